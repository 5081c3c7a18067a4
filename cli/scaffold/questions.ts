import { createInterface } from 'node:readline';
import { UserError } from '../../synth/user-error';

/** Something that a command has to know. */
export interface Question {
  /** The option that answers it, e.g. `--port`. */
  readonly flag: string;
  readonly text: string;
  /**
   * The answer of those who leave it open; may depend on the answers before.
   *
   * @default - there must be an answer
   */
  readonly byDefault?: string | ((answers: Readonly<Record<string, string>>) => string);
  /** What is wrong with an answer, e.g. `must be a port, got 'x'`; undefined if nothing is. */
  problem?(answer: string): string | undefined;
}

/** Where questions are asked, if there is somebody to answer. */
export interface Terminal {
  readonly input: NodeJS.ReadableStream;
  readonly output: NodeJS.WritableStream;
}

/** Standard input and standard error, if both are a terminal. */
export function terminal(): Terminal | undefined {
  return process.stdin.isTTY && process.stderr.isTTY
    ? { input: process.stdin, output: process.stderr }
    : undefined;
}

/**
 * The answers to questions: those given by options, and for the others what a person types, or the default where
 * nobody is there to type.
 *
 * @param given answers by the name of the question
 * @throws {UserError} with all answers that are wrong or missing
 */
export async function answer<Name extends string>(
  questions: Readonly<Record<Name, Question>>,
  given: Readonly<Partial<Record<Name, string | undefined>>>,
  asked: Terminal | undefined = terminal(),
): Promise<Readonly<Record<Name, string>>> {
  const answers: Record<string, string> = {};
  const wrong: string[] = [];
  const open: (readonly [string, Question])[] = [];
  for (const [name, question] of Object.entries<Question>(questions)) {
    const text = given[name as Name] ?? (asked ? undefined : defaultOf(question, answers));
    // A default may follow from an answer that is wrong.
    const isAnswer = given[name as Name] !== undefined || wrong.length === 0;
    const problem = text === undefined || !isAnswer ? undefined : question.problem?.(text);
    if (problem !== undefined) wrong.push(`${question.flag} ${problem}`);
    else if (text !== undefined) answers[name] = text;
    else if (asked) open.push([name, question]);
    else wrong.push(`${question.flag} must be given: ${question.text}`);
  }
  if (wrong.length > 0) throw new UserError(wrong);
  if (asked && open.length > 0) await ask(open, answers, asked);
  return answers as Record<Name, string>;
}

/** Asks until every answer is right, and adds them to those that are there. */
async function ask(
  questions: readonly (readonly [string, Question])[],
  answers: Record<string, string>,
  { input, output }: Terminal,
): Promise<void> {
  const reader = createInterface({ input, output });
  // Lines that are typed ahead wait here for their question.
  const lines = reader[Symbol.asyncIterator]();
  try {
    for (const [name, question] of questions) {
      while (answers[name] === undefined) {
        const byDefault = defaultOf(question, answers);
        const hint = byDefault === undefined ? '' : ` (${byDefault || 'none'})`;
        reader.setPrompt(`${question.text}${hint}: `);
        reader.prompt();
        const { value, done } = await lines.next();
        if (done) throw new UserError(['stopped: nothing was added']);
        const text = value.trim() || byDefault;
        const problem = text === undefined ? 'must be answered' : question.problem?.(text);
        if (problem !== undefined) output.write(`${problem}\n`);
        else if (text !== undefined) answers[name] = text;
      }
    }
  } finally {
    reader.close();
  }
}

function defaultOf({ byDefault }: Question, answers: Readonly<Record<string, string>>): string | undefined {
  return typeof byDefault === 'function' ? byDefault(answers) : byDefault;
}
