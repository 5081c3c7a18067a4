import { BlueGreenService } from '../../constructs/patterns/blue-green-service';
import { CanaryService, type CanaryValues } from '../../constructs/patterns/canary-service';
import type { Service } from '../../constructs/patterns/service';
import type { Platform } from '../../constructs/platform/platform';
import type { EventSource } from '../../constructs/service/service-props';
import type { DataStore } from '../../constructs/workload/data-store';

/** A platform as a graph, for people and programs. */
export interface Topology {
  readonly name: string;
  readonly environments: readonly {
    readonly name: string;
    readonly namespace: string;
    readonly cluster: string;
    readonly host: string;
  }[];
  /** Callees before their callers, otherwise by name. */
  readonly services: readonly ServiceNode[];
  /** In the order in which Argo CD syncs them at first, otherwise by name. */
  readonly applications: readonly ApplicationNode[];
}

export interface ServiceNode {
  readonly name: string;
  /** The name of its Deployment and Service. */
  readonly workload: string;
  readonly source: string;
  readonly runtime: string;
  readonly pattern: 'rolling' | 'canary' | 'blue-green';
  readonly risk: string;
  /** The bound on 99 of 100 requests, in milliseconds. */
  readonly p99: number;
  /** 0 for a service that calls nobody, otherwise more than any callee's. */
  readonly wave: number;
  readonly port: number;
  /** Where users reach it; null if they do not. */
  readonly path: string | null;
  readonly calls: readonly string[];
  readonly stores: readonly DataStore[];
  readonly events: readonly EventSource[];
  /** What it calls beyond the platform, e.g. `payment processor`. */
  readonly externals: readonly string[];
  readonly environments: Readonly<Record<string, EnvironmentNode>>;
}

/** What a person decides about a service in an environment; the image, which machines decide, is left out. */
export interface EnvironmentNode {
  readonly replicas: number;
  /** The most pods of its autoscaler, null if it has none. */
  readonly maxReplicas: number | null;
  /** The steps of a canary, null for the other patterns. */
  readonly canary: CanaryNode | null;
}

export interface CanaryNode {
  /** Shares of the traffic in percent. */
  readonly weights: readonly number[];
  /** How long each share is held. */
  readonly bakeSeconds: number;
  /** Why it is another one than the service's; null if it is that. */
  readonly bakeReason: string | null;
  readonly approval: boolean;
}

export interface ApplicationNode {
  readonly name: string;
  readonly service: string;
  readonly environment: string;
  readonly namespace: string;
  /** What it syncs, inside the repository. */
  readonly path: string;
  readonly wave: number;
}

/** The graph of a platform. */
export function topologyOf(platform: Platform): Topology {
  const services = [...platform.services].sort((a, b) => a.wave - b.wave);
  return {
    name: platform.name,
    environments: platform.environments.map(({ name, namespace, cluster, host }) => ({
      name,
      namespace,
      cluster,
      host,
    })),
    services: services.map(serviceNode),
    applications: services.flatMap(applicationNodes),
  };
}

function serviceNode(service: Service): ServiceNode {
  const { name, workload, source, wave, port, props } = service;
  return {
    name,
    workload,
    source,
    runtime: props.runtime.name,
    pattern: patternOf(service),
    risk: props.risk.level,
    p99: props.gates.latency.p99.toMilliseconds(),
    wave,
    port,
    path: props.ingress?.path ?? null,
    calls: service.calls.map((callee) => callee.name),
    stores: props.stores ?? [],
    events: props.events ?? [],
    externals: (props.externals ?? []).map((external) => external.name),
    environments: Object.fromEntries(
      service.overlays.map(({ environment, values: { replicas, maxReplicas = null, ...rest } }) => [
        environment.name,
        { replicas, maxReplicas, canary: canaryOf(service, rest) },
      ]),
    ),
  };
}

function patternOf(service: Service): ServiceNode['pattern'] {
  return PATTERNS.find(([type]) => service instanceof type)?.[1] ?? 'rolling';
}

const PATTERNS = [
  [CanaryService, 'canary'],
  [BlueGreenService, 'blue-green'],
] as const;

function canaryOf(service: Service, values: Partial<CanaryValues>): EnvironmentNode['canary'] {
  if (!(service instanceof CanaryService)) return null;
  const { canary } = service as CanaryService;
  const { weights = canary.weights, bake, approval } = values;
  const { duration, reason = null } = { duration: canary.bake, ...bake };
  return { weights, bakeSeconds: duration.toSeconds(), bakeReason: reason, approval: approval !== undefined };
}

function applicationNodes(service: Service): ApplicationNode[] {
  const { git } = service.platform;
  return service.overlays.map(({ environment, folder }) => ({
    name: `${service.name}-${environment.name}`,
    service: service.name,
    environment: environment.name,
    namespace: environment.namespace,
    path: `${git.path}/${folder}`,
    wave: service.wave,
  }));
}
