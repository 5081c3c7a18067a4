import { didYouMean } from '../../constructs/props/did-you-mean';
import { formatValue } from '../../constructs/props/format-value';
import { quoted } from './identifiers';

interface RuntimeSource {
  /** The function of `constructs/workload/runtime.ts`; undefined for a runtime in words. */
  readonly factory?: string;
  /** Its call, e.g. `nodejs('20')`, or the runtime as an object. */
  readonly value: string;
  /** Requests to begin with, in thousandths of a CPU and mebibytes. */
  readonly cpu: number;
  readonly memory: number;
}

interface KnownRuntime {
  readonly factory: string;
  /** The version that is taken if a person names none. */
  readonly version: string;
  /** Further arguments. */
  readonly more?: string;
  readonly cpu: number;
  readonly memory: number;
}

const RUNTIMES = new Map<string, KnownRuntime>([
  ['nodejs', { factory: 'nodejs', version: '20', cpu: 100, memory: 192 }],
  ['nextjs', { factory: 'nextjs', version: '14', cpu: 200, memory: 256 }],
  ['go', { factory: 'go', version: '1.22', cpu: 100, memory: 128 }],
  ['python', { factory: 'python', version: '3.12', cpu: 100, memory: 192 }],
  ['spring-boot', { factory: 'springBoot', version: '3', more: ", { java: '21' }", cpu: 250, memory: 512 }],
]);

/** A name and a version in words, e.g. `Ruby 3.3`. */
const IN_WORDS = /^\S+( \S+)+$/;

/** A runtime as people write it, e.g. `nodejs`, `go@1.22` or `Ruby 3.3`; read by {@link runtimeProblem} before. */
export function runtimeOf(text: string): RuntimeSource {
  const [name = '', version] = text.split('@');
  const known = RUNTIMES.get(name);
  if (known)
    return {
      ...known,
      value: `${known.factory}(${quoted(version ?? known.version)}${known.more ?? ''})`,
    };
  const value = `{ name: ${quoted(text)}, env: [], writable: { '/tmp': Size.mebibytes(64) } }`;
  return { value, cpu: 100, memory: 192 };
}

/** What is wrong with a runtime as people write it, undefined if nothing is. */
export function runtimeProblem(text: string): string | undefined {
  const [name = '', version = '1', ...rest] = text.split('@');
  if (RUNTIMES.has(name) && /^\d+(\.\d+)*$/.test(version) && rest.length === 0) return undefined;
  if (IN_WORDS.test(text)) return undefined;
  const names = [...RUNTIMES.keys()];
  return `must be one of ${names.join(', ')}, with a version if need be, e.g. go@1.22, or another with its version in words, e.g. "Ruby 3.3", got ${formatValue(text)}${didYouMean(name, names)}`;
}
