import type { NetworkPolicySpec } from 'kubernetes-types/networking/v1';
import type { KubeObject } from '../../manifests/kube-object';
import { findBySelector, selects } from '../../manifests/label-selector';
import { templatesIn } from '../../manifests/pod-template';

/**
 * The names of pods, by their label, that no NetworkPolicy among the objects is about in both directions, however much
 * it allows. Pods of jobs in an AnalysisTemplate, which are the load tests, have policies elsewhere.
 */
export function podsWithoutPolicy(objects: readonly KubeObject[]): string[] {
  const policies = objects
    .filter(({ kind }) => kind === 'NetworkPolicy')
    .map(({ spec }) => spec as NetworkPolicySpec);
  const policiesAbout = findBySelector(policies, (policy) => policy?.podSelector);
  const isSpokenFor = (labels: Readonly<Record<string, string>>, direction: string) =>
    policiesAbout(labels).some(
      ({ podSelector, policyTypes = [] }) => policyTypes.includes(direction) && selects(podSelector, labels),
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
