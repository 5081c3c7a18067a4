import type { Option } from 'commander';

/** What a gate has found. */
export interface Verdict {
  /** Each reason not to let the version pass, in words; the version passes if there is none. */
  readonly failures: readonly string[];
  /** What was asked and measured, whatever came of it. */
  readonly measured: readonly string[];
}

/** A question to a version of a service, whose answer lets it pass or not. It has no bound of its own: all are options. */
export interface Gate<Options = unknown> {
  /** The name of its file, e.g. `log-scan`. */
  readonly name: string;
  readonly asks: string;
  /** What does not pass. */
  readonly fails: readonly string[];
  /** What must be there beside Node.js, e.g. `locust on the PATH`. */
  readonly needs: readonly string[];
  /** What it runs from packages that are too large for everybody; most need none. */
  readonly tool?: { install(): Promise<void> };
  readonly options: readonly Option[];

  /** @throws {Unusable} if the question cannot be put */
  judge(options: Options): Promise<Verdict>;
}

/** Why a gate cannot put its question: an input that nobody can read, or a program that is not there. */
export class Unusable extends Error {}
