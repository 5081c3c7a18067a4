import { isEnvName, isServiceName } from '../props/names';
import {
  fields,
  leaf,
  listOf,
  mapOf,
  oneOf,
  optional,
  type PropSchema,
  type PropSchemas,
  stringThat,
} from '../props/prop-schema';
import {
  boolean,
  cpu,
  isWhole,
  milliseconds,
  nonEmptyString,
  plainData,
  seconds,
  size,
  source,
  string,
  urlPath,
  wholeNumber,
} from '../props/scalars';
import { STORES } from '../workload/data-store';
import { METRICS_PORT, type ProbeProps } from '../workload/pod-template';
import type { EnvironmentValues, ServiceProps } from './service-props';

const CPU = fields({ request: cpu, limit: cpu });
const SIZE = fields({ request: size, limit: size });

const PROBE: PropSchemas<ProbeProps> = {
  path: urlPath('/healthz'),
  initialDelay: optional(seconds()),
  period: optional(seconds(1)),
};

/** More pods than any cluster runs of a service: a slip of the finger. */
const MOST_REPLICAS = 10_000;

/** Linux starts no process with a variable of this many bytes or more, `NAME=value` with its end. */
const VARIABLE_BYTES = 131_072;

const STRINGS = mapOf(string);

/** Environment variables by their names. */
const VARIABLES: PropSchema<Readonly<Record<string, string>>> = {
  ...STRINGS,
  parse(value, prop, problems) {
    const variables = STRINGS.parse(value, prop, problems);
    for (const [name, text] of Object.entries(variables)) {
      if (!isEnvName(name)) {
        problems({ prop, expected: "named by A-Z, a-z, 0-9 and '_', e.g. LOG_LEVEL", got: name });
      }
      const bytes = new TextEncoder().encode(`${name}=${text}`).length;
      if (bytes >= VARIABLE_BYTES) {
        const expected = `of fewer than ${VARIABLE_BYTES} bytes with its name`;
        problems({ prop: `${prop}.${name}`, expected, got: bytes });
      }
    }
    return variables;
  },
};

/** What an environment decides for every service. */
export const ENVIRONMENT_VALUES: PropSchemas<EnvironmentValues> = {
  replicas: wholeNumber(1, MOST_REPLICAS),
  maxReplicas: optional(wholeNumber(1, MOST_REPLICAS)),
  resources: optional(
    fields({ cpu: optional(CPU), memory: optional(SIZE), ephemeralStorage: optional(SIZE) }),
  ),
  env: optional(VARIABLES),
};

/** What every service has, but for its callees, and its environments, to whose values a pattern may add. */
export const SERVICE_PROPS: Omit<PropSchemas<ServiceProps>, 'calls' | 'environments'> = {
  repository: stringThat(
    "owner/name with a name of a-z, 0-9 and '-', e.g. 'acme/checkout-service'",
    'acme/service',
    (value) => /^[\w.-]+\/[^/]+$/.test(value) && isServiceName(value.split('/').pop()),
  ),
  runtime: fields({
    name: nonEmptyString,
    env: listOf(fields({ name: string, value: optional(string), valueFrom: optional(plainData) })),
    writable: mapOf(size),
    coldStart: optional(seconds(1)),
  }),
  api: listOf(nonEmptyString),
  releases: nonEmptyString,
  risk: fields({ level: oneOf('low', 'medium', 'high', 'critical'), impact: nonEmptyString }),
  gates: fields({
    securityScan: listOf(oneOf('standard', 'enhanced', 'sast', 'lighthouse')),
    contractTests: optional(listOf(string)),
    latency: fields({
      p99: milliseconds,
      users: optional(wholeNumber(1)),
      scenario: optional(nonEmptyString),
    }),
    errorRate: optional(
      leaf(
        'a share in 0-1, e.g. 0.01',
        0.01,
        (value) => typeof value === 'number' && value >= 0 && value < 1,
      ),
    ),
    migrationCheck: optional(boolean),
    further: optional(listOf(nonEmptyString)),
  }),
  stores: optional(
    listOf(
      fields({ kind: oneOf(...(Object.keys(STORES) as (keyof typeof STORES)[])), purpose: nonEmptyString }),
    ),
  ),
  events: optional(listOf(fields({ producer: nonEmptyString, events: nonEmptyString }))),
  container: fields({
    port: optional(
      leaf(
        `a whole number in 1-65535 other than ${METRICS_PORT}, the port of the metrics`,
        8080,
        (value) => isWhole(value, 1, 65535) && value !== METRICS_PORT,
      ),
    ),
    probes: fields({ readiness: fields(PROBE), liveness: fields(PROBE) }),
    resources: fields({ cpu: CPU, memory: SIZE, ephemeralStorage: optional(SIZE) }),
    env: optional(VARIABLES),
    longestRequest: optional(seconds()),
  }),
  autoscaling: optional(
    fields({ cpu: leaf('a whole percentage in 1-100', 50, (value) => isWhole(value, 1, 100)) }),
  ),
  disruptionBudget: optional(boolean),
  isolated: optional(boolean),
  ingress: optional(
    fields({
      path: stringThat("a path of plain segments, e.g. '/' or '/shop'", '/', isPathOfSegments),
    }),
  ),
  vault: optional(fields({ role: nonEmptyString, secrets: mapOf(nonEmptyString) })),
  ownership: optional(fields({ owner: string, dataClassification: string })),
  source: optional(source),
};

/** Without what the API server refuses in the path of an Ingress, and without expressions, which it takes literally. */
function isPathOfSegments(path: string): boolean {
  return /^\/[^\s#]*$/.test(path) && !/\/\/|\/\.{1,2}(\/|$)|%2f|[(){}[\]|$^*?\\]/i.test(path);
}
