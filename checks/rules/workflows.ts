import type { Violation } from '../located-object';
import { boundsOf, type ServiceWorkflow, type WorkflowJob } from '../workflow';
import type { Rule } from './rule';

/** A rule about the workflow of a service. */
export type WorkflowRule = Rule<ServiceWorkflow>;

/** What GitHub evaluates to true though a job that is needed has failed or was skipped. */
const GOES_ON_ANYWAY = /\b(?:always|failure|cancelled)\s*\(/;

/** Conditions under which a pull request from a fork, which gets no secrets, runs nothing. */
const WITHOUT_FORKS = /github\.event_name == 'push'|!github\.event\.pull_request\.head\.repo\.fork/;

/** The job that a branch protection asks for. */
const RESULT = 'result';

const PROMOTION = /^promote-/;

function* eachJob(
  { file, jobs }: ServiceWorkflow,
  check: (job: WorkflowJob, id: string) => Iterable<readonly [field: string, message: string]>,
): Iterable<Violation> {
  for (const [id, job] of jobs) {
    for (const [field, message] of check(job, id)) {
      yield { construct: file.construct, file: file.path, field: `jobs.${id}.${field}`, message };
    }
  }
}

export const WORKFLOW_RULES: readonly WorkflowRule[] = [
  {
    id: 'workflow-permissions',
    catches: 'A token of GitHub that may more than its job needs: none at the top, and what each job lists.',
    *check(workflow) {
      const { file, permissions } = workflow;
      if (JSON.stringify(permissions) !== '{}') {
        const message = `must be {}, got ${JSON.stringify(permissions)}`;
        yield { construct: file.construct, file: file.path, field: 'permissions', message };
      }
      yield* eachJob(workflow, function* (job) {
        if (typeof job.permissions !== 'object') {
          yield ['permissions', `must list what the job may, got ${JSON.stringify(job.permissions)}`];
        }
      });
    },
  },
  {
    id: 'workflow-pinned-actions',
    catches: 'An action by a tag, which its owner, or a thief of his account, can move.',
    check: (workflow) =>
      eachJob(workflow, function* ({ steps }) {
        for (const [index, { uses }] of steps.entries()) {
          if (uses === undefined || /^[\w.-]+(\/[\w.-]+)+@[0-9a-f]{40}$/.test(uses)) continue;
          yield [`steps[${index}].uses`, `must be an action at a commit, got ${JSON.stringify(uses)}`];
        }
      }),
  },
  {
    id: 'workflow-text-in-shell',
    catches:
      'An expression of GitHub in a command, by which a title or a branch name becomes part of the script.',
    check: (workflow) =>
      eachJob(workflow, function* ({ steps }) {
        for (const [index, { run = '' }] of steps.entries()) {
          if (/\$\{\{/.test(run)) yield [`steps[${index}].run`, "must take what it needs from 'env'"];
        }
      }),
  },
  {
    id: 'workflow-timeout',
    catches: 'A job that hangs for six hours before GitHub ends it.',
    check: (workflow) =>
      eachJob(workflow, function* (job) {
        if (job['timeout-minutes'] === undefined) yield ['timeout-minutes', 'must be given'];
      }),
  },
  {
    id: 'workflow-secrets-of-forks',
    catches: 'A job that asks for a secret though it runs for pull requests from forks, which have none.',
    check: (workflow) =>
      eachJob(workflow, function* (job) {
        if (JSON.stringify(job.steps).includes('secrets.') && !WITHOUT_FORKS.test(job.if ?? '')) {
          yield ['if', 'must leave out pull requests from forks, as the job asks for a secret'];
        }
      }),
  },
  {
    id: 'workflow-job-needs',
    catches: 'A job that waits for one that there is not.',
    check: (workflow) =>
      eachJob(workflow, function* ({ needs = [] }) {
        for (const need of needs) {
          if (!workflow.jobs.has(need)) yield ['needs', `names '${need}', which is no job of the workflow`];
        }
      }),
  },
  {
    id: 'workflow-gate-skipped',
    catches:
      'A job that goes on although what it needs has failed or was skipped, or a failure that counts as none.',
    check: (workflow) =>
      eachJob(workflow, function* (job, id) {
        if (id !== RESULT && GOES_ON_ANYWAY.test(job.if ?? '')) {
          yield ['if', 'must not go on after a failure: only success() lets a gate count'];
        }
        const tolerant = [job, ...job.steps].some((each) => each['continue-on-error'] !== undefined);
        if (tolerant) yield ['continue-on-error', 'must be left out, as a failed gate would count as passed'];
      }),
  },
  {
    id: 'workflow-promotion-needs',
    catches: 'A promotion that does not wait for each gate before it.',
    *check({ file, jobs }) {
      const ids = [...jobs.keys()];
      for (const [index, [id, { needs = [] }]] of [...jobs].entries()) {
        if (!PROMOTION.test(id)) continue;
        const missed = ids.slice(0, index).filter((before) => !needs.includes(before));
        if (missed.length === 0) continue;
        const message = `must name each job before it, lacks ${missed.join(', ')}`;
        yield { construct: file.construct, file: file.path, field: `jobs.${id}.needs`, message };
      }
    },
  },
  {
    id: 'workflow-required-result',
    catches:
      'A required check that counts as passed since it was skipped, or that a gate of a change is not part of.',
    *check({ file, jobs }) {
      const result = jobs.get(RESULT);
      const ofChanges = [...jobs].filter(([id, job]) => id !== RESULT && !job.if?.includes("== 'push'"));
      const missed = ofChanges.map(([id]) => id).filter((id) => !result?.needs?.includes(id));
      const place = { construct: file.construct, file: file.path, field: `jobs.${RESULT}` };
      if (missed.length > 0) yield { ...place, message: `must need ${missed.join(', ')}` };
      if (!result?.if?.includes('always()')) yield { ...place, message: 'must run always()' };
    },
  },
  {
    id: 'workflow-bounds',
    catches:
      'A load test of the pipeline with another bound, or other users, than that of the release in the cluster.',
    *check(workflow) {
      const { file, jobs } = workflow;
      const run = jobs.get('load')?.steps.find((step) => step.run?.includes(' gate locust '))?.run ?? '';
      for (const { where, option, values } of boundsOf(workflow)) {
        const given = new RegExp(`${option} (\\S+)`).exec(run)?.[1] ?? 'none';
        if (values.includes(given)) continue;
        const message = `must have ${option} ${values.join(' or ')}, as ${where} has it, got ${given}`;
        yield { construct: file.construct, file: file.path, field: 'jobs.load', message };
      }
    },
  },
];
