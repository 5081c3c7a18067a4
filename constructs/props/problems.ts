import type { IConstruct } from 'constructs';
import { didYouMean } from './did-you-mean';
import { formatValue } from './format-value';

/** A mistake in what people declared; its place is the construct or the file that it is noted for. */
export type Problem = PropProblem | UnknownProp | { readonly message: string };

/** A prop has a value that it must not have. */
export interface PropProblem {
  /** Where the prop stands, e.g. `container.port`. */
  readonly prop: string;
  /** In words, e.g. `a string`. */
  readonly expected: string;
  readonly got: unknown;
}

/** A prop that there is not. */
export interface UnknownProp {
  readonly prop: string;
  /** The last part of `prop`. */
  readonly name: string;
  /** The names that could have been meant. */
  readonly known: readonly string[];
  /** The class that has no such prop, where it is a prop of one. */
  readonly owner?: string;
}

/** Takes what a schema finds wrong. */
export type ProblemSink = (problem: PropProblem | UnknownProp) => void;

const NOTED = new WeakMap<IConstruct, Problem[]>();

/** Notes a mistake on a construct, to be shown with all others when the platform is rendered. */
export function addProblem(construct: IConstruct, problem: Problem): void {
  const noted = NOTED.get(construct);
  if (noted) {
    noted.push(problem);
    return;
  }
  const problems = [problem];
  NOTED.set(construct, problems);
  addLateProblems(construct, () => problems);
}

/** Like {@link addProblem}, for what can be known only when all services are defined. */
export function addLateProblems(construct: IConstruct, find: () => readonly Problem[]): void {
  construct.node.addValidation({ validate: () => find().map(formatProblem) });
}

/** Whether a mistake has been noted on a construct. */
export function hasProblem(construct: IConstruct): boolean {
  return NOTED.has(construct);
}

/** Notes that a prop of a construct has a value it must not have, unless {@link hasPropProblem}. */
export function addPropProblem(construct: IConstruct, prop: string, expected: string, got: unknown): void {
  if (!hasPropProblem(construct, prop)) addProblem(construct, { prop, expected, got });
}

/**
 * Whether a prop, or one that it is part of, has been refused: then what stands for it is a placeholder, of which
 * nothing more is to be said.
 */
export function hasPropProblem(construct: IConstruct, prop: string): boolean {
  return (NOTED.get(construct) ?? []).some(
    (noted) =>
      'expected' in noted &&
      (prop === noted.prop || prop.startsWith(`${noted.prop}.`) || prop.startsWith(`${noted.prop}[`)),
  );
}

/** Whether a prop, or a part of it, has been refused: then it may lack what was meant. */
export function lacksParts(construct: IConstruct, prop: string): boolean {
  return (NOTED.get(construct) ?? []).some(
    (noted) => 'expected' in noted && (noted.prop === prop || noted.prop.startsWith(`${prop}[`)),
  );
}

/** A mistake in words, without its place. */
export function formatProblem(problem: Problem): string {
  if ('message' in problem) return problem.message;
  const { prop } = problem;
  if ('expected' in problem) return `'${prop}' must be ${problem.expected}, got ${formatValue(problem.got)}`;
  const { name, known, owner } = problem;
  return `'${prop}' is not ${owner ? `a prop of ${owner}` : 'known'}${didYouMean(name, known)}`;
}
