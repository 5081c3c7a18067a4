import { k8s } from 'cdk8s-plus-28';
import type { Construct } from 'constructs';
import { entranceService } from '../delivery/traffic-routing';
import type { DeclaredService } from '../service/declared-service';

/** The way of users to a service. Host and certificate are an environment's to decide. */
export function ingress(file: Construct, service: DeclaredService, path: string): void {
  const annotations = { ...service.annotations.annotations, ...service.settings.ingressAnnotations };
  const host = service.environment?.host;
  const backend = { service: { name: entranceService(service), port: { number: service.servicePort } } };
  new k8s.KubeIngress(file, 'ingress', {
    metadata: { name: service.workload, ...(Object.keys(annotations).length > 0 && { annotations }) },
    spec: {
      ingressClassName: service.settings.ingressClass,
      rules: [{ ...(host && { host }), http: { paths: [{ path, pathType: 'Prefix', backend }] } }],
      ...(host && { tls: [{ hosts: [host], secretName: service.tlsSecret }] }),
    },
  });
}
