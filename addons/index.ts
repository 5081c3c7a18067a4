import type { HelmReleaseProps } from '../index';
/** What is around the services of this platform, in the order of the syncs, and where the services find it. */

import { argoCd } from './argo-cd';
import { argoRollouts } from './argo-rollouts';
import { certManager } from './cert-manager';
import { externalDns } from './external-dns';
import { externalSecrets } from './external-secrets';
import { istioBase, istioCni, istiod } from './istio';
import { keda } from './keda';
import { kubePrometheusStack } from './kube-prometheus-stack';
import { alloy, loki } from './loki';
import { metricsServer } from './metrics-server';
import { traefik } from './traefik';
import { vault } from './vault';

export * from './namespaces';

/** What no service of this platform needs, and others may. */
const OPTIONAL = {
  keda: [keda],
  loki: [loki, alloy],
  'external-dns': [externalDns],
} satisfies Readonly<Record<string, readonly HelmReleaseProps[]>>;

export type OptionalAddon = keyof typeof OPTIONAL;

export const OPTIONAL_ADDONS = Object.keys(OPTIONAL) as OptionalAddon[];

/**
 * The add-ons of a platform, by its name.
 *
 * @param more of those that are off otherwise, e.g. `['keda']`
 */
export function addonsOf(platform: string, more: readonly OptionalAddon[] = []): readonly HelmReleaseProps[] {
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
    ...more.flatMap((name): readonly HelmReleaseProps[] => OPTIONAL[name]),
  ];
}
