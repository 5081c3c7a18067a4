import type { Peer, StorePeers } from '../platform/network';
import type { DeclaredService } from './declared-service';

/** The ports of its containers that its Service leads to. */
export function apiPortsOf({ props, servicePorts }: DeclaredService) {
  const declared = props.container.ports ?? [];
  const all = servicePorts.map(({ port, targetPort = port, protocol = 'TCP' }) => {
    const named = declared.find(({ name }) => name === targetPort)?.containerPort;
    return { port: typeof targetPort === 'number' ? targetPort : (named ?? port), protocol };
  });
  return [...new Map(all.map((one) => [`${one.port}/${one.protocol}`, one])).values()];
}

/** Where it says by HTTP that it can serve; the root where it says so otherwise. */
export function readyPathOf({ props }: DeclaredService): string {
  const { probes, readinessProbe } = props.container;
  return probes?.readiness.path ?? readinessProbe?.httpGet?.path ?? '/';
}

/** The hosts under which users reach it in its environment, each with the name of the Secret with its certificate. */
export function hostsOf({ environment, workload, props }: DeclaredService) {
  if (!environment || !props.ingress) return [];
  const { hosts = [environment.host] } = props.ingress;
  return hosts.map((host, index) => ({
    host,
    tlsSecret: index === 0 ? `${workload}-tls` : `${workload}-${host.replace(/\./g, '-')}-tls`,
  }));
}

/** Who brings it the requests of users, where they reach it. */
export function entrancesOf({ props, settings: { gateway, network } }: DeclaredService): Peer[] {
  if (!props.ingress) return [];
  return [network.ingressController, ...(gateway && network.gateway ? [network.gateway] : [])];
}

/** Where its stores are. */
export function storePeersOf({ settings, props }: DeclaredService): StorePeers {
  return { ...settings.network.stores, ...props.storeAddresses };
}

/** The labels by which its pods, and those of its load tests, join a mesh that the namespace as a whole is not in. */
export function meshLabelsOf({ mesh, platform }: DeclaredService): Readonly<Record<string, string>> {
  return mesh && !platform.mesh ? { 'sidecar.istio.io/inject': 'true' } : {};
}
