import {
  anything,
  cpu,
  type Forms,
  fields,
  listOf,
  mapOf,
  milliseconds,
  oneOf,
  optional,
  plainData,
  seconds,
  size,
  someText,
  text,
  truth,
  urlPath,
  wholeNumber,
} from '../props/prop-schema';
import { STORES } from '../workload/data-store';
import type { ProbeProps } from '../workload/pod-template';
import type { EnvironmentValues, ServiceProps } from './service-props';

const CPU = fields({ request: cpu, limit: cpu });
const SIZE = fields({ request: size, limit: size });

const PROBE: Forms<ProbeProps> = {
  path: urlPath('/healthz'),
  initialDelay: optional(seconds()),
  period: optional(seconds(1)),
};

/** What an environment decides for every service. */
export const ENVIRONMENT_VALUES: Forms<EnvironmentValues> = {
  replicas: anything,
  maxReplicas: optional(anything),
  resources: optional(
    fields({ cpu: optional(CPU), memory: optional(SIZE), ephemeralStorage: optional(SIZE) }),
  ),
  env: optional(mapOf(text)),
};

/** What every service has, but for its environments, to whose values a pattern may add, and its callees. */
export const SERVICE_PROPS: Omit<Forms<ServiceProps>, 'calls' | 'environments'> = {
  repository: text,
  runtime: fields({
    name: someText,
    env: listOf(fields({ name: text, value: optional(text), valueFrom: optional(plainData) })),
    writable: mapOf(size),
    coldStart: optional(seconds(1)),
  }),
  api: listOf(someText),
  releases: someText,
  risk: fields({ level: oneOf('low', 'medium', 'high', 'critical'), impact: someText }),
  gates: fields({
    securityScan: listOf(oneOf('standard', 'enhanced', 'sast', 'lighthouse')),
    contractTests: optional(listOf(text)),
    latency: fields({ p99: milliseconds, users: optional(wholeNumber(1)), scenario: optional(someText) }),
    errorRate: optional(anything),
    migrationCheck: optional(truth),
    further: optional(listOf(someText)),
  }),
  stores: optional(
    listOf(fields({ kind: oneOf(...(Object.keys(STORES) as (keyof typeof STORES)[])), purpose: someText })),
  ),
  events: optional(listOf(fields({ producer: someText, events: someText }))),
  container: fields({
    port: optional(anything),
    probes: fields({ readiness: fields(PROBE), liveness: fields(PROBE) }),
    resources: fields({ cpu: CPU, memory: SIZE, ephemeralStorage: optional(SIZE) }),
    env: optional(mapOf(text)),
    longestRequest: optional(seconds()),
  }),
  autoscaling: optional(fields({ cpu: anything })),
  disruptionBudget: optional(truth),
  isolated: optional(truth),
  ingress: optional(fields({ path: urlPath('/') })),
  vault: optional(fields({ role: someText, secrets: mapOf(someText) })),
  ownership: optional(fields({ owner: text, dataClassification: text })),
  source: optional(anything),
};
