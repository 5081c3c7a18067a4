import type { ServicePort } from 'kubernetes-types/core/v1';

/** Where a container offers its metrics to Prometheus, and to nobody else. */
export interface Metrics {
  readonly port: number;
  readonly path: string;
}

/** The port of the metrics, where a service has none of its own. */
export const METRICS_PORT = 9090;

/** Where on that port. */
export const METRICS_PATH = '/metrics';

/** Where the pods of a Service are reached inside the cluster. */
export function serviceUrl(service: string, namespace: string, port: number): string {
  return `http://${service}.${namespace}.svc.cluster.local:${port}`;
}

/** The port of a Service over an API: `http`, `grpc` or whatever it speaks. */
export function apiPort(port: number, appProtocol = 'http'): ServicePort {
  return {
    name: appProtocol.split('/').pop() as string,
    port,
    targetPort: port,
    protocol: 'TCP',
    ...(appProtocol !== 'tcp' && { appProtocol }),
  };
}
