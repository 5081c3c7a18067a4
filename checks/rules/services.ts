import { formatValue } from '../../constructs/props/format-value';
import { backendsIn } from '../entrances';
import { violation } from '../located-object';
import { portName, servesPort } from '../pods';
import type { ObjectRule } from './rule';

/** Services, and who reaches pods through them. */
export const SERVICE_RULES: readonly ObjectRule[] = [
  {
    id: 'service-selects-pods',
    catches: 'A Service whose selector matches the labels of no pods: every request to it fails.',
    *check(set) {
      for (const service of set.ofKind('Service')) {
        const { selector } = service.object.spec;
        if (set.selectedBy(service, selectorOf(selector)).length > 0) continue;
        yield violation(
          service,
          'spec.selector',
          `must match the labels of some pods beside it, got ${formatValue(selector)}`,
        );
      }
    },
  },
  {
    id: 'service-selects-one-workload',
    catches: 'A Service whose selector matches the pods of two workloads: requests reach the wrong one.',
    *check(set) {
      for (const service of set.ofKind('Service')) {
        const controllers = new Set(
          set
            .selectedBy(service, selectorOf(service.object.spec.selector))
            .map(({ controller }) => controller),
        );
        if (controllers.size < 2) continue;
        const names = [...controllers].map(({ object }) => object.metadata.name).join(' and ');
        yield violation(
          service,
          'spec.selector',
          `must match the pods of one workload, got those of ${names}`,
        );
      }
    },
  },
  {
    id: 'service-port-is-served',
    catches: 'A Service port that leads to a port which no container of its pods declares.',
    *check(set) {
      for (const service of set.ofKind('Service')) {
        const { selector, ports = [] } = service.object.spec;
        for (const pods of set.selectedBy(service, selectorOf(selector))) {
          for (const [index, { port, targetPort = port, protocol }] of ports.entries()) {
            if (servesPort(pods, targetPort, protocol)) continue;
            yield violation(
              service,
              `spec.ports[${index}].targetPort`,
              `must be a container port of ${pods.located.object.metadata.name}, got ${portName(targetPort, protocol)}`,
            );
          }
        }
      }
    },
  },
  {
    id: 'service-ports-are-distinct',
    catches:
      'Two ports of a Service with the same number and protocol, or the same name: the API server refuses it.',
    *check(set) {
      for (const service of set.ofKind('Service')) {
        const { ports = [] } = service.object.spec;
        const numbers = new Set<string>();
        const names = new Set<string | undefined>();
        for (const [index, { name, port, protocol }] of ports.entries()) {
          const number = portName(port, protocol);
          if (numbers.has(number)) {
            yield violation(
              service,
              `spec.ports[${index}].port`,
              `must stand there once, got ${number} again`,
            );
          }
          numbers.add(number);
          if (name !== undefined && names.has(name)) {
            yield violation(
              service,
              `spec.ports[${index}].name`,
              `must stand there once, got ${formatValue(name)} again`,
            );
          }
          names.add(name);
        }
      }
    },
  },
  {
    id: 'ingress-backend-exists',
    catches: 'An Ingress or HTTPRoute that leads to a Service, or a port of it, that is not there.',
    *check(set) {
      for (const { located, field, name, port } of backendsIn(set)) {
        const service = set.inSameNamespace(located, 'Service', name);
        if (service === undefined) {
          const message = `must name a Service beside it, got ${formatValue(name)}`;
          yield violation(located, `${field}.name`, message);
        } else if (!service.object.spec.ports?.some((each) => each.port === port || each.name === port)) {
          const message = `must be a port of the Service ${name}, got ${formatValue(port)}`;
          yield violation(located, `${field}.port`, message);
        }
      }
    },
  },
  {
    id: 'route-has-host',
    catches: 'An HTTPRoute without a host: it takes the requests of every host of its Gateway.',
    *check(set) {
      for (const route of set.ofKind('HTTPRoute')) {
        const { hostnames = [] } = route.object.spec;
        if (hostnames.length === 0)
          yield violation(route, 'spec.hostnames', 'must have the host of its users');
      }
    },
  },
  {
    id: 'ingress-host-has-certificate',
    catches: 'An Ingress without a host, or with one that no TLS entry covers by the Secret `<name>-tls`.',
    *check(set) {
      for (const ingress of set.ofKind('Ingress')) {
        const { rules = [], tls = [] } = ingress.object.spec;
        const secret = `${ingress.object.metadata.name}-tls`;
        for (const [index, { host }] of rules.entries()) {
          const certificate = tls.find(({ hosts = [] }) => host !== undefined && hosts.includes(host));
          if (certificate?.secretName === secret) continue;
          yield violation(
            ingress,
            `spec.rules[${index}].host`,
            `must be a host under spec.tls with the secretName ${secret}, got ${formatValue(host)}`,
          );
        }
      }
    },
  },
  {
    id: 'callee-exists',
    catches: 'A URL in an environment variable whose Service, or port of it, is not there.',
    *check(set) {
      for (const { from, field, url, target } of set.calls) {
        if (from.runsToCompletion || target.namespace !== from.located.object.metadata.namespace) continue;
        const service = set.inSameNamespace(from.located, 'Service', target.service);
        if (service?.object.spec.ports?.some(({ port }) => port === target.port)) continue;
        yield violation(
          from.located,
          field,
          service === undefined
            ? `must name a Service of the platform, got ${formatValue(url)}`
            : `must name a port of the Service ${target.service}, got ${formatValue(url)}`,
        );
      }
    },
  },
  {
    id: 'callee-is-in-own-environment',
    catches: 'A URL that leads from one environment into another, or to the literal text `$(NAMESPACE)`.',
    *check(set) {
      for (const { from, field, url, target } of set.calls) {
        if (!set.otherEnvironmentNamespaces.has(target.namespace) && !/[$({]/.test(target.namespace))
          continue;
        yield violation(
          from.located,
          field,
          `must lead into the pod's own namespace, got ${formatValue(url)}`,
        );
      }
    },
  },
  {
    id: 'caller-uses-root-service',
    catches:
      'A caller, an Ingress or an HTTPRoute that uses a Service which Argo Rollouts narrows to one revision of a canary, or a preview.',
    *check(set) {
      const narrowed = new Set(
        set.ofKind('Rollout').flatMap((rollout) => {
          const { canary, blueGreen } = rollout.object.spec.strategy;
          const names = [canary?.canaryService, canary?.stableService, blueGreen?.previewService];
          return names.map((name) => set.inSameNamespace(rollout, 'Service', name));
        }),
      );
      for (const call of set.calls) {
        const service = set.calleeOf(call);
        if (call.from.runsToCompletion || service === undefined || !narrowed.has(service)) continue;
        const message = `must use the Service of all revisions, got ${call.target.service}`;
        yield violation(call.from.located, call.field, message);
      }
      for (const { located, field, name } of backendsIn(set)) {
        const service = set.inSameNamespace(located, 'Service', name);
        if (service === undefined || !narrowed.has(service)) continue;
        yield violation(located, `${field}.name`, `must use the Service of all revisions, got ${name}`);
      }
    },
  },
];

function selectorOf(labels: Readonly<Record<string, string>> | undefined) {
  return labels && { matchLabels: labels };
}
