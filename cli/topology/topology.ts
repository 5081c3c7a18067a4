import { BlueGreenService } from '../../constructs/patterns/blue-green-service';
import { CanaryService, type CanaryValues } from '../../constructs/patterns/canary-service';
import type { Service } from '../../constructs/patterns/service';
import type { Platform } from '../../constructs/platform/platform';
import type { EnvironmentValues } from '../../constructs/service/service-props';
import type { CanarySteps } from '../../page/data/service';
import { gatesOf } from '../pipeline/gates';

/** A platform as a graph, for people and programs. */
export type Topology = ReturnType<typeof topologyOf>;

export type ServiceNode = ReturnType<typeof serviceNode>;

/** What a person decides about a service in an environment; the image, which machines decide, is left out. */
export type EnvironmentNode = ReturnType<typeof environmentNode>;

/** The graph of a platform. */
export function topologyOf(platform: Platform) {
  const services = [...platform.services].sort((a, b) => a.wave - b.wave);
  return {
    name: platform.name,
    environments: platform.environments.map(({ name, stage, namespace, cluster, host }) => {
      return { name, stage, namespace, cluster, host };
    }),
    /** Callees before their callers, otherwise by name. */
    services: services.map(serviceNode),
    /** In the order in which Argo CD syncs them at first, otherwise by name. */
    applications: services.flatMap(applicationNodes),
  };
}

/** What a service is, its fields as on the page. */
function serviceNode(service: Service) {
  const { name, workload, source, wave, runtime, port = null, props } = service;
  return {
    name,
    workload,
    source,
    /** Who answers for it; null where the platform has no teams, or it is of none. */
    team: service.team?.name ?? null,
    runtime: runtime.name,
    pattern: patternOf(service),
    risk: props.risk?.level ?? null,
    p99: props.gates?.latency?.p99.toMilliseconds() ?? null,
    wave,
    port,
    path: props.ingress?.path ?? null,
    calls: service.calls.map((callee) => callee.name),
    stores: props.stores ?? [],
    events: props.events ?? [],
    /** What its pipeline holds a version to, as `GATE_COLUMNS` names it; nothing without pipelines. */
    gates: service.platform.pipelines && service.hasPipeline ? gatesOf(service) : [],
    externals: (props.externals ?? []).map((external) => external.name),
    environments: Object.fromEntries(
      service.overlays.map((overlay) => [overlay.environment.name, environmentNode(service, overlay.values)]),
    ),
  };
}

function patternOf(service: Service) {
  const { kind } = service.workloadRef;
  const known = PATTERNS.find(([type]) => service instanceof type)?.[1];
  return known ?? OTHERS[kind] ?? (service.hasService ? 'rolling' : 'worker');
}

const OTHERS: Readonly<Record<string, string | undefined>> = {
  StatefulSet: 'stateful',
  CronJob: 'cron-job',
  Job: 'job',
};

const PATTERNS = [
  [CanaryService, 'canary'],
  [BlueGreenService, 'blue-green'],
] as const;

function environmentNode(service: Service, values: EnvironmentValues) {
  const { replicas, maxReplicas = null, ...rest } = values;
  return {
    /** Null for what runs to its end. */
    replicas: service.runsToCompletion ? null : replicas,
    /** The most pods of its autoscaler, null if it has none. */
    maxReplicas,
    /** The steps of a canary, null for the other patterns. */
    canary: service instanceof CanaryService ? canaryNode(service, rest) : null,
  };
}

function canaryNode(service: Service, values: Partial<CanaryValues>): CanarySteps {
  const { canary } = service as CanaryService;
  const { weights = canary.weights, bake, approval, trafficRouting = canary.trafficRouting } = values;
  const { duration, reason = null } = { duration: canary.bake, ...bake };
  return {
    weights,
    bakeSeconds: duration.toSeconds(),
    bakeReason: reason,
    approval: approval !== undefined,
    router: trafficRouting ?? null,
  };
}

function applicationNodes(service: Service) {
  const { git } = service.platform;
  return service.overlays.map(({ environment, folder }) => ({
    name: `${service.name}-${environment.name}`,
    service: service.name,
    environment: environment.name,
    namespace: environment.namespace,
    /** What it syncs, inside the repository. */
    path: `${git.path}/${folder}`,
    wave: service.wave,
  }));
}
