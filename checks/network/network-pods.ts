import { fieldsAt } from '../../manifests/field-path';
import type { KubeObject } from '../../manifests/kube-object';
import type { Labels } from '../../manifests/label-selector';
import { podTemplates, type RunningTemplate } from '../../manifests/pod-template';
import type { Pod } from './reachability';

/** Labels that a Rollout puts on one half of its pods only, by the name of that half. */
const HALVES = {
  stable: 'spec.strategy.canary.stableMetadata.labels',
  canary: 'spec.strategy.canary.canaryMetadata.labels',
  active: 'spec.strategy.blueGreen.activeMetadata.labels',
  preview: 'spec.strategy.blueGreen.previewMetadata.labels',
} as const;

/**
 * The pods that a rendered set runs, as the network sees them, named after the workload or Rollout that
 * runs them; with their namespace before the name where the set spans several.
 *
 * A Rollout is one pod, unless it gives its canary or preview labels of their own: then it is two.
 *
 * @param namespaceLabels labels of the namespaces, by name. @default only those that Kubernetes sets
 * @throws Error on an object without a namespace, or a Rollout whose `workloadRef` is not in the set.
 */
export function podsOf(
  objects: readonly KubeObject[],
  namespaceLabels: Readonly<Record<string, Labels>> = {},
): Pod[] {
  const templates = podTemplates(objects);
  const namespaces = new Set(templates.map(({ object }) => object.metadata.namespace));
  const counts = new Map<KubeObject, number>();
  for (const { controller } of templates) counts.set(controller, (counts.get(controller) ?? 0) + 1);
  return templates.flatMap((located) => {
    const namespace = namespaceOf(located.object);
    const { containers, initContainers = [] } = located.template.spec;
    // Of the init containers only those that keep running beside the others can be called.
    const sidecars = initContainers.filter(({ restartPolicy }) => restartPolicy === 'Always');
    const name = [
      namespaces.size > 1
        ? `${namespace}/${located.controller.metadata.name}`
        : located.controller.metadata.name,
      counts.get(located.controller) !== 1 ? ` ${located.field}` : '',
    ].join('');
    return halves(located).map(({ suffix, labels }) => ({
      name: name + suffix,
      namespace,
      namespaceLabels: namespaceLabels[namespace] ?? {},
      labels: { ...located.template.metadata?.labels, ...labels },
      ports: [...containers, ...sidecars].flatMap(({ ports = [] }) => ports),
    }));
  });
}

function halves({ controller }: RunningTemplate): { suffix: string; labels: Labels }[] {
  const labels = (half: keyof typeof HALVES) =>
    fieldsAt(controller, HALVES[half])[0]?.value as Labels | undefined;
  for (const pair of [['stable', 'canary'] as const, ['active', 'preview'] as const]) {
    if (pair.some(labels)) return pair.map((half) => ({ suffix: ` (${half})`, labels: labels(half) ?? {} }));
  }
  return [{ suffix: '', labels: {} }];
}

function namespaceOf({ kind, metadata }: KubeObject): string {
  if (metadata.namespace) return metadata.namespace;
  throw new Error(`[${kind} ${metadata.name}] 'metadata.namespace' must be set, e.g. production`);
}
