import { stringify } from 'yaml';
import { repositoryOf } from '../../constructs/pipeline/github/repository';
import { expression } from '../../constructs/pipeline/github/steps';
import type { WorkflowFile } from '../../constructs/pipeline/github/workflow-file';
import { WORKFLOWS_FOLDER } from '../../synth/project';

/**
 * The workflow by which the repository of a service calls its pipeline.
 *
 * @param commit the commit of the platform's repository that it is pinned to
 */
export function callerWorkflow(file: WorkflowFile, commit: string): string {
  const { platform } = file.service;
  const { owner, name } = repositoryOf(platform.git.url) ?? { owner: '', name: '' };
  const uses = `${owner}/${name}/${WORKFLOWS_FOLDER}/${file.file}@${commit}`;
  const { secrets = {} } = (file.workflow.on as { workflow_call: { secrets?: object } }).workflow_call;
  const secretsGiven = Object.keys(secrets).map((secret) => [
    secret,
    expression(`secrets.PLATFORM_${secret.replaceAll('-', '_').toUpperCase()}`),
  ]);
  const flow = (value: object) => stringify(value, { collectionStyle: 'flow', lineWidth: 0 }).trim();
  return [
    'name: Pipeline',
    `on: ${flow({ push: { branches: ['main'] }, pull_request: {} })}`,
    'permissions: {}',
    'jobs:',
    '  pipeline:',
    `    permissions: ${flow(permissionsOf(file))}`,
    `    uses: ${uses} # ${platform.git.revision}`,
    `    with: ${flow({ 'app-client-id': expression('vars.PLATFORM_APP_CLIENT_ID') })}`,
    `    secrets: ${flow(Object.fromEntries(secretsGiven))}`,
    '',
  ].join('\n');
}

/** What the jobs of a called workflow may do at most: its caller must let them. */
function permissionsOf({ workflow }: WorkflowFile): Record<string, string> {
  const all = Object.values(workflow.jobs).flatMap(({ permissions }) =>
    typeof permissions === 'object' ? Object.entries(permissions as Record<string, string>) : [],
  );
  const sorted = all.sort(([a, x], [b, y]) => (a < b ? -1 : a > b ? 1 : x < y ? -1 : 1));
  // `write` comes after `read`, and holds it.
  return Object.fromEntries(sorted);
}
