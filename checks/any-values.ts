import { isDeepStrictEqual } from 'node:util';
import type { Container, EnvVar } from 'kubernetes-types/core/v1';
import type { Kustomization } from '../manifests/kustomization';
import { containersIn, templatesIn } from '../manifests/pod-template';
import { operationsOf } from './overlay-evaluation';
import type { Tree, TreeFile } from './tree';

/** The kinds of whose pods they are the values; those of an AnalysisTemplate belong to what a release is judged by. */
const WORKLOADS: readonly unknown[] = ['Deployment', 'Rollout', 'StatefulSet', 'DaemonSet', 'Job', 'CronJob'];

/** The value of a variable that is no address, nor a part of one (`address-is-in-own-namespace`). */
const PLAIN = /^(?!.*\.svc)[\w ./,%+-]*$/;

/** Where the pods of a workload have the amount of a resource. */
const AMOUNT =
  '/spec/(?:jobTemplate/spec/)?template/spec/(?:c|initC)ontainers/\\d+/resources/(?:requests|limits)/[\\w-]+';
const AMOUNT_PATH = new RegExp(`^${AMOUNT}$`);

/** A patch that sets one, if nothing in the strings of a Kustomization looks the same. */
const AMOUNT_SET = new RegExp(`(\\n +path: ${AMOUNT}\\n +value: )"([^"\\n]*)"(?=\\n)`, 'g');

/**
 * A tree whose workloads have no values that concern nothing beside their own pods: those of plain variables, and the
 * amounts of resources. What the objects of trees say of each other is judged alike, where these are equal.
 */
export function withAnyValues(tree: Tree): Tree {
  const files = new Map(tree);
  for (const file of tree.values()) {
    const documents = file.documents as readonly { readonly kind?: unknown }[];
    const isWorkload = documents.every(({ kind }) => WORKLOADS.includes(kind));
    const alike = isWorkload ? ofWorkloads(documents) : ofKustomization(file);
    // No generated file begins so.
    if (alike !== undefined) files.set(file.path, { ...file, text: `any values of containers\n${alike}` });
  }
  return files;
}

function ofWorkloads(documents: TreeFile['documents']): string {
  const templates = documents.flatMap((document) => templatesIn(document));
  const containers = new Set(templates.flatMap(containersIn).map(({ container }) => container));
  return JSON.stringify(documents, (_, value) => (containers.has(value) ? withAnyValuesIn(value) : value));
}

/** Undefined for what sets no amounts, or has something in its text that looks as if it did. */
function ofKustomization({ text, documents }: TreeFile): string | undefined {
  const amounts = Array.from(text.matchAll(AMOUNT_SET), ([, , amount]) => amount);
  if (amounts.length === 0 || !amounts.every(isPlain)) return undefined;
  const [{ patches = [] }] = documents as readonly [Kustomization];
  const operations = patches
    .filter(({ target }) => WORKLOADS.includes(target?.kind))
    .flatMap(({ patch }) => operationsOf(patch) ?? [])
    .filter(({ path }) => AMOUNT_PATH.test(path));
  const values = operations.map(({ value }) => value);
  return isDeepStrictEqual(values, amounts) ? text.replaceAll(AMOUNT_SET, '$1') : undefined;
}

function withAnyValuesIn(container: Container): object {
  const { env, resources } = container;
  const texts = JSON.stringify(env?.map(({ value }) => value));
  // A variable that another one refers to may be a part of an address.
  const isAny = ({ name, value }: EnvVar) => isPlain(value) && !texts.includes(`$(${name})`);
  return {
    ...container,
    ...(env && { env: env.map((it) => (isAny(it) ? { ...it, value: '' } : it)) }),
    ...(resources && {
      resources: { ...resources, requests: names(resources.requests), limits: names(resources.limits) },
    }),
  };
}

function isPlain(value: unknown): boolean {
  return typeof value === 'string' && PLAIN.test(value);
}

/** The resources that have some amount. */
function names(amounts: object = {}): unknown[] {
  return Object.entries(amounts).map(([name, amount]) => (isPlain(amount) ? name : { name, amount }));
}
