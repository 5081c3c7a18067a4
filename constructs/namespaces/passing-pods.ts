import { k8s } from 'cdk8s-plus-28';
import { loadTestLabels, loadTestOf } from '../delivery/load-test';
import { ManifestFile } from '../gitops/manifest-file';
import type { Overlay } from '../gitops/overlay';
import { loadTestEgress, peer, tcp } from '../kubernetes/network-policy';
import type { DeclaredService } from '../service/declared-service';
import { namespaceFolder } from './namespace-names';

/** Where cert-manager's answer to a challenge of a CA listens, and the label of its pods. */
const ACME_SOLVER = { label: 'acme.cert-manager.io/http01-solver', port: 8089 };

/** Whether pods come and go with a service that are not its own: load tests, and answers to a CA about its host. */
export function hasPassingPods(variant: DeclaredService): boolean {
  return variant.props.ingress !== undefined || loadTestOf(variant) !== undefined;
}

/**
 * The NetworkPolicies of pods that come and go with a service without being its own, where no pod reaches anybody by
 * default: a load test reaches the service, and the Ingress controller the answer to a CA that asks whether its host is
 * ours.
 *
 * May define `namespaces/<environment>/<service>.yaml`.
 *
 * @see https://cert-manager.io/docs/configuration/acme/http01/
 */
export function allowPassingPods({ service, variant, environment }: Overlay): void {
  if (!hasPassingPods(variant)) return;
  const { name, source, workload } = service;
  const path = `${namespaceFolder(environment)}/${name}.yaml`;
  const file = new ManifestFile(service, path, [source], 'passing-pods.yaml');
  if (loadTestOf(variant)) {
    new k8s.KubeNetworkPolicy(file, 'load-test', {
      metadata: { name: `${workload}-load-test`, ...service.annotations },
      spec: {
        podSelector: { matchLabels: loadTestLabels(variant) },
        policyTypes: ['Ingress', 'Egress'],
        egress: loadTestEgress(variant),
      },
    });
  }
  if (!variant.props.ingress) return;
  new k8s.KubeNetworkPolicy(file, 'acme-solver', {
    metadata: { name: `${workload}-acme-solver`, ...service.annotations },
    spec: {
      podSelector: { matchLabels: { [ACME_SOLVER.label]: 'true' } },
      policyTypes: ['Ingress'],
      ingress: [{ from: [peer(variant.settings.network.ingressController)], ports: tcp(ACME_SOLVER.port) }],
    },
  });
}
