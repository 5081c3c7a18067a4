import { createHash } from 'node:crypto';

/** A short text that differs where a value of plain data does. */
export function contentHash(value: unknown): string {
  return createHash('sha256').update(JSON.stringify(value)).digest('hex').slice(0, 16);
}
