import { parseAllDocuments } from 'yaml';
import { formatValue } from '../constructs/props/format-value';
import { fieldsAt } from '../manifests/field-path';
import type { KubeObject } from '../manifests/kube-object';
import { KUSTOMIZATION_FILE } from '../manifests/kustomization';
import { type Finding, sortFindings } from './finding';
import { changedImmutableFields } from './immutable-fields';
import { type LocatedObject, violation } from './located-object';
import type { Overlay } from './overlay';
import type { Tree, TreeFile } from './tree';
import { TreeIndex } from './tree-index';
import { folderOf, TreeKustomizations } from './tree-kustomizations';

/** The rule's id and what it catches; it needs a tree to compare with, so it stands apart from the others. */
export const IMMUTABLE_FIELD = {
  id: 'immutable-field-is-kept',
  catches: 'A change since HEAD that the API server refuses, e.g. of a selector: Argo CD could not apply it.',
} as const;

/**
 * The fields of deployed objects that nobody may change, and that are not what they were.
 *
 * An object that Argo CD is told to delete and create, by its sync options `Replace=true` and `Force=true`, may change.
 *
 * @param before the texts of the tree as it is deployed, by path
 */
export function changesSinceHead(tree: Tree, before: ReadonlyMap<string, string>): Finding[] {
  const folders = changedFolders(tree, before);
  if (folders.size === 0) return [];
  const index = new TreeIndex(tree);
  const changed = index.overlays.filter((overlay) =>
    index.foldersOf(overlay).some((folder) => folders.has(folder)),
  );
  const gone = [...before.keys()].filter(
    (file) => file.endsWith(`/${KUSTOMIZATION_FILE}`) && !tree.has(file),
  );
  const deployed = objectsIn(before, [...changed.map(({ file }) => file), ...gone]);
  const findings = changed.flatMap(keyed).flatMap(([key, located]) => {
    const previous = deployed.get(key);
    // An object without contents has never been deployed.
    if (previous === undefined || previous.object.spec === null || isReplaced(located.object)) return [];
    return changedImmutableFields(previous.object, located.object).map((field) => ({
      rule: IMMUTABLE_FIELD.id,
      ...violation(located, field, messageOf(field, previous.object, located.object)),
    }));
  });
  return sortFindings(findings);
}

/** The folders with a file that is new, gone or another one. */
function changedFolders(tree: Tree, before: ReadonlyMap<string, string>): Set<string> {
  const files = new Set([...tree.keys(), ...before.keys()]);
  return new Set([...files].filter((file) => tree.get(file)?.text !== before.get(file)).map(folderOf));
}

/** The objects of some Kustomizations. What could not be built from HEAD, e.g. in the middle of a merge, nobody has deployed. */
function objectsIn(texts: ReadonlyMap<string, string>, kustomizations: readonly string[]) {
  return new Map(
    kustomizations.flatMap((file) => {
      try {
        return new TreeIndex(treeOf(texts, [file])).overlays.flatMap(keyed);
      } catch {
        return [];
      }
    }),
  );
}

/** The overlays of some Kustomizations, with the bases that they name, read from texts. */
function treeOf(texts: ReadonlyMap<string, string>, kustomizations: readonly string[]): Tree {
  const files = new Map<string, TreeFile>();
  const byFolder = new Map<string, string[]>();
  for (const file of texts.keys()) {
    const siblings = byFolder.get(folderOf(file));
    if (siblings) siblings.push(file);
    else byFolder.set(folderOf(file), [file]);
  }
  const add = (file: string) => {
    const text = texts.get(file);
    if (text === undefined || files.has(file)) return;
    const documents = parseAllDocuments(text, { logLevel: 'silent' }).map((document) => {
      for (const error of document.errors) throw error;
      return document.toJS() as object;
    });
    files.set(file, { path: file, construct: '', text, documents });
  };
  for (const file of kustomizations) {
    add(file);
    const read = files.get(file);
    const kustomizations = new TreeKustomizations(new Map(read && [[file, read]]));
    for (const base of kustomizations.in(folderOf(file))?.bases ?? []) byFolder.get(base)?.forEach(add);
  }
  return files;
}

/** An overlay's objects by what tells them apart in the cluster. */
function keyed({ environment, objects }: Overlay): [string, LocatedObject][] {
  return objects.map((located) => {
    const { apiVersion, kind, metadata } = located.object;
    return [[environment, apiVersion, kind, metadata.namespace, metadata.name].join(' '), located];
  });
}

function isReplaced({ metadata }: KubeObject): boolean {
  const options = metadata.annotations?.['argocd.argoproj.io/sync-options']
    ?.split(',')
    .map((it) => it.trim());
  return options?.includes('Replace=true') === true && options.includes('Force=true');
}

function messageOf(field: string, before: KubeObject, after: KubeObject): string {
  const [was, is] = [before, after].map((object) => formatValue(fieldsAt(object, field)[0]?.value));
  return `must stay ${was}, as in HEAD: the API server refuses ${is}. Keep it, rename the ${after.kind}, or have Argo CD delete and create it by the annotation argocd.argoproj.io/sync-options: Replace=true,Force=true`;
}
