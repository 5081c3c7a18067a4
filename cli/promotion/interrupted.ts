import { UserError } from '../../synth/user-error';

/** The process was told to end, and has put back what it had begun. */
export class Interrupted extends UserError {
  constructor(
    readonly signal: NodeJS.Signals,
    problems: readonly string[],
  ) {
    super(problems);
  }
}
