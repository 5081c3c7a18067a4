import { k8s } from 'cdk8s-plus-28';
import type { Construct } from 'constructs';
import { entranceService } from '../delivery/traffic-routing';
import type { DeclaredService } from '../service/declared-service';
import { hostsOf } from '../service/service-network';

/** The way of users to a service. Hosts and certificates are an environment's to decide. */
export function ingress(file: Construct, service: DeclaredService, path: string): void {
  const annotations = { ...service.annotations.annotations, ...service.settings.ingressAnnotations };
  const backend = { service: { name: entranceService(service), port: { number: service.servicePort } } };
  const hosts = hostsOf(service);
  const http = { paths: [{ path, pathType: 'Prefix', backend }] };
  new k8s.KubeIngress(file, 'ingress', {
    metadata: { name: service.workload, ...(Object.keys(annotations).length > 0 && { annotations }) },
    spec: {
      ingressClassName: service.settings.ingressClass,
      rules: hosts.length > 0 ? hosts.map(({ host }) => ({ host, http })) : [{ http }],
      ...(hosts.length > 0 && {
        tls: hosts.map(({ host, tlsSecret }) => ({ hosts: [host], secretName: tlsSecret })),
      }),
    },
  });
}
