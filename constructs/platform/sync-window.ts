import { isSchedule, isTimeZone } from '../props/cron';
import { fields, oneOf, optional, type Parsed, stringThat } from '../props/prop-schema';
import { boolean, seconds } from '../props/scalars';

/**
 * A time in which Argo CD syncs an environment by itself, or does not. Where there is a window of the kind `allow`, it
 * does so only in one of these.
 *
 * @see https://argo-cd.readthedocs.io/en/stable/user-guide/sync_windows/
 */
export interface SyncWindow extends Parsed<typeof SYNC_WINDOW> {}

export const SYNC_WINDOW = fields({
  kind: oneOf('allow', 'deny'),
  /** When it begins, as five fields of cron, e.g. `0 18 * * 5`. */
  schedule: stringThat("five fields of cron, e.g. '0 18 * * 5'", '0 18 * * 5', isSchedule),
  /** How long it lasts. */
  duration: seconds(60),
  // Argo CD takes a zone that it does not know for UTC.
  /** @default 'Etc/UTC' */
  timeZone: optional(stringThat("a time zone, e.g. 'Europe/Berlin'", 'Etc/UTC', isTimeZone)),
  /**
   * Whether a person may sync by hand while Argo CD does not, e.g. a revert.
   *
   * @default true
   */
  manualSync: optional(boolean),
});
