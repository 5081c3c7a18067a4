import type { ContainerResourceMetricSource, ResourceMetricSource } from 'kubernetes-types/autoscaling/v2';
import type { Container } from 'kubernetes-types/core/v1';
import { formatValue } from '../../constructs/props/format-value';
import { nameOf } from '../../manifests/kube-object';
import type { Kinds } from '../kinds';
import { type LocatedObject, violation } from '../located-object';
import type { ObjectSet } from '../object-set';
import type { ObjectRule } from './rule';

/** How many pods run, and what may take them away. */
export const SCALING_RULES: readonly ObjectRule[] = [
  {
    id: 'workload-has-count',
    catches: 'A workload without a count of its own, or with none at all: the environment forgot it.',
    *check(set) {
      for (const workload of workloadsOf(set)) {
        const { replicas } = workload.object.spec;
        if (replicas !== undefined && replicas >= 1) continue;
        yield violation(workload, 'spec.replicas', `must be 1 at least, got ${formatValue(replicas)}`);
      }
    },
  },
  {
    id: 'template-runs-no-pods',
    catches:
      'A Deployment with pods of its own under a Rollout: they take users to the new image at once, past the canary.',
    *check(set) {
      for (const deployment of set.ofKind('Deployment')) {
        const rollout = set.rolloutOver(deployment);
        const { replicas } = deployment.object.spec;
        if (rollout === undefined || replicas === 0 || keepsDeployment(rollout)) continue;
        yield violation(
          deployment,
          'spec.replicas',
          `must be 0 under a Rollout, unless its workloadRef.scaleDown is never, got ${formatValue(replicas)}`,
        );
      }
    },
  },
  {
    id: 'autoscaler-target-exists',
    catches: 'An autoscaler of an object that is not there.',
    *check(set) {
      for (const autoscaler of set.ofKind('HorizontalPodAutoscaler')) {
        if (targetOf(set, autoscaler)) continue;
        const { scaleTargetRef } = autoscaler.object.spec;
        yield violation(
          autoscaler,
          'spec.scaleTargetRef',
          `must name a workload beside it, got ${formatValue(scaleTargetRef)}`,
        );
      }
    },
  },
  {
    id: 'autoscaler-target-runs-pods',
    catches: 'An autoscaler of a Deployment under a Rollout: at zero pods it is switched off.',
    *check(set) {
      for (const autoscaler of set.ofKind('HorizontalPodAutoscaler')) {
        const rollout = set.rolloutOver(targetOf(set, autoscaler) as LocatedObject);
        if (rollout === undefined) continue;
        yield violation(
          autoscaler,
          'spec.scaleTargetRef',
          `must name the ${nameOf(rollout.object)}, which runs the pods, got a ${autoscaler.object.spec.scaleTargetRef.kind}`,
        );
      }
    },
  },
  {
    id: 'autoscaler-is-alone',
    catches: 'Two autoscalers of the same workload: they undo each other.',
    *check(set) {
      const seen = new Set<LocatedObject>();
      for (const autoscaler of set.ofKind('HorizontalPodAutoscaler')) {
        const target = targetOf(set, autoscaler);
        if (target === undefined) continue;
        if (seen.has(target)) {
          const message = `must not name ${nameOf(target.object)}, which has an autoscaler already`;
          yield violation(autoscaler, 'spec.scaleTargetRef.name', message);
        }
        seen.add(target);
      }
    },
  },
  {
    id: 'autoscaler-holds-count',
    catches: "An autoscaler whose least number of pods is not the environment's count, or that can add none.",
    *check(set) {
      for (const autoscaler of set.ofKind('HorizontalPodAutoscaler')) {
        const { minReplicas = 1, maxReplicas } = autoscaler.object.spec;
        const count = targetOf(set, autoscaler)?.object.spec.replicas;
        if (count === undefined) continue;
        if (minReplicas !== count) {
          yield violation(autoscaler, 'spec.minReplicas', `must be the count, ${count}, got ${minReplicas}`);
        }
        if (maxReplicas <= count) {
          yield violation(
            autoscaler,
            'spec.maxReplicas',
            `must be more than the count, ${count}, got ${maxReplicas}`,
          );
        }
      }
    },
  },
  {
    id: 'autoscaler-measures-a-request',
    catches:
      'An autoscaler by a share of what a container requests, where one of them requests nothing: it never scales.',
    *check(set) {
      for (const autoscaler of set.ofKind('HorizontalPodAutoscaler')) {
        const target = targetOf(set, autoscaler);
        const pods = target && set.podsOf(target)?.template.spec?.containers;
        for (const [index, metric] of (autoscaler.object.spec.metrics ?? []).entries()) {
          const type = metric.containerResource === undefined ? 'resource' : 'containerResource';
          const source: ContainerResourceMetricSource | ResourceMetricSource | undefined = metric[type];
          if (pods === undefined || source?.target.averageUtilization === undefined) continue;
          const only = 'container' in source ? source.container : undefined;
          const measured = pods.filter(({ name }) => only === undefined || name === only);
          const without = measured.find((container) => !requests(container, source.name));
          if (without === undefined && measured.length > 0) continue;
          yield violation(
            autoscaler,
            `spec.metrics[${index}].${type}`,
            `must be of containers that request ${source.name}, got ${formatValue(without?.name ?? only)}`,
          );
        }
      }
    },
  },
  {
    id: 'budget-selects-pods',
    catches: 'A PodDisruptionBudget that protects no pods.',
    *check(set) {
      for (const budget of set.ofKind('PodDisruptionBudget')) {
        if (set.selectedBy(budget, budget.object.spec.selector).length > 0) continue;
        yield violation(
          budget,
          'spec.selector',
          `must match the labels of some pods beside it, got ${formatValue(budget.object.spec.selector)}`,
        );
      }
    },
  },
  {
    id: 'budget-is-alone',
    catches:
      'PodTemplateUse under two PodDisruptionBudgets: no eviction succeeds, so no node can be drained.',
    *check(set) {
      const seen = new Map<LocatedObject, LocatedObject>();
      for (const budget of set.ofKind('PodDisruptionBudget')) {
        for (const { located } of set.selectedBy(budget, budget.object.spec.selector)) {
          const other = seen.get(located);
          if (other) {
            const message = `must not match pods that ${nameOf(other.object)} protects already`;
            yield violation(budget, 'spec.selector', message);
          }
          seen.set(located, budget);
        }
      }
    },
  },
  {
    id: 'budget-allows-eviction',
    catches:
      "A PodDisruptionBudget that forbids every eviction at the environment's count: drains never end.",
    *check(set) {
      for (const budget of set.ofKind('PodDisruptionBudget')) {
        const { maxUnavailable, minAvailable } = budget.object.spec;
        const selected = set.selectedBy(budget, budget.object.spec.selector);
        const count = selected.reduce(
          (sum, { controller }) => sum + ((controller as LocatedObject<Workload>).object.spec.replicas ?? 0),
          0,
        );
        if (count === 0) continue;
        const least = minAvailable === undefined ? 0 : podsOf(minAvailable, count);
        const evictable = maxUnavailable === undefined ? count - least : podsOf(maxUnavailable, count);
        if (evictable >= 1) continue;
        const field = minAvailable === undefined ? 'maxUnavailable' : 'minAvailable';
        yield violation(
          budget,
          `spec.${field}`,
          `must let one of ${count} pods go, got ${formatValue(minAvailable ?? maxUnavailable)}`,
        );
      }
    },
  },
];

