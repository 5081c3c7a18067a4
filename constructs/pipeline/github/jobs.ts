import type { Stage, StageOf } from '../stages';
import { canIDeployJob, consumerContractsJob, providerContractsJob } from './contract-jobs';
import type { Job, JobContext, JobOf } from './job';
import { approvalJob, imageJob, promotionJob, verdictJob } from './release-jobs';
import { debugEndpointsJob, lighthouseJob, loadJob, mutualTlsJob } from './running-jobs';
import { logScanJob, migrationJob, sastJob, scanJob, testJob } from './source-jobs';
import { expression, type Step } from './steps';

const RUNNER = 'ubuntu-latest';

/** A pull request from a fork gets no secrets, so that what asks for a token of the App must not begin there. */
const NO_FORK = '!github.event.pull_request.head.repo.fork';

/** Nothing of a pull request is published. */
const DEFAULT_BRANCH =
  "github.event_name == 'push' && github.ref_name == github.event.repository.default_branch";

const BODIES: { readonly [K in Stage['kind']]: JobOf<StageOf<K>> } = {
  test: testJob,
  scan: scanJob,
  sast: sastJob,
  'provider-contracts': providerContractsJob,
  'consumer-contracts': consumerContractsJob,
  'can-i-deploy': canIDeployJob,
  migration: migrationJob,
  'log-scan': logScanJob,
  image: imageJob,
  promotion: promotionJob,
  verdict: verdictJob,
  load: loadJob,
  lighthouse: lighthouseJob,
  'debug-endpoints': debugEndpointsJob,
  'mutual-tls': mutualTlsJob,
  approval: approvalJob,
};

/** The job of a stage. It begins when all that it needs has succeeded, which is what GitHub takes a job without another condition for. */
export function jobOf(stage: Stage, context: JobContext): Job {
  const { steps, ...body } = (BODIES[stage.kind] as JobOf<Stage>)(stage, context);
  const condition = conditionOf(stage);
  return {
    name: stage.title,
    ...(stage.needs.length > 0 && { needs: [...stage.needs] as [string, ...string[]] }),
    ...(condition !== undefined && { if: expression(condition) }),
    'runs-on': RUNNER,
    ...body,
    steps: [...steps] as [Step, ...Step[]],
  };
}

function conditionOf({ kind, runsFor }: Stage): string | undefined {
  if (runsFor === 'the default branch') return DEFAULT_BRANCH;
  return kind === 'test' ? undefined : NO_FORK;
}
