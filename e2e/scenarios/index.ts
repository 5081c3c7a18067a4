import type { Scenario } from '../scenario';
import { approval } from './approval';
import { blueGreen } from './blue-green';
import { canary } from './canary';
import { disturbance } from './disturbance';
import { manifests } from './manifests';
import { plan } from './plan';
import { rollback } from './rollback';

/** All scenarios; they run side by side, each in a namespace of its own. */
export const scenarios: readonly Scenario[] = [
  ...manifests,
  ...canary,
  ...blueGreen,
  ...approval,
  ...rollback,
  ...disturbance,
  ...plan,
];
