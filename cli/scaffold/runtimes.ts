import { quoted } from './identifiers';

interface RuntimeSource {
  /** The function of `constructs/workload/runtime.ts`. */
  readonly constructor: string;
  /** Its call, e.g. `nodejs('20')`. */
  readonly call: string;
  /** Requests to begin with, in thousandths of a CPU and mebibytes. */
  readonly cpu: number;
  readonly memory: number;
}

/** Runtimes by the name that people give them, and the version that is taken if they name none. */
const RUNTIMES: Readonly<
  Record<string, Omit<RuntimeSource, 'call'> & { readonly version: string; readonly more?: string }>
> = {
  nodejs: { constructor: 'nodejs', version: '20', cpu: 100, memory: 192 },
  nextjs: { constructor: 'nextjs', version: '14', cpu: 200, memory: 256 },
  go: { constructor: 'go', version: '1.22', cpu: 100, memory: 128 },
  'spring-boot': { constructor: 'springBoot', version: '3', more: ", { java: '21' }", cpu: 250, memory: 512 },
};

/** A runtime as people write it, e.g. `nodejs` or `go@1.22`; read by {@link runtimeProblem} before. */
export function runtimeOf(text: string): RuntimeSource {
  const [name = '', version] = text.split('@');
  const runtime = RUNTIMES[name];
  if (!runtime) throw new Error(`no runtime ${text}`);
  const call = `${runtime.constructor}(${quoted(version ?? runtime.version)}${runtime.more ?? ''})`;
  return { ...runtime, call };
}

/** What is wrong with a runtime as people write it, undefined if nothing is. */
export function runtimeProblem(text: string): string | undefined {
  const [name = '', version = '1', ...rest] = text.split('@');
  if (Object.hasOwn(RUNTIMES, name) && /^\d+(\.\d+)*$/.test(version) && rest.length === 0) return undefined;
  return `must be one of ${Object.keys(RUNTIMES).join(', ')}, with a version if need be, e.g. go@1.22, got '${text}'`;
}
