import { fields, oneOf, type PropSchema, type PropSchemas, stringThat } from '../props/prop-schema';

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
    /** The pod's `rollouts-pod-template-hash`, which differs between revisions. */
    readonly revisionHash: string;
    /** The HTTP status code of the response. */
    readonly status: string;
  };
}

/** An argument of an analysis, as Argo Rollouts fills it in. */
const ARGUMENT = /\{\{\s*args\.([\w-]+)\s*\}\}/g;

/** The arguments that the analyses over Prometheus have. */
const ARGUMENTS: readonly string[] = ['latest-hash', 'namespace'];

// A name by which no query can be made would fail each release.
const METRIC_NAME = stringThat(
  "the name of a metric, e.g. 'http_server_request_duration_seconds'",
  'http_server_request_duration_seconds',
  (value) => /^[A-Za-z_:][\w:]*$/.test(value),
);
const LABEL: PropSchema<string> = stringThat("the name of a label, e.g. 'namespace'", 'namespace', (value) =>
  /^[A-Za-z_]\w*$/.test(value),
);

const URL_ADDRESS = stringThat(
  "an http:// or https:// URL, e.g. 'http://prometheus.monitoring.svc.cluster.local:9090'",
  'http://prometheus',
  (value) => /^https?:\/\/[^\s{}]+$/.test(value.replaceAll(ARGUMENT, 'x')),
);
const ADDRESS: PropSchema<string> = {
  parse(value, prop, problems) {
    const address = URL_ADDRESS.parse(value, prop, problems);
    const other = [...address.matchAll(ARGUMENT)].find(([, name]) => !ARGUMENTS.includes(name as string));
    if (other !== undefined) {
      const supported = ARGUMENTS.map((name) => `{{args.${name}}}`).join(' and ');
      const expected = `without ${other[0]}, which is not supported here: analyses have ${supported}`;
      problems({ prop, expected, got: value });
    }
    return address;
  },
};

export const PROMETHEUS: PropSchemas<PrometheusProps> = {
  address: ADDRESS,
  latencyHistogram: fields({ name: METRIC_NAME, unit: oneOf('seconds', 'milliseconds') }),
  labels: fields({ namespace: LABEL, service: LABEL, revisionHash: LABEL, status: LABEL }),
};
