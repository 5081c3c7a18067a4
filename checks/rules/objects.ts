import { formatValue } from '../../constructs/props/format-value';
import { once } from '../../constructs/props/once';
import { valuesAt } from '../../manifests/field-path';
import { type KubeObject, nameOf } from '../../manifests/kube-object';
import { selects } from '../../manifests/label-selector';
import { SYNC_OPTIONS, syncOptionsOf } from '../../manifests/sync-options';
import type { Kinds } from '../kinds';
import { violation } from '../located-object';
import type { ObjectSet } from '../object-set';
import { podsIn } from '../pods';
import { isOf, knownKind } from '../schema';
import { about, aboutEach, aboutOwn, type ObjectRule, type OwnRule } from './rule';

/** What every object of a platform must bear. */
const NAME = 'app.kubernetes.io/name';
const PART_OF = 'app.kubernetes.io/part-of';
const MANAGED_BY = 'app.kubernetes.io/managed-by';

/** The labels by which controllers tell revisions apart. */
const REVISION_LABELS = ['pod-template-hash', 'rollouts-pod-template-hash'];

/** Rules about the labels of an object, and of the pods of its templates. */
const aboutLabels = aboutOwn((located) => [
  { field: 'metadata.labels', labels: located.object.metadata.labels, isObject: true },
  ...podsIn(located).map(({ field, template }) => {
    return { field: `${field}.metadata.labels`, labels: template.metadata?.labels, isObject: false };
  }),
]);

/** Where objects select pods by labels. */
const SELECTORS: Readonly<Record<string, readonly string[]>> = {
  Service: ['spec.selector'],
  Deployment: ['spec.selector.matchLabels'],
  PodDisruptionBudget: ['spec.selector.matchLabels'],
  NetworkPolicy: ['spec.podSelector.matchLabels'],
};

/** Rules about the selector of pods in an object. */
const aboutSelectors = aboutOwn(({ object }) =>
  valuesAt<object>(object, ...(SELECTORS[knownKind(object)] ?? [])),
);

/** What holds for objects of every kind: names, labels, selectors. */
export const OBJECT_RULES: readonly (ObjectRule | OwnRule)[] = [
  about(
    ({ duplicates }: ObjectSet) => duplicates,
    ([, second]) => second,
  )({
    id: 'object-is-unique',
    catches: 'Two objects of the same kind and name in a namespace: the second overwrites the first.',
    *check([first, second]) {
      yield [
        'metadata.name',
        `must not name a second ${nameOf(second.object)}, there is one in ${first.file}`,
      ];
    },
  }),
  aboutLabels({
    id: 'labels-are-complete',
    catches:
      'An object without name, part-of or managed-by, or a pod without name or part-of: nobody finds it.',
    *check({ field, labels = {}, isObject }) {
      for (const label of [NAME, PART_OF]) {
        if (!labels[label]) yield [labelField(field, label), 'must be set, got nothing'];
      }
      if (isObject && labels[MANAGED_BY] !== 'argocd') {
        yield [labelField(field, MANAGED_BY), 'must be argocd', labels[MANAGED_BY]];
      }
    },
  }),
  about(({ objects }: ObjectSet) => objects)({
    id: 'part-of-one-platform',
    catches: 'An object that belongs to another platform, by its label part-of, than the rest.',
    *check({ object: { metadata } }, { objects }) {
      const name = objects[0]?.object.metadata.labels?.[PART_OF];
      const own = metadata.labels?.[PART_OF];
      if (!own || !name || own === name) return;
      yield [labelField('metadata.labels', PART_OF), `must be ${name}, got ${own}`];
    },
  }),
  aboutEach(
    'Deployment',
    'StatefulSet',
  )({
    id: 'workload-selects-own-pods',
    catches:
      'A Deployment whose selector does not match the labels of its own pods: the API server refuses it.',
    *check({ object: { spec } }) {
      const labels = spec.template.metadata?.labels ?? {};
      if (selects(spec.selector as Parameters<typeof selects>[0], labels)) return;
      const expected = `must match the labels of its own pods, ${formatValue(labels)}`;
      yield ['spec.selector', expected, spec.selector];
    },
  }),
  about((set: ObjectSet) => [...set.ofKind('Deployment'), ...set.ofKind('StatefulSet')])({
    id: 'workload-selects-only-own-pods',
    catches: "A Deployment whose selector matches another workload's pods too: the two fight over them.",
    *check(deployment, set) {
      const { selector } = deployment.object.spec;
      for (const { located } of set.selectedBy(deployment, selector)) {
        if (located.object === deployment.object) continue;
        yield ['spec.selector', `must not match the pods of ${nameOf(located.object)}`, selector];
      }
    },
  }),
  aboutSelectors({
    id: 'selector-spares-revisions',
    catches:
      'A selector with the hash of a revision: it holds for one release, and only its controller may set it.',
    *check({ path: field, value: labels }) {
      const hash = REVISION_LABELS.find((label) => Object.hasOwn(labels, label));
      if (hash !== undefined) yield [labelField(field, hash), 'must not be in a selector'];
    },
  }),
];

