import path from 'node:path';
import { parseAllDocuments } from 'yaml';
import type { Platform } from '../../constructs/platform/platform';
import type { ApplicationSpec, AppProjectSpec } from '../../manifests/argo-objects';
import { groupOf, type KubeObject } from '../../manifests/kube-object';
import { KUSTOMIZATION_FILE } from '../../manifests/kustomization';
import type { TreeTexts } from '../diff/applications';

/** An Application of Argo CD, and what of the tree it deploys. */
export interface Deployment {
  readonly name: string;
  readonly object: KubeObject;
  /** The API server of the cluster that it deploys to, or the cluster's name. */
  readonly cluster: string;
  readonly namespace: string;
  /** The folder of the tree that it deploys as it is there; undefined where it deploys anything else. */
  readonly folder: string | undefined;
  /** All files that it is made of, by path. */
  readonly files: TreeTexts;
  /** Why nobody can tell by the tree what it deploys, each in a sentence. */
  readonly problems: readonly string[];
}

/** What Argo CD would read of a tree that nobody here has made. */
export interface Deployments {
  readonly byName: ReadonlyMap<string, Deployment>;
  /** What says from where and to where Applications may deploy, by the AppProject's name. */
  readonly projects: ReadonlyMap<string, AppProjectSpec>;
  /** What makes Applications that are not in the tree, by the ApplicationSet's name. */
  readonly sets: ReadonlyMap<string, unknown>;
  /** Why a file cannot be read, by its path. */
  readonly unreadable: ReadonlyMap<string, string>;
}

type Source = NonNullable<ApplicationSpec['source']>;

const ARGOPROJ = 'argoproj.io';

/** The kinds by which Argo CD is told what to deploy. */
const OF_ARGOCD = new Set(['Application', 'ApplicationSet', 'AppProject']);

/** Whether an object is one by which Argo CD is told what to deploy. */
export function isOfArgoCd(object: KubeObject): boolean {
  return groupOf(object) === ARGOPROJ && OF_ARGOCD.has(object.kind);
}

/**
 * Finds the Applications of a tree in whatever file they are, and what they deploy.
 *
 * @param platform as the branch declares it that the tree is to go to
 */
export function deploymentsOf(tree: TreeTexts, platform: Platform): Deployments {
  const unreadable = new Map<string, string>();
  const objects = [...tree].flatMap(([file, text]) => {
    // A file with values or a Kustomization alone holds no object of Argo CD.
    if (!/Application|AppProject|\\/.test(text)) return [];
    try {
      return objectsIn(text).filter(isOfArgoCd);
    } catch (error) {
      unreadable.set(file, firstLine(error));
      return [];
    }
  });
  const byName = new Map<string, Deployment>();
  const projects = new Map<string, AppProjectSpec>();
  const sets = new Map<string, unknown>();
  for (const object of objects) {
    const { kind, metadata } = object;
    const earlier = byName.get(metadata.name);
    if (kind === 'AppProject') projects.set(metadata.name, (object.spec ?? {}) as AppProjectSpec);
    else if (kind === 'ApplicationSet') sets.set(metadata.name, object.spec);
    else if (earlier) {
      const problems = [...earlier.problems, `Application ${metadata.name} is there twice`];
      byName.set(metadata.name, { ...earlier, problems });
    } else byName.set(metadata.name, deploymentOf(object, tree, platform));
  }
  return { byName, projects, sets, unreadable };
}

/** The objects of a file, those of lists included. */
export function objectsIn(text: string): KubeObject[] {
  return documentsIn(text).flatMap(withItems);
}

/** @throws Error on whatever the programs that read it may read otherwise, e.g. a key that is there twice, or a tag */
function documentsIn(text: string): unknown[] {
  return parseAllDocuments(text, { merge: true }).map((document) => {
    const [problem] = [...document.errors, ...document.warnings];
    if (problem) throw problem;
    return document.toJS();
  });
}

function withItems(value: unknown): KubeObject[] {
  if (typeof value !== 'object' || value === null || !('kind' in value)) return [];
  if ('items' in value && Array.isArray(value.items)) return value.items.flatMap(withItems);
  const { apiVersion, kind, metadata } = value as unknown as KubeObject;
  const { name } = Object(metadata) as { readonly name?: unknown };
  const identity = { ...Object(metadata), name: String(name) };
  return [{ ...value, apiVersion: String(apiVersion), kind: String(kind), metadata: identity }];
}

