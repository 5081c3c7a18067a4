import path from 'node:path';
import { formatValue, onOneLine } from '../constructs/props/format-value';
import { UserError } from './user-error';

/**
 * What to say to a person about a failure: the problems that they can put right, or, for an error in the code of a service,
 * its message and the place in the project where it arose.
 *
 * @param root the project's folder
 */
export function describeFailure(error: unknown, root: string): string {
  // What a name or a value brings along must not command a terminal, nor begin a line of its own in a log of CI.
  if (error instanceof UserError) return error.problems.map(onOneLine).join('\n');
  if (!(error instanceof Error))
    return `must throw an Error that says what is wrong, got ${formatValue(error)}`;
  // A syntax error names its place in the message; the lines below it are the transpiler's.
  const place = error.name === 'TransformError' ? undefined : placeInProject(error, root);
  const message = error.message
    .replaceAll(root + path.sep, '')
    // What a transpiler puts before the mistakes, and Node.js behind a module that is not there.
    .replace(/^Transform failed with \d+ errors?:\n/, '')
    .replace(/\nRequire stack:[\s\S]*$/, '')
    // JavaScript's words for an argument of a service that is not there, or not yet.
    .replace(
      /^Cannot access '(\w+)' before initialization$/,
      "'$1' must be created before it is given to another service: move its line up",
    )
    .replace(
      /^Cannot destructure property '(\w+)' of .* as it is (undefined|null)\.$/,
      "'$1' must be given to the service, got no arguments of its own",
    );
  const lines = message.split('\n').map(onOneLine).join('\n');
  return place ? `${lines} (${place})` : lines;
}

/** The lines of packages, and of what loads the sources. */
const NOT_OWN = /node_modules|[\\/]synth[\\/]\w+\.cjs:/;

/** The innermost line of the project's own sources in a stack, e.g. `services/checkout.ts:12:5`. */
function placeInProject({ stack = '' }: Error, root: string): string | undefined {
  const lines = stack
    .split('\n')
    .filter((line) => /^ +at /.test(line) && line.includes(root) && !NOT_OWN.test(line));
  const service = lines.find((line) => line.includes(`${path.sep}services${path.sep}`)) ?? lines[0];
  const place = service?.slice(service.indexOf(root) + root.length + 1);
  return place?.replace(/\)$/, '');
}