type Workload = Kinds['Deployment'] | Kinds['Rollout'];

/** What runs pods: Rollouts, and the Deployments that are not the template of one. */
export function workloadsOf(set: ObjectSet): LocatedObject<Workload>[] {
  const deployments = set.ofKind('Deployment').filter((deployment) => !set.rolloutOver(deployment));
  return [...set.ofKind('Rollout'), ...deployments];
}

/** The first of two steps by which a live Deployment comes under a Rollout: it keeps its pods. */
function keepsDeployment({ object }: LocatedObject<Kinds['Rollout']>): boolean {
  return object.spec.workloadRef?.scaleDown === 'never';
}

function targetOf(
  set: ObjectSet,
  autoscaler: LocatedObject<Kinds['HorizontalPodAutoscaler']>,
): LocatedObject<Workload> | undefined {
  const { apiVersion, kind, name } = autoscaler.object.spec.scaleTargetRef;
  if (kind !== 'Deployment' && kind !== 'Rollout') return undefined;
  const target = set.inSameNamespace(autoscaler, kind, name);
  return target?.object.apiVersion === apiVersion ? target : undefined;
}

/** Whether a container requests a resource; a limit alone counts as a request. */
function requests({ resources }: Container, resource: string): boolean {
  return resources?.requests?.[resource] !== undefined || resources?.limits?.[resource] !== undefined;
}

/** PodTemplateUse of a number or a share, which Kubernetes rounds up. */
function podsOf(value: number | string, count: number): number {
  return typeof value === 'number' ? value : Math.ceil((Number.parseInt(value, 10) * count) / 100);
}
