import { UserError } from '../../synth/user-error';
import { prompt, type Terminal, terminal } from './prompt';
import type { Question } from './question';

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
