/** Waiting for what other processes do. */

export const sleep = (seconds: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, seconds * 1000));

/** Seconds that have passed since a moment, which `Date.now()` gave. */
export const since = (moment: number): number => (Date.now() - moment) / 1000;

/** How often a condition is looked at, in seconds. */
const PERIOD = 0.2;

/**
 * Waits until a condition gives something.
 *
 * @param what is waited for, named where it does not come
 * @param seconds that it may take; generous, so that a machine with other work is no failure
 * @param state describes where things are, for the message
 * @throws Error after that time
 */
export async function until<T>(
  what: string,
  condition: () => T | undefined | false | null | Promise<T | undefined | false | null>,
  seconds: number,
  state: () => string = () => '',
): Promise<T> {
  const start = Date.now();
  for (;;) {
    const found = await condition();
    if (found) return found;
    if (since(start) > seconds) {
      const now = state();
      throw new Error(`no ${what} within ${seconds} s${now && `: ${now}`}`);
    }
    await sleep(PERIOD);
  }
}

/** Waits until a condition holds, and describes where things are if it does not. @returns when */
export async function untilHolds(
  what: string,
  condition: () => unknown,
  seconds: number,
  state: () => string,
): Promise<number> {
  await until(what, () => Boolean(condition()), seconds, state);
  return Date.now();
}
