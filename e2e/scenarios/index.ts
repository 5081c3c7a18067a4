import type { Scenario } from '../scenario';
import { canary } from './canary';

/** All scenarios; they run side by side, each in a namespace of its own. */
export const scenarios: readonly Scenario[] = [...canary];
