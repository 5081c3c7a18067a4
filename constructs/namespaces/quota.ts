import { ApiObject } from 'cdk8s';
import type { k8s } from 'cdk8s-plus-28';
import { quantity } from '../../manifests/quantity';
import type { ManifestFile } from '../gitops/manifest-file';
import type { MostPods } from './most-pods';
import {
  allContainers,
  DEFAULTS,
  type Injection,
  podResources,
  RESOURCES,
  type Resource,
} from './pod-resources';

/** What a quota and a LimitRange are counted from. */
interface Counted {
  readonly pods: readonly MostPods[];
  readonly injection: Injection;
}

/** What a quota grants is told in whole cores and GiB. */
const UNITS: Readonly<Record<Resource, { readonly size: number; readonly suffix: string }>> = {
  cpu: { size: 1, suffix: '' },
  memory: { size: 2 ** 30, suffix: 'Gi' },
};

/**
 * The quota of a namespace: all pods at once at the worst, and as many times more as the factor says. What some
 * container has no limit for, the quota does not limit either, since it would refuse that container.
 */
export function quota(
  file: ManifestFile,
  name: string,
  counted: () => Counted & { readonly factor: number },
): void {
  new Made(file, 'ResourceQuota', name, () => {
    const { pods, injection, factor } = counted();
    const sums = RESOURCES.flatMap((resource) =>
      (['requests', 'limits'] as const).flatMap((bound): [string, string][] => {
        const { size, suffix } = UNITS[resource];
        const sum = pods.reduce(
          (total, it) => total + it.pods * podResources(it.template, injection)[bound][resource],
          0,
        );
        return Number.isFinite(sum)
          ? [[`${bound}.${resource}`, `${Math.max(1, roundedUp((sum * factor) / size))}${suffix}`]]
          : [];
      }),
    );
    const all = pods.reduce((total, it) => total + it.pods, 0);
    return { hard: { pods: String(Math.max(1, roundedUp(all * factor))), ...Object.fromEntries(sums) } };
  });
}

/**
 * What a container has that says nothing of itself, which a quota would refuse, and the most that one may ask for: as
 * much as the greatest of the services, those that are injected included.
 */
export function limitRange(file: ManifestFile, name: string, counted: () => Counted): void {
  new Made(file, 'LimitRange', name, () => {
    const { pods, injection } = counted();
    const limits = pods
      .flatMap(({ template }) => allContainers(template, injection))
      .map((container) => container.limits);
    const most = RESOURCES.flatMap((resource): [Resource, string][] => {
      const greatest = Math.max(
        quantity(DEFAULTS.limits[resource]),
        ...limits.map((limit) => limit[resource]),
      );
      return Number.isFinite(greatest) ? [[resource, quantityOf(resource, greatest)]] : [];
    });
    // Where one has no limit on purpose, a default would be one.
    const defaults = most.map(([resource]) => [resource, DEFAULTS.limits[resource]]);
    return {
      limits: [
        {
          type: 'Container',
          defaultRequest: DEFAULTS.requests,
          ...(most.length > 0 && { default: Object.fromEntries(defaults), max: Object.fromEntries(most) }),
        },
      ],
    };
  });
}

/** An object whose specification is known once all services are. */
class Made extends ApiObject {
  constructor(
    file: ManifestFile,
    kind: 'ResourceQuota' | 'LimitRange',
    name: string,
    private readonly spec: () => k8s.ResourceQuotaSpec | object,
  ) {
    super(file, kind, { apiVersion: 'v1', kind, metadata: { name } });
  }

  override toJson(): object {
    return { ...super.toJson(), spec: this.spec() };
  }
}

/** Sums of parts like 0.1 may be more than they are by what a number cannot hold. */
function roundedUp(value: number): number {
  return Math.ceil(Math.round(value * 1e6) / 1e6);
}

/** `1500m`, `2`, `768Mi`, `2Gi`. */
function quantityOf(resource: Resource, value: number): string {
  if (resource === 'cpu') return Number.isInteger(value) ? String(value) : `${Math.ceil(value * 1000)}m`;
  const mebibytes = Math.ceil(value / 2 ** 20);
  return mebibytes % 1024 === 0 ? `${mebibytes / 1024}Gi` : `${mebibytes}Mi`;
}
