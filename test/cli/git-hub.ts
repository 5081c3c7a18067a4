import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { vi } from 'vitest';

/** A request that GitHub's API has got. */
export interface ApiRequest {
  readonly method: string;
  readonly path: string;
  readonly body: unknown;
}

type Answer = readonly [status: number, body: unknown];

/** GitHub's API on this machine: it keeps commit statuses, answers what it was told to answer, and notes what it got. */
export class GitHub {
  readonly requests: ApiRequest[] = [];
  private readonly statuses = new Map<string, object[]>();
  private readonly answers = new Map<string, Answer>();
  private dropped = 0;
  private readonly server = http.createServer(async (request, response) => {
    if (this.dropped-- > 0) {
      request.socket.destroy();
      return;
    }
    let text = '';
    for await (const part of request) text += part;
    const path = (request.url ?? '').replace(/\?.*/, '');
    const what = `${request.method} ${path}`;
    this.requests.push({
      method: request.method ?? '',
      path: request.url ?? '',
      body: text ? JSON.parse(text) : undefined,
    });
    const [status, body] =
      request.headers.authorization === 'Bearer secret-token'
        ? (this.answers.get(what) ?? this.answerOf(path, request.url ?? ''))
        : [401, { message: 'Bad credentials' }];
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
  });

  /** Starts it, and lets the environment of this process name it until the end of the test file's stubs. */
  async start(): Promise<void> {
    await new Promise<void>((resolve) => this.server.listen(0, '127.0.0.1', resolve));
    this.use();
  }

  /** Lets the environment name it. */
  use(): void {
    vi.stubEnv('GITHUB_API_URL', `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`);
    vi.stubEnv('GITHUB_TOKEN', 'secret-token');
  }

  stop(): void {
    this.server.closeAllConnections();
    this.server.close();
  }

  /** Forgets all that it was told. */
  reset(): void {
    this.requests.length = 0;
    this.dropped = 0;
    this.statuses.clear();
    this.answers.clear();
  }

  /** Notes a status of a commit, the newest of all. */
  setStatus(
    commit: string,
    context: string,
    state: string,
    description: string | null = null,
    login = 'acme-argocd[bot]',
  ): void {
    const status = { context, state, description, target_url: null, creator: { login } };
    this.statuses.set(commit, [status, ...(this.statuses.get(commit) ?? [])]);
  }

  /** Lets it close the connection of its next requests without an answer. */
  drop(requests: number): void {
    this.dropped = requests;
  }

  /** Answers a request, e.g. `POST /graphql`, in a way of its own. */
  answer(request: string, status: number, body: unknown): void {
    this.answers.set(request, [status, body]);
  }

  private answerOf(path: string, url: string): Answer {
    const [, commit] = /^\/repos\/acme\/ecommerce-infra\/commits\/([0-9a-f]{40})\/statuses$/.exec(path) ?? [];
    if (!commit) return [404, { message: 'Not Found' }];
    const { per_page: size, page } = Object.fromEntries(new URL(url, 'http://github').searchParams);
    const from = (Number(page) - 1) * Number(size);
    return [200, (this.statuses.get(commit) ?? []).slice(from, from + Number(size))];
  }
}
