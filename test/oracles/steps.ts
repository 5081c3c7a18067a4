import { CanaryService, type CanaryValues } from '../../constructs/patterns/canary-service';
import { rolloutTimeline } from '../../simulate/timeline';
import type { OverlayRule } from './values';

/** The steps that an environment decides for a canary: who approves, how much traffic, measured for how long. */
export const canarySteps: OverlayRule = ({ service, values }, objects) => {
  if (!(service instanceof CanaryService)) return [];
  const { canary, workload } = service as CanaryService;
  const {
    weights = canary.weights,
    bake,
    approval,
    trafficRouting = canary.trafficRouting,
  } = values as CanaryValues;
  const seconds = (bake?.duration ?? canary.bake).toSeconds();
  const declared = [
    ...(approval ? ['pause'] : []),
    ...weights.flatMap((weight) => [`setWeight ${weight}`, `analysis of ${seconds} s`]),
    'full promotion',
    ...(trafficRouting ? ['promoted, old pods kept'] : []),
    'promoted',
  ].join(', ');
  const rendered = rolloutTimeline(objects)
    .steps.map(({ kind, title, lasts }) => (kind === 'analysis' ? `${title} of ${lasts} s` : title))
    .join(', ');
  return declared === rendered ? [] : [`Rollout/${workload} must go by ${declared}, got ${rendered}`];
};
