import { parse } from 'yaml';
import { DIGEST, type ImageVersion, TAG } from '../../constructs/platform/images';
import type { Git } from '../../synth/git';

/** A commit that changed the file of image versions. */
export interface ImagesCommit {
  readonly commit: string;
  /** When it was committed, e.g. `2026-03-01T12:00:00+01:00`. */
  readonly date: string;
  readonly subject: string;
  /** The version of a service in an environment as of this commit. */
  version(service: string, environment: string): ImageVersion | undefined;
}

/**
 * The commits that changed the file of image versions, newest first; none where there is no Git or no commit.
 *
 * @param along `branch` for the states that the checked-out branch has had one after the other, so that a merge is
 *   one of them; `all` for what was committed on merged branches too
 */
export function imageHistory(git: Git, file: string, along: 'branch' | 'all'): readonly ImagesCommit[] {
  const order = along === 'branch' ? ['--first-parent'] : [];
  const told = git.ask(['log', ...order, '--format=%H%x09%cI%x09%s', '--', file]) ?? '';
  const lines = told.split('\n').filter(Boolean);
  const commits = lines.map((line) => {
    const [commit = '', date = '', ...subject] = line.split('\t');
    return { commit, date, subject: subject.join('\t') };
  });
  const texts = git.readObjects(commits.map(({ commit }) => `${commit}:./${file}`));
  const read = reader();
  return commits.map((commit, index) => ({
    ...commit,
    version: (service, environment) => read(texts[index] ?? '', service)[environment] ?? undefined,
  }));
}

/** The commits that the checked-out branch has had one after the other, newest first. */
export function branchCommits(git: Git): string[] {
  return git.run(['rev-list', '--first-parent', 'HEAD']).trim().split('\n');
}

/** Whether older commits are missing from the clone. */
export function isShallow(git: Git): boolean {
  return git.ask(['rev-parse', '--is-shallow-repository']) === 'true';
}

type Versions = Readonly<Record<string, ImageVersion>>;

/**
 * Reads what an old file says of one service. A commit changes few services, so that each service's lines are parsed
 * by themselves, and the same lines once.
 */
function reader(): (text: string, service: string) => Versions {
  const known = new Map<string, Versions>();
  const starts = new Map<string, ReadonlyMap<string, number>>();
  return (text, service) => {
    const there = starts.get(text) ?? startsIn(text);
    starts.set(text, there);
    const lines = linesFrom(text, there.get(service)) ?? text;
    const key = `${service}\n${lines}`;
    const versions = known.get(key) ?? parseVersions(lines, service);
    known.set(key, versions);
    return versions;
  };
}

/** Where each service begins in a file that has one after the other, as people write it. */
function startsIn(text: string): ReadonlyMap<string, number> {
  const starts = new Map<string, number>();
  for (const { 0: found, 1: service = '', index } of text.matchAll(/(?:^|\n)([^\n:]*):/g)) {
    if (!starts.has(service)) starts.set(service, found.startsWith('\n') ? index + 1 : index);
  }
  return starts;
}

/** The lines of a service; undefined where it does not begin. */
function linesFrom(text: string, start: number | undefined): string | undefined {
  if (start === undefined) return undefined;
  const length = text.slice(start).search(/\n[^\s#]/);
  return length === -1 ? text.slice(start) : text.slice(start, start + length);
}

/** What an old file has of a version that one may have today. */
function readable(version: unknown): ImageVersion {
  const { tag, digest } = (version ?? {}) as { readonly tag?: unknown; readonly digest?: unknown };
  return {
    ...(typeof tag === 'string' && TAG.test(tag) && { tag }),
    ...(typeof digest === 'string' && DIGEST.test(digest) && { digest }),
  };
}

function parseVersions(text: string, service: string): Versions {
  try {
    const content = parse(text) as Record<string, Versions> | null;
    const versions = content?.[service];
    if (versions === null || typeof versions !== 'object') return {};
    return Object.fromEntries(Object.entries(versions).map(([name, version]) => [name, readable(version)]));
  } catch {
    // What was once committed cannot be mended any more.
    return {};
  }
}
