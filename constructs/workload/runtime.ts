import { Duration, Size } from 'cdk8s';
import type { k8s } from 'cdk8s-plus-28';

/** What a service is written in, as far as its pods must know it. */
export interface Runtime {
  /** As a person names it, e.g. `Java 21, Spring Boot 3`. */
  readonly name: string;

  /** Environment variables that make the process respect the limits of its container. */
  readonly env: readonly k8s.EnvVar[];

  /** Folders that the process writes to, each a sized `emptyDir`: the root file system is read-only. */
  readonly writable: Readonly<Record<string, Size>>;

  /**
   * How long a cold start may take before the kubelet restarts the container.
   *
   * @default - no startup probe: the process is up within the liveness probe's initial delay
   */
  readonly coldStart?: Duration;
}

const TMP = { '/tmp': Size.mebibytes(64) };

/** Node.js of a major version. */
export function nodejs(version: string): Runtime {
  return { name: `Node.js ${version}`, env: [], writable: TMP };
}

/** Next.js of a major version; it writes rendered pages and images to its cache. */
export function nextjs(version: string): Runtime {
  return {
    name: `Next.js ${version}`,
    env: [],
    writable: { ...TMP, '/app/.next/cache': Size.mebibytes(256) },
  };
}

/** Go of a minor version; the scheduler takes as many threads as the CPU limit has cores. */
export function go(version: string): Runtime {
  const cores = { resourceFieldRef: { resource: 'limits.cpu' } };
  return { name: `Go ${version}`, env: [{ name: 'GOMAXPROCS', valueFrom: cores }], writable: TMP };
}

/** Python of a minor version; it writes its log at once, and no compiled modules beside the sources. */
export function python(version: string): Runtime {
  const env = ['PYTHONUNBUFFERED', 'PYTHONDONTWRITEBYTECODE'].map((name) => ({ name, value: '1' }));
  return { name: `Python ${version}`, env, writable: TMP };
}

/**
 * Spring Boot on Java. The heap takes three quarters of the memory limit (the JVM's own default is a quarter);
 * a JVM that runs out of it exits, so that the kubelet starts a fresh one; a cold start may take three minutes.
 */
export function springBoot(version: string, { java }: { readonly java: string }): Runtime {
  return {
    name: `Java ${java}, Spring Boot ${version}`,
    env: [{ name: 'JAVA_TOOL_OPTIONS', value: '-XX:MaxRAMPercentage=75 -XX:+ExitOnOutOfMemoryError' }],
    writable: { '/tmp': Size.mebibytes(256) },
    coldStart: Duration.minutes(3),
  };
}
