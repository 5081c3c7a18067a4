import { isWithin } from '../../manifests/ip-block';
import {
  fields,
  listOf,
  mapOf,
  optional,
  type PropSchema,
  type Props,
  stringThat,
  withRule,
} from '../props/prop-schema';
import { boolean, dnsLabel, nonEmptyString, string, wholeNumber } from '../props/scalars';

/** Who is at the other end: pods of a namespace, or an address range. */
export type Peer =
  | { readonly namespace: string; readonly podLabels?: Readonly<Record<string, string>> }
  | { readonly cidr: string };

/** Something beyond the platform that a service calls, e.g. a payment processor: at addresses, or through a proxy. */
export type External = { readonly name: string; readonly port: number } & (
  | { readonly cidrs: readonly string[] }
  | { readonly proxy: Peer }
);

/** Where stores are, by their kind. */
export type StorePeers = Readonly<Record<string, Peer>>;

/** Where a platform's neighbours are on the network. */
export interface NetworkProps extends Props<typeof NETWORK> {}

const IN_NAMESPACE = fields({
  namespace: dnsLabel,
  podLabels: optional(mapOf(string)),
});

const CIDR = stringThat('a range of addresses, e.g. 10.0.0.0/24', '192.0.2.0/24', (value) =>
  /^[\da-f.:]+\/\d{1,3}$/i.test(value),
);
const AT_ADDRESS = fields({ cidr: CIDR });

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

export const STORE_PEERS: PropSchema<StorePeers> = mapOf(PEER);

const EXTERNAL_FIELDS = fields({
  name: nonEmptyString,
  port: wholeNumber(1, 65535),
  cidrs: optional(listOf(CIDR)),
  proxy: optional(PEER),
});

export const EXTERNAL = withRule(EXTERNAL_FIELDS, ({ cidrs, proxy }, refuse) => {
  if ((cidrs === undefined || cidrs.length === 0) === (proxy === undefined)) {
    refuse("given 'cidrs' of its own or a 'proxy' that leads there");
  }
}) as PropSchema<External>;

/** Whether two peers are one, or overlap; a namespace is another one in another cluster. */
export function isSamePeer(one: Peer, other: Peer, isSameCluster: boolean): boolean {
  if ('cidr' in one) {
    if (!('cidr' in other)) return false;
    return one.cidr === other.cidr || isWithin(one.cidr, other.cidr) || isWithin(other.cidr, one.cidr);
  }
  return isSameCluster && 'namespace' in other && one.namespace === other.namespace;
}

export const NETWORK = {
  /** The stores, by kind; each kind that an isolated service uses must be here. */
  stores: STORE_PEERS,
  /** Who brings the users' requests to services with an Ingress. */
  ingressController: PEER,
  /**
   * Who brings the requests that a Gateway takes, if others than the Ingress controller do.
   *
   * @default - the Ingress controller
   */
  gateway: optional(PEER),
  /** Who scrapes the metrics port. */
  prometheus: PEER,
  /** Who asks a preview whether it is well. */
  rolloutsController: PEER,
  /** @default - the pods labelled `k8s-app: kube-dns` in `kube-system`, and NodeLocal DNS, at 169.254.20.10 */
  dns: optional(PEER),
  /**
   * From whom the proxies of a mesh get their certificates and configuration, on port 15012.
   *
   * @default - the pods labelled `app: istiod` in `istio-system`
   */
  meshControlPlane: optional(PEER),
  /**
   * Whether every service is isolated, not only those that ask for it.
   *
   * @default false
   */
  isolateAll: optional(boolean),
};
