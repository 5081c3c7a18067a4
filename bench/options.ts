import { parseArgs } from 'node:util';
import { UserError } from '../synth/user-error';

/** What can be measured by itself; those of the first line are, unless others are asked for. */
export const DEFAULT_PARTS = ['starts', 'scenarios', 'stock', 'cli'] as const;
export const PARTS = [...DEFAULT_PARTS, 'kosko', 'large'] as const;

export interface BenchOptions {
  /** Of the platforms of the scenarios, in services. */
  readonly sizes: readonly number[];
  readonly rounds: number;
  readonly parts: readonly (typeof PARTS)[number][];
}

/**
 * What `npm run bench` is asked for, e.g. `--sizes 100,400 --rounds 1 --only starts,scenarios`.
 *
 * @throws {UserError} if there is no such option, or it cannot have the value
 */
export function benchOptions(args: readonly string[]): BenchOptions {
  const { sizes, rounds, only } = parsed(args);
  const parts = only.split(',');
  return {
    sizes: sizes.split(',').map((text) => wholeNumber('--sizes', text, 5)),
    rounds: wholeNumber('--rounds', rounds, 1),
    parts: parts.map((name) => {
      const part = PARTS.find((known) => known === name);
      if (part) return part;
      throw new UserError([`--only must be of ${PARTS.join(', ')}, joined by commas, got '${name}'`]);
    }),
  };
}

function parsed(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      options: {
        sizes: { type: 'string', default: '100,400,1000,2000' },
        rounds: { type: 'string', default: '3' },
        only: { type: 'string', default: DEFAULT_PARTS.join(',') },
      },
    }).values;
  } catch (error) {
    const [problem] = (error as Error).message.split('. ');
    throw new UserError([`${problem}: there are --sizes, --rounds and --only`]);
  }
}

function wholeNumber(option: string, text: string, step: number): number {
  const number = Number(text);
  if (text !== '' && number > 0 && number % step === 0) return number;
  const expected = step === 1 ? 'a whole number from 1 on' : `a multiple of ${step}`;
  throw new UserError([`${option} must be ${expected}, got '${text}'`]);
}
