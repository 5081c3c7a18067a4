import { effectiveWeight, resolveFenceposts } from '../../constructs/delivery/replica-counts';
import { formatValue } from '../../constructs/props/format-value';
import type { CanaryStrategy } from '../../manifests/argo-objects';
import type { Kinds } from '../kinds';
import { type LocatedObject, violation } from '../located-object';
import type { ObjectSet } from '../object-set';
import { isNone } from './rollouts';
import type { ObjectRule } from './rule';

/** What a controller assumes where the manifest says nothing. */
const DEFAULT_SHARE = '25%';

/** Where the fields of a canary stand. */
const CANARY = 'spec.strategy.canary';

/** Releases that give a new revision a share of the traffic first. */
export const CANARY_RULES: readonly ObjectRule[] = [
  {
    id: 'canary-can-move',
    catches: 'A canary whose maxSurge and maxUnavailable are both 0: Argo Rollouts refuses it.',
    *check(set) {
      for (const { rollout, canary } of canariesOf(set)) {
        const { maxSurge, maxUnavailable } = canary;
        if (!isNone(maxSurge) || !isNone(maxUnavailable)) continue;
        yield violation(
          rollout,
          `${CANARY}.maxSurge`,
          `must be more than 0 beside a maxUnavailable of 0, got ${formatValue(maxSurge)}`,
        );
      }
    },
  },
  {
    id: 'canary-keeps-capacity',
    catches: 'A canary that takes old pods away before new ones are ready: capacity falls below the count.',
    *check(set) {
      for (const { rollout, canary, count } of canariesOf(set)) {
        const { maxSurge = DEFAULT_SHARE, maxUnavailable = DEFAULT_SHARE } = canary;
        if (resolveFenceposts(count, maxSurge, maxUnavailable).unavailable === 0) continue;
        yield violation(
          rollout,
          `${CANARY}.maxUnavailable`,
          `must be 0 beside a maxSurge of 1 pod at least, got ${formatValue(canary.maxUnavailable)}`,
        );
      }
    },
  },
  {
    id: 'canary-weights-rise',
    catches: 'Weights that do not rise, or reach 100 before the promotion: a step that is none.',
    *check(set) {
      for (const { rollout, canary } of canariesOf(set)) {
        let last = 0;
        for (const [index, { setWeight }] of (canary.steps ?? []).entries()) {
          if (setWeight === undefined) continue;
          if (setWeight <= last || setWeight >= 100) {
            yield violation(
              rollout,
              `${CANARY}.steps[${index}].setWeight`,
              `must be more than ${last} and less than 100, got ${setWeight}`,
            );
          }
          last = setWeight;
        }
      }
    },
  },
  {
    id: 'canary-ends-by-itself',
    catches: 'A canary whose last step is a pause without end: old pods serve on until a person promotes it.',
    *check(set) {
      for (const { rollout, canary } of canariesOf(set)) {
        const { steps = [] } = canary;
        const { pause } = steps.at(-1) ?? {};
        if (pause === undefined || pause.duration !== undefined) continue;
        yield violation(
          rollout,
          `${CANARY}.steps[${steps.length - 1}].pause`,
          'must not be there: approval comes before the first weight',
        );
      }
    },
  },
  {
    id: 'canary-weight-is-achievable',
    catches: 'A weight that the number of pods cannot give: of one pod with one more, 10 % are 50 %.',
    *check(set) {
      for (const { rollout, canary, count } of canariesOf(set)) {
        const { maxSurge = DEFAULT_SHARE, maxUnavailable = DEFAULT_SHARE, trafficRouting } = canary;
        if (trafficRouting !== undefined || count === 0) continue;
        for (const [index, { setWeight = 0 }] of (canary.steps ?? []).entries()) {
          const real = Math.round(effectiveWeight(setWeight, count, maxSurge, maxUnavailable));
          if (setWeight <= 0 || setWeight >= 100 || real === setWeight) continue;
          yield violation(
            rollout,
            `${CANARY}.steps[${index}].setWeight`,
            `must be a share that ${count} pods can give, which would be ${real} here, got ${setWeight}`,
          );
        }
      }
    },
  },
  {
    id: 'canary-has-no-router',
    catches:
      'A field or a step that only works with a traffic router, where there is none: Argo Rollouts refuses it.',
    *check(set) {
      for (const { rollout, canary } of canariesOf(set)) {
        if (canary.trafficRouting !== undefined) continue;
        const fields = [
          canary.scaleDownDelaySeconds !== undefined && 'scaleDownDelaySeconds',
          canary.dynamicStableScale && 'dynamicStableScale',
          ...(canary.steps ?? []).flatMap((step, index) =>
            (['setCanaryScale', 'setHeaderRoute', 'setMirrorRoute'] as const)
              .filter((name) => step[name] !== undefined)
              .map((name) => `steps[${index}].${name}`),
          ),
        ].filter((field) => typeof field === 'string');
        for (const field of fields) {
          yield violation(rollout, `${CANARY}.${field}`, "must not be there without 'trafficRouting'");
        }
      }
    },
  },
  {
    id: 'canary-has-root-service',
    catches: 'A canary without a Service that reaches both revisions: no user would ever meet the new one.',
    *check(set) {
      for (const { rollout, canary } of canariesOf(set)) {
        const narrowed = [canary.canaryService, canary.stableService];
        const pods = set.podsOf(rollout);
        if (pods === undefined || canary.trafficRouting !== undefined) continue;
        if (set.servicesOf(pods).some(({ object }) => !narrowed.includes(object.metadata.name))) continue;
        yield violation(
          rollout,
          `${CANARY}.canaryService`,
          'must leave one Service of its pods to both revisions, which callers use',
        );
      }
    },
  },
];

interface Canary {
  readonly rollout: LocatedObject<Kinds['Rollout']>;
  readonly canary: CanaryStrategy;
  readonly count: number;
}

/** The Rollouts with a canary strategy. */
export function canariesOf(set: ObjectSet): Canary[] {
  return set.ofKind('Rollout').flatMap((rollout) => {
    const { strategy, replicas = 0 } = rollout.object.spec;
    return strategy.canary === undefined ? [] : [{ rollout, canary: strategy.canary, count: replicas }];
  });
}
