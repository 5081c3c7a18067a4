import type { StageOf } from '../stages';
import type { JobBody, JobContext } from './job';
import { action, gate, PLATFORM_FOLDER, platformScripts } from './steps';

const PYTHON = '3.13';

/**
 * The label of the runners that reach a service inside the cluster of an environment: in its namespace, with the labels
 * and the account of its load tests, which its policies let in.
 */
export function runnerIn(service: string, environment: string): string {
  return `${service}-${environment}`;
}

/** The same without a sidecar: what has no certificate must be refused by the mesh, not only by the network. */
function runnerOutsideMesh(service: string, environment: string): string {
  return `${runnerIn(service, environment)}-no-mesh`;
}

export function loadJob(stage: StageOf<'load'>, { service, platform }: JobContext): JobBody {
  const { environment, url, users, seconds, p99Milliseconds, errorRate, leastRequests } = stage;
  return {
    permissions: {},
    'timeout-minutes': 20,
    'runs-on': runnerIn(service, environment),
    steps: [
      ...platformScripts(platform),
      action('setup-python', { 'python-version': PYTHON }),
      {
        run: 'python -m pip install --requirement load-tests/requirements.txt',
        'working-directory': PLATFORM_FOLDER,
      },
      gate('locust', [
        `--service ${service}`,
        `--host ${url}`,
        `--users ${users}`,
        `--duration ${seconds}s`,
        `--p99 ${p99Milliseconds}ms`,
        `--error-rate ${errorRate}`,
        `--least-requests ${leastRequests}`,
      ]),
    ],
  };
}

/** Pages are loaded as users load them, from outside of the cluster. */
export function lighthouseJob({ url }: StageOf<'lighthouse'>, { platform }: JobContext): JobBody {
  return {
    permissions: {},
    'timeout-minutes': 20,
    steps: [...platformScripts(platform), gate('lighthouse', [`--url ${url}`])],
  };
}

/** A gate that asks the running service itself. */
export function runningJob(
  { kind, environment, url }: StageOf<'debug-endpoints' | 'mutual-tls'>,
  { service, platform }: JobContext,
): JobBody {
  const runner = kind === 'mutual-tls' ? runnerOutsideMesh : runnerIn;
  return {
    permissions: {},
    'timeout-minutes': 15,
    'runs-on': runner(service, environment),
    steps: [...platformScripts(platform), gate(kind, [`--host ${url}`])],
  };
}
