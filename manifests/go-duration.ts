const SECONDS: Readonly<Record<string, number>> = {
  h: 3600,
  m: 60,
  s: 1,
  ms: 1e-3,
  us: 1e-6,
  µs: 1e-6,
  ns: 1e-9,
};
const PART = String.raw`(?:\d+\.?\d*|\.\d+)(?:h|ms|us|µs|ns|m|s)`;

/**
 * Seconds of a duration of an AnalysisTemplate (`interval`, `initialDelay`), in Go's notation. A number without
 * a unit is no duration there, except 0.
 *
 * @param where what an error message starts with: the field and its object
 * @throws if the text is none
 */
export function goSeconds(text: unknown, where: string): number {
  if (text === '0') return 0;
  if (typeof text !== 'string' || !new RegExp(`^(?:${PART})+$`).test(text)) {
    throw new Error(`${where} must be a duration, e.g. 20m, 1h30m or 30s, got ${JSON.stringify(text)}`);
  }
  return [...text.matchAll(new RegExp(PART, 'g'))].reduce((sum, [part]) => {
    const unit = part.replace(/^[\d.]+/, '');
    return sum + Number(part.slice(0, -unit.length)) * (SECONDS[unit] ?? Number.NaN);
  }, 0);
}

/**
 * Whole seconds of the duration of a pause step, where a bare number means seconds.
 *
 * @param where what an error message starts with: the field and its object
 * @throws if the value is no duration
 * @see https://argo-rollouts.readthedocs.io/en/stable/features/canary/#pause-duration
 */
export function pauseSeconds(value: unknown, where: string): number {
  const bare = typeof value === 'string' && /^\d+$/.test(value) ? Number(value) : value;
  if (typeof bare === 'number' && Number.isInteger(bare) && bare >= 0) return bare;
  return Math.trunc(goSeconds(bare, where));
}

/** `1h30m`, `20m`, `45s`: seconds in the notation of the manifests, rounded to whole ones. */
export function formatSeconds(seconds: number): string {
  const whole = Math.round(seconds);
  const parts = [
    [Math.floor(whole / 3600), 'h'],
    [Math.floor(whole / 60) % 60, 'm'],
    [whole % 60, 's'],
  ] as const;
  return (
    parts
      .filter(([amount]) => amount > 0)
      .map(([amount, unit]) => `${amount}${unit}`)
      .join('') || '0s'
  );
}
