import { formatValue } from '../../constructs/props/format-value';
import { fieldsAt } from '../../manifests/field-path';
import { backendsIn } from '../entrances';
import { violation } from '../located-object';
import type { ObjectSet } from '../object-set';
import { type PodTemplateUse, portName, servesPort } from '../pods';
import { about, aboutEach, aboutKind, aboutPods, type ObjectRule, type OwnRule, repetitions } from './rule';
import { routedCanaries } from './traffic-routing';

const aboutServices = aboutKind('Service');

/** Rules about the ways of users' requests into the environment. */
const aboutBackends = about(backendsIn);

/** Rules about what containers call. */
const aboutCalls = about(
  ({ calls }: ObjectSet) => calls,
  ({ from }) => from.located,
);

/** A name without a dot, and a port behind it: no part of a longer name, nor a user with a password. */
const SHORT_ADDRESS = /(?<![\w.-])([a-z](?:[a-z\d-]*[a-z\d])?):(\d+)(?![\w.@-])/g;

/** The texts by which containers are told where something is. */
function textsOf({ containers }: PodTemplateUse): { readonly field: string; readonly text: string }[] {
  return containers.flatMap(({ container: { env = [], args = [], command = [] }, field }) => [
    ...env.map(({ value = '' }, index) => ({ field: `${field}.env[${index}].value`, text: value })),
    ...args.map((text, index) => ({ field: `${field}.args[${index}]`, text })),
    ...command.map((text, index) => ({ field: `${field}.command[${index}]`, text })),
  ]);
}

