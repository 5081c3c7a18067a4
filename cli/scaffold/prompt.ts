import type { Readable, Writable } from 'node:stream';
import { UserError } from '../../synth/user-error';
import type { Question } from './question';

/** Where a person is asked. */
export interface Terminal {
  readonly input: Readable;
  readonly output: Writable;
}

/** Standard input and standard error, if both are a terminal. */
export function terminal(): Terminal | undefined {
  return process.stdin.isTTY && process.stderr.isTTY
    ? { input: process.stdin, output: process.stderr }
    : undefined;
}

/**
 * Asks a question until the answer is right.
 *
 * @param byDefault what an empty answer means, undefined if there must be one
 * @param answers those to the questions before
 * @throws {UserError} if the person stops
 */
export async function prompt(
  { text: message, choices = [], several = false, problem }: Question,
  byDefault: string | undefined,
  answers: Readonly<Record<string, string>>,
  person: Terminal,
): Promise<string> {
  // Loaded only where somebody is asked.
  const { isCancel, multiselect, select, text } = await import('@clack/prompts');
  const options = choices.map((value) => ({ value }));
  const validate = (answer: string | undefined) => {
    const given = answer?.trim() || byDefault;
    return given === undefined ? 'must be answered' : problem?.(given, answers);
  };
  for (;;) {
    const answer = await (several && choices.length > 0
      ? multiselect({ ...person, message, options, required: false })
      : choices.length > 0 && !several
        ? select({ ...person, message, options, ...(byDefault && { initialValue: byDefault }) })
        : text({ ...person, message, validate, ...(byDefault && { placeholder: byDefault }) }));
    if (isCancel(answer)) throw new UserError(['stopped: nothing was added']);
    const given = (Array.isArray(answer) ? answer.join(',') : answer).trim() || (byDefault ?? '');
    const wrong = problem?.(given, answers);
    if (wrong === undefined) return given;
    person.output.write(`${wrong}\n`);
  }
}
