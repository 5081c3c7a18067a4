import { canIDeploy } from './can-i-deploy';
import { contracts } from './contracts';
import { debugEndpoints } from './debug-endpoints';
import type { Gate } from './gate';
import { lighthouse } from './lighthouse';
import { locust } from './locust';
import { logScan } from './log-scan';
import { migration } from './migration';
import { mutualTls } from './mutual-tls';
import { securityScan } from './security-scan';

/** All gates, each in the file of its name. */
export const GATES: readonly Gate[] = [
  securityScan,
  contracts,
  canIDeploy,
  migration,
  locust,
  lighthouse,
  logScan,
  debugEndpoints,
  mutualTls,
];
