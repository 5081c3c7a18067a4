import type { Container, EnvVar } from 'kubernetes-types/core/v1';
import type { JsonPatch } from '../manifests/json-patch';
import { EmbeddedYaml, KUSTOMIZATION_FILE, type Kustomization } from '../manifests/kustomization';
import { containersIn, templatesIn } from '../manifests/pod-template';
import { operationsOf } from './overlay-evaluation';
import type { Tree, TreeFile } from './tree';

/** The kinds of whose pods they are the values; those of an AnalysisTemplate belong to what a release is judged by. */
const WORKLOADS: readonly unknown[] = ['Deployment', 'Rollout', 'StatefulSet', 'DaemonSet', 'Job', 'CronJob'];

/** The kinds that say who may call whom. */
const POLICIES: readonly unknown[] = ['NetworkPolicy', 'AuthorizationPolicy'];

/** The value of a variable that is no address, nor a part of one (`address-is-in-own-namespace`). */
const PLAIN = /^(?!.*\.svc)[\w ./,%+-]*$/;

/** Where the pods of a workload have the amount of a resource, a variable, and the value of one. */
const CONTAINER = '^/spec/(?:jobTemplate/spec/)?template/spec/(?:c|initC)ontainers/\\d+';
const AMOUNT = new RegExp(`${CONTAINER}/resources/(?:requests|limits)/[\\w-]+$`);
const VARIABLE = new RegExp(`${CONTAINER}/env/(?:\\d+|-)$`);
const VALUE = new RegExp(`${CONTAINER}/env/\\d+/value$`);

/**
 * A tree whose workloads have no values that concern nothing beside their own pods: those of plain variables, and the
 * amounts of resources. What the objects of trees say of each other is judged alike, where these are equal.
 */
export function withAnyValues(tree: Tree): Tree {
  return withTexts(tree, (file) =>
    hasOnly(WORKLOADS, file) ? ofWorkloads(file, withAnyValuesIn) : ofKustomization(file, withAnyAmount),
  );
}

/**
 * A tree whose workloads have no variables but those of Secrets and their like, and no amounts of resources, and whose
 * policies say nothing. Where these are equal, what the objects of trees say of each other is judged alike by the rules
 * that do not ask who calls whom.
 */
export function withAnyCalls(tree: Tree): Tree {
  const alike = withTexts(tree, (file) => {
    if (hasOnly(WORKLOADS, file)) return ofWorkloads(file, withAnyCallsIn);
    return hasOnly(POLICIES, file) ? ofPolicies(file) : ofKustomization(file, withAnyCall);
  });
  // What a patch finds by its place is another variable where some before it have gone.
  const hasPlaces = [...alike.values()].some(
    ({ path, text }) => path.endsWith(`/${KUSTOMIZATION_FILE}`) && text.includes('/env/'),
  );
  return hasPlaces ? tree : alike;
}

/** A tree with other texts of some files. */
function withTexts(tree: Tree, textOf: (file: TreeFile) => string | undefined): Tree {
  const files = new Map(tree);
  for (const file of tree.values()) {
    const text = textOf(file);
    // No generated file begins so.
    if (text !== undefined) files.set(file.path, { ...file, text: `any values\n${text}` });
  }
  return files;
}

function hasOnly(kinds: readonly unknown[], { documents }: TreeFile): boolean {
  return (documents as readonly { readonly kind?: unknown }[]).every(({ kind }) => kinds.includes(kind));
}

function ofWorkloads({ documents }: TreeFile, alike: (container: Container) => object): string {
  const templates = documents.flatMap((document) => templatesIn(document));
  const containers = new Set(templates.flatMap(containersIn).map(({ container }) => container));
  return JSON.stringify(documents, (_, value) => (containers.has(value) ? alike(value) : value));
}

/** Undefined for what has pods, of which other rules ask. */
function ofPolicies({ documents }: TreeFile): string | undefined {
  return mayHavePods(documents)
    ? undefined
    : JSON.stringify(documents.map((document) => ({ ...document, spec: undefined })));
}

function mayHavePods(value: unknown): boolean {
  return JSON.stringify(value).includes('containers');
}

/** The patches of a Kustomization in its text. */
const PATCHES = /^patches:\n(?:[ -].*\n|\n)+/m;

/** Undefined for what has no operations that are otherwise. */
function ofKustomization(
  { path, text, documents }: TreeFile,
  alike: (operation: JsonPatch, kind: unknown) => JsonPatch | undefined,
): string | undefined {
  const [content] = documents as readonly Kustomization[];
  if (!path.endsWith(`/${KUSTOMIZATION_FILE}`) || !PATCHES.test(text)) return undefined;
  let isOther = false;
  const patches = content?.patches?.map(({ target, patch }) => {
    // Only Kustomize reads one that is a text.
    const operations = patch instanceof EmbeddedYaml ? operationsOf(patch) : undefined;
    const others = operations?.map((operation) => alike(operation, target?.kind));
    isOther ||= others?.some((other, index) => other !== operations?.[index]) ?? false;
    return [target, others?.filter((other) => other !== undefined) ?? patch];
  });
  return isOther ? text.replace(PATCHES, '') + JSON.stringify(patches) : undefined;
}

function withAnyAmount(operation: JsonPatch, kind: unknown): JsonPatch {
  const { path, value } = operation;
  return WORKLOADS.includes(kind) && AMOUNT.test(path) && isPlain(value)
    ? { ...operation, value: '' }
    : operation;
}

/** Undefined for an operation on what an object says of calls. */
function withAnyCall(operation: JsonPatch, kind: unknown): JsonPatch | undefined {
  const { op, path, value } = operation;
  if (POLICIES.includes(kind) && path.startsWith('/spec/') && !mayHavePods([path, value])) return undefined;
  const isAny = VALUE.test(path) || (op === 'add' && VARIABLE.test(path) && isValue(value as EnvVar));
  return WORKLOADS.includes(kind) && isAny ? undefined : withAnyAmount(operation, kind);
}

function withAnyValuesIn(container: Container): object {
  const { env } = container;
  const texts = JSON.stringify(env?.map(({ value }) => value));
  // A variable that another one refers to may be a part of an address.
  const isAny = ({ name, value }: EnvVar) => isPlain(value) && !texts.includes(`$(${name})`);
  return {
    ...withAnyAmountsIn(container),
    ...(env && { env: env.map((it) => (isAny(it) ? { ...it, value: '' } : it)) }),
  };
}

function withAnyCallsIn(container: Container): object {
  return { ...withAnyAmountsIn(container), env: container.env?.filter((it) => !isValue(it)) };
}

function withAnyAmountsIn({ resources, ...rest }: Container): object {
  const { requests, limits } = resources ?? {};
  return {
    ...rest,
    ...(resources && { resources: { ...resources, requests: names(requests), limits: names(limits) } }),
  };
}

/** Whether a variable has nothing but a value. */
function isValue(variable: Partial<EnvVar> | undefined): boolean {
  return variable?.valueFrom === undefined;
}

function isPlain(value: unknown): boolean {
  return typeof value === 'string' && PLAIN.test(value);
}

/** The resources that have some amount. */
function names(amounts: object = {}): unknown[] {
  return Object.entries(amounts).map(([name, amount]) => (isPlain(amount) ? name : { name, amount }));
}
