import { formatValue } from '../../constructs/props/format-value';
import { nameOf } from '../../manifests/kube-object';
import { selects } from '../../manifests/label-selector';
import { type LocatedObject, violation } from '../located-object';
import type { ObjectSet } from '../object-set';
import type { ObjectRule } from './rule';

/** What every object of a platform must bear. */
const NAME = 'app.kubernetes.io/name';
const PART_OF = 'app.kubernetes.io/part-of';
const MANAGED_BY = 'app.kubernetes.io/managed-by';

/** The labels by which controllers tell revisions apart. */
const REVISION_LABELS = ['pod-template-hash', 'rollouts-pod-template-hash'];

/** What holds for objects of every kind: names, labels, selectors. */
export const OBJECT_RULES: readonly ObjectRule[] = [
  {
    id: 'object-is-unique',
    catches: 'Two objects of the same kind and name in a namespace: the second overwrites the first.',
    *check({ duplicates }) {
      for (const [first, second] of duplicates) {
        const message = `must not name a second ${nameOf(second.object)}, there is one in ${first.file}`;
        yield violation(second, 'metadata.name', message);
      }
    },
  },
  {
    id: 'labels-are-complete',
    catches:
      'An object without name, part-of or managed-by, or a pod without name or part-of: nobody finds it.',
    *check({ objects, pods }) {
      for (const located of objects) {
        const { labels = {} } = located.object.metadata;
        if (!labels[NAME])
          yield violation(located, labelField('metadata.labels', NAME), 'must be set, got nothing');
        if (!labels[PART_OF]) {
          yield violation(located, labelField('metadata.labels', PART_OF), 'must be set, got nothing');
        }
        if (labels[MANAGED_BY] !== 'argocd') {
          const message = `must be argocd, got ${formatValue(labels[MANAGED_BY])}`;
          yield violation(located, labelField('metadata.labels', MANAGED_BY), message);
        }
      }
      for (const { located, field, template } of pods) {
        const { labels = {} } = template.metadata ?? {};
        for (const label of [NAME, PART_OF]) {
          if (labels[label]) continue;
          yield violation(located, labelField(`${field}.metadata.labels`, label), 'must be set, got nothing');
        }
      }
    },
  },
  {
    id: 'part-of-one-platform',
    catches: 'An object that belongs to another platform, by its label part-of, than the rest.',
    *check({ objects }) {
      const name = objects[0]?.object.metadata.labels?.[PART_OF];
      for (const located of objects) {
        const own = located.object.metadata.labels?.[PART_OF];
        if (!own || !name || own === name) continue;
        yield violation(located, labelField('metadata.labels', PART_OF), `must be ${name}, got ${own}`);
      }
    },
  },
  {
    id: 'workload-selects-own-pods',
    catches:
      'A Deployment whose selector does not match the labels of its own pods: the API server refuses it.',
    *check(set) {
      for (const deployment of set.ofKind('Deployment')) {
        const { selector, template } = deployment.object.spec;
        const labels = template.metadata?.labels ?? {};
        if (selects(selector as Parameters<typeof selects>[0], labels)) continue;
        yield violation(
          deployment,
          'spec.selector',
          `must match the labels of its own pods, ${formatValue(labels)}, got ${formatValue(selector)}`,
        );
      }
    },
  },
  {
    id: 'workload-selects-only-own-pods',
    catches: "A Deployment whose selector matches another workload's pods too: the two fight over them.",
    *check(set) {
      for (const deployment of set.ofKind('Deployment')) {
        for (const { located } of set.selectedBy(deployment, deployment.object.spec.selector)) {
          if (located.object === deployment.object) continue;
          yield violation(
            deployment,
            'spec.selector',
            `must not match the pods of ${nameOf(located.object)}, got ${formatValue(deployment.object.spec.selector)}`,
          );
        }
      }
    },
  },
  {
    id: 'selector-spares-revisions',
    catches:
      'A selector with the hash of a revision: it holds for one release, and only its controller may set it.',
    *check(set) {
      for (const { located, field, labels } of selectorsOf(set)) {
        const hash = REVISION_LABELS.find((label) => Object.hasOwn(labels, label));
        if (hash === undefined) continue;
        yield violation(located, labelField(field, hash), 'must not be in a selector');
      }
    },
  },
];

function labelField(field: string, label: string): string {
  return `${field}[${JSON.stringify(label)}]`;
}

function selectorsOf(set: ObjectSet) {
  const some = (located: LocatedObject, field: string, labels: Readonly<Record<string, string>> = {}) => ({
    located,
    field,
    labels,
  });
  return [
    ...set.ofKind('Service').map((it) => some(it, 'spec.selector', it.object.spec.selector)),
    ...set
      .ofKind('Deployment')
      .map((it) => some(it, 'spec.selector.matchLabels', it.object.spec.selector.matchLabels)),
    ...set
      .ofKind('PodDisruptionBudget')
      .map((it) => some(it, 'spec.selector.matchLabels', it.object.spec.selector?.matchLabels)),
    ...set
      .ofKind('NetworkPolicy')
      .map((it) => some(it, 'spec.podSelector.matchLabels', it.object.spec.podSelector.matchLabels)),
  ];
}
