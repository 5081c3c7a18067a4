import { setTimeout } from 'node:timers/promises';
import { Unusable } from './gate';
import { httpAnswer, whyNot } from './http-answer';

/** How often it is asked in all that time. */
const TRIES = 90;

/**
 * Waits until a service that was just started answers with 200.
 *
 * @param url e.g. `http://localhost:8080/readyz`
 * @throws {Unusable} if it does not in time, with what it answered last
 */
export async function untilReady(url: string, milliseconds: number): Promise<void> {
  const until = Date.now() + milliseconds;
  for (;;) {
    const last = await httpAnswer(url).then(
      ({ status }) => status,
      (error: unknown) => whyNot(error),
    );
    if (last === 200) return;
    if (Date.now() >= until) {
      throw new Unusable(`${url} must answer with 200 within ${milliseconds / 1000} s, got ${last} at last`);
    }
    await setTimeout(milliseconds / TRIES);
  }
}
