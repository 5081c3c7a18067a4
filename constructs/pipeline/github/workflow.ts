import type { GeneratedWorkflowTypes } from '@github-actions-workflow-ts/lib';
import type { Stage } from '../stages';
import type { Job, JobContext } from './job';
import { jobOf } from './jobs';
import { expression } from './steps';

/** A workflow, as GitHub's schema has it. */
export type Workflow = GeneratedWorkflowTypes.Workflow;

/** The job that says for all others of a pull request whether they have passed. */
export const RESULT = 'result';

/** The workflow that the repository of a service calls, for its pull requests and for its default branch. */
export function workflowOf(stages: readonly Stage[], context: JobContext): Workflow {
  const registrySecrets = context.registry === 'ghcr.io' ? [] : ['registry-username', 'registry-password'];
  return {
    name: `Pipeline of ${context.service}`,
    on: {
      workflow_call: {
        inputs: {
          'app-client-id': {
            description: "The client id of the GitHub App that reads and changes the platform's repository",
            type: 'string',
            required: true,
          },
        },
        secrets: Object.fromEntries(
          ['app-private-key', ...registrySecrets].map((name) => [name, { required: false }]),
        ),
      },
    },
    permissions: {},
    concurrency: {
      group: `pipeline-${context.service}-${expression('github.ref')}`,
      // A version that is on its way is not cut short; of those that wait the newest goes on.
      'cancel-in-progress': expression("github.event_name == 'pull_request'"),
    },
    defaults: { run: { shell: 'bash' } },
    jobs: {
      ...Object.fromEntries(stages.map((stage) => [stage.id, jobOf(stage, context)])),
      [RESULT]: resultJob(stages),
    },
  };
}

/**
 * What a branch protection asks for: GitHub takes a required check that was skipped for one that has passed, so that
 * this one is never skipped, and passes only where each stage has succeeded.
 */
function resultJob(stages: readonly Stage[]): Job {
  const needs = stages.filter(({ runsFor }) => runsFor === 'every change').map(({ id }) => id);
  return {
    name: 'every gate of a change has passed',
    needs: needs as [string, ...string[]],
    if: expression('always()'),
    'runs-on': 'ubuntu-latest',
    permissions: {},
    'timeout-minutes': 5,
    steps: [
      {
        env: { NEEDS: expression('toJSON(needs)') },
        run: `jq --exit-status 'all(.[]; .result == "success")' <<< "$NEEDS"`,
      },
    ],
  };
}
