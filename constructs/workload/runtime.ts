import { Duration, Size } from 'cdk8s';
import type { EnvVar, EnvVarSource } from 'kubernetes-types/core/v1';
import {
  goToolchain,
  mavenToolchain,
  npmToolchain,
  pythonToolchain,
  TOOLCHAIN,
  type Toolchain,
} from '../pipeline/toolchain';
import { fields, listOf, mapOf, optional, type Parsed } from '../props/prop-schema';
import { boolean, nonEmptyString, plainData, seconds, size, string, wholeNumber } from '../props/scalars';
import { METRICS_PORT, type Metrics } from './ports';

/** What a service is written in, as far as its pods must know it. */
export interface Runtime extends Parsed<typeof RUNTIME> {}

export const RUNTIME = fields({
  /** As a person names it, e.g. `Java 21, Spring Boot 3`. */
  name: nonEmptyString,
  /** Environment variables that make the process respect the limits of its container. */
  env: listOf(
    fields({ name: string, value: optional(string), valueFrom: optional<EnvVarSource>(plainData) }),
  ),
  /** Folders that the process writes to, each a sized `emptyDir`: the root file system is read-only. */
  writable: mapOf(size),
  /**
   * How long a cold start may take before the kubelet restarts the container.
   *
   * @default - no startup probe: the process is up within the liveness probe's initial delay
   */
  coldStart: optional(seconds(1)),
  /**
   * How much of the memory limit the process takes for its heap, in percent, and what it needs beside it.
   *
   * @default - it is not told how much
   */
  heap: optional(fields({ percent: wholeNumber(1, 99), beside: size })),
  /**
   * The variable that says how long the process may take to finish its requests once it is to stop.
   *
   * @default - it takes as long as they do
   */
  shutdownVariable: optional(nonEmptyString),
  /**
   * Whether Micrometer measures its requests, which has to be told the buckets of their durations.
   *
   * @default false
   */
  micrometer: optional(boolean),
  /**
   * How its repository is built and tested.
   *
   * @default - by `make build` and `make test`, with what the runner brings
   */
  toolchain: optional<Toolchain>(fields(TOOLCHAIN)),
});

/** What a process must know of its service. */
export interface ServiceBounds {
  readonly longestRequest: Duration;
  /** The bound of its latency, and the histogram that must have a bucket which ends there. */
  readonly p99: Duration | undefined;
  readonly histogram: string;
  readonly metrics: Metrics | undefined;
}

/** That of an image of which nothing is known. */
export const ANY_RUNTIME: Runtime = { name: 'any', env: [], writable: {} };

/** The environment variables of a runtime, with those by which the process keeps to what its service promises. */
export function runtimeEnv(runtime: Runtime, bounds: ServiceBounds): EnvVar[] {
  const { shutdownVariable, micrometer = false } = runtime;
  const variables = {
    ...(shutdownVariable && { [shutdownVariable]: `${bounds.longestRequest.toSeconds()}s` }),
    ...(micrometer && micrometerEnv(bounds)),
  };
  const own = runtime.env.map((variable) =>
    variable.name === MANAGEMENT_PORT && bounds.metrics
      ? { ...variable, value: String(bounds.metrics.port) }
      : variable,
  );
  return [...own, ...Object.entries(variables).map(([name, value]) => ({ name, value }))];
}

/** Micrometer writes `http.server.requests` as `http_server_requests_seconds`; it has no histograms in milliseconds. */
function micrometerEnv({ histogram, p99 }: ServiceBounds): Record<string, string> {
  const [, meter] = /^([a-z_]+)_seconds$/.exec(histogram) ?? [];
  if (meter === undefined) return {};
  return {
    MANAGEMENT_OBSERVATIONS_HTTP_SERVER_REQUESTS_NAME: meter.replaceAll('_', '.'),
    ...(p99 && {
      [`MANAGEMENT_METRICS_DISTRIBUTION_SLO_${meter.toUpperCase()}`]: `${p99.toMilliseconds()}ms`,
    }),
  };
}

/** Where Spring Boot offers its metrics, which a service may have elsewhere. */
const MANAGEMENT_PORT = 'MANAGEMENT_SERVER_PORT';

const TMP = { '/tmp': Size.mebibytes(64) };

