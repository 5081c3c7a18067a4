import { ApiObject, Lazy } from 'cdk8s';
import { loadTestAccount, loadTestOf } from '../delivery/load-test';
import type { Peer } from '../platform/network';
import type { DeclaredService } from '../service/declared-service';
import { apiPortsOf, entrancesOf } from '../service/service-network';
import { STORES } from '../workload/data-store';

/**
 * Mutual TLS and the call graph in Istio: a service takes only encrypted requests of its declared callers and its
 * load tests, by their ServiceAccounts. The metrics port stays in clear text; the Ingress controller,
 * the Gateway and the rollouts controller, where they call a service, must be in the mesh.
 *
 * Defines `base/<name>/peer-authentication.yaml` and `base/<name>/authorization-policy.yaml`.
 *
 * @see https://istio.io/latest/docs/reference/config/security/authorization-policy/
 */
export function istioPolicies(service: DeclaredService): void {
  const metadata = { name: service.workload, ...service.annotations };
  const selector = { matchLabels: service.selector };
  new ApiObject(service.baseFile('peer-authentication.yaml'), 'peer-authentication', {
    apiVersion: 'security.istio.io/v1',
    kind: 'PeerAuthentication',
    metadata,
    spec: {
      selector,
      mtls: { mode: 'STRICT' },
      ...(service.metrics && { portLevelMtls: { [service.metrics.port]: { mode: 'PERMISSIVE' } } }),
    },
  });
  new ApiObject(service.baseFile('authorization-policy.yaml'), 'authorization-policy', {
    apiVersion: 'security.istio.io/v1',
    kind: 'AuthorizationPolicy',
    metadata,
    spec: {
      selector,
      action: 'ALLOW',
      // The callers are known only when all services have been defined.
      rules: Lazy.any({ produce: () => rules(service) }),
    },
  });
}

/**
 * The annotations of pods in a mesh. Prometheus asks them where it asks all others: Istio would send it to a port of
 * the proxy, which no policy opens.
 *
 * @see https://istio.io/latest/docs/ops/integrations/prometheus/#option-1-metrics-merging
 */
export function meshAnnotations(asksVault: boolean): Record<string, string> {
  return {
    'prometheus.istio.io/merge-metrics': 'false',
    // The agent fetches its first secrets in an init container, when the proxy may not be there yet.
    ...(asksVault && { 'traffic.sidecar.istio.io/excludeOutboundPorts': String(STORES.vault.port) }),
  };
}

/** Who may reach it; in an environment only those that are there, and its load test where there is one. */
function rules(service: DeclaredService): object[] {
  const { settings, environment, metrics } = service;
  const { network } = settings;
  const api = [{ operation: { ports: apiPortsOf(service).map(({ port }) => String(port)) } }];
  const principal = (place: DeclaredService['environment'], account: string) =>
    `${place ? `cluster.local/ns/${place.namespace}` : '*'}/sa/${account}`;
  const principals = [
    ...service.callers.map((caller) => principal(environment && caller.environment, caller.workload)),
    ...(loadTestOf(service) ? [principal(environment, loadTestAccount(service))] : []),
  ];
  const namespaces = [
    ...entrancesOf(service).map(namespaceOf),
    ...(service.hasSmokeTest ? [namespaceOf(network.rolloutsController)] : []),
  ].filter((namespace) => namespace !== undefined);
  return [
    ...(principals.length > 0 && service.hasService ? [{ from: [{ source: { principals } }], to: api }] : []),
    ...(namespaces.length > 0 ? [{ from: [{ source: { namespaces } }], to: api }] : []),
    ...(metrics ? [{ to: [{ operation: { ports: [String(metrics.port)] } }] }] : []),
  ];
}

function namespaceOf(peer: Peer): string | undefined {
  return 'namespace' in peer ? peer.namespace : undefined;
}