function labelField(field: string, label: string): string {
  return `${field}[${JSON.stringify(label)}]`;
}

/** What etcd takes of one object, and the API server of all annotations of one, and of the files of a ConfigMap. */
const MOST_OBJECT_BYTES = 1.5 * 2 ** 20;
const MOST_ANNOTATION_BYTES = 256 * 2 ** 10;
const MOST_FILE_BYTES = 2 ** 20;

/** What Argo CD and a client-side apply annotate beside the object itself. */
const APPLY_BYTES = 2 ** 10;

/** By which Argo CD applies an object without a copy of it in an annotation. */
const KEEPS_NO_COPY = ['ServerSideApply=true', 'Replace=true'];

/** What the API server refuses by its size. */
export const SIZE_RULES: readonly OwnRule[] = [
  {
    id: 'object-fits-api-server',
    catches:
      'An object of more than 1.5 MiB, a ConfigMap with more than 1 MiB of files, or annotations of more than 256 KiB, the copy that a client-side apply keeps included: the API server refuses it.',
    scope: 'object',
    *check(located) {
      const bytes = jsonBytes(located.object);
      const mostWithCopy = MOST_ANNOTATION_BYTES - APPLY_BYTES;
      if (2 * bytes <= mostWithCopy) return;
      const annotations = annotationBytes(located.object);
      if (annotations > MOST_ANNOTATION_BYTES) {
        const message = `must be at most ${MOST_ANNOTATION_BYTES} bytes together, got ${annotations}`;
        yield violation(located, 'metadata.annotations', message);
      }
      const files = isOf(located.object, 'ConfigMap') ? fileBytes(located.object) : 0;
      if (files > MOST_FILE_BYTES) {
        const message = `must have at most ${MOST_FILE_BYTES} bytes of files, got ${files}`;
        yield violation(located, undefined, message);
      }
      if (bytes > MOST_OBJECT_BYTES) {
        const message = `must be at most ${MOST_OBJECT_BYTES} bytes as JSON, got ${bytes}`;
        yield violation(located, undefined, message);
      }
      const options = syncOptionsOf(located.object);
      if (bytes + annotations <= mostWithCopy || KEEPS_NO_COPY.some((it) => options.includes(it))) return;
      const copy = `a client-side apply keeps its ${bytes} bytes in an annotation, for which they are too many`;
      const field = `metadata.annotations["${SYNC_OPTIONS}"]`;
      yield violation(located, field, `must have ServerSideApply=true: ${copy}`);
    },
  },
];

/** But for its metadata, most of an object is the same in all environments. */
const partBytes = once((part: object) => bytesOf(part));

function bytesOf(part: unknown): number {
  return Buffer.byteLength(JSON.stringify(part));
}

/** The bytes of an object as JSON: a brace, and each part with its name, two quotes, a colon, and a comma or a brace. */
function jsonBytes(object: object): number {
  return Object.entries(object).reduce((sum, [name, part]) => {
    if (part === undefined) return sum;
    const isSame = typeof part === 'object' && part !== null && name !== 'metadata';
    return sum + name.length + 4 + (isSame ? partBytes(part) : bytesOf(part));
  }, 1);
}

function annotationBytes({ metadata: { annotations = {} } }: KubeObject): number {
  return Object.entries(annotations)
    .flat()
    .reduce((sum, text) => sum + Buffer.byteLength(text), 0);
}

/** The bytes of the files of a ConfigMap, which its names are none of. */
function fileBytes({ data = {}, binaryData = {} }: Kinds['ConfigMap']): number {
  const sum = (files: object, encoding: BufferEncoding) =>
    Object.values(files).reduce<number>((bytes, text) => bytes + Buffer.byteLength(text, encoding), 0);
  return sum(data, 'utf8') + sum(binaryData, 'base64');
}
