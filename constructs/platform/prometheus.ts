import type { IConstruct } from 'constructs';
import { refuse } from '../props/problems';
import { type Forms, fields, leaf, oneOf, text } from '../props/prop-schema';

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

export const PROMETHEUS: Forms<PrometheusProps> = {
  address: leaf(
    "an http:// or https:// URL, e.g. 'http://prometheus.monitoring.svc.cluster.local:9090'",
    'http://prometheus',
    (value) => typeof value === 'string' && /^https?:\/\/[^\s{}]+$/.test(value),
  ),
  latencyHistogram: fields({ name: text, unit: oneOf('seconds', 'milliseconds') }),
  labels: fields({ namespace: text, service: text, revisionHash: text, status: text }),
};

/** Notes the names by which no query could be made: a query with a syntax error fails each release. */
export function validatePrometheus(on: IConstruct, { latencyHistogram, labels }: PrometheusProps): void {
  const { name } = latencyHistogram;
  if (!/^[A-Za-z_:][\w:]*$/.test(name)) {
    const expected = "the name of a metric, e.g. 'http_server_request_duration_seconds'";
    refuse(on, 'prometheus.latencyHistogram.name', expected, name);
  }
  for (const [prop, label] of Object.entries(labels)) {
    if (/^[A-Za-z_]\w*$/.test(label)) continue;
    refuse(on, `prometheus.labels.${prop}`, "the name of a label, e.g. 'namespace'", label);
  }
}
