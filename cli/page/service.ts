import type { Tree } from '../../checks/tree';
import type { Injection } from '../../constructs/namespaces/pod-resources';
import type { Service } from '../../constructs/patterns/service';
import { asksForApproval, stagesOf } from '../../constructs/pipeline/pipeline';
import type { KubeObject } from '../../manifests/kube-object';
import type { Deployment, PageService, Release } from '../../page/data/service';
import { sourcesOf } from '../../synth/header';
import { GATE_COLUMNS } from '../pipeline/gates';
import type { ImageStatus } from '../promotion/image-status';
import type { Topology } from '../topology/topology';
import { capacityOf } from './capacity';
import type { Plans } from './plans';

/** What the topology says of a service. */
type TopologyService = Topology['services'][number];

/** An overlay as it is rendered in memory. */
export interface RenderedOverlay {
  readonly objects: readonly { readonly object: KubeObject; readonly file: string }[];
}

/** What is known of all services, to take from what is of one. */
export interface Known {
  /** By the folder of the overlay. */
  readonly overlays: ReadonlyMap<string, RenderedOverlay>;
  /** By service and environment. */
  readonly status: ReadonlyMap<string, ImageStatus>;
  /** The files of the tree by the construct that they are made of. */
  readonly files: ReadonlyMap<string, readonly string[]>;
  readonly tree: Tree;
  readonly plans: Plans;
  /** What is put into pods. */
  readonly injection: Injection;
}

/** A service with all that the page shows of it. */
export function pageService(service: Service, node: TopologyService, known: Known): PageService {
  const { name, workload, source, props, wave } = service;
  const { runtime, pattern, p99, port, path, calls, stores, events, externals } = node;
  const hasPipeline = service.platform.pipelines && service.hasPipeline;
  return {
    name,
    workload,
    source,
    runtime,
    pattern,
    risk: props.risk ?? null,
    p99,
    wave,
    port,
    api: props.api ?? [],
    path,
    ownership: props.ownership ?? null,
    calls,
    stores: stores.map(({ kind, purpose }) => ({ kind, purpose })),
    events,
    externals,
    gates: Object.fromEntries(node.gates.map((gate, index) => [GATE_COLUMNS[index], gate])),
    pipeline: hasPipeline
      ? stagesOf(service).map(({ id, title, runsFor, needs }) => ({ id, title, runsFor, needs }))
      : [],
    secrets: service.secrets.map(({ name, keys, purpose }) => ({ name, keys, purpose })),
    files: (known.files.get(service.node.path) ?? []).map((path) => {
      return { path, sources: sourcesOf(known.tree.get(path)?.text ?? '') };
    }),
    environments: Object.fromEntries(
      service.overlays.map(({ environment }) => [
        environment.name,
        deployment(service, environment, node, known),
      ]),
    ),
  };
}

function deployment(
  service: Service,
  environment: Service['environments'][number],
  node: TopologyService,
  { overlays, status, plans, injection }: Known,
): Deployment {
  const { name, workload } = service;
  const place = overlayOf(service, environment.name);
  const located = overlays.get(place)?.objects ?? [];
  const objects = located.map(({ object }) => object);
  return {
    application: `${name}-${environment.name}`,
    path: `${service.platform.git.path}/${place}`,
    release: release(service, environment, status.get(placeOf(name, environment.name))),
    capacity: capacityOf(objects, workload, injection),
    canary: node.environments[environment.name]?.canary ?? null,
    ...plans.of(service, environment.name, objects),
    objects: located.map(({ object, file }) => {
      return { apiVersion: object.apiVersion, kind: object.kind, name: object.metadata.name, file };
    }),
  };
}

/** The folder of the overlay of a service. */
export function overlayOf({ overlays }: Service, environment: string): string {
  return overlays.find((overlay) => overlay.environment.name === environment)?.folder ?? '';
}

/** The key of what is of a service in an environment. */
export function placeOf(service: string, environment: string): string {
  return `${environment}/${service}`;
}

function release(
  service: Service,
  environment: Service['environments'][number],
  status: ImageStatus | undefined,
): Release {
  const { pinned, image } = service;
  const version = pinned ?? status;
  return {
    image,
    version: { tag: version?.tag ?? null, digest: version?.digest ?? null },
    since: status?.since ?? null,
    pending: (status?.pending ?? []).map(({ environment, tag, digest }) => ({ environment, tag, digest })),
    beside: status?.beside ?? [],
    approval: status?.approval ?? null,
    waitsForApproval: asksForApproval(service, environment),
    forced: status?.forced ?? null,
    pinned: pinned !== undefined,
  };
}
