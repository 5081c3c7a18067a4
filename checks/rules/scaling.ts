import type { ContainerResourceMetricSource, ResourceMetricSource } from 'kubernetes-types/autoscaling/v2';
import type { Container } from 'kubernetes-types/core/v1';
import { nameOf } from '../../manifests/kube-object';
import { type Autoscaler, autoscalersIn, boundsOf } from '../autoscalers';
import type { Kinds } from '../kinds';
import { type LocatedObject, violation } from '../located-object';
import { bySelection, type ObjectSet } from '../object-set';
import { about, aboutKind, type ObjectRule, repetitions } from './rule';

const aboutAutoscalers = about(autoscalersIn);

const aboutBudgets = aboutKind('PodDisruptionBudget');

/** How many pods run, and what may take them away. */
export const SCALING_RULES: readonly ObjectRule[] = [
  about(workloadsOf)({
    id: 'workload-has-count',
    catches:
      'A workload without a count of its own, or with 0 and no annotation `…/no-pods`: the environment forgot it.',
    *check({ object: { spec, metadata } }) {
      const isMeant = Object.keys(metadata.annotations ?? {}).some((key) => key.endsWith('/no-pods'));
      if (spec.replicas === 0 && isMeant) return;
      if ((spec.replicas ?? 0) < 1) yield ['spec.replicas', 'must be 1 at least', spec.replicas];
    },
  }),
  aboutKind('Deployment')({
    id: 'template-runs-no-pods',
    catches:
      'A Deployment with pods of its own under a Rollout: they take users to the new image at once, past the canary.',
    *check(deployment, set) {
      const rollout = set.rolloutOver(deployment);
      const { replicas } = deployment.object.spec;
      if (rollout === undefined || replicas === 0 || keepsDeployment(rollout)) return;
      const expected = 'must be 0 under a Rollout, unless its workloadRef.scaleDown is never';
      yield ['spec.replicas', expected, replicas];
    },
  }),
  aboutAutoscalers({
    id: 'autoscaler-target-exists',
    catches: 'An autoscaler of an object that is not there.',
    *check(autoscaler, set) {
      if (targetOf(set, autoscaler)) return;
      const { scaleTargetRef } = autoscaler.object.spec;
      yield ['spec.scaleTargetRef', 'must name a workload beside it', scaleTargetRef];
    },
  }),
  aboutAutoscalers({
    id: 'autoscaler-target-runs-pods',
    catches: 'An autoscaler of a Deployment under a Rollout: at zero pods it is switched off.',
    *check(autoscaler, set) {
      const target = targetOf(set, autoscaler);
      const rollout = target && set.rolloutOver(target);
      if (target === undefined || rollout === undefined) return;
      const expected = `must name the ${nameOf(rollout.object)}, which runs the pods`;
      yield ['spec.scaleTargetRef', `${expected}, got a ${target.object.kind}`];
    },
  }),
  about(
    (set: ObjectSet) => repetitions(autoscalersIn(set), (it) => targetOf(set, it)),
    ({ item }) => item,
  )({
    id: 'autoscaler-is-alone',
    catches: 'Two autoscalers of the same workload: they undo each other.',
    *check({ item }) {
      const { kind, name } = item.object.spec.scaleTargetRef;
      yield ['spec.scaleTargetRef.name', `must not name ${kind} ${name}, which has an autoscaler already`];
    },
  }),
  aboutAutoscalers({
    id: 'autoscaler-holds-count',
    catches: "An autoscaler whose least number of pods is not the environment's count, or that can add none.",
    *check(autoscaler, set) {
      const { least, most, fields } = boundsOf(autoscaler.object);
      const count = targetOf(set, autoscaler)?.object.spec.replicas;
      if (count === undefined) return;
      if (least !== count) yield [`spec.${fields.least}`, `must be the count, ${count}`, least];
      if (most <= count) yield [`spec.${fields.most}`, `must be more than the count, ${count}`, most];
    },
  }),
  aboutKind('HorizontalPodAutoscaler')({
    id: 'autoscaler-measures-a-request',
    catches:
      'An autoscaler by a share of what a container requests, where one of them requests nothing: it never scales.',
    *check(autoscaler, set) {
      const target = targetOf(set, autoscaler);
      const pods = target && set.podsOf(target)?.template.spec.containers;
      for (const [index, metric] of (autoscaler.object.spec.metrics ?? []).entries()) {
        const type = metric.containerResource === undefined ? 'resource' : 'containerResource';
        const source: ContainerResourceMetricSource | ResourceMetricSource | undefined = metric[type];
        if (pods === undefined || source?.target.averageUtilization === undefined) continue;
        const only = 'container' in source ? source.container : undefined;
        const measured = pods.filter(({ name }) => only === undefined || name === only);
        const without = measured.find((container) => !requests(container, source.name));
        if (without === undefined && measured.length > 0) continue;
        const expected = `must be of containers that request ${source.name}`;
        yield [`spec.metrics[${index}].${type}`, expected, without?.name ?? only];
      }
    },
  }),
  aboutBudgets({
    id: 'budget-selects-pods',
    catches: 'A PodDisruptionBudget that protects no pods.',
    *check(budget, set) {
      const { selector } = budget.object.spec;
      if (set.selectedBy(budget, selector).length > 0) return;
      yield ['spec.selector', 'must match the labels of some pods beside it', selector];
    },
  }),
  {
    id: 'budget-is-alone',
    catches: 'Pods under two PodDisruptionBudgets: no eviction succeeds, so no node can be drained.',
    *check(set) {
      const budgets = set.ofKind('PodDisruptionBudget');
      const protecting = bySelection(budgets, (it) => set.selectedBy(it, it.object.spec.selector));
      for (const [first, ...others] of protecting.values()) {
        for (const budget of others) {
          const message = `must not match pods that ${nameOf((first as LocatedObject).object)} protects already`;
          yield violation(budget, 'spec.selector', message);
        }
      }
    },
  },
  aboutBudgets({
    id: 'budget-allows-eviction',
    catches:
      "A PodDisruptionBudget that forbids every eviction at the environment's count: drains never end.",
    *check(budget, set) {
      const { maxUnavailable, minAvailable, selector } = budget.object.spec;
      const count = set.selectedBy(budget, selector).reduce((sum, { controller }) => {
        return sum + ((controller as LocatedObject<Workload>).object.spec.replicas ?? 0);
      }, 0);
      if (count === 0) return;
      const least = minAvailable === undefined ? 0 : podsOf(minAvailable, count);
      const evictable = maxUnavailable === undefined ? count - least : podsOf(maxUnavailable, count);
      if (evictable >= 1) return;
      const field = minAvailable === undefined ? 'maxUnavailable' : 'minAvailable';
      yield [`spec.${field}`, `must let one of ${count} pods go`, minAvailable ?? maxUnavailable];
    },
  }),
];

