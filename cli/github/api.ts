import type { PlatformRepository } from '../../constructs/pipeline/github/steps';
import { UserError } from '../../synth/user-error';

/** How long an answer may take, in milliseconds. */
const PATIENCE_MS = 30_000;

/** What GitHub gives a run, or a person their shell, to reach its API. */
export interface GitHubEnv {
  readonly GITHUB_API_URL?: string | undefined;
  readonly GITHUB_TOKEN?: string | undefined;
}

/** The API of GitHub, for one repository. */
export class GitHubApi {
  private readonly base: string;
  private readonly token: string;

  /**
   * @param purpose what asks for it, e.g. `--require-verdict`
   * @throws {UserError} if there is no token
   */
  constructor(
    readonly repository: PlatformRepository,
    purpose: string,
    { GITHUB_API_URL, GITHUB_TOKEN }: GitHubEnv = process.env,
  ) {
    if (!GITHUB_TOKEN) {
      throw new UserError([
        `${purpose} asks GitHub about ${repository.owner}/${repository.name}: GITHUB_TOKEN must be a token that may see it`,
      ]);
    }
    this.base = (GITHUB_API_URL || 'https://api.github.com').replace(/\/+$/, '');
    this.token = GITHUB_TOKEN;
  }

  /**
   * Asks for something of the repository.
   *
   * @param path behind `/repos/<owner>/<name>/`, e.g. `commits/main/status`
   * @throws {UserError} with GitHub's own words, or why it did not answer
   */
  ask<T>(path: string): Promise<T> {
    return this.send('GET', this.path(path));
  }

  /** Like {@link ask}, with something to do. */
  tell<T>(method: 'POST' | 'PUT' | 'PATCH', path: string, body: object): Promise<T> {
    return this.send(method, this.path(path), body);
  }

  /**
   * Puts a query of GraphQL.
   *
   * @throws {UserError} with GitHub's own words
   */
  async query<T>(query: string, variables: object): Promise<T> {
    const answer = await this.send<{ data?: T; errors?: readonly { readonly message: string }[] }>(
      'POST',
      'graphql',
      { query, variables },
    );
    if (answer.errors?.length) throw new UserError(answer.errors.map(({ message }) => `GitHub: ${message}`));
    return answer.data as T;
  }

  private path(path: string): string {
    return `repos/${this.repository.owner}/${this.repository.name}/${path}`;
  }

  private async send<T>(method: string, path: string, body?: object): Promise<T> {
    const what = `${method} ${path}`;
    const ask = () =>
      fetch(`${this.base}/${path}`, {
        method,
        headers: {
          accept: 'application/vnd.github+json',
          authorization: `Bearer ${this.token}`,
          'x-github-api-version': '2022-11-28',
          ...(body && { 'content-type': 'application/json' }),
        },
        ...(body && { body: JSON.stringify(body) }),
        signal: AbortSignal.timeout(PATIENCE_MS),
      });
    // A connection that was kept may be closed just then; what only asks may be asked again.
    const response = await (method === 'GET' ? ask().catch(ask) : ask()).catch((error: Error) => {
      throw new UserError([
        `GitHub did not answer ${what}: ${(error.cause as Error)?.message ?? error.message}`,
      ]);
    });
    const text = await response.text();
    if (!response.ok) {
      throw new UserError([
        `GitHub refused ${what}: ${response.status} ${wordsOf(text)}${HINTS[response.status] ?? ''}`,
      ]);
    }
    return (text === '' ? undefined : JSON.parse(text)) as T;
  }
}

const HINTS: Readonly<Record<number, string>> = {
  401: ': GITHUB_TOKEN is no token, or has expired',
  403: ': the token lacks a permission, or its rate is used up',
  404: ': there is no such thing, or the token may not see it',
};

/** What GitHub says of a refusal. */
function wordsOf(text: string): string {
  try {
    const { message, errors = [] } = JSON.parse(text) as {
      message?: string;
      errors?: readonly { readonly message?: string }[];
    };
    return [message, ...errors.map((error) => error.message)].filter(Boolean).join(', ');
  } catch {
    return 'without a reason';
  }
}
