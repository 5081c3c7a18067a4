import { optional, type PropSchemas } from '../props/prop-schema';
import { dnsLabel, dnsName } from '../props/scalars';

/** A Gateway of the cluster, to which HTTPRoutes attach. Its listeners have the certificates of the hosts. */
export interface GatewayProps {
  readonly name: string;
  /** Its listeners must allow routes from the namespaces of the environments. */
  readonly namespace: string;
  /**
   * The name of the one listener to attach to, e.g. `https`.
   *
   * @default - each listener whose host is that of the environment
   */
  readonly section?: string;
}

export const GATEWAY: PropSchemas<GatewayProps> = {
  name: dnsName,
  namespace: dnsLabel,
  section: optional(dnsName),
};