/** Node.js of a major version. */
export function nodejs(version: string): Runtime {
  return { name: `Node.js ${version}`, env: [], writable: TMP, toolchain: npmToolchain(version) };
}

/** The Node.js that Next.js is built with. */
const NEXT_NODE = '20';

/**
 * Next.js of a major version; it writes rendered pages and images to its cache. Its server binds to `HOSTNAME`, which
 * Kubernetes sets to the pod's name.
 */
export function nextjs(version: string): Runtime {
  return {
    name: `Next.js ${version}`,
    env: [{ name: 'HOSTNAME', value: '0.0.0.0' }],
    writable: { ...TMP, '/app/.next/cache': Size.mebibytes(256) },
    toolchain: npmToolchain(NEXT_NODE),
  };
}

/**
 * Go of a minor version; the scheduler takes as many threads as the CPU limit has cores, and the garbage collector works
 * harder from 95 % of the memory limit on: as many millions of bytes as the limit has mebibytes.
 */
export function go(version: string): Runtime {
  const mebibytes = { resource: 'limits.memory', divisor: '1Mi' };
  return {
    name: `Go ${version}`,
    env: [
      { name: 'GOMAXPROCS', valueFrom: { resourceFieldRef: { resource: 'limits.cpu' } } },
      { name: 'MEMORY_LIMIT_MIB', valueFrom: { resourceFieldRef: mebibytes } },
      { name: 'GOMEMLIMIT', value: '$(MEMORY_LIMIT_MIB)000000B' },
    ],
    writable: TMP,
    toolchain: goToolchain(version),
  };
}

/** Python of a minor version; it writes its log at once, and no compiled modules beside the sources. */
export function python(version: string): Runtime {
  const env = ['PYTHONUNBUFFERED', 'PYTHONDONTWRITEBYTECODE'].map((name) => ({ name, value: '1' }));
  return { name: `Python ${version}`, env, writable: TMP, toolchain: pythonToolchain(version) };
}

/** What a JVM takes beside its heap: metaspace, compiled code, stacks, the collector's own data, buffers. */
const BESIDE_HEAP = Size.mebibytes(256);

/**
 * Spring Boot on Java. Actuator is on the metrics port: Prometheus' metrics at `/metrics`, and nothing of it on the API
 * port but the probes `/livez` and `/readyz`. The heap takes 60 % of the memory limit (the JVM's own default is a
 * quarter), and G1 collects it: with less than 2 cores or 1792 MB the JVM would take the serial collector. A JVM that
 * runs out of heap exits, so that the kubelet starts a fresh one; a cold start may take three minutes. Told to stop, it
 * finishes its requests: Spring Boot before 3.4 would drop them, and later ones drop those of more than 30 s.
 *
 * @see https://docs.spring.io/spring-boot/reference/actuator/endpoints.html#actuator.endpoints.kubernetes-probes
 */
export function springBoot(version: string, { java }: { readonly java: string }): Runtime {
  const heap = { percent: 60, beside: BESIDE_HEAP };
  const variables = {
    JAVA_TOOL_OPTIONS: `-XX:+UseG1GC -XX:MaxRAMPercentage=${heap.percent} -XX:+ExitOnOutOfMemoryError`,
    [MANAGEMENT_PORT]: String(METRICS_PORT),
    MANAGEMENT_ENDPOINTS_WEB_EXPOSURE_INCLUDE: 'health,prometheus',
    MANAGEMENT_ENDPOINTS_WEB_BASEPATH: '/',
    MANAGEMENT_ENDPOINTS_WEB_PATHMAPPING_PROMETHEUS: 'metrics',
    MANAGEMENT_ENDPOINT_HEALTH_PROBES_ENABLED: 'true',
    MANAGEMENT_ENDPOINT_HEALTH_PROBES_ADDADDITIONALPATHS: 'true',
    SERVER_SHUTDOWN: 'graceful',
  };
  return {
    name: `Java ${java}, Spring Boot ${version}`,
    env: Object.entries(variables).map(([name, value]) => ({ name, value })),
    writable: { '/tmp': Size.mebibytes(256) },
    coldStart: Duration.minutes(3),
    heap,
    shutdownVariable: 'SPRING_LIFECYCLE_TIMEOUTPERSHUTDOWNPHASE',
    micrometer: true,
    toolchain: mavenToolchain(java),
  };
}
