import { endOnUncaughtException } from '../synth/uncaught-exception';
import { findProject } from './find-project';
import { runInfra } from './run-infra';

/** Lets `infra … | head` end without a failure. */
function ignoreEpipe(): void {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
    process.exit();
  });
}

const cwd = process.cwd();
const project = findProject(cwd);
endOnUncaughtException(project.root);
ignoreEpipe();
void runInfra(project, process.argv.slice(2), {
  stdout: process.stdout,
  stderr: process.stderr,
  cwd,
}).then((exitCode) => {
  process.exitCode = exitCode;
});
