import type { Scenario } from '../scenario';
import { approval } from './approval';
import { approvers } from './approvers';
import { blueGreen } from './blue-green';
import { bootstrap } from './bootstrap';
import { canary } from './canary';
import { delivery } from './delivery';
import { disturbance } from './disturbance';
import { manifests } from './manifests';
import { parents } from './parents';
import { plan } from './plan';
import { previews } from './previews';
import { removal } from './removal';
import { rollback } from './rollback';
import { safety } from './safety';
import { trafficRouting } from './traffic-routing';

/** All scenarios; they run side by side, each in a namespace of its own. */
export const scenarios: readonly Scenario[] = [
  ...manifests,
  ...canary,
  ...blueGreen,
  ...approval,
  ...rollback,
  ...disturbance,
  ...plan,
  ...trafficRouting,
  ...bootstrap,
  ...delivery,
  ...removal,
  ...parents,
  ...previews,
  ...approvers,
  ...safety,
];
