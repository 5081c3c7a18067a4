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
