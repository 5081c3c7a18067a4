import '../synth/uncaught-exception';
import { CODE_ROOT, Project } from '../synth/project';
import { runInfra } from './run-infra';

const project = new Project(CODE_ROOT, (variant) => {
  // Loaded at the call, since a mistake in it is the user's.
  const { declarePlatform } = require('../main') as typeof import('../main');
  return declarePlatform(variant);
});

/** Lets `infra … | head` end without a failure. */
function ignoreEpipe(): void {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
    process.exit();
  });
}

ignoreEpipe();
void runInfra(project, process.argv.slice(2), {
  stdout: process.stdout,
  stderr: process.stderr,
  cwd: process.cwd(),
}).then((exitCode) => {
  process.exitCode = exitCode;
});
