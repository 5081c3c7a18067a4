/** The least and the greatest value of each field of cron, and the names of some. */
const FIELDS = [
  { least: 0, most: 59, names: [] },
  { least: 0, most: 23, names: [] },
  { least: 1, most: 31, names: [] },
  {
    least: 1,
    most: 12,
    names: ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'],
  },
  { least: 0, most: 6, names: ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'] },
] as const;

/** Whether a text is five fields of cron, as Kubernetes and Argo CD read them: Sunday is 0, and not 7. */
export function isSchedule(schedule: string): boolean {
  const given = schedule.split(/ +/);
  return (
    given.length === FIELDS.length &&
    FIELDS.every((field, index) => given[index]?.split(',').every((part) => isRange(part, field)))
  );
}

function isRange(part: string, { least, most, names }: (typeof FIELDS)[number]): boolean {
  const [, range, first = '', last = first, step] = /^([*?]|(\w+)(?:-(\w+))?)(?:\/(\d+))?$/.exec(part) ?? [];
  if (range === undefined || Number(step) === 0) return false;
  if (first === '') return true;
  const [from, to] = [first, last].map((value) => {
    const index = (names as readonly string[]).indexOf(value.toLowerCase());
    return index < 0 ? (/^\d+$/.test(value) ? Number(value) : Number.NaN) : least + index;
  }) as [number, number];
  return least <= from && from <= to && to <= most;
}

/** Whether a text names a time zone as it is spelt there: whoever reads it finds it no other way. */
export function isTimeZone(name: string): boolean {
  if (!/^[A-Z][\w+-]*(\/[A-Z][\w+-]*)*$/.test(name)) return false;
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}
