import type { Container } from 'kubernetes-types/core/v1';
import type { PodTemplate } from '../../manifests/pod-template';
import { quantity } from '../../manifests/quantity';
import type { HelmReleaseProps, InjectedResources } from '../addons/helm-release';
import type { PlatformContext } from '../platform/platform-context';

/** What a quota is counted in, in cores and bytes. */
export const RESOURCES = ['cpu', 'memory'] as const;
export type Resource = (typeof RESOURCES)[number];

/** Requests and limits of a container or a pod. A limit that is infinite is none. */
export interface Bounded {
  readonly requests: Readonly<Record<Resource, number>>;
  readonly limits: Readonly<Record<Resource, number>>;
}

/** What a container has that says nothing of itself, in Kubernetes' notation. */
export const DEFAULTS = {
  requests: { cpu: '100m', memory: '128Mi' },
  limits: { cpu: '500m', memory: '256Mi' },
} as const;

/** What the charts of Istio and of Vault's injector give the containers that they put into pods. */
const BY_CHARTS: Required<NonNullable<HelmReleaseProps['injects']>> = {
  istio: { requests: { cpu: '100m', memory: '128Mi' }, limits: { cpu: '2', memory: '1Gi' } },
  vault: { requests: { cpu: '250m', memory: '64Mi' }, limits: { cpu: '500m', memory: '128Mi' } },
};

/** What is put into the pods of a namespace. */
export interface Injection {
  /** Whether each pod gets a proxy of the mesh that does not refuse it. */
  readonly isInMesh: boolean;
  readonly istio: Bounded;
  readonly vault: Bounded;
}

/** What is put into pods, as the add-ons say; as their charts have it, where somebody else installs them. */
export function injectionOf({ mesh, addons = [] }: Pick<PlatformContext, 'mesh' | 'addons'>): Injection {
  const { istio, vault } = Object.assign(
    {},
    BY_CHARTS,
    ...addons.map(({ injects }) => injects),
  ) as typeof BY_CHARTS;
  return { isInMesh: mesh !== undefined, istio: bounded(istio), vault: bounded(vault) };
}

/** The containers of a pod that run side by side, and those that run before them one by one. */
function containersOf({ metadata, spec }: PodTemplate, { isInMesh, istio, vault }: Injection) {
  const { containers, initContainers = [] } = spec;
  const { annotations = {}, labels = {} } = metadata ?? {};
  const inject = labels['sidecar.istio.io/inject'] ?? annotations['sidecar.istio.io/inject'];
  const injected = [
    ...((inject ?? String(isInMesh)) === 'true' ? [istio] : []),
    ...(annotations['vault.hashicorp.com/agent-inject'] === 'true' ? [vault] : []),
  ];
  const isSidecar = ({ restartPolicy }: Container & { readonly restartPolicy?: string }) =>
    restartPolicy === 'Always';
  const given = ({ resources }: Container) => bounded(resources ?? {});
  return {
    beside: [...containers.map(given), ...initContainers.filter(isSidecar).map(given), ...injected],
    // A side-car among them takes no more alone than beside the others.
    before: initContainers.map(given),
  };
}

/** All containers of a pod, those that are injected included. */
export function allContainers(template: PodTemplate, injection: Injection): Bounded[] {
  const { beside, before } = containersOf(template, injection);
  return [...beside, ...before];
}

/**
 * What a pod counts for in a quota.
 *
 * @see https://kubernetes.io/docs/concepts/workloads/pods/init-containers/#resource-sharing-within-containers
 */
export function podResources(template: PodTemplate, injection: Injection): Bounded {
  const { beside, before } = containersOf(template, injection);
  const of = (bound: 'requests' | 'limits', resource: Resource) =>
    Math.max(
      beside.reduce((sum, one) => sum + one[bound][resource], 0),
      ...before.map((one) => one[bound][resource]),
    );
  return perResource(of);
}

function bounded(given: NonNullable<Container['resources']> | InjectedResources): Bounded {
  const { requests = {}, limits = {} } = given as Readonly<Record<string, Readonly<Record<string, string>>>>;
  return perResource((bound, resource) => {
    const limit = limits[resource];
    if (bound === 'limits') return limit === undefined ? Number.POSITIVE_INFINITY : quantity(limit);
    return quantity(requests[resource] ?? limit ?? DEFAULTS.requests[resource]);
  });
}

function perResource(of: (bound: 'requests' | 'limits', resource: Resource) => number): Bounded {
  const both = (bound: 'requests' | 'limits') => ({ cpu: of(bound, 'cpu'), memory: of(bound, 'memory') });
  return { requests: both('requests'), limits: both('limits') };
}
