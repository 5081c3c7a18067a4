import type { Duration } from 'cdk8s';
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

/** The least and the greatest value of each field of cron. */
const CRON_FIELDS = [
  [0, 59],
  [0, 23],
  [1, 31],
  [1, 12],
  [0, 6],
] as const;

export const SYNC_WINDOW: PropSchema<SyncWindow> = fields<SyncWindow>({
  kind: oneOf('allow', 'deny'),
  schedule: stringThat("five fields of cron, e.g. '0 18 * * 5'", '0 18 * * 5', isSchedule),
  duration: seconds(60),
  // Argo CD takes a zone that it does not know for UTC.
  timeZone: optional(stringThat("a time zone, e.g. 'Europe/Berlin'", 'Etc/UTC', isTimeZone)),
  manualSync: optional(boolean),
});

function isSchedule(schedule: string): boolean {
  const given = schedule.split(' ');
  return (
    given.length === CRON_FIELDS.length &&
    CRON_FIELDS.every(([least, most], index) =>
      given[index]?.split(',').every((part) => isCronRange(part, least, most)),
    )
  );
}

function isCronRange(part: string, least: number, most: number): boolean {
  const [, range, first, last, step] = /^(\*|(\d+)(?:-(\d+))?)(?:\/(\d+))?$/.exec(part) ?? [];
  if (range === undefined || step === '0') return false;
  if (range === '*') return true;
  const from = Number(first);
  const to = Number(last ?? first);
  return least <= from && from <= to && to <= most;
}

/** Of those that it knows, it finds a zone only as it is spelt there. */
function isTimeZone(name: string): boolean {
  if (!/^[A-Z][\w+-]*(\/[A-Z][\w+-]*)*$/.test(name)) return false;
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}
