import type { Duration } from 'cdk8s';
import { isSchedule, isTimeZone } from '../props/cron';
import { fields, oneOf, optional, type PropSchema, stringThat } from '../props/prop-schema';
import { boolean, seconds } from '../props/scalars';

/**
 * A time in which Argo CD syncs an environment by itself, or does not. Where there is a window of the kind `allow`, it
 * does so only in one of these.
 *
 * @see https://argo-cd.readthedocs.io/en/stable/user-guide/sync_windows/
 */
export interface SyncWindow {
  readonly kind: 'allow' | 'deny';
  /** When it begins, as five fields of cron, e.g. `0 18 * * 5`. */
  readonly schedule: string;
  /** How long it lasts. */
  readonly duration: Duration;
  /** @default 'Etc/UTC' */
  readonly timeZone?: string;
  /**
   * Whether a person may sync by hand while Argo CD does not, e.g. a revert.
   *
   * @default true
   */
  readonly manualSync?: boolean;
}

export const SYNC_WINDOW: PropSchema<SyncWindow> = fields<SyncWindow>({
  kind: oneOf('allow', 'deny'),
  schedule: stringThat("five fields of cron, e.g. '0 18 * * 5'", '0 18 * * 5', isSchedule),
  duration: seconds(60),
  // Argo CD takes a zone that it does not know for UTC.
  timeZone: optional(stringThat("a time zone, e.g. 'Europe/Berlin'", 'Etc/UTC', isTimeZone)),
  manualSync: optional(boolean),
});
