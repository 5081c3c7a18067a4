import { describeFailure } from './failure';

/**
 * Makes whatever nothing else catches one line for its author, even a syntax error in a service, and ends the process.
 *
 * @param root the project's folder
 */
export function endOnUncaughtException(root: string): void {
  process.on('uncaughtException', (error) => {
    console.error(describeFailure(error, root));
    process.exit(1);
  });
}
