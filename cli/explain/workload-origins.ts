import type { DeclaredService } from '../../constructs/service/declared-service';
import type { FieldOrigins, Origin } from './origin';

const POD = 'spec.template.spec';
const CONTAINER = `${POD}.containers[*]`;
const RESTRICTED = "the Pod Security Standard 'restricted', and what goes beyond it";
const DRAINED = 'a pod serves on until every proxy has taken it out of its lists';

/** The origins of a Deployment's fields. */
export function deploymentOrigins(service: DeclaredService): FieldOrigins {
  return {
    'spec.selector': { service: ['repository'] },
    'spec.revisionHistoryLimit': { because: 'the pattern' },
    'spec.minReadySeconds': { because: 'the pattern' },
    'spec.progressDeadlineSeconds': { because: 'the pattern' },
    'spec.strategy': { because: 'the pattern: a new pod first, so that capacity never drops' },
    'spec.replicas': { service: ['environments.*.replicas'] },
    'spec.template.metadata.labels': { service: ['repository'], platform: ['name'] },
    "spec.template.metadata.annotations['prometheus.io/*']": {
      because: 'the metrics port that every service offers to Prometheus',
    },
    "spec.template.metadata.annotations['prometheus.istio.io/*']": { platform: ['mesh'] },
    "spec.template.metadata.annotations['vault.hashicorp.com/*']": { service: ['vault'] },
    "spec.template.metadata.annotations['vault.hashicorp.com/role']": { service: ['vault.role'] },
    "spec.template.metadata.annotations['vault.hashicorp.com/agent-inject-*-*']": {
      service: ['vault.secrets.*'],
    },
    'spec.template.metadata.annotations[*]': { service: ['ownership'] },
    [`${POD}.serviceAccountName`]: { service: ['vault'], platform: ['mesh'] },
    [`${POD}.automountServiceAccountToken`]: { service: ['vault'] },
    [`${POD}.enableServiceLinks`]: { because: RESTRICTED },
    [`${POD}.securityContext`]: { because: RESTRICTED },
    [`${POD}.terminationGracePeriodSeconds`]: { service: ['container.longestRequest'], because: DRAINED },
    [`${POD}.topologySpreadConstraints`]: {
      because: 'the pods of each revision spread over zones and nodes',
    },
    [`${POD}.volumes`]: { service: ['runtime.writable'] },
    [`${CONTAINER}.name`]: { because: "the service's name, in its class" },
    [`${CONTAINER}.image`]: {
      service: ['repository'],
      platform: ['registry'],
      images: ['tag', 'digest'],
    },
    [`${CONTAINER}.ports`]: { service: ['container.port'] },
    [`${CONTAINER}.ports[metrics]`]: { because: 'the metrics port that every service offers to Prometheus' },
    ...resourceOrigins(),
    [`${CONTAINER}.startupProbe`]: {
      service: ['runtime.coldStart', 'container.probes.liveness.path', 'container.port'],
    },
    ...probeOrigins('readiness'),
    ...probeOrigins('liveness'),
    ...variableOrigins(service),
    [`${CONTAINER}.volumeMounts`]: { service: ['runtime.writable'] },
    [`${CONTAINER}.lifecycle`]: { because: DRAINED },
    [`${CONTAINER}.securityContext`]: { because: RESTRICTED },
  };
}

function resourceOrigins(): FieldOrigins {
  const resources = `${CONTAINER}.resources`;
  return {
    [`${resources}.requests.cpu`]: {
      service: ['container.resources.cpu.request', 'environments.*.resources.cpu.request'],
    },
    [`${resources}.requests.memory`]: {
      service: ['container.resources.memory.request', 'environments.*.resources.memory.request'],
    },
    [`${resources}.requests.ephemeral-storage`]: {
      service: [
        'container.resources.ephemeralStorage.request',
        'environments.*.resources.ephemeralStorage.request',
      ],
    },
    [`${resources}.limits.cpu`]: {
      service: ['container.resources.cpu.limit', 'environments.*.resources.cpu.limit'],
    },
    [`${resources}.limits.memory`]: {
      service: ['container.resources.memory.limit', 'environments.*.resources.memory.limit'],
    },
    [`${resources}.limits.ephemeral-storage`]: {
      service: [
        'container.resources.ephemeralStorage.limit',
        'environments.*.resources.ephemeralStorage.limit',
        'runtime.writable',
      ],
    },
  };
}

function probeOrigins(probe: 'readiness' | 'liveness'): FieldOrigins {
  const field = `${CONTAINER}.${probe}Probe`;
  return {
    [`${field}.httpGet.path`]: { service: [`container.probes.${probe}.path`] },
    [`${field}.httpGet.port`]: { service: ['container.port'] },
    [`${field}.initialDelaySeconds`]: { service: [`container.probes.${probe}.initialDelay`] },
    [`${field}.periodSeconds`]: { service: [`container.probes.${probe}.period`] },
    [`${field}.timeoutSeconds`]: { because: 'alike for all probes' },
  };
}

/** Each variable by its name, and those that only an environment sets. */
function variableOrigins(service: DeclaredService): FieldOrigins {
  const variables = service.containerEnv.map(({ name, value = '' }): [string, Origin] => [
    `${CONTAINER}.env[${name}]`,
    originOf(service, name, value),
  ]);
  return { [`${CONTAINER}.env[*]`]: { service: ['environments.*.env.*'] }, ...Object.fromEntries(variables) };
}

function originOf({ props, calls, secrets }: DeclaredService, name: string, value: string): Origin {
  if (Object.hasOwn(props.container.env ?? {}, name)) {
    return { service: ['container.env.*', 'environments.*.env.*'], named: name };
  }
  if (name === 'NAMESPACE') return { service: ['calls'], because: "the callees' URLs refer to it" };
  if (calls.some(({ url }) => url === value)) return { service: ['calls'] };
  if (props.runtime.env.some((variable) => variable.name === name)) return { service: ['runtime.env'] };
  const queue = secrets.some(({ store }) => store.kind === 'queue' && name.startsWith('QUEUE_'));
  return { service: [queue ? 'events' : 'stores'] };
}
