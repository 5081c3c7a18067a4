import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { onOneLine } from '../constructs/props/format-value';
import { UserError } from './user-error';

/** Far more than the history of one file, or the files of one tree. */
const MOST_OUTPUT_BYTES = 1024 * 1024 * 1024;

/** What Git says where there is no repository, no commit, or nothing of that name. */
const NOTHING_THERE =
  /not a git repository|does not have any commits yet|not a valid object name|unknown revision|bad revision/i;

/** Git in a folder of a working tree. All paths are relative to that folder. */
export class Git {
  constructor(private readonly folder: string) {}

  /**
   * What a Git command writes to stdout.
   *
   * @param input what it reads from stdin
   * @throws {UserError} with Git's own words, if it fails or is not there
   */
  run(args: readonly string[], input = ''): string {
    return this.bytes(args, input).toString();
  }

  /** Like {@link run}, of a command that ends each item with a NUL, by its option `-z`. */
  list(args: readonly string[]): string[] {
    return itemsOf(this.run(args));
  }

  /**
   * What a Git command writes to stdout, trimmed; undefined if there is no answer: no Git, no repository, no commit,
   * nothing of that name.
   *
   * @throws {UserError} with Git's own words, if Git refuses for another reason, e.g. since the repository belongs to
   *   another user
   */
  ask(args: readonly string[], input = ''): string | undefined {
    const { status, stdout, stderr } = this.spawn(args, input);
    if (status === 0) return stdout.toString().trim();
    const words = stderr?.toString() ?? '';
    if (status === null || words.trim() === '' || NOTHING_THERE.test(words)) return undefined;
    throw new UserError([describe(args, words)]);
  }

  /** Whether there is a commit at all. */
  hasCommit(): boolean {
    return this.commit('HEAD') !== undefined;
  }

  /** The commit that a name stands for, e.g. a branch or a tag; undefined if there is none. */
  commit(name: string): string | undefined {
    return this.commits([name])[0];
  }

  /** The commits that names stand for, asked for at once; undefined where there is none. */
  commits(names: readonly string[]): (string | undefined)[] {
    // No name has a line break, but what a person gives may.
    const lines = names.map((name) => `${name.replaceAll('\n', ' ')}^{commit}\n`);
    const told = this.ask(['cat-file', '--batch-check'], lines.join(''))?.split('\n');
    return names.map((_, index) => /^(\w+) commit /.exec(told?.[index] ?? '')?.[1]);
  }

  /** Contents of Git objects, e.g. of `main:./images.yaml`, in their order; undefined where there is none. */
  readObjects(names: readonly string[]): (string | undefined)[] {
    if (names.length === 0) return [];
    const output = this.bytes(['cat-file', '--batch'], `${names.join('\n')}\n`);
    let at = 0;
    return names.map(() => {
      const end = output.indexOf('\n', at);
      const size = / blob (\d+)$/.exec(output.toString('utf8', at, end))?.[1];
      const from = end + 1;
      at = from;
      if (size === undefined) return undefined;
      const to = from + Number(size);
      at = to + 1;
      return output.toString('utf8', from, to);
    });
  }

  /**
   * The regular files that a folder has in a commit: their texts by path inside the folder.
   *
   * @param folder e.g. `dist`
   * @param likely texts that some of them may have, by path: what has the hash of one is not read
   * @throws {UserError} if there is no such commit
   */
  filesAt(
    commit: string,
    folder: string,
    likely: ReadonlyMap<string, string> = new Map(),
  ): ReadonlyMap<string, string> {
    const entries = this.list(['ls-tree', '-r', '-z', commit, '--', `${folder}/`]).flatMap((line) => {
      const [, object = '', file = ''] = /^100\d{3} blob (\w+)\t(.*)$/s.exec(line) ?? [];
      return object ? [{ object, file: file.slice(folder.length + 1) }] : [];
    });
    const unsafe = entries.find(({ file }, index) => !isInside(file) || entries[index - 1]?.file === file);
    if (unsafe) {
      throw new UserError([
        `${commit}: '${folder}/${onOneLine(unsafe.file)}' must be one file inside ${folder}/: this tree was not made by Git`,
      ]);
    }
    const known = new Map(
      entries.flatMap(({ object, file }) => {
        const text = likely.get(file);
        return text !== undefined && blobId(text, object.length) === object ? [[object, text] as const] : [];
      }),
    );
    const unknown = entries.map(({ object }) => object).filter((object) => !known.has(object));
    const texts = this.readObjects(unknown);
    const all = new Map([...known, ...unknown.map((object, index) => [object, texts[index] ?? ''] as const)]);
    return new Map(entries.map(({ file, object }) => [file, all.get(object) as string]));
  }

  private bytes(args: readonly string[], input: string): Buffer {
    const { status, stdout, stderr, error } = this.spawn(args, input);
    if (status === 0) return stdout;
    throw new UserError([describe(args, stderr?.toString().trim() || error?.message || `status ${status}`)]);
  }

  private spawn(args: readonly string[], input: string) {
    return spawnSync('git', args, {
      cwd: this.folder,
      input,
      maxBuffer: MOST_OUTPUT_BYTES,
      // Reading must not get in the way of a Git command that runs at the same time.
      env: { ...process.env, GIT_OPTIONAL_LOCKS: '0', LC_ALL: 'C' },
    });
  }
}

/** What ends with a NUL each. */
export function itemsOf(output: string): string[] {
  return output.split('\0').filter((item) => item !== '');
}

/**
 * What Git calls a file with a text.
 *
 * @param length of the name, which tells how the repository hashes
 */
function blobId(text: string, length: number): string {
  const bytes = Buffer.from(text);
  return createHash(length === 40 ? 'sha1' : 'sha256')
    .update(`blob ${bytes.length}\0`)
    .update(bytes)
    .digest('hex');
}

/** Whether a path stays inside the folder that it starts from. */
function isInside(file: string): boolean {
  return file.split(/[/\\]/).every((name) => name !== '' && name !== '.' && name !== '..');
}

function describe(args: readonly string[], words: string): string {
  return `git ${args[0]}: ${words.trim().replaceAll(/\s*\n\s*/g, ' ')}`;
}
