import { runProgram } from '../../synth/program';
import { UserError } from '../../synth/user-error';

/** An object as `kubectl get -o json` has it, as far as it is looked at. */
export interface Found {
  readonly metadata: {
    readonly name: string;
    readonly namespace?: string;
    readonly labels?: Readonly<Record<string, string>>;
  };
  readonly spec?: unknown;
  readonly data?: Readonly<Record<string, string>>;
  readonly status?: unknown;
  /** Of a PriorityClass. */
  readonly value?: number;
  readonly kind?: string;
}

/** Why something could not be looked at, in kubectl's words. */
export interface Refused {
  readonly refused: string;
}

/** A cluster as somebody with the rights of a reader sees it, through kubectl. */
export class Cluster {
  private readonly answers = new Map<string, Promise<string | Refused>>();

  /** @param context of the kubeconfig; the current one, where it is left out */
  constructor(private readonly context?: string) {}

  /** The version of the API server, e.g. `v1.34.4`. */
  async version(): Promise<string> {
    const text = await this.ask(['version', '-o', 'json']);
    if (typeof text !== 'string') throw new UserError([`the cluster does not answer: ${text.refused}`]);
    const { serverVersion } = JSON.parse(text) as { serverVersion?: { gitVersion: string } };
    if (!serverVersion) throw new UserError(['the cluster does not answer: kubectl knows no version of it']);
    return serverVersion.gitVersion;
  }

  /** The objects of a kind in a namespace, or all of the cluster; what was refused, where that may not be seen. */
  async list(kind: string, namespace?: string): Promise<readonly Found[] | Refused> {
    const where = namespace === undefined ? ['-A'] : ['-n', namespace];
    const text = await this.ask(['get', kind, ...where, '-o', 'json']);
    return typeof text === 'string' ? (JSON.parse(text) as { items: readonly Found[] }).items : text;
  }

  /** What the API server answers at a path, e.g. through its proxy to a Service. */
  raw(path: string): Promise<string | Refused> {
    return this.ask(['get', '--raw', path]);
  }

  /** Asks each thing once. */
  private ask(args: readonly string[]): Promise<string | Refused> {
    const key = args.join(' ');
    const answer = this.answers.get(key) ?? this.run(args);
    this.answers.set(key, answer);
    return answer;
  }

  private async run(args: readonly string[]): Promise<string | Refused> {
    const context = this.context === undefined ? [] : ['--context', this.context];
    const limits = { timeMs: 30_000, outputBytes: 64 * 2 ** 20 };
    const ended = await runProgram('kubectl', [...context, '--request-timeout=20s', ...args], limits).catch(
      (error: NodeJS.ErrnoException) => {
        if (error.code !== 'ENOENT') throw error;
        throw new UserError(["'kubectl' is not on the PATH: `infra doctor` asks the cluster through it"]);
      },
    );
    if (ended.status === 0) return ended.stdout;
    const [line = ''] = ended.stderr.trim().split('\n').slice(-1);
    return { refused: line || `kubectl ${args[0]} ended without a word` };
  }
}
