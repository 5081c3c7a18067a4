import type { Version } from '../data/service';

export { formatSeconds } from '../../manifests/go-duration';

const DATE = new Intl.DateTimeFormat('en', {
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  timeZone: 'UTC',
});

/** e.g. `22 Nov 2026`. */
export function formatDate(date: string): string {
  const parts = new Map(DATE.formatToParts(new Date(date)).map(({ type, value }) => [type, value]));
  return `${parts.get('day')} ${parts.get('month')} ${parts.get('year')}`;
}

/** e.g. `c4e8f92`, `1.2.0@sha256:0a1b2c3d4e5f`. */
export function formatVersion(version: Version | null | undefined): string {
  if (!version) return 'not there';
  const digest =
    version.digest === null ? '' : `@${version.digest.slice(0, version.digest.indexOf(':') + 13)}`;
  return `${version.tag ?? ''}${digest}` || 'none';
}

export function isSameVersion(one: Version | null, other: Version | null): boolean {
  return one?.tag === other?.tag && one?.digest === other?.digest;
}

/** Cores, e.g. `0.25`, `12.5`. */
export function formatCores(cores: number): string {
  return String(Math.round(cores * 100) / 100);
}

const GIB = 2 ** 30;

/** e.g. `512 MiB`, `1.5 GiB`. */
export function formatBytes(bytes: number): string {
  return bytes >= GIB || bytes === 0
    ? `${Math.round((bytes / GIB) * 100) / 100} GiB`
    : `${Math.round(bytes / 2 ** 20)} MiB`;
}

/** e.g. `1 pod`, `3 services`. */
export function count(amount: number, what: string): string {
  return `${amount} ${what}${amount === 1 ? '' : 's'}`;
}

/** e.g. `25 %`, `33.3 %`. */
export function formatPercent(percent: number): string {
  return `${Math.round(percent * 10) / 10} %`;
}

/** e.g. `3–10`, `4`. */
export function formatRange(least: number, most: number): string {
  return least === most ? String(least) : `${least}–${most}`;
}

/** A value of a field, as one reads it. */
export function formatValue(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value, null, 1).replaceAll(/\n\s*/g, ' ');
}