type Workload = Kinds['Deployment'] | Kinds['Rollout'] | Kinds['StatefulSet'];

/** What runs pods: Rollouts, StatefulSets, and the Deployments that are not the template of a Rollout. */
export function workloadsOf(set: ObjectSet): LocatedObject<Workload>[] {
  const deployments = set.ofKind('Deployment').filter((deployment) => !set.rolloutOver(deployment));
  return [...set.ofKind('Rollout'), ...set.ofKind('StatefulSet'), ...deployments];
}

/** The first of two steps by which a live Deployment comes under a Rollout: it keeps its pods. */
function keepsDeployment({ object }: LocatedObject<Kinds['Rollout']>): boolean {
  return object.spec.workloadRef?.scaleDown === 'never';
}

function targetOf(
  set: ObjectSet,
  autoscaler: LocatedObject<Autoscaler>,
): LocatedObject<Workload> | undefined {
  const { apiVersion, kind, name } = autoscaler.object.spec.scaleTargetRef;
  if (kind !== 'Deployment' && kind !== 'Rollout' && kind !== 'StatefulSet') return undefined;
  const target = set.inSameNamespace(autoscaler, kind, name);
  return target?.object.apiVersion === apiVersion ? target : undefined;
}

/** Whether a container requests a resource; a limit alone counts as a request. */
function requests({ resources }: Container, resource: string): boolean {
  return resources?.requests?.[resource] !== undefined || resources?.limits?.[resource] !== undefined;
}

/** The pods of a number or a share, which Kubernetes rounds up. */
function podsOf(value: number | string, count: number): number {
  return typeof value === 'number' ? value : Math.ceil((Number.parseInt(value, 10) * count) / 100);
}
