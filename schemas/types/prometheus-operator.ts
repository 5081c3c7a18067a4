import type { DnsLabel, HttpPath, Labels, NonEmpty, PortName, PortOrName, ScrapeInterval } from './scalars';

/**
 * Which Services Prometheus scrapes, and how.
 *
 * @see https://prometheus-operator.dev/docs/api-reference/api/#monitoring.coreos.com/v1.ServiceMonitor
 */
export interface ServiceMonitor {
  apiVersion: 'monitoring.coreos.com/v1';
  kind: 'ServiceMonitor';
  metadata: unknown;
  spec: ServiceMonitorSpec;
}

export interface ServiceMonitorSpec {
  selector: { matchLabels: Labels };
  namespaceSelector?: { any?: boolean; matchNames?: DnsLabel[] };
  endpoints: ServiceMonitorEndpoint[];
  jobLabel?: NonEmpty;
  targetLabels?: NonEmpty[];
  podTargetLabels?: NonEmpty[];
}

export interface ServiceMonitorEndpoint {
  port?: PortName;
  targetPort?: PortOrName;
  path?: HttpPath;
  scheme?: 'http' | 'https';
  interval?: ScrapeInterval;
  scrapeTimeout?: ScrapeInterval;
  honorLabels?: boolean;
}
