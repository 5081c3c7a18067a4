import { fields, mapOf, optional, type PropSchema, type PropSchemas, stringThat } from '../props/prop-schema';
import { boolean, dnsLabel, string } from '../props/scalars';
import type { STORES } from '../workload/data-store';

/** Who is at the other end: pods of a namespace, or an address range. */
export type Peer =
  | { readonly namespace: string; readonly podLabels?: Readonly<Record<string, string>> }
  | { readonly cidr: string };

/** Where a platform's neighbours are on the network. */
export interface NetworkProps {
  /** The stores, by kind; each kind that an isolated service uses must be here. */
  readonly stores: Readonly<Partial<Record<keyof typeof STORES, Peer>>>;
  /** Who brings the users' requests to services with an Ingress. */
  readonly ingressController: Peer;
  /** Who scrapes the metrics port. */
  readonly prometheus: Peer;
  /** Who asks a preview whether it is well. */
  readonly rolloutsController: Peer;
  /** @default - the pods labelled `k8s-app: kube-dns` in `kube-system` */
  readonly dns?: Peer;
  /**
   * From whom the proxies of a mesh get their certificates and configuration, on port 15012.
   *
   * @default - the pods labelled `app: istiod` in `istio-system`
   */
  readonly meshControlPlane?: Peer;
  /**
   * Whether every service is isolated, not only those that ask for it.
   *
   * @default false
   */
  readonly isolateAll?: boolean;
}

const IN_NAMESPACE = fields<{ namespace: string; podLabels?: Readonly<Record<string, string>> }>({
  namespace: dnsLabel,
  podLabels: optional(mapOf(string)),
});

const AT_ADDRESS = fields<{ cidr: string }>({
  cidr: stringThat('a range of addresses, e.g. 10.0.0.0/24', '192.0.2.0/24', (value) =>
    /^[\da-f.:]+\/\d{1,3}$/i.test(value),
  ),
});

/** A peer without a place of its own would be everybody. */
const PEER: PropSchema<Peer> = {
  parse(value, prop, problems) {
    const { namespace, ...rest } = (value ?? {}) as { namespace?: unknown; cidr?: unknown };
    if (rest.cidr === undefined) return IN_NAMESPACE.parse(value, prop, problems);
    if (namespace !== undefined) {
      problems({ prop, expected: 'either in a namespace or at a cidr', got: value });
    }
    return AT_ADDRESS.parse(rest, prop, problems);
  },
};

export const NETWORK: PropSchemas<NetworkProps> = {
  stores: fields({
    postgresql: optional(PEER),
    redis: optional(PEER),
    queue: optional(PEER),
    vault: optional(PEER),
  }),
  ingressController: PEER,
  prometheus: PEER,
  rolloutsController: PEER,
  dns: optional(PEER),
  meshControlPlane: optional(PEER),
  isolateAll: optional(boolean),
};
