import { Option } from 'commander';
import { runningVersions } from './contract-records';
import { Unusable } from './gate';

/** What tells which version an environment runs, instead of the version itself. */
export interface RunningOptions {
  readonly runningIn?: string;
  readonly images?: string;
}

export const RUNNING = [
  new Option('--running-in <environment>', 'instead of that: the version that this environment runs'),
  new Option('--images <file>', 'by what that is known, as images.yaml has it'),
];

/**
 * The version of a service that is given, or else that runs in the environment that is given; undefined where none runs.
 *
 * @param option the one that gives the version, e.g. `--base`
 * @throws {Unusable} if it is given in both ways, or in neither
 */
export function versionFrom(
  { runningIn, images }: RunningOptions,
  given: string | undefined,
  service: string | undefined,
  option: string,
): string | undefined {
  if ((given === undefined) === (runningIn === undefined))
    throw new Unusable(`one of ${option} and --running-in must be given`);
  if (runningIn === undefined) return given;
  if (images === undefined || service === undefined)
    throw new Unusable('--running-in needs --images, and the name of the service');
  return runningVersions(images)(service, runningIn);
}
