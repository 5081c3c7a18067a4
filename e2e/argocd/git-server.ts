import { spawn } from 'node:child_process';
import fs from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import https from 'node:https';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { mustRun } from '../cluster/kubectl';
import { program } from '../programs';

/** A repository as Argo CD clones it, and as a scenario commits to it. */
export class Repository {
  private constructor(
    readonly url: string,
    private readonly gitDir: string,
    private readonly workTree: string,
  ) {}

  static async create(root: string, url: string, name: string): Promise<Repository> {
    const gitDir = path.join(root, `${name}.git`);
    const workTree = path.join(root, name);
    fs.mkdirSync(workTree);
    const repository = new Repository(`${url}/${name}.git`, gitDir, workTree);
    await repository.git('init', '--quiet', '--initial-branch=main');
    return repository;
  }

  /** Commits a tree in place of the one before. */
  async commit(files: ReadonlyMap<string, string>, message: string): Promise<void> {
    fs.rmSync(this.workTree, { recursive: true });
    for (const [name, text] of files) {
      const file = path.join(this.workTree, name);
      fs.mkdirSync(path.dirname(file), { recursive: true });
      fs.writeFileSync(file, text);
    }
    await this.git('add', '--all');
    await this.git('commit', '--quiet', '--message', message);
  }

  /** Reverts the last commit. */
  async revert(): Promise<void> {
    await this.git('revert', '--no-edit', 'HEAD');
  }

  private git(...args: string[]): Promise<string> {
    const identity = ['-c', 'user.name=e2e', '-c', 'user.email=e2e@localhost', '-c', 'commit.gpgsign=false'];
    const place = [`--git-dir=${this.gitDir}`, `--work-tree=${this.workTree}`];
    return mustRun('git', [...identity, ...place, ...args], '', path.dirname(this.workTree));
  }
}

/** Serves repositories over HTTPS on the loopback interface, by Git's own CGI program. */
export class GitServer {
  private readonly server: https.Server;

  constructor(
    /** The folder of the repositories. */
    private readonly root: string,
    certificate: { readonly cert: string; readonly key: string },
  ) {
    fs.mkdirSync(root);
    this.server = https.createServer(
      { cert: fs.readFileSync(certificate.cert), key: fs.readFileSync(certificate.key) },
      (request, response) => this.answer(request, response),
    );
  }

  async start(): Promise<void> {
    await new Promise<void>((resolve) => this.server.listen(0, '127.0.0.1', resolve));
  }

  end(): void {
    this.server.close();
    this.server.closeAllConnections();
  }

  repository(name: string): Promise<Repository> {
    const { port } = this.server.address() as AddressInfo;
    return Repository.create(this.root, `https://127.0.0.1:${port}`, name);
  }

  private answer(request: IncomingMessage, response: ServerResponse): void {
    const { pathname, search } = new URL(request.url as string, 'https://127.0.0.1');
    const { headers } = request;
    const child = spawn(program('git'), ['http-backend'], {
      stdio: ['pipe', 'pipe', 'inherit'],
      env: {
        ...process.env,
        GIT_PROJECT_ROOT: this.root,
        GIT_HTTP_EXPORT_ALL: '1',
        REQUEST_METHOD: request.method,
        PATH_INFO: pathname,
        QUERY_STRING: search.slice(1),
        CONTENT_TYPE: headers['content-type'],
        CONTENT_LENGTH: headers['content-length'],
        HTTP_CONTENT_ENCODING: headers['content-encoding'],
        GIT_PROTOCOL: headers['git-protocol'] as string | undefined,
        REMOTE_ADDR: '127.0.0.1',
      },
    });
    request.pipe(child.stdin.on('error', () => {}));
    const chunks: Buffer[] = [];
    child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk));
    child.once('error', () => response.destroy());
    child.once('close', () => respond(response, Buffer.concat(chunks)));
  }
}

/** Sends what a CGI program has printed. */
function respond(response: ServerResponse, output: Buffer): void {
  const end = output.indexOf('\r\n\r\n');
  for (const line of output.subarray(0, end).toString('latin1').split('\r\n')) {
    const [name = '', value = ''] = line.split(/: (.*)/);
    if (name === 'Status') response.statusCode = Number.parseInt(value, 10);
    else response.setHeader(name, value);
  }
  response.end(output.subarray(end + 4));
}
