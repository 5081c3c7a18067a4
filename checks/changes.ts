import { formatValue } from '../constructs/props/format-value';
import { joinFields } from '../manifests/field-name';
import { fieldsAt } from '../manifests/field-path';
import type { KubeObject } from '../manifests/kube-object';
import { KUSTOMIZATION_FILE } from '../manifests/kustomization';
import { SYNC_OPTIONS, syncOptionsOf } from '../manifests/sync-options';
import { withOtherVersions } from './earlier-documents';
import { type Finding, sortFindings } from './finding';
import { type IgnoredPointers, ignoredListsChanged } from './ignored-lists';
import {
  changedImmutableFields,
  immutableFieldsOf,
  KINDS_WITH_IMMUTABLE_PODS,
  POD_TEMPLATE,
} from './immutable-fields';
import { type LocatedObject, type Violation, violation } from './located-object';
import { firstDifference } from './object-differences';
import { foldersOfOtherOwners, namespacesLost, ownersOf, workloadsMoved } from './ownership-changes';
import { countsDecidedElsewhere, keyOf, type Objects, podsNeverStarted, podsStopped } from './pods-kept';
import { ifReadable, overlaysIn, type PreviousTree, treeOf } from './previous-tree';
import { folderOf, type Overlay, type Tree } from './tree';
import type { TreeIndex } from './tree-index';

/** What rules catch that compare with a previous tree; they stand apart, since there may be none. */
export const CHANGE_RULES = {
  immutableField: {
    id: 'immutable-field-is-kept',
    catches:
      'A change since the previous tree that the API server refuses, e.g. of a selector: Argo CD could not apply it.',
  },
  podsKept: {
    id: 'workload-keeps-its-pods',
    catches:
      'A Deployment that comes under a Rollout, or leaves it, in one step, or with another count than it needs: pods stop too early.',
  },
  podsStart: {
    id: 'workload-starts-its-pods',
    catches:
      'A workload at 0 that gets pods and an autoscaler in one step: its Application leaves it at 0, where no autoscaler acts.',
  },
  owner: {
    id: 'workload-keeps-its-application',
    catches: 'A workload that another Application takes over from one that deletes it: its pods may go.',
  },
  ignoredList: {
    id: 'ignored-list-is-kept',
    catches:
      'A change of a list in which Argo CD ignores a field, e.g. the port of an HTTPRoute with weights: a sync leaves the list as it is.',
  },
  namespace: {
    id: 'project-keeps-namespace',
    catches:
      'A namespace that an AppProject stops allowing in the commit that empties it: what is there stays, out of sight.',
  },
} as const;

/**
 * What clusters would not take of a tree, or lose pods by, given the tree that they have.
 *
 * An object that Argo CD is told to delete and create, by its sync options `Replace=true` and `Force=true`, may change.
 */
export function changeFindings(index: TreeIndex, { name, texts }: PreviousTree): Finding[] {
  const { tree } = index;
  const folders = changedFolders(tree, texts);
  if (folders.size === 0) return [];
  const committed = treeOf(texts, tree);
  const argocd = { before: argocdOf(committed), after: index.argocd.set.objects };
  const owners = {
    before: ownersOf(argocd.before, (file) => texts.has(file)),
    after: ownersOf(argocd.after, (file) => tree.has(file)),
  };
  const moved = new Set(foldersOfOtherOwners(owners.before, owners.after));
  const changed = index.overlays.filter((overlay) => {
    const own = index.foldersOf(overlay);
    if (own.some((folder) => moved.has(folder))) return true;
    if (!own.some((folder) => folders.has(folder))) return false;
    // Without an Application now, what it had may be lost.
    return !owners.after.has(overlay.folder) || !takesOtherVersions(overlay, index, texts);
  });
  const gone = [...texts.keys()].filter((file) => file.endsWith(`/${KUSTOMIZATION_FILE}`) && !tree.has(file));
  const previous = overlaysIn(committed, [...changed.map(({ file }) => file), ...gone]);
  const before = new Map(previous.flatMap(keyed));
  const after = new Map(changed.flatMap(keyed));
  const was = { argocd: argocd.before, owners: owners.before, overlays: previous };
  const is = { argocd: argocd.after, owners: owners.after, overlays: changed };
  const ignored = ignoredPointers(changed, index);
  const withRule =
    ({ id }: { readonly id: string }) =>
    (found: Violation) => ({ rule: id, ...found });
  return sortFindings([
    ...immutableFields(before, after, name).map(withRule(CHANGE_RULES.immutableField)),
    ...podsStopped(before, after, name).map(withRule(CHANGE_RULES.podsKept)),
    ...countsDecidedElsewhere(before, after, ignored, name).map(withRule(CHANGE_RULES.podsKept)),
    ...podsNeverStarted(before, after, ignored, name).map(withRule(CHANGE_RULES.podsStart)),
    ...ignoredListsChanged(before, after, ignored, name).map(withRule(CHANGE_RULES.ignoredList)),
    ...workloadsMoved(was, is, name).map(withRule(CHANGE_RULES.owner)),
    ...namespacesLost(was, is, name).map(withRule(CHANGE_RULES.namespace)),
  ]);
}

