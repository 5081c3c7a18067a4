import { ApiObject, Lazy } from 'cdk8s';
import type { Environment } from './environment';
import type { Peer } from './network-policy';
import { METRICS_PORT } from './pod-template';
import type { Service } from './service';

/**
 * Mutual TLS and the call graph in Istio: a service takes only encrypted requests of its declared callers, told by
 * their ServiceAccounts. The metrics port stays in clear text; the Ingress controller and the rollouts controller,
 * where they call a service, must be in the mesh.
 *
 * Defines `base/<name>/peer-authentication.yaml` and `base/<name>/authorization-policy.yaml`.
 *
 * @see https://istio.io/latest/docs/reference/config/security/authorization-policy/
 */
export function istioPolicies(service: Service): void {
  const metadata = { name: service.workload, ...service.annotations };
  const selector = { matchLabels: service.selector };
  new ApiObject(service.baseFile('peer-authentication.yaml'), 'peer-authentication', {
    apiVersion: 'security.istio.io/v1',
    kind: 'PeerAuthentication',
    metadata,
    spec: { selector, mtls: { mode: 'STRICT' }, portLevelMtls: { [METRICS_PORT]: { mode: 'PERMISSIVE' } } },
  });
  new ApiObject(service.baseFile('authorization-policy.yaml'), 'authorization-policy', {
    apiVersion: 'security.istio.io/v1',
    kind: 'AuthorizationPolicy',
    metadata,
    spec: {
      selector,
      action: 'ALLOW',
      // The callers are known only when all services have been defined.
      rules: Lazy.any({ produce: () => rules(service, '*') }),
    },
  });
}

/** Narrows the callers of a service to those in the same environment. */
export function narrowToNamespace(service: Service): void {
  for (const overlay of service.overlays) {
    overlay.patch({ group: 'security.istio.io', kind: 'AuthorizationPolicy', name: service.workload }, () =>
      service.callers.length === 0
        ? []
        : [{ op: 'replace', path: '/spec/rules', value: rules(service, trustOf(overlay.environment)) }],
    );
  }
}

function trustOf(environment: Environment): string {
  return `cluster.local/ns/${environment.namespace}`;
}

/** @param trust what stands before `/sa/` in the identities of the callers */
function rules(service: Service, trust: string): object[] {
  const { network } = service.platform;
  const api = [{ operation: { ports: [String(service.port)] } }];
  const principals = service.callers.map((caller) => `${trust}/sa/${caller.workload}`);
  const namespaces = [
    ...(service.exposed ? [namespaceOf(network.ingressController)] : []),
    ...(service.smokeTested ? [namespaceOf(network.rolloutsController)] : []),
  ].filter((namespace) => namespace !== undefined);
  return [
    ...(principals.length > 0 ? [{ from: [{ source: { principals } }], to: api }] : []),
    ...(namespaces.length > 0 ? [{ from: [{ source: { namespaces } }], to: api }] : []),
    { to: [{ operation: { ports: [String(METRICS_PORT)] } }] },
  ];
}

function namespaceOf(peer: Peer): string | undefined {
  return 'namespace' in peer ? peer.namespace : undefined;
}
