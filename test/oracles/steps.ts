import type { CanarySteps } from '../../constructs/delivery/canary-steps';
import { CanaryService, type CanaryValues } from '../../constructs/patterns/canary-service';
import { goDuration } from '../../constructs/workload/resources';
import { expectField } from './expect-field';
import type { OverlayRule } from './values';

/** The steps that an environment decides for a canary: who approves, how much traffic, for how long. */
export const canarySteps: OverlayRule = ({ service, values }, objects) => {
  if (!(service instanceof CanaryService)) return [];
  const { canary } = service as CanaryService;
  const { weights, bake, approval }: CanarySteps & CanaryValues = { ...canary, ...(values as CanaryValues) };
  const steps = [
    ...(approval ? [{ pause: {} }] : []),
    ...weights.flatMap((setWeight) => [{ setWeight }, { pause: { duration: goDuration(bake) } }]),
  ];
  const rollout = `Rollout/${service.workload}`;
  return [
    ...expectField(objects, rollout, 'spec.strategy.canary.steps', steps),
    // Before its first weight the new revision has no traffic that could be measured.
    ...expectField(objects, rollout, 'spec.strategy.canary.analysis.startingStep', approval ? 2 : 1),
  ];
};
