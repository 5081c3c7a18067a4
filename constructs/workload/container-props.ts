import { Duration } from 'cdk8s';
import type { Container, PodSpec } from 'kubernetes-types/core/v1';
import {
  fields,
  type Optional,
  oneOf,
  optional,
  type Parsed,
  type PropSchema,
  type Props,
  stringThat,
} from '../props/prop-schema';
import {
  manifestObjects,
  manifestObjectWith,
  manifestValue,
  renderable,
  seconds,
  urlPath,
  wholeNumber,
} from '../props/scalars';
import { EXCEPTIONS, type Exceptions, type Resources } from './resources';

/** An HTTP check that the kubelet makes. */
export interface ProbeProps extends Props<typeof PROBE> {}

/** Where a container offers its metrics to Prometheus. */
export interface MetricsProps extends Parsed<typeof METRICS_FIELDS> {}

/** The fields of a container of Kubernetes that are taken as they are given. */
const CONTAINER_FIELDS = [
  'args',
  'command',
  'envFrom',
  'imagePullPolicy',
  'lifecycle',
  'livenessProbe',
  'ports',
  'readinessProbe',
  'securityContext',
  'startupProbe',
  'stdin',
  'stdinOnce',
  'terminationMessagePath',
  'terminationMessagePolicy',
  'tty',
  'volumeDevices',
  'volumeMounts',
  'workingDir',
] as const satisfies readonly (keyof Container)[];

/**
 * The container of a service's pods: what the platform knows how to fill in, and beside it the fields of Kubernetes' own
 * container, which are put over that: maps are merged, lists by the names of their items.
 *
 * @see https://kubernetes.io/docs/reference/kubernetes-api/workload-resources/pod-v1/#Container
 */
export interface ContainerProps
  extends Partial<Pick<Container, (typeof CONTAINER_FIELDS)[number]>>,
    Props<typeof OWN_FIELDS> {
  /** The defaults of all environments. */
  readonly resources: Resources;
  /** @default - none beside those that the callees, the stores and the runtime bring */
  readonly env?: Readonly<Record<string, string>>;
}

/**
 * What the pods of a service have beside its container, in the fields of Kubernetes' own pod, which are put over what the
 * platform fills in: further containers, which are hardened alike; init containers, also as sidecars that go on;
 * scheduling, DNS, volumes, users.
 *
 * @see https://kubernetes.io/docs/reference/kubernetes-api/workload-resources/pod-v1/#PodSpec
 */
export interface PodProps extends Partial<PodSpec> {
  readonly labels?: Readonly<Record<string, string>>;
  readonly annotations?: Readonly<Record<string, string>>;
}

const PROBE = {
  path: urlPath('/healthz'),
  /** @default - at once */
  initialDelay: optional(seconds()),
  /** @default - every 10 seconds */
  period: optional(seconds(1)),
};

const METRICS_FIELDS = fields({
  /** @default 9090 */
  port: optional(wholeNumber(1, 65535)),
  /** @default '/metrics' */
  path: optional(urlPath('/metrics')),
});

const METRICS: PropSchema<MetricsProps | 'none'> = {
  parse: (value, prop, problems) => (value === 'none' ? value : METRICS_FIELDS.parse(value, prop, problems)),
};

const VERBATIM = Object.fromEntries(
  CONTAINER_FIELDS.map((field) => [
    field,
    optional(renderable<unknown>(field === 'ports' ? manifestObjects : manifestValue)),
  ]),
) as unknown as { readonly [K in (typeof CONTAINER_FIELDS)[number]]: Optional<NonNullable<Container[K]>> };

const OWN_FIELDS = {
  /**
   * Its name.
   *
   * @default - that of the service
   */
  name: optional(
    stringThat("a DNS label, e.g. 'server'", 'container', (name) =>
      /^[a-z0-9]([-a-z0-9]{0,61}[a-z0-9])?$/.test(name),
    ),
  ),
  /**
   * Where it serves its API, in 1-65535.
   *
   * @default 8080
   */
  port: optional(wholeNumber(1, 65535)),
  /**
   * What it speaks there, which also names the port of its Service, e.g. `grpc`, `tcp`.
   *
   * @default 'http'
   */
  appProtocol: optional(
    stringThat("a protocol, e.g. 'grpc' or 'kubernetes.io/h2c'", 'http', (name) =>
      /^([a-z0-9.-]+\/)?[a-z]([-a-z0-9]{0,13}[a-z0-9])?$/.test(name),
    ),
  ),
  /**
   * The usual checks by HTTP; others are given as `readinessProbe` and `livenessProbe`.
   *
   * @default - none
   */
  probes: optional(
    fields({
      /** Whether the pod can serve now; a pod that cannot gets no traffic. */
      readiness: fields(PROBE),
      /** Whether the process is beyond hope; a container that is gets restarted. It must not ask the callees. */
      liveness: fields(PROBE),
    }),
  ),
  /**
   * The longest request that a pod must be able to finish after it got the signal to stop.
   *
   * @default Duration.seconds(30)
   */
  longestRequest: optional(seconds()),
  /**
   * How a stopping pod waits until no proxy sends it anything more: by the kubelet (`sleep`, from Kubernetes 1.30 on), by
   * a program `sleep` of the image (`exec`), or not at all (`none`), where the process itself goes on serving for 10 s.
   *
   * @default 'sleep'
   */
  drain: optional(oneOf('sleep', 'exec', 'none')),
  /** @default - at `:9090/metrics` */
  metrics: optional(METRICS),
  /** @default - none: a read-only root, and limits of CPU and memory */
  exceptions: optional<Exceptions>(EXCEPTIONS),
};

/** The schemas of a container, but for those that an environment has its own words for. */
export const CONTAINER = { ...OWN_FIELDS, ...VERBATIM };

export const POD: PropSchema<PodProps> = renderable(manifestObjectWith('containers', 'initContainers'));

/** The fields of Kubernetes' own container in some props. */
export function kubernetesFields(container: ContainerProps): Partial<Container> {
  return Object.fromEntries(
    CONTAINER_FIELDS.filter((field) => container[field] !== undefined).map((field) => [
      field,
      container[field],
    ]),
  );
}

/** The longest request that a pod must be able to finish. */
export function longestRequest({ longestRequest = Duration.seconds(30) }: ContainerProps): Duration {
  return longestRequest;
}
