import { Construct, type IConstruct } from 'constructs';

/**
 * Notes a mistake on a construct, to be shown with all others when the platform is rendered:
 * `[<path of the construct>] <message>`.
 */
export function report(construct: IConstruct, message: string): void {
  construct.node.addValidation({ validate: () => [message] });
}

/**
 * Notes that a prop of a construct has a value it must not have. Only the first mistake in a prop is told: what stands
 * for a wrong value may be wrong itself.
 */
export function refuse(construct: IConstruct, prop: string, expected: string, got: unknown): void {
  const refused = construct.node.validate().map((message) => /^'([^']+)' must be /.exec(message)?.[1]);
  const isWithin = (other: string) =>
    prop === other || prop.startsWith(`${other}.`) || prop.startsWith(`${other}[`);
  if (refused.some((other) => other !== undefined && isWithin(other))) return;
  report(construct, `'${prop}' must be ${expected}, got ${show(got)}`);
}

/** What breaks a line, turns it around, or commands a terminal. */
const UNSEEN = /[\p{Cc}\p{Surrogate}\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff]/gu;

/** A text with escapes for all that would not stand as a character on one line. */
export function onOneLine(text: string): string {
  return text.replace(UNSEEN, (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

/** A value as a person would write it, cut after 80 characters. */
export function show(value: unknown): string {
  if (value === undefined) return 'nothing';
  const text = onOneLine(asWritten(value));
  return text.length > 80 ? `${text.slice(0, 79)}…` : text;
}

/** JSON, but for what it has no words for: NaN, Infinity, a quantity of cdk8s, a construct. */
function asWritten(value: unknown): string {
  if (typeof value === 'number' || typeof value === 'bigint') return String(value);
  if (Construct.isConstruct(value)) return `[${value.node.path}]`;
  const { amount, unit } = (value ?? {}) as { amount?: unknown; unit?: { label?: unknown } };
  if (typeof unit?.label === 'string') return `${amount} ${unit.label}`;
  try {
    return JSON.stringify(value) ?? String(value);
  } catch {
    // What holds a construct holds itself.
    return Array.isArray(value) ? 'a list' : 'an object';
  }
}

/** `, did you mean 'x'?` where one of the candidates is a likely misspelling of `word`, otherwise ``. */
export function didYouMean(word: string, candidates: Iterable<string>): string {
  let best: string | undefined;
  let least = Math.floor(word.length / 3) + 1;
  for (const candidate of [...candidates].sort()) {
    const distance = editDistance(word.toLowerCase(), candidate.toLowerCase());
    if (distance < least || (distance === least && best === undefined)) {
      best = candidate;
      least = distance;
    }
  }
  return best === undefined ? '' : `, did you mean '${best}'?`;
}

function editDistance(a: string, b: string): number {
  let above = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const change = (above[j - 1] as number) + (a[i - 1] === b[j - 1] ? 0 : 1);
      row.push(Math.min(change, (above[j] as number) + 1, (row[j - 1] as number) + 1));
    }
    above = row;
  }
  return above[b.length] as number;
}
