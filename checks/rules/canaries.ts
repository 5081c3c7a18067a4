import { effectiveWeight, resolveFenceposts } from '../../constructs/delivery/replica-counts';
import { once } from '../../constructs/props/once';
import type { CanaryStrategy } from '../../manifests/argo-objects';
import { valuesAt } from '../../manifests/field-path';
import type { Kinds } from '../kinds';
import type { LocatedObject } from '../located-object';
import type { ObjectSet } from '../object-set';
import { isOf } from '../schema';
import { isNone } from './rollouts';
import { about, aboutOwn, type ObjectRule, type OwnRule } from './rule';

/** What a controller assumes where the manifest says nothing. */
const DEFAULT_SHARE = '25%';

/** Where the fields of a canary stand. */
const CANARY = 'spec.strategy.canary';
const WEIGHTS = `${CANARY}.steps[*].setWeight`;

interface Canary {
  readonly rollout: LocatedObject<Kinds['Rollout']>;
  readonly canary: CanaryStrategy;
  readonly count: number;
}

/** The canary that an object is: none, unless it is a Rollout with that strategy. */
function canaryOf(located: LocatedObject): Canary[] {
  if (!isOf(located.object, 'Rollout')) return [];
  const { strategy, replicas = 0 } = located.object.spec;
  const rollout = located as LocatedObject<Kinds['Rollout']>;
  return strategy.canary === undefined ? [] : [{ rollout, canary: strategy.canary, count: replicas }];
}

/** The Rollouts with a canary strategy. */
export const canariesOf = once((set: ObjectSet) => set.ofKind('Rollout').flatMap(canaryOf));

/** Makes rules about each Rollout with a canary strategy. */
export const aboutCanaries = aboutOwn(canaryOf);

/** Releases that give a new revision a share of the traffic first. */
export const CANARY_RULES: readonly (ObjectRule | OwnRule)[] = [
  aboutCanaries({
    id: 'canary-can-move',
    catches: 'A canary whose maxSurge and maxUnavailable are both 0: Argo Rollouts refuses it.',
    *check({ canary: { maxSurge, maxUnavailable } }) {
      if (!isNone(maxSurge) || !isNone(maxUnavailable)) return;
      yield [`${CANARY}.maxSurge`, 'must be more than 0 beside a maxUnavailable of 0', maxSurge];
    },
  }),
  aboutCanaries({
    id: 'canary-keeps-capacity',
    catches: 'A canary that takes old pods away before new ones are ready: capacity falls below the count.',
    *check({ canary, count }) {
      const { maxSurge = DEFAULT_SHARE, maxUnavailable = DEFAULT_SHARE } = canary;
      if (resolveFenceposts(count, maxSurge, maxUnavailable).unavailable === 0) return;
      const expected = 'must be 0 beside a maxSurge of 1 pod at least';
      yield [`${CANARY}.maxUnavailable`, expected, canary.maxUnavailable];
    },
  }),
  aboutCanaries({
    id: 'canary-weights-rise',
    catches: 'Weights that do not rise, or reach 100 before the promotion: a step that is none.',
    *check({ rollout }) {
      let last = 0;
      for (const { path, value: weight } of valuesAt<number>(rollout.object, WEIGHTS)) {
        const isRising = weight > last && weight < 100;
        if (!isRising) yield [path, `must be more than ${last} and less than 100`, weight];
        last = weight;
      }
    },
  }),
  aboutCanaries({
    id: 'canary-ends-by-itself',
    catches: 'A canary whose last step is a pause without end: old pods serve on until a person promotes it.',
    *check({ canary: { steps = [] } }) {
      const { pause } = steps.at(-1) ?? {};
      if (pause === undefined || pause.duration !== undefined) return;
      const place = `${CANARY}.steps[${steps.length - 1}].pause`;
      yield [place, 'must not be there: approval comes before the first weight'];
    },
  }),
  aboutCanaries({
    id: 'canary-weight-is-achievable',
    catches: 'A weight that the number of pods cannot give: of one pod with one more, 10 % are 50 %.',
    *check({ rollout, canary, count }) {
      const { maxSurge = DEFAULT_SHARE, maxUnavailable = DEFAULT_SHARE, trafficRouting } = canary;
      if (trafficRouting !== undefined || count === 0) return;
      for (const { path, value: weight } of valuesAt<number>(rollout.object, WEIGHTS)) {
        const real = Math.round(effectiveWeight(weight, count, maxSurge, maxUnavailable));
        if (weight <= 0 || weight >= 100 || real === weight) continue;
        yield [path, `must be a share that ${count} pods can give, which would be ${real} here`, weight];
      }
    },
  }),
  about(
    canariesOf,
    ({ rollout }) => rollout,
  )({
    id: 'canary-has-root-service',
    catches: 'A canary without a Service that reaches both revisions: no user would ever meet the new one.',
    *check({ rollout, canary }, set) {
      const narrowed = [canary.canaryService, canary.stableService];
      const pods = set.podsOf(rollout);
      if (pods === undefined || canary.trafficRouting !== undefined) return;
      // What no Service leads to works without being called.
      if (canary.canaryService === undefined && set.servicesOf(pods).length === 0) return;
      if (set.servicesOf(pods).some(({ object }) => !narrowed.includes(object.metadata.name))) return;
      const expected = 'must leave one Service of its pods to both revisions, which callers use';
      yield [`${CANARY}.canaryService`, expected];
    },
  }),
];
