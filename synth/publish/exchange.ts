import { getSystemErrorName } from 'node:util';

/**
 * Swaps two folders (or files) of one file system in a single step, so that nobody ever finds either missing.
 *
 * Node.js has no such call, so the C library's is used: `renameat2` on Linux, `renamex_np` on macOS. Its bridge,
 * `koffi`, is an optional dependency and costs some 10 ms to load, so it is loaded only here.
 *
 * @returns false, with nothing done, where there is no such step: on Windows, without `koffi`, with a C library,
 *   a sandbox or a file system that does not know it
 * @throws an error with `code` if the system knows the step and it failed; then neither was moved
 * @see https://man7.org/linux/man-pages/man2/rename.2.html
 */
export function exchange(one: string, other: string): boolean {
  const errno = swapCall()?.(one, other);
  if (errno === 0) return true;
  if (errno === undefined) return false;

  const code = getSystemErrorName(-errno);
  if (UNSUPPORTED.has(code)) return false;
  throw Object.assign(new Error(`${code}: exchange '${one}' <-> '${other}'`), { code, errno: -errno });
}

const UNSUPPORTED: ReadonlySet<string> = new Set(['EINVAL', 'ENOSYS', 'ENOTSUP', 'EOPNOTSUPP', 'EPERM']);

/** `AT_FDCWD` of Linux: relative paths start at the working directory. */
const HERE = -100;
/** `RENAME_EXCHANGE` of Linux and `RENAME_SWAP` of macOS. */
const SWAP = 2;

/** What is used of `koffi`, whose own types are not there where it is not installed. */
interface Koffi {
  load(library: null): { func(signature: string): (...values: readonly (string | number)[]) => number };
  errno(): number;
}

/** The system's call as a function that returns 0 or the errno. */
function swapCall(): ((one: string, other: string) => number) | undefined {
  if (process.platform !== 'linux' && process.platform !== 'darwin') return undefined;
  try {
    const koffi = require('koffi') as Koffi;
    const library = koffi.load(null);
    if (process.platform === 'darwin') {
      const renamex = library.func('int renamex_np(const char *, const char *, unsigned int)');
      return (one, other) => (renamex(one, other, SWAP) === 0 ? 0 : koffi.errno());
    }
    const renameat2 = library.func('int renameat2(int, const char *, int, const char *, unsigned int)');
    return (one, other) => (renameat2(HERE, one, HERE, other, SWAP) === 0 ? 0 : koffi.errno());
  } catch {
    // No koffi for this platform, or a C library without the call: the caller has another way.
    return undefined;
  }
}