function deploymentOf(object: KubeObject, tree: TreeTexts, { git, environments }: Platform): Deployment {
  const spec = (object.spec ?? {}) as Partial<ApplicationSpec>;
  const { source, sources, destination } = spec;
  const revisions = [git.revision, ...environments.map(({ revision }) => revision)];
  const folder =
    source && !sources && source.repoURL === git.url && revisions.includes(source.targetRevision ?? '')
      ? folderOf(source, `${git.path}/`)
      : undefined;
  const files = new Map<string, string>();
  const problems = folder === undefined ? [] : collectFiles(tree, folder, files, new Set());
  return {
    name: object.metadata.name,
    object,
    cluster: destination?.server ?? destination?.name ?? '',
    namespace: destination?.namespace ?? '',
    folder: files.size > 0 ? folder : undefined,
    files,
    problems,
  };
}

/** Undefined where Argo CD is told to change what it reads there. */
function folderOf({ repoURL: _, targetRevision: __, path: folder = '', ...how }: Source, root: string) {
  const { directory, ...others } = how;
  const { include: ___, recurse: ____, ...changes } = directory ?? {};
  if (Object.keys(others).length + Object.keys(changes).length > 0) return undefined;
  if (!folder.startsWith(root) || path.posix.normalize(folder) !== folder) return undefined;
  return folder.slice(root.length);
}

/**
 * Notes the files that a folder deploys, and what its Kustomization takes from elsewhere.
 *
 * @param seen folders that are noted already
 * @returns why nobody can tell by the tree what that is
 */
function collectFiles(
  tree: TreeTexts,
  folder: string,
  files: Map<string, string>,
  seen: Set<string>,
): string[] {
  if (seen.has(folder)) return [];
  seen.add(folder);
  for (const [file, text] of tree) if (file.startsWith(`${folder}/`)) files.set(file, text);
  const place = `${folder}/${KUSTOMIZATION_FILE}`;
  const text = tree.get(place);
  if (text === undefined) return [];
  let content: Record<string, unknown>;
  try {
    const [only, ...others] = documentsIn(text);
    if (others.length > 0) return [`${place} has several documents, which no synth writes`];
    content = Object(only) as Record<string, unknown>;
  } catch (error) {
    return [`${place} cannot be read: ${firstLine(error)}`];
  }
  const found = listIn(content, 'resources').flatMap((resource) => {
    const taken = path.posix.join(folder, String(resource));
    if (tree.has(taken)) return [];
    if (tree.has(`${taken}/${KUSTOMIZATION_FILE}`)) return collectFiles(tree, taken, files, seen);
    return [`${place} takes in ${JSON.stringify(resource)}, which is not in the tree`];
  });
  return [...strangeIn(content).map((what) => `${place} has ${what}, which no synth writes`), ...found];
}

/** The fields of a Kustomization that a synth writes: others may bring in what is not in the tree. */
const FIELDS = new Set([
  'apiVersion',
  'kind',
  'namespace',
  'resources',
  'configurations',
  'replicas',
  'images',
  'patches',
  'transformers',
]);

function strangeIn(content: Record<string, unknown>): string[] {
  const fields = Object.keys(content).filter((name) => !FIELDS.has(name));
  const patches = listIn(content, 'patches').flatMap((patch) =>
    Object.keys(Object(patch)).filter((name) => name !== 'target' && name !== 'patch'),
  );
  const files = listIn(content, 'transformers').filter((it) => !/\n/.test(String(it)));
  const elsewhere = listIn(content, 'configurations').filter((it) => !/^[\w.-]+$/.test(String(it)));
  return [
    ...fields.map((name) => `'${name}'`),
    ...patches.map((name) => `'${name}' in a patch`),
    ...[...files, ...elsewhere].map((it) => `a configuration ${JSON.stringify(it)} elsewhere`),
  ];
}

function listIn(content: Record<string, unknown>, field: string): readonly unknown[] {
  const value = content[field];
  return Array.isArray(value) ? value : [];
}

/** What an error says first, without the lines that show its place. */
export function firstLine(error: unknown): string {
  return (error as Error).message.split('\n')[0] as string;
}
