import { optional, type Props } from '../props/prop-schema';
import { dnsLabel, dnsName } from '../props/scalars';

/** A Gateway of the cluster, to which HTTPRoutes attach. Its listeners have the certificates of the hosts. */
export interface GatewayProps extends Props<typeof GATEWAY> {}

export const GATEWAY = {
  name: dnsName,
  /** Its listeners must allow routes from the namespaces of the environments. */
  namespace: dnsLabel,
  /**
   * The name of the one listener to attach to, e.g. `https`.
   *
   * @default - each listener whose host is that of the environment
   */
  section: optional(dnsName),
};
