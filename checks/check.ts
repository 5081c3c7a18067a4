import { HELM_FOLDER } from '../constructs/addons/addons';
import { fieldName, keysOfField, THE_DOCUMENT } from '../manifests/field-name';
import { nameOf } from '../manifests/kube-object';
import { withAnyCalls, withAnyValues } from './any-values';
import { withAnyVersions } from './any-versions';
import { changedFolders, changeFindings } from './changes';
import { type Finding, mergeEnvironments, sortFindings } from './finding';
import { type LocatedObject, type Violation, violation } from './located-object';
import { ObjectIndex } from './object-index';
import type { PreviousTree } from './previous-tree';
import { CALL_RULES, RULES } from './rules';
import type { ObjectRule, Rule } from './rules/rule';
import { WORKFLOW_RULES } from './rules/workflows';
import { schemaProblems } from './schema';
import type { Problem } from './schema-errors';
import type { Overlay, Tree, TreeFile } from './tree';
import { TreeIndex } from './tree-index';
import { serviceWorkflows } from './workflow';

/** What is known of parts of a tree. */
export interface KnownParts {
  /**
   * Whether nothing is wrong with what some files are by themselves, whatever is beside them.
   *
   * @param what a file as it is, a workflow with the files whose bounds it repeats; the objects of files that no
   *   Kustomization lists, an overlay with its bases, a whole tree; or what all overlays of an environment, or all files
   *   of a tree, say of each other, whoever calls whom or not
   * @param files of all but the first two: without the versions of images that decide nothing beyond their file; of
   *   what they say of each other, also without the values that decide nothing beyond their overlay, or without calls
   * @param given what else decides of them, in words
   */
  isRight(
    what:
      | 'file'
      | 'workflow'
      | 'objects'
      | 'overlay'
      | 'tree'
      | `in ${'environment' | 'tree'}${'' | ', whoever calls'}`,
    files: readonly TreeFile[],
    given?: string,
  ): boolean;
}

const NOTHING_KNOWN: KnownParts = { isRight: () => false };

/**
 * Everything in a tree that a cluster, Argo or Kustomize would refuse, or silently read otherwise: each document by
 * the schema of its kind, each overlay by what it makes of its base, and all of them by what they say of each other.
 *
 * @param previous the tree that clusters have, if it is known: what they would not take of a change is told as well
 * @param known the parts that need not be looked at but for what they are to others
 */
export function checkTree(tree: Tree, previous?: PreviousTree, known = NOTHING_KNOWN): Finding[] {
  const alike = ignoringErrors(() => withAnyVersions(tree)) ?? tree;
  const isKnown = known.isRight('tree', [...alike.values()]);
  const suspects = isKnown
    ? [...tree.values()].filter((file) => alike.get(file.path) !== file)
    : tree.values();
  const files = [...suspects].filter((file) => !known.isRight('file', [file]));
  const invalid = invalidDocuments(files);
  const inFiles = [...invalid, ...apply(RULES.files, [files], runAfter(invalid))];
  if (isKnown) return [...sortFindings(inFiles), ...checkChanges(tree, previous)];
  const index = runAfter(invalid)(() => new TreeIndex(tree));
  if (index === undefined) return sortFindings(invalid);
  const overlays = index.overlays.filter(
    (overlay) => !known.isRight('overlay', inputsOf(overlay, index, alike)),
  );
  // What comes of a patch is a document of its own.
  const patched = runAfter(invalid)(() =>
    overlays.flatMap(({ objects }) => objects).filter(({ overlay }) => overlay?.patched),
  );
  if (patched === undefined) return sortFindings(invalid);
  const invalidPatched = invalidObjects(patched, tree);
  const run = runAfter([...invalid, ...invalidPatched]);
  const seen = ignoringErrors(() => withAnyValues(alike)) ?? alike;
  const isRightTogether = known.isRight('in tree', [...seen.values()]);
  const together = isRightTogether ? [] : findingsTogether(index, rulesBy(known, index, alike, seen), run);
  if (together === undefined) return sortFindings([...invalid, ...invalidPatched]);
  const elsewhere = known.isRight('objects', index.kustomizations.filesElsewhere)
    ? []
    : index.argocd.set.objects;
  const wrong = sortFindings([
    ...inFiles,
    ...invalidPatched,
    ...apply(RULES.overlay, overlays, run),
    ...ownFindings(index, overlays, elsewhere, run),
    ...together,
  ]);
  return [...wrong, ...((previous && run(() => changeFindings(index, previous))) ?? [])];
}

/** The rules that may find something in what the objects of a tree, or of an environment, say of each other. */
interface RulesTogether {
  readonly inTree: typeof CALL_RULES;
  inEnvironment(folder: string, given: string): readonly ObjectRule[];
}

/**
 * @param alike the tree as it is beside versions that decide nothing
 * @param seen the same without values that decide nothing beyond their overlay
 */
function rulesBy(known: KnownParts, index: TreeIndex, alike: Tree, seen: Tree): RulesTogether {
  const uncalled = ignoringErrors(() => withAnyCalls(alike)) ?? alike;
  return {
    inTree: known.isRight('in tree, whoever calls', [...uncalled.values()]) ? CALL_RULES : RULES,
    inEnvironment(folder, given) {
      const its = index.overlays.filter(({ environment }) => environment === folder);
      const filesIn = (tree: Tree) => its.flatMap((overlay) => inputsOf(overlay, index, tree));
      if (known.isRight('in environment', filesIn(seen), given)) return [];
      return known.isRight('in environment, whoever calls', filesIn(uncalled), given)
        ? CALL_RULES.environment
        : RULES.environment;
    },
  };
}

