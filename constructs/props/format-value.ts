import { Construct } from 'constructs';

/** What breaks a line, turns it around, or commands a terminal. */
const UNSEEN = /[\p{Cc}\p{Surrogate}\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff]/gu;

/** A text with escapes for all that would not stand as a character on one line. */
export function onOneLine(text: string): string {
  return text.replace(UNSEEN, (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

/** A value as a person would write it, cut after 80 characters. */
export function formatValue(value: unknown): string {
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