/** Services, and who reaches pods through them. */
export const SERVICE_RULES: readonly (ObjectRule | OwnRule)[] = [
  aboutServices({
    id: 'service-selects-pods',
    catches: 'A Service whose selector matches the labels of no pods: every request to it fails.',
    *check(service, set) {
      if (set.podsBehind(service).length > 0) return;
      yield ['spec.selector', 'must match the labels of some pods beside it', service.object.spec.selector];
    },
  }),
  aboutServices({
    id: 'service-selects-one-workload',
    catches: 'A Service whose selector matches the pods of two workloads: requests reach the wrong one.',
    *check(service, set) {
      const controllers = new Set(set.podsBehind(service).map(({ controller }) => controller));
      if (controllers.size < 2) return;
      const names = [...controllers].map(({ object }) => object.metadata.name).join(' and ');
      yield ['spec.selector', `must match the pods of one workload, got those of ${names}`];
    },
  }),
  aboutServices({
    id: 'service-port-is-served',
    catches: 'A Service port that leads to a port which no container of its pods declares.',
    *check(service, set) {
      for (const pods of set.podsBehind(service)) {
        const expected = `must be a container port of ${pods.located.object.metadata.name}`;
        for (const [index, port] of (service.object.spec.ports ?? []).entries()) {
          const { targetPort = port.port, protocol } = port;
          if (servesPort(pods, targetPort, protocol)) continue;
          yield [`spec.ports[${index}].targetPort`, `${expected}, got ${portName(targetPort, protocol)}`];
        }
      }
    },
  }),
  aboutEach('Service')({
    id: 'service-ports-are-distinct',
    catches:
      'Two ports of a Service with the same number and protocol, or the same name: the API server refuses it.',
    *check({ object }) {
      const ports = (object.spec.ports ?? []).map((port, index) => ({
        number: portName(port.port, port.protocol),
        name: port.name && formatValue(port.name),
        field: `spec.ports[${index}]`,
      }));
      for (const { item } of repetitions(ports, ({ number }) => number)) {
        yield [`${item.field}.port`, `must stand there once, got ${item.number} again`];
      }
      for (const { item } of repetitions(ports, ({ name }) => name)) {
        yield [`${item.field}.name`, `must stand there once, got ${item.name} again`];
      }
    },
  }),
  aboutBackends({
    id: 'ingress-backend-exists',
    catches:
      'An Ingress, HTTPRoute or GRPCRoute that leads to a Service, or a port of it, that is not there.',
    *check({ located, field, name, port }, set) {
      const service = set.inSameNamespace(located, 'Service', name);
      if (service === undefined) yield [`${field}.name`, 'must name a Service beside it', name];
      else if (!service.object.spec.ports?.some((each) => each.port === port || each.name === port)) {
        yield [`${field}.port`, `must be a port of the Service ${name}`, port];
      }
    },
  }),
  aboutEach(
    'HTTPRoute',
    'GRPCRoute',
  )({
    id: 'route-has-host',
    catches: 'An HTTPRoute or GRPCRoute without a host: it takes the requests of every host of its Gateway.',
    *check({ object: { spec } }) {
      const { hostnames = [], parentRefs = [] } = spec;
      if (hostnames.length > 0 || parentRefs.every(({ kind }) => kind === 'Service')) return;
      yield ['spec.hostnames', 'must have the host of its users'];
    },
  }),
  aboutEach('Ingress')({
    id: 'ingress-host-has-certificate',
    catches:
      'An Ingress without a host, or with one that no TLS entry covers by the Secret `<name>-tls`, or `<name>-<host with dashes>-tls`.',
    *check({ object }) {
      const { name } = object.metadata;
      const secret = `${name}-tls`;
      const { tls = [] } = object.spec;
      for (const { path, value: host } of fieldsAt(object, 'spec.rules[*].host')) {
        const certificate = tls.find(({ hosts = [] }) => hosts.some((it) => it === host));
        const own = `${name}-${String(host).replace(/\./g, '-')}-tls`;
        if ([secret, own].includes(certificate?.secretName ?? '')) continue;
        yield [path, `must be a host under spec.tls with the secretName ${secret}`, host];
      }
    },
  }),
  aboutCalls({
    id: 'callee-exists',
    asksCalls: true,
    catches: 'A URL in an environment variable whose Service, or port of it, is not there.',
    *check({ from, field, url, target }, set) {
      if (from.runsToCompletion || !set.namespaces.has(target.namespace)) return;
      const service = set.inNamespace(target.namespace, 'Service', target.service);
      if (service === undefined) yield [field, 'must name a Service of the platform', url];
      else if (!service.object.spec.ports?.some(({ port }) => port === target.port)) {
        yield [field, `must name a port of the Service ${target.service}`, url];
      }
    },
  }),
  aboutCalls({
    id: 'callee-is-in-own-environment',
    asksCalls: true,
    catches: 'A URL that leads from one environment into another, or to the literal text `$(NAMESPACE)`.',
    *check({ field, url, target: { namespace } }, set) {
      if (set.otherEnvironmentNamespaces.has(namespace) || /[$({]/.test(namespace)) {
        yield [field, "must lead into the pod's own namespace", url];
      }
    },
  }),
  aboutPods({
    id: 'address-is-in-own-namespace',
    asksCalls: true,
    catches:
      'A variable or argument with `<service>:<port>` of another namespace, as where a team or a preview has its own: the name is found beside the pod alone.',
    *check(pods, set) {
      if (set.namespaces.size < 2) return;
      const { namespace } = pods.located.object.metadata;
      for (const { field, text } of textsOf(pods)) {
        for (const [address, name = '', port] of text.matchAll(SHORT_ADDRESS)) {
          if (set.inNamespace(namespace, 'Service', name)) continue;
          const elsewhere = set.ofKind('Service').find(({ object: { metadata, spec } }) => {
            return metadata.name === name && spec.ports?.some((each) => each.port === Number(port));
          });
          if (!elsewhere) continue;
          const whole = `${name}.${elsewhere.object.metadata.namespace}.svc.cluster.local:${port}`;
          yield [field, `must be ${whole}, as that is not in ${namespace}`, address];
        }
      }
    },
  }),
  {
    id: 'caller-uses-root-service',
    asksCalls: true,
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
      const routed = routedCanaries(set);
      const routes = new Set(routed.map(({ object }) => object));
      const stable = new Set(routed.map(({ canary }) => canary.stableService));
      // A router divides what comes its way itself, and other entrances keep to the stable revision.
      const entrances = backendsIn(set).filter(
        ({ located, name }) => !routes.has(located) && !stable.has(name),
      );
      const callers = set.calls.filter(({ from }) => !from.runsToCompletion);
      const uses = [
        ...callers.map((call) => ({ ...call, located: call.from.located, service: set.calleeOf(call) })),
        ...entrances.map(({ located, field, name }) => ({
          located,
          field: `${field}.name`,
          service: set.inSameNamespace(located, 'Service', name),
        })),
      ];
      for (const { located, field, service } of uses) {
        if (service === undefined || !narrowed.has(service)) continue;
        const message = `must use the Service of all revisions, got ${service.object.metadata.name}`;
        yield violation(located, field, message);
      }
    },
  },
];