/** The files that an overlay is built from, as a tree has them. */
function inputsOf(overlay: Overlay, { kustomizations }: TreeIndex, tree: Tree): TreeFile[] {
  return kustomizations.inputsOf(overlay).flatMap((input) => tree.get(input) ?? []);
}

/** What is wrong in what the objects of a tree say of each other; undefined where some could not be built. */
function findingsTogether(
  index: TreeIndex,
  { inTree, inEnvironment }: RulesTogether,
  run: Run,
): Finding[] | undefined {
  const monitoring = run(() => index.environments && index.monitoring);
  if (monitoring === undefined) return undefined;
  const ofTree = apply(inTree.tree, [index], run);
  const environments = index.takeEnvironments();
  const ofEnvironments = new Map<string, readonly Finding[]>();
  for (const [folder, set] of environments) {
    // With what the rules find in it, it takes a good part of the memory of the tree.
    environments.delete(folder);
    const given = JSON.stringify([[...set.otherEnvironmentNamespaces], [...set.namespaceLabels]]);
    ofEnvironments.set(folder, apply(inEnvironment(folder, given), [set], run));
  }
  const ofOthers = apply(inTree.environment, [index.argocd.set, monitoring], run);
  return [...ofTree, ...mergeEnvironments(ofEnvironments), ...ofOthers];
}

/** What is wrong with objects by themselves: with those of some overlays, and with some that none has. */
function ownFindings(
  { environmentFolders }: TreeIndex,
  overlays: readonly Overlay[],
  elsewhere: readonly LocatedObject[],
  run: Run,
): Finding[] {
  const ownOf = (objects: readonly LocatedObject[]) => {
    const index = new ObjectIndex(objects);
    return RULES.object.flatMap((rule) => apply([rule], rule.among?.(index) ?? objects, run));
  };
  const inFolder = (folder: string) =>
    ownOf(overlays.filter(({ environment }) => environment === folder).flatMap(({ objects }) => objects));
  const beside = overlays.filter(({ environment }) => !environmentFolders.includes(environment));
  return [
    ...ownOf([...elsewhere, ...beside.flatMap(({ objects }) => objects)]),
    ...mergeEnvironments(new Map(environmentFolders.map((folder) => [folder, inFolder(folder)]))),
  ];
}

/** What clusters would not take of a change, in a tree in which nothing else is wrong. */
export function checkChanges(tree: Tree, previous: PreviousTree | undefined): Finding[] {
  const isAsBefore = previous === undefined || changedFolders(tree, previous.texts).size === 0;
  return isAsBefore ? [] : changeFindings(new TreeIndex(tree), previous);
}

/** Everything in the workflows of pipelines by which a gate could be passed by, or more be done than is meant. */
export function checkWorkflows(files: Iterable<TreeFile>, tree: Tree, known = NOTHING_KNOWN): Finding[] {
  const findings: Finding[] = [];
  // None is kept for the next: together they take as much memory as the tree.
  for (const workflow of serviceWorkflows(files, tree)) {
    const { file, kustomizations, gate } = workflow;
    if (known.isRight('workflow', [file, ...kustomizations, ...(gate ? [gate] : [])])) continue;
    findings.push(...apply(WORKFLOW_RULES, [workflow], strict));
  }
  return sortFindings(findings);
}

type Run = <T>(work: () => T) => T | undefined;

const strict: Run = (work) => work();

const ignoringErrors: Run = (work) => {
  try {
    return work();
  } catch {
    return undefined;
  }
};

/** Rules read documents whose form is right, and may stumble over others, which have been found already. */
function runAfter(invalid: readonly Finding[]): Run {
  return invalid.length > 0 ? ignoringErrors : strict;
}

function apply<Subject>(rules: readonly Rule<Subject>[], subjects: readonly Subject[], run: Run): Finding[] {
  return rules.flatMap((rule) => run(() => findingsOf(rule, subjects)) ?? []);
}

function findingsOf<Subject>(rule: Rule<Subject>, subjects: readonly Subject[]): Finding[] {
  const findings: Finding[] = [];
  for (const subject of subjects) {
    for (const found of rule.check(subject)) findings.push({ rule: rule.id, ...found });
  }
  return findings;
}

function invalidDocuments(all: readonly TreeFile[]): Finding[] {
  // What a chart takes as its values only the chart knows.
  const files = all.filter(({ path: file }) => !file.startsWith(`${HELM_FOLDER}/`));
  return files.flatMap(({ path: file, construct, documents, kinds }) =>
    documents.flatMap((document, index) =>
      schemaProblems(document, kinds).map((problem) => {
        const object = documents.length > 1 ? { object: named(document, index) } : {};
        return signed({ construct, file, ...object, ...described(problem, document) });
      }),
    ),
  );
}

function invalidObjects(objects: readonly LocatedObject[], tree: Tree): Finding[] {
  return objects.flatMap((located) =>
    schemaProblems(located.object, tree.get(located.file)?.kinds).map(({ field, message }) =>
      signed(
        field === THE_DOCUMENT
          ? violation(located, undefined, `${field} ${message}`)
          : violation(located, field, message),
      ),
    ),
  );
}

function signed(found: Violation): Finding {
  return { rule: 'schema', ...found };
}

function described({ field, message }: Problem, document: object): Pick<Violation, 'field' | 'message'> {
  return field === THE_DOCUMENT
    ? { message: `${field} ${message}` }
    : { field: fieldName(keysOfField(field), document), message };
}

function named(document: object, index: number): string {
  const { kind, metadata } = document as { kind?: unknown; metadata?: { name?: unknown } };
  return typeof kind === 'string' && typeof metadata?.name === 'string'
    ? nameOf(document as LocatedObject['object'])
    : `document ${index + 1}`;
}
