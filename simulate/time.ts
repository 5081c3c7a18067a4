import type { Moment } from './plan';

/** The moment at which the new revision appears in the Rollout. */
export const RELEASE: Moment = { promotions: 0, seconds: 0 };

/** The moment some seconds later, with no manual promotion in between. */
export function later({ promotions, seconds }: Moment, by: number): Moment {
  return { promotions, seconds: seconds + by };
}

/** Whether a moment comes before another. */
export function isBefore(moment: Moment, other: Moment): boolean {
  return moment.promotions === other.promotions
    ? moment.seconds < other.seconds
    : moment.promotions < other.promotions;
}
