import { generateKeyPairSync } from 'node:crypto';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import type { KubernetesObject } from '../cluster/api';

/** An open pull request, as far as Argo CD reads it. */
export interface PullRequest {
  readonly number: number;
  /** Of its newest commit. */
  readonly sha: string;
  readonly labels: readonly string[];
}

/** GitHub, as far as the generator of previews asks it: signs in as an App, and lists the open pull requests. */
export class CodeHost {
  open: readonly PullRequest[] = [];
  private readonly server = http.createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://127.0.0.1');
    const answers: readonly [end: string, status: number, body: unknown][] = [
      ['/access_tokens', 201, { token: TOKEN, expires_at: '2099-01-01T00:00:00Z' }],
      ['/pulls', 200, this.open.map(asListed)],
    ];
    const isSignedIn = request.headers.authorization?.endsWith(TOKEN) || pathname.endsWith('/access_tokens');
    const [, status = 404, body = {}] = answers.find(([end]) => isSignedIn && pathname.endsWith(end)) ?? [];
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
  });

  /** @returns the URL of its API */
  async start(): Promise<string> {
    await new Promise<void>((resolve) => this.server.listen(0, '127.0.0.1', resolve));
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}/`;
  }

  end(): void {
    this.server.close();
    this.server.closeAllConnections();
  }
}

const TOKEN = 'ghs_e2e';

/** The Secret of an App that it knows. */
export function appSecret(name: string, namespace: string): KubernetesObject {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const githubAppPrivateKey = privateKey.export({ type: 'pkcs1', format: 'pem' }).toString();
  return {
    apiVersion: 'v1',
    kind: 'Secret',
    metadata: { name, namespace },
    ...{ stringData: { githubAppID: '1', githubAppInstallationID: '1', githubAppPrivateKey } },
  };
}

function asListed({ number, sha, labels }: PullRequest): object {
  return {
    number,
    title: `Change ${number}`,
    state: 'open',
    user: { login: 'somebody' },
    head: { ref: `change-${number}`, sha },
    base: { ref: 'main' },
    labels: labels.map((name) => ({ name })),
  };
}
