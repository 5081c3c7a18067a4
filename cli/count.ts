/** A number of things, e.g. `1 object`, `2 objects`. */
export function count(amount: number, what: string): string {
  return `${amount} ${what}${amount === 1 ? '' : 's'}`;
}
