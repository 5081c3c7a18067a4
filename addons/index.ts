import type { HelmReleaseProps } from '../index';
/** What is around the services of this platform, in the order of the syncs, and where the services find it. */

import { argoCd } from './argo-cd';
import { argoRollouts } from './argo-rollouts';
import { certManager } from './cert-manager';
import { externalSecrets } from './external-secrets';
import { istioBase, istioCni, istiod } from './istio';
import { kubePrometheusStack } from './kube-prometheus-stack';
import { metricsServer } from './metrics-server';
import { traefik } from './traefik';
import { vault } from './vault';

export * from './namespaces';

/** The add-ons of a platform, by its name. */
export function addonsOf(platform: string): readonly HelmReleaseProps[] {
  return [
    kubePrometheusStack,
    metricsServer,
    istioBase,
    istioCni,
    istiod,
    argoCd(platform),
    argoRollouts,
    certManager,
    externalSecrets,
    traefik,
    vault,
  ];
}
