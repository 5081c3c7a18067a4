import type { IpBlock } from '../../manifests/ip-block';
import type { LabelSelector } from '../../manifests/label-selector';

/** The transport protocols that a NetworkPolicy knows. */
export type Protocol = 'TCP' | 'UDP' | 'SCTP';

/** A rendered NetworkPolicy, as far as it is read here. */
export interface NetworkPolicy {
  readonly metadata: { readonly name: string; readonly namespace?: string };
  readonly spec: {
    readonly podSelector?: LabelSelector | null;
    readonly policyTypes?: readonly string[] | null;
    readonly ingress?: readonly { readonly from?: readonly Peer[] | null; readonly ports?: Ports }[] | null;
    readonly egress?: readonly { readonly to?: readonly Peer[] | null; readonly ports?: Ports }[] | null;
  };
}

/** Whom a rule lets through: an address range, or pods by their own and their namespace's labels. */
export interface Peer {
  readonly ipBlock?: IpBlock | null;
  readonly podSelector?: LabelSelector | null;
  readonly namespaceSelector?: LabelSelector | null;
}

/** A port as a rule writes it. */
export interface PolicyPort {
  readonly protocol?: string | null;
  readonly port?: number | string | null;
  readonly endPort?: number | null;
}

/** The ports of a rule; none means all. */
export type Ports = readonly PolicyPort[] | null;
