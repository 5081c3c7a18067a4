import type { StageOf } from '../stages';
import { asksVerdict, type JobBody, type JobContext } from './job';
import { action, gate, installTool, PLATFORM_FOLDER, platformScripts, quoted, type Step } from './steps';

const PYTHON = '3.13';

/**
 * The label of the runners that reach a service inside the cluster of an environment: in its namespace, with the labels
 * and the account of its load tests, which its policies let in.
 */
export function runnerIn(service: string, environment: string): string {
  return `${service}-${environment}`;
}

/** The same, but what it sends does not go through its sidecar, which would make mutual TLS of plain text. */
export function runnerPastSidecar(service: string, environment: string): string {
  return `${runnerIn(service, environment)}-past-sidecar`;
}

/** How many minutes the load of a gate may keep a service from being well again. */
const RECOVERY_MINUTES = 5;

/**
 * The steps of a gate that measures whatever an environment runs. Asked last is whether that was the version of the
 * pipeline: another one may have come meanwhile, or before somebody has run the job again.
 */
function measures(environment: string, { service, platform }: JobContext, steps: readonly Step[]): Step[] {
  return [
    ...platformScripts(platform, 'with statuses'),
    ...steps,
    asksVerdict(service, environment, { minutes: RECOVERY_MINUTES, now: true }),
  ];
}

export function loadJob(stage: StageOf<'load'>, context: JobContext): JobBody {
  const { service } = context;
  const { environment, url, users, seconds, p99Milliseconds, errorRate, leastRequests } = stage;
  return {
    permissions: {},
    'timeout-minutes': 20,
    'runs-on': runnerIn(service, environment),
    steps: measures(environment, context, [
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
    ]),
  };
}

/** How often a page is loaded: the median of them is judged. */
const PAGE_LOADS = 3;

/** Pages are loaded as users load them, from outside of the cluster. */
export function lighthouseJob(stage: StageOf<'lighthouse'>, context: JobContext): JobBody {
  const { environment, url, loadTimeMilliseconds, bundleKibibytes } = stage;
  return {
    permissions: {},
    'timeout-minutes': 20,
    steps: measures(environment, context, [
      installTool('lighthouse'),
      gate('lighthouse', [
        `--url ${quoted(url)}`,
        `--load-time ${loadTimeMilliseconds}ms`,
        `--bundle-size ${bundleKibibytes}Ki`,
        `--runs ${PAGE_LOADS}`,
      ]),
    ]),
  };
}

export function debugEndpointsJob(stage: StageOf<'debug-endpoints'>, context: JobContext): JobBody {
  const { environment, url, readyPath } = stage;
  return {
    permissions: {},
    'timeout-minutes': 15,
    'runs-on': runnerIn(context.service, environment),
    steps: measures(environment, context, [
      gate('debug-endpoints', [`--host ${url}`, `--alive ${quoted(readyPath)}`]),
    ]),
  };
}

/** Where Istio leaves the certificate of a pod that asks for it by `OUTPUT_CERTS`. */
const CERTIFICATES = '/etc/istio-certs';

export function mutualTlsJob(stage: StageOf<'mutual-tls'>, context: JobContext): JobBody {
  const { environment, url, readyPath, identity } = stage;
  return {
    permissions: {},
    'timeout-minutes': 15,
    'runs-on': runnerPastSidecar(context.service, environment),
    steps: measures(environment, context, [
      gate('mutual-tls', [
        `--host ${url}`,
        `--alive ${quoted(readyPath)}`,
        `--identity ${identity}`,
        `--cert ${CERTIFICATES}/cert-chain.pem`,
        `--key ${CERTIFICATES}/key.pem`,
        `--ca ${CERTIFICATES}/root-cert.pem`,
      ]),
    ]),
  };
}
