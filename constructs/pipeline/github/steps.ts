import type { GeneratedWorkflowTypes } from '@github-actions-workflow-ts/lib';
import { ACTIONS, type ActionName } from '../pins';

/** A step of a job, as GitHub's schema of workflows has it. */
export type Step = GeneratedWorkflowTypes.Step;
type Inputs = Readonly<Record<string, string | number | boolean>>;

/** What a step needs to know of the repository that declares the platform. */
export interface PlatformRepository {
  readonly owner: string;
  readonly name: string;
}

/** The folders of a job that has two repositories checked out. */
export const SERVICE_FOLDER = 'service';
export const PLATFORM_FOLDER = 'platform';

/** What runs where, in the platform's repository. */
export const IMAGES = 'images.yaml';

/** The Node.js of the platform's own scripts. */
const NODE = '22';

/** A step that runs a pinned action. */
export function action(name: ActionName, inputs: Inputs = {}, further: Partial<Step> = {}): Step {
  const [uses] = pinOf(name);
  return { ...further, uses, ...(Object.keys(inputs).length > 0 && { with: { ...inputs } }) };
}

/** The versions of the pinned actions, to be written behind them: the text of `uses` → the version. */
export const ACTION_VERSIONS: ReadonlyMap<string, string> = new Map(
  (Object.keys(ACTIONS) as ActionName[]).map(pinOf),
);

function pinOf(name: ActionName): [string, string] {
  const [uses = '', version = ''] = ACTIONS[name].split(' # ');
  return [uses, version];
}

/** Checks out the sources of the service, without leaving credentials behind. */
export function checkoutService(inputs: Inputs = {}): Step {
  return action('checkout', { ...inputs, 'persist-credentials': false });
}

/**
 * A token of the GitHub App for the platform's repository alone, with these permissions there.
 *
 * @param permissions e.g. `{ contents: 'read' }`
 * @param id of the step
 */
export function platformToken(
  { owner, name }: PlatformRepository,
  permissions: Readonly<Record<string, 'read' | 'write'>>,
  id = 'token',
): Step {
  const asked = Object.entries(permissions).map(([what, level]) => [`permission-${what}`, level]);
  return action(
    'create-github-app-token',
    {
      'client-id': expression('inputs.app-client-id'),
      'private-key': expression('secrets.app-private-key'),
      owner,
      repositories: name,
      ...Object.fromEntries(asked),
    },
    { id },
  );
}

/** The token that {@link platformToken} has made in the step with this id. */
export function tokenOf(id: string): string {
  return expression(`steps.${id}.outputs.token`);
}

/** The one of the job. */
export const TOKEN = tokenOf('token');

/**
 * The platform's scripts at the commit of the workflow that runs, ready to be run. These steps are in each job: an action
 * of the platform's own would have to be named with a commit that has it already, since `uses` takes no expression.
 *
 * @param history with all commits of the branch, for what asks what ran when; by default without
 */
export function platformScripts(platform: PlatformRepository, history?: 'with statuses'): Step[] {
  return [
    platformToken(platform, { contents: 'read', ...(history && { statuses: 'read' }) }),
    action('checkout', {
      repository: expression('job.workflow_repository'),
      ref: expression('job.workflow_sha'),
      token: TOKEN,
      path: PLATFORM_FOLDER,
      ...(history && { 'fetch-depth': 0 }),
      'persist-credentials': false,
    }),
    ...install(),
  ];
}

/** The platform's branch with its whole history, ready to be changed or asked. */
export function platformBranch(
  platform: PlatformRepository,
  branch: string,
  permissions: Readonly<Record<string, 'read' | 'write'>>,
): Step[] {
  return [
    platformToken(platform, permissions),
    action('checkout', {
      repository: `${platform.owner}/${platform.name}`,
      ref: branch,
      token: TOKEN,
      path: PLATFORM_FOLDER,
      'fetch-depth': 0,
      'persist-credentials': false,
    }),
    ...install(),
  ];
}

/** Node.js, and what the platform's scripts need, without running scripts of packages. */
function install(): Step[] {
  return [
    action('setup-node', { 'node-version': NODE, 'package-manager-cache': false }),
    { run: 'npm ci --ignore-scripts', 'working-directory': PLATFORM_FOLDER },
  ];
}

/** Keeps files of a job for later ones of the same run. */
export function keep(name: string, path: string): Step {
  return action('upload-artifact', { name, path, 'retention-days': 7, 'if-no-files-found': 'error' });
}

/** Packages that one gate alone needs. */
export function installTool(gate: string): Step {
  return infra([`gate ${gate} --install`]);
}

/** Options of a gate for the version that an environment runs, by the platform's branch. */
export function runningIn(environment: string): string[] {
  return [`--running-in ${environment}`, `--images ${IMAGES}`];
}

/** A text as one word of the shell. */
export function quoted(text: string): string {
  return /^[\w./:@%+=,-]+$/.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`;
}

/** A gate: passes by exit code 0. */
export function gate(
  name: string,
  options: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Step {
  return infra([`gate ${name}`, ...options], env);
}

/** A command of `infra`. */
export function infra(options: readonly string[], env: Readonly<Record<string, string>> = {}): Step {
  return {
    ...(Object.keys(env).length > 0 && { env: { ...env } }),
    run: ['npm run --silent infra --', ...options].join(' '),
    'working-directory': PLATFORM_FOLDER,
  };
}

/** An expression that GitHub evaluates. */
export function expression(text: string): string {
  return `\${{ ${text} }}`;
}
