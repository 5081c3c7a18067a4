/** Where the latency of the services is measured, and under which names. */
export interface PrometheusProps {
  /** e.g. `http://prometheus.monitoring.svc.cluster.local:9090`. */
  readonly address: string;
  /** The histogram of request durations, without `_bucket`; a metric in seconds or in milliseconds. */
  readonly latencyHistogram: { readonly name: string; readonly unit: 'seconds' | 'milliseconds' };
  /** The labels by which a series is found. */
  readonly labels: {
    /** The namespace of the pod. */
    readonly namespace: string;
    /** The pod's `app.kubernetes.io/name`. */
    readonly service: string;
    /** The pod's `rollouts-pod-template-hash`, which tells revisions apart. */
    readonly revisionHash: string;
    /** The HTTP status code of the response. */
    readonly status: string;
  };
}
