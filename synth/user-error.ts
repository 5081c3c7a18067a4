/** Mistakes and circumstances that a person can put right; entry points print `message` alone, without a stack. */
export class UserError extends Error {
  override readonly name = 'UserError';

  /** @param problems independent problems, each a sentence or two that say what to do */
  constructor(
    readonly problems: readonly string[],
    options?: ErrorOptions,
  ) {
    super(problems.join('\n'), options);
  }
}
