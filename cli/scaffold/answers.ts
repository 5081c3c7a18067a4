import type { Readable, Writable } from 'node:stream';
import { UserError } from '../../synth/user-error';

/**
 * The answers to questions: those given by options, and for the others what a person says at a prompt, or the default
 * where nobody is there.
 *
 * @param given answers by the name of the question
 * @throws {UserError} with all answers that are wrong or missing
 */
export async function resolveAnswers<Name extends string>(
  questions: Readonly<Record<Name, Question>>,
  given: Readonly<Partial<Record<Name, string | undefined>>>,
  person: Terminal | undefined = terminal(),
): Promise<Readonly<Record<Name, string>>> {
  const answers: Record<string, string> = {};
  const wrong: string[] = [];
  const open: (readonly [string, Question])[] = [];
  for (const [name, question] of Object.entries<Question>(questions)) {
    const text = given[name as Name] ?? (person ? undefined : defaultOf(question, answers));
    // A default may follow from an answer that is wrong.
    const isAnswer = given[name as Name] !== undefined || wrong.length === 0;
    const problem = text === undefined || !isAnswer ? undefined : question.problem?.(text, answers);
    if (problem !== undefined) wrong.push(`${question.flag} ${problem}`);
    else if (text !== undefined) answers[name] = text;
    else if (person) open.push([name, question]);
    else wrong.push(`${question.flag} must be given: ${describe(question)}`);
  }
  if (wrong.length > 0) throw new UserError(wrong);
  if (person) {
    for (const [name, question] of open)
      answers[name] = await prompt(question, defaultOf(question, answers), answers, person);
  }
  return answers as Record<Name, string>;
}

function describe({ text, choices }: Question): string {
  return choices ? `${text}: ${choices.join(', ')}` : text;
}

function defaultOf({ byDefault }: Question, answers: Readonly<Record<string, string>>): string | undefined {
  return typeof byDefault === 'function' ? byDefault(answers) : byDefault;
}

/** Something that a command has to know. */
export interface Question {
  /** The option that answers it, e.g. `--port`. */
  readonly flag: string;
  readonly text: string;
  /** What there is to choose from on a terminal. */
  readonly choices?: readonly string[];
  /** Whether several choices may be taken, with commas between them, or none. */
  readonly several?: boolean;
  /**
   * The answer of those who leave it open; may depend on the answers before.
   *
   * @default - there must be an answer
   */
  readonly byDefault?: string | ((answers: Readonly<Record<string, string>>) => string);
  /** What is wrong with an answer, e.g. `must be a port, got 'x'`; undefined if nothing is. */
  problem?(answer: string, answers: Readonly<Record<string, string>>): string | undefined;
}

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
