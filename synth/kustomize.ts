import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parseAllDocuments } from 'yaml';
import { formatValue, onOneLine } from '../constructs/props/format-value';
import type { KubeObject } from '../manifests/kube-object';
import { runProgram } from './program';
import { UserError } from './user-error';

/** A program that renders overlays as Argo CD does. */
export interface Kustomize {
  /** Its absolute path. */
  readonly program: string;
  /** What precedes the folder on its command line. */
  readonly args: readonly string[];
}

/** How each program that has Kustomize is called to build; the first that is there is taken. */
const PROGRAMS: Readonly<Record<string, readonly string[]>> = {
  kustomize: ['build'],
  kubectl: ['kustomize'],
};

/** Far more than an overlay renders to. */
const MOST_OUTPUT_BYTES = 256 * 1024 * 1024;

/** An overlay takes well below a second. */
const TIME_LIMIT_MS = 60_000;

/** The Kustomize that the `PATH` has, undefined if neither `kustomize` nor `kubectl` is there. */
export function findKustomize(): Kustomize | undefined {
  const folders = (process.env.PATH ?? '').split(path.delimiter).filter((folder) => folder !== '');
  const suffix = process.platform === 'win32' ? '.exe' : '';
  for (const [name, args] of Object.entries(PROGRAMS)) {
    const program = folders.map((folder) => path.resolve(folder, name + suffix)).find(isProgram);
    if (program !== undefined) return { program, args };
  }
  return undefined;
}

/** @throws {UserError} if neither `kustomize` nor `kubectl` is there */
export function requireKustomize(): Kustomize {
  const kustomize = findKustomize();
  if (kustomize !== undefined) return kustomize;
  throw new UserError([
    "Kustomize must be on the PATH, as 'kustomize' or as part of 'kubectl', got neither: install one of them, e.g. from https://kubectl.docs.kubernetes.io/installation/kustomize/",
  ]);
}

/**
 * Builds a folder that has a Kustomization.
 *
 * @param root the folder of the tree, left out of messages
 * @param folder inside the tree, e.g. `overlays/production/checkout`
 * @returns the rendered YAML
 * @throws {UserError} with Kustomize's own words, if it refuses; if it prints no objects, or does not run to its end
 *   in time
 */
export async function buildText(
  root: string,
  folder: string,
  { program, args }: Kustomize = requireKustomize(),
  timeLimitMs = TIME_LIMIT_MS,
): Promise<string> {
  const name = path.basename(program);
  const limits = { timeMs: timeLimitMs, outputBytes: MOST_OUTPUT_BYTES };
  const { status, signal, stdout, stderr, exceeded } = await runProgram(
    program,
    [...args, path.join(root, folder)],
    limits,
  ).catch((error: Error) => {
    throw new UserError([`${folder}: ${name} must run: ${error.message}`], { cause: error });
  });
  if (exceeded === 'time') {
    throw new UserError([`${folder}: ${name} did not end within ${timeLimitMs / 1000} s, and was ended`]);
  }
  if (exceeded === 'output') {
    throw new UserError([`${folder}: ${name} printed over ${MOST_OUTPUT_BYTES} bytes, and was ended`]);
  }
  if (status === null) throw new UserError([`${folder}: ${name} was ended by ${signal}`]);
  if (status !== 0) {
    const words = onOneLine(
      messageIn(stderr.trim())
        .replaceAll(root + path.sep, '')
        .replaceAll(/\s*\n\s*/g, ' '),
    );
    throw new UserError([`${folder}: ${name}: ${words || `exit code ${status}`}`]);
  }
  if (!/^apiVersion: /m.test(stdout) || !/^kind: /m.test(stdout)) {
    throw new UserError([`${folder}: ${name} must print Kubernetes objects, got ${formatValue(stdout)}`]);
  }
  return stdout;
}

/**
 * Builds several folders, as many at once as there are processors.
 *
 * @returns the rendered YAML by folder, in the order of the folders
 * @throws {UserError} with Kustomize's own words for every folder that it refuses
 */
export async function build(root: string, folders: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const kustomize = requireKustomize();
  // All are waited for, so that none outlives the failure of another.
  const results = await mapConcurrent(folders, (folder) =>
    buildText(root, folder, kustomize).catch((error: UserError) => error),
  );
  const problems = results.flatMap((result) => (typeof result === 'string' ? [] : result.problems));
  if (problems.length > 0) throw new UserError(problems);
  return new Map(folders.map((folder, index) => [folder, results[index] as string]));
}

/** What the program says, without what its log puts around it. */
function messageIn(stderr: string): string {
  const [, logged] = /^E\d{4} .*\] "command failed" err=(".*")$/.exec(stderr) ?? [];
  if (logged === undefined) return stderr.replace(/^error: /i, '');
  try {
    return String(JSON.parse(logged));
  } catch {
    // Go has escapes that JSON does not have.
    return logged;
  }
}

/** Reads what Kustomize has rendered. */
export function readObjects(text: string): KubeObject[] {
  return parseAllDocuments(text).map((document) => document.toJS() as KubeObject);
}

function isProgram(file: string): boolean {
  try {
    fs.accessSync(file, fs.constants.X_OK);
    return fs.statSync(file).isFile();
  } catch {
    return false;
  }
}

/**
 * Does the work for every item, for as many at once as there are processors.
 *
 * @returns the results in the order of the items
 */
export async function mapConcurrent<T, R>(
  items: readonly T[],
  work: (item: T, index: number) => Promise<R>,
): Promise<R[]> {
  const results: R[] = [];
  const remaining = items.entries();
  const worker = async (): Promise<void> => {
    for (const [index, item] of remaining) results[index] = await work(item, index);
  };
  await Promise.all(Array.from({ length: Math.min(os.availableParallelism(), items.length) }, worker));
  return results;
}