function immutableFields(before: Objects, after: Objects, name: string): Violation[] {
  return [...after].flatMap(([key, located]) => {
    const previous = before.get(key);
    // An object without contents has never been deployed.
    if (previous === undefined || previous.object.spec === null || isReplaced(located.object)) return [];
    return changedImmutableFields(previous.object, located.object).map((field) => {
      const [was, is] = [previous.object, located.object].map((it) => fieldsAt(it, field)[0]?.value);
      // What begins alike for long is told by the part that differs.
      const part = formatValue(was) === formatValue(is) ? firstDifference(was, is) : undefined;
      const place = part ? joinFields(field, part.field) : field;
      const { before, after } = part ?? { before: was, after: is };
      return violation(located, place, messageOf(before, after, located.object.kind, name));
    });
  });
}

/**
 * Whether an overlay differs in the versions of images alone, of which clusters take any: unless an image stands in a field
 * that nobody may change, or in a list that a sync leaves as it is.
 */
function takesOtherVersions(
  overlay: Overlay,
  { tree, argocd, kustomizations }: TreeIndex,
  texts: ReadonlyMap<string, string>,
): boolean {
  const { file, text, content } = overlay;
  const inputs = kustomizations.inputsOf(overlay);
  const before = texts.get(file);
  const isSame = (input: string) => input === file || tree.get(input)?.text === texts.get(input);
  if (before === undefined || !inputs.every(isSame)) return false;
  const ignored = argocd.applicationsOf(overlay).flatMap(({ object }) => object.spec.ignoreDifferences ?? []);
  if (ignored.some(({ jsonPointers = [] }) => jsonPointers.some((pointer) => /\/\d+\//.test(pointer))))
    return false;
  // An object has its kind from one of these texts, by whatever way.
  const namesKind = inputs.some((input) =>
    KINDS_WITH_IMMUTABLE_PODS.some((kind) => tree.get(input)?.text.includes(kind)),
  );
  const hasImmutablePods = ({ object }: LocatedObject) => immutableFieldsOf(object).includes(POD_TEMPLATE);
  if (namesKind && overlay.objects.some(hasImmutablePods)) return false;
  return withOtherVersions(before, { text, documents: [content] }) !== undefined;
}

/** The fields that the Applications of some overlays ignore. */
function ignoredPointers(overlays: readonly Overlay[], { argocd }: TreeIndex): IgnoredPointers {
  const pointers = overlays.flatMap((overlay) => {
    const differences = argocd
      .applicationsOf(overlay)
      .flatMap(({ object }) => object.spec.ignoreDifferences ?? []);
    return keyed(overlay).map(([key, { object }]): [string, string[]] => {
      const own = differences.filter((it) => it.kind === object.kind && it.name === object.metadata.name);
      return [key, own.flatMap(({ jsonPointers = [] }) => jsonPointers)];
    });
  });
  return new Map(pointers);
}

/** The folders with a file that is new, gone or another one. */
export function changedFolders(tree: Tree, before: ReadonlyMap<string, string>): Set<string> {
  const files = new Set([...tree.keys(), ...before.keys()]);
  return new Set([...files].filter((file) => tree.get(file)?.text !== before.get(file)).map(folderOf));
}

/** The objects of Argo CD in a previous tree. */
function argocdOf(committed: Tree): LocatedObject[] {
  return [...committed.values()].flatMap((file) => {
    if (!/^kind: (Application|AppProject)$/m.test(file.text)) return [];
    const { path, construct } = file;
    return (ifReadable(() => file.documents) as (KubeObject | null)[]).flatMap((object) =>
      typeof object?.metadata?.name === 'string' ? [{ object, construct, file: path, shared: true }] : [],
    );
  });
}

/** An overlay's objects by what tells them apart in the cluster. */
function keyed({ environment, objects }: Overlay): [string, LocatedObject][] {
  return objects.map((located) => {
    const { apiVersion, kind, metadata } = located.object;
    return [keyOf(environment, apiVersion, kind, metadata.namespace, metadata.name), located];
  });
}

function isReplaced(object: KubeObject): boolean {
  const options = syncOptionsOf(object);
  return options.includes('Replace=true') && options.includes('Force=true');
}

function messageOf(was: unknown, is: unknown, kind: string, name: string): string {
  return `must stay ${formatValue(was)}, as in ${name}: the API server refuses ${formatValue(is)}. Keep it, rename the ${kind}, or have Argo CD delete and create it by the annotation ${SYNC_OPTIONS}: Replace=true,Force=true`;
}
