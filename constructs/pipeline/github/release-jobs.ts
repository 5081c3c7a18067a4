import type { StageOf } from '../stages';
import { CONTRACTS } from './contract-jobs';
import {
  asksVerdict,
  type JobBody,
  type JobContext,
  TAG_DIGITS,
  TOKEN_MINUTES,
  VERSION,
  VERSION_ARGUMENT,
} from './job';
import { login } from './source-jobs';
import {
  action,
  checkoutService,
  expression,
  infra,
  PLATFORM_FOLDER,
  platformBranch,
  platformScripts,
  platformToken,
  TOKEN,
  tokenOf,
} from './steps';

/**
 * How long a version may take in an environment before it has a verdict, its merge and its sync included: so often, and
 * so many minutes each time by a token of its own.
 */
const VERDICT_ROUNDS = 3;
const ROUND_MINUTES = TOKEN_MINUTES - 15;

/**
 * How long a promotion waits for the environment before. It has been well with the version, but since then a person may
 * have taken days to approve, and each commit that changes what it runs makes the status of a new one pending.
 */
const FROM_MINUTES = 30;

/** Keyless: who signs is the workflow, which the registry's log of signatures says of the digest. */
export function imageJob({ image }: StageOf<'image'>, { registry }: JobContext): JobBody {
  const digest = expression('steps.build.outputs.digest');
  const reference = `${image}@${digest}`;
  const attest = { 'subject-name': image, 'subject-digest': digest, 'push-to-registry': true };
  return {
    permissions: { contents: 'read', packages: 'write', 'id-token': 'write', attestations: 'write' },
    'timeout-minutes': 30,
    outputs: { tag: expression('steps.tag.outputs.tag'), digest, image: reference },
    steps: [
      checkoutService(),
      { id: 'tag', run: `echo "tag=\${GITHUB_SHA::${TAG_DIGITS}}" >> "$GITHUB_OUTPUT"` },
      action('setup-buildx'),
      login(registry),
      action(
        'build-push',
        {
          context: '.',
          push: true,
          tags: `${image}:${expression('steps.tag.outputs.tag')}`,
          provenance: false,
          sbom: false,
        },
        { id: 'build' },
      ),
      action('sbom', {
        image: reference,
        format: 'spdx-json',
        'output-file': 'sbom.json',
        'upload-artifact': false,
      }),
      action('attest', attest),
      action('attest', { ...attest, 'sbom-path': 'sbom.json' }),
      action('cosign-installer'),
      { env: { IMAGE: reference }, run: 'cosign sign --yes "$IMAGE"' },
    ],
  };
}

/** Works on the newest commit of the branch, since others promote too. */
export function promotionJob(stage: StageOf<'promotion'>, context: JobContext): JobBody {
  const { environment, from, merge, approval, records } = stage;
  const { service, platform, branch } = context;
  const bot = `${expression('steps.token.outputs.app-slug')}[bot]`;
  const email = `${bot}@users.noreply.github.com`;
  return {
    permissions: {},
    'timeout-minutes': 20 + (from === undefined ? 0 : FROM_MINUTES),
    steps: [
      ...platformBranch(platform, branch, {
        contents: 'write',
        'pull-requests': 'write',
        statuses: 'read',
      }),
      ...(records === undefined
        ? []
        : [action('download-artifact', { name: records, path: `${PLATFORM_FOLDER}/${CONTRACTS}` })]),
      // Brings the branch up to date as long as it waits; the newest is what is promoted on.
      ...(from === undefined ? [] : [asksVerdict(service, from, { minutes: FROM_MINUTES, now: false })]),
      infra(
        [
          `promote ${service} ${environment} ${VERSION_ARGUMENT}`,
          '--require-verdict',
          `--pull-request ${merge === 'by rule' ? 'auto-merge' : 'review'}`,
          ...(records === undefined ? [] : [`--with ${CONTRACTS}`]),
          ...(approval ? ['--approved-by "$APPROVED_BY" --ticket "$TICKET"'] : []),
        ],
        {
          ...VERSION,
          ...(approval && {
            APPROVED_BY: expression(`needs.${approval}.outputs.by`),
            TICKET: expression(`needs.${approval}.outputs.ticket`),
          }),
          GITHUB_TOKEN: TOKEN,
          GIT_AUTHOR_NAME: bot,
          GIT_AUTHOR_EMAIL: email,
          GIT_COMMITTER_NAME: bot,
          GIT_COMMITTER_EMAIL: email,
        },
      ),
    ],
  };
}

export function verdictJob(
  { environment }: StageOf<'verdict'>,
  { service, platform, branch }: JobContext,
): JobBody {
  const permissions = { contents: 'read', statuses: 'read' } as const;
  const rounds = Array.from({ length: VERDICT_ROUNDS }, (_, index) => {
    const isLast = index === VERDICT_ROUNDS - 1;
    const id = index === 0 ? 'token' : `token-${index + 1}`;
    return [
      ...(index === 0
        ? platformBranch(platform, branch, permissions)
        : [platformToken(platform, permissions, id)]),
      asksVerdict(service, environment, {
        minutes: ROUND_MINUTES,
        now: true,
        unlessRejected: !isLast,
        token: tokenOf(id),
      }),
    ];
  });
  return {
    permissions: {},
    'timeout-minutes': VERDICT_ROUNDS * (ROUND_MINUTES + 5),
    steps: rounds.flat(),
  };
}

/** Begins only once a reviewer of the GitHub environment has let it; then asks GitHub who that was. */
export function approvalJob({ environment }: StageOf<'approval'>, { platform }: JobContext): JobBody {
  return {
    permissions: { actions: 'read' },
    'timeout-minutes': 10,
    environment,
    outputs: {
      by: expression('steps.approval.outputs.by'),
      ticket: expression('steps.approval.outputs.ticket'),
    },
    steps: [
      ...platformScripts(platform),
      {
        id: 'approval',
        ...infra([`approver ${environment} >> "$GITHUB_OUTPUT"`], {
          GITHUB_TOKEN: expression('github.token'),
        }),
      },
    ],
  };
}
