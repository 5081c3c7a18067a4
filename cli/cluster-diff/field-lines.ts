import type { FieldChange } from './field-changes';
import type { ObjectChange } from './object-changes';

/** A line of a comparison, and what it stands for. */
export interface DiffLine {
  readonly sign: ' ' | '+' | '-' | '~';
  readonly text: string;
}

/** Longer values are cut. */
const MOST_CHARACTERS = 200;

/** Signs of objects and fields. */
const SIGNS = { create: '+', add: '+', delete: '-', remove: '-', change: '~', move: '~' } as const;

/** An object and its fields as lines: what it is, then each field with the values that differ. */
export function linesOf({ change, kind, name, fields }: ObjectChange): DiffLine[] {
  return [{ sign: SIGNS[change], text: `${kind} ${name}` }, ...fields.flatMap(fieldLines)];
}

function fieldLines({ path, change, before, after }: FieldChange): DiffLine[] {
  if (change === 'move')
    return [{ sign: '~', text: `  ${path}: moved from ${before} to ${after} in its list` }];
  if (change !== 'change') {
    const sign = SIGNS[change];
    return [{ sign, text: `  ${path}: ${show(change === 'add' ? after : before)}` }];
  }
  return [
    { sign: '-', text: `  ${path}: ${show(before)}` },
    { sign: '+', text: `  ${path}: ${show(after)}` },
  ];
}

function show(value: unknown): string {
  const text = typeof value === 'string' && /^[\w./:@-]+$/.test(value) ? value : JSON.stringify(value);
  return text.length > MOST_CHARACTERS ? `${text.slice(0, MOST_CHARACTERS - 1)}…` : text;
}
