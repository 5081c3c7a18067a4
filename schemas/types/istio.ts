import type { Labels, NonEmpty, PortNumberText } from './scalars';

/**
 * How the workloads of a mesh accept connections.
 *
 * @see https://istio.io/latest/docs/reference/config/security/peer_authentication/
 */
export interface PeerAuthentication {
  apiVersion: 'security.istio.io/v1';
  kind: 'PeerAuthentication';
  metadata: unknown;
  spec: PeerAuthenticationSpec;
}

export interface PeerAuthenticationSpec {
  selector?: WorkloadSelector;
  mtls?: MutualTls;
  portLevelMtls?: Record<PortNumberText, MutualTls>;
}

export interface MutualTls {
  mode: 'UNSET' | 'DISABLE' | 'PERMISSIVE' | 'STRICT';
}

export interface WorkloadSelector {
  matchLabels: Labels;
}

/**
 * Who may ask the workloads of a mesh for what.
 *
 * @see https://istio.io/latest/docs/reference/config/security/authorization-policy/
 */
export interface AuthorizationPolicy {
  apiVersion: 'security.istio.io/v1';
  kind: 'AuthorizationPolicy';
  metadata: unknown;
  spec: AuthorizationPolicySpec;
}

export interface AuthorizationPolicySpec {
  selector?: WorkloadSelector;
  action?: 'ALLOW' | 'DENY' | 'AUDIT';
  rules?: AuthorizationRule[];
}

export interface AuthorizationRule {
  from?: AuthorizationCaller[];
  to?: AuthorizationRequest[];
  when?: AuthorizationCondition[];
}

export interface AuthorizationCaller {
  source: AuthorizationSource;
}

export interface AuthorizationRequest {
  operation: AuthorizationOperation;
}

export interface AuthorizationSource {
  principals?: NonEmpty[];
  notPrincipals?: NonEmpty[];
  requestPrincipals?: NonEmpty[];
  notRequestPrincipals?: NonEmpty[];
  namespaces?: NonEmpty[];
  notNamespaces?: NonEmpty[];
  ipBlocks?: NonEmpty[];
  notIpBlocks?: NonEmpty[];
  remoteIpBlocks?: NonEmpty[];
  notRemoteIpBlocks?: NonEmpty[];
}

export interface AuthorizationOperation {
  hosts?: NonEmpty[];
  notHosts?: NonEmpty[];
  ports?: PortNumberText[];
  notPorts?: PortNumberText[];
  methods?: HttpMethod[];
  notMethods?: HttpMethod[];
  paths?: NonEmpty[];
  notPaths?: NonEmpty[];
}

export type HttpMethod =
  | 'CONNECT'
  | 'DELETE'
  | 'GET'
  | 'HEAD'
  | 'OPTIONS'
  | 'PATCH'
  | 'POST'
  | 'PUT'
  | 'TRACE';

export interface AuthorizationCondition {
  key: NonEmpty;
  values?: NonEmpty[];
  notValues?: NonEmpty[];
}
