import type { GeneratedWorkflowTypes } from '@github-actions-workflow-ts/lib';
import { expression, infra, type PlatformRepository, type Step, TOKEN } from './steps';

/** A job, as GitHub's schema of workflows has it. */
export type Job = GeneratedWorkflowTypes.NormalJob;

/** What is around the jobs of a service. */
export interface JobContext {
  readonly service: string;
  readonly platform: PlatformRepository;
  /** The branch of the platform's repository that Argo CD follows. */
  readonly branch: string;
  /** The host of the registry, e.g. `ghcr.io`. */
  readonly registry: string;
}

/** What is particular to the job of a stage. */
export type JobBody = Required<Pick<Job, 'permissions' | 'timeout-minutes'>> &
  Partial<Omit<Job, 'steps' | 'name' | 'needs' | 'if'>> & { readonly steps: readonly Step[] };

/** Makes the jobs of stages of a kind. */
export type JobOf<S> = (stage: S, context: JobContext) => JobBody;

/** The environment variables with the version that the pipeline has published. */
export const VERSION = {
  TAG: expression('needs.image.outputs.tag'),
  DIGEST: expression('needs.image.outputs.digest'),
};

/** How much of a commit is its tag. */
export const TAG_DIGITS = 7;

/** {@link VERSION} as one argument of a command. */
export const VERSION_ARGUMENT = '"$TAG@$DIGEST"';

/** How it is asked whether an environment is well with a version. */
interface Asking {
  /** For how many minutes it is asked until it has passed or was rejected, less than {@link TOKEN_MINUTES}. */
  readonly minutes: number;
  /** Whether the environment must run it now, rather than that it has run it. */
  readonly now: boolean;
  /** Whether it passes without a verdict, too, so that a later step asks on. */
  readonly unlessRejected?: boolean;
  /** @default - that of the first step that has made one */
  readonly token?: string;
}

/** A token of a GitHub App ends after an hour. */
export const TOKEN_MINUTES = 60;

/** Passes if an environment is well with the version of the pipeline. */
export function asksVerdict(
  service: string,
  environment: string,
  { minutes, now, unlessRejected = false, token = TOKEN }: Asking,
): Step {
  return infra(
    [
      `verdict ${service} ${environment} ${VERSION_ARGUMENT}`,
      ...(now ? ['--now'] : []),
      `--wait ${minutes}m`,
      ...(unlessRejected ? ['--unless-rejected'] : []),
    ],
    { ...VERSION, GITHUB_TOKEN: token },
  );
}
