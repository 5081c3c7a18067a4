import type { NetworkPolicySpec } from 'kubernetes-types/networking/v1';
import type { KubeObject } from '../../manifests/kube-object';
import { selects } from '../../manifests/label-selector';
import { templatesIn } from '../../manifests/pod-template';

/**
 * The names of pods, by their label, that no NetworkPolicy among the objects is about in both directions, however much
 * it allows. Pods of jobs in an AnalysisTemplate, which are the load tests, have policies elsewhere.
 */
export function podsWithoutPolicy(objects: readonly KubeObject[]): string[] {
  // By one label that they ask for: most are about the pods of one service.
  const policies = new Map<string, NetworkPolicySpec[]>();
  for (const { spec } of objects.filter(({ kind }) => kind === 'NetworkPolicy')) {
    const policy = spec as NetworkPolicySpec;
    const [label = []] = Object.entries(policy?.podSelector?.matchLabels ?? {});
    const same = policies.get(label.join('=')) ?? [];
    same.push(policy);
    policies.set(label.join('='), same);
  }
  const isSpokenFor = (labels: Readonly<Record<string, string>>, direction: string) =>
    [[], ...Object.entries(labels)]
      .flatMap((label) => policies.get(label.join('=')) ?? [])
      .some(
        ({ podSelector, policyTypes = [] }) =>
          policyTypes.includes(direction) && selects(podSelector, labels),
      );
  const without = objects
    .filter(({ kind }) => kind !== 'AnalysisTemplate')
    .flatMap((object) =>
      templatesIn(object).flatMap(({ template }) => {
        const labels = template.metadata?.labels ?? {};
        if (['Ingress', 'Egress'].every((direction) => isSpokenFor(labels, direction))) return [];
        return [labels['app.kubernetes.io/name'] ?? object.metadata.name];
      }),
    );
  return [...new Set(without)].sort();
}
