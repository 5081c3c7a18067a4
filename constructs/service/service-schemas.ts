import { PIPELINE, TOOLCHAIN } from '../pipeline/toolchain';
import { EXTERNAL, STORE_PEERS } from '../platform/network';
import type { PlatformContext } from '../platform/platform-context';
import { RISK_LEVELS } from '../platform/risk';
import { overridesOf } from '../props/overrides';
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
  withRule,
} from '../props/prop-schema';
import {
  boolean,
  cpu,
  hostName,
  isEnvName,
  isServiceName,
  isWhole,
  manifestObjectWith,
  nonEmptyString,
  plainData,
  renderable,
  seconds,
  size,
  source,
  string,
  wholeNumber,
} from '../props/scalars';
import type { Callee } from '../workload/container-env';
import { CONTAINER, POD } from '../workload/container-props';
import { SECRET, STORE } from '../workload/data-store';
import { CLAIM, FILES } from '../workload/files';
import { DeclaredService, type DeliveryStrategy } from './declared-service';
import { GATES, GATES_OF_RELEASES } from './gates';
import type { BaseProps, EnvironmentValues, ServiceProps } from './service-props';

const CPU = fields({ request: cpu, limit: optional(cpu) });
const SIZE = fields({ request: size, limit: optional(size) });
const TRIGGER = fields({
  type: nonEmptyString,
  name: optional(nonEmptyString),
  metricType: optional(oneOf('AverageValue', 'Value', 'Utilization')),
  metadata: mapOf(nonEmptyString),
  authenticationRef: optional(
    fields({
      name: nonEmptyString,
      kind: optional(oneOf('TriggerAuthentication', 'ClusterTriggerAuthentication')),
    }),
  ),
});

/** More pods than any cluster runs of a service: a slip of the finger. */
const MOST_REPLICAS = 10_000;

/** Linux starts no process with a variable of this many bytes or more, `NAME=value` with its end. */
const VARIABLE_BYTES = 131_072;

/** Environment variables by their names. */
const VARIABLES = withRule(mapOf(string), (variables, refuse) => {
  for (const [name, text] of Object.entries(variables)) {
    if (!isEnvName(name)) refuse("named by A-Z, a-z, 0-9 and '_', e.g. LOG_LEVEL", { at: '', got: name });
    const bytes = new TextEncoder().encode(`${name}=${text}`).length;
    if (bytes < VARIABLE_BYTES) continue;
    refuse(`of fewer than ${VARIABLE_BYTES} bytes with its name`, { at: `.${name}`, got: bytes });
  }
});

const RESOURCES = { cpu: CPU, memory: SIZE, ephemeralStorage: optional(SIZE) };

const IMAGE = stringThat("an image, e.g. 'docker.io/library/redis:7.4.1-alpine'", 'image', (value) =>
  /^[a-z0-9][\w./:@-]*[\w]$/.test(value),
);

/** One host at least, and each once. */
const HOSTS = withRule(listOf(hostName), (hosts, refuse) => {
  if (hosts.length === 0) refuse('one host at least, or left out');
  if (new Set(hosts).size < hosts.length) refuse('hosts that differ');
});

/** What shapes the base of every service, but for its callees and what an environment has its own words for. */
const BASE: Omit<PropSchemas<BaseProps>, 'calls' | 'container'> = {
  runtime: optional(
    fields({
      name: nonEmptyString,
      env: listOf(fields({ name: string, value: optional(string), valueFrom: optional(plainData) })),
      writable: mapOf(size),
      coldStart: optional(seconds(1)),
      heap: optional(fields({ percent: wholeNumber(1, 99), beside: size })),
      shutdownVariable: optional(nonEmptyString),
      micrometer: optional(boolean),
      toolchain: optional(fields(TOOLCHAIN)),
    }),
  ),
  image: optional(IMAGE),
  pod: optional(POD),
  service: optional(renderable(manifestObjectWith('ports'))),
  serviceAccount: optional(fields({ annotations: optional(mapOf(string)) })),
  labels: optional(mapOf(string)),
  annotations: optional(mapOf(string)),
  stores: optional(listOf(STORE)),
  secrets: optional(listOf(SECRET)),
  files: optional(FILES),
  claims: optional(listOf(CLAIM)),
  storeAddresses: optional(STORE_PEERS),
  externals: optional(listOf(EXTERNAL)),
  events: optional(listOf(fields({ producer: nonEmptyString, events: nonEmptyString }))),
  autoscaling: optional(
    fields({
      cpu: optional(leaf('a whole percentage in 1-100', 50, (value) => isWhole(value, 1, 100))),
      triggers: optional(listOf(TRIGGER)),
    }),
  ),
  disruptionBudget: optional(boolean),
  isolated: optional(boolean),
  ingress: optional(
    fields({
      path: stringThat("a path of plain segments, e.g. '/' or '/shop'", '/', isPathOfSegments),
      hosts: optional(HOSTS),
    }),
  ),
  mesh: optional(oneOf('strict', 'permissive')),
  vault: optional(
    fields({ role: nonEmptyString, secrets: optional(mapOf(nonEmptyString)), token: optional(boolean) }),
  ),
  ownership: optional(fields({ owner: string, dataClassification: string })),
};

/** What an environment decides for every service, but for other callees. */
const VALUES: Omit<PropSchemas<EnvironmentValues>, 'calls'> = {
  replicas: wholeNumber(0, MOST_REPLICAS),
  maxReplicas: optional(wholeNumber(1, MOST_REPLICAS)),
  resources: optional(fields({ ...RESOURCES, cpu: optional(CPU), memory: optional(SIZE) })),
  env: optional(VARIABLES),
  ...overridesOf({ ...BASE, container: fields(CONTAINER), gates: optional(fields(GATES)) }),
};

/** What every service has, but for its callees and environments. */
const SERVICE: Omit<PropSchemas<ServiceProps>, 'calls' | 'environments' | 'preview'> = {
  repository: stringThat(
    "owner/name with a name of a-z, 0-9 and '-', e.g. 'acme/checkout-service'",
    'acme/service',
    (value) => /^[\w.-]+\/[^/]+$/.test(value) && isServiceName(value.split('/').pop()),
  ),
  ...BASE,
  container: fields({ ...CONTAINER, resources: fields(RESOURCES), env: optional(VARIABLES) }),
  api: optional(listOf(nonEmptyString)),
  releases: optional(nonEmptyString),
  team: optional(nonEmptyString),
  onlyIn: optional(listOf(nonEmptyString)),
  risk: optional(fields({ level: oneOf(...RISK_LEVELS), impact: nonEmptyString })),
  gates: optional(GATES_OF_RELEASES),
  pipeline: optional(fields(PIPELINE)),
  source: optional(source),
};

/** The schemas of a service's props, what its pattern adds included. */
export function serviceSchemas(
  calls: PropSchema<readonly Callee[]>,
  strategy: Pick<DeliveryStrategy, 'props' | 'values' | 'workloadRef'>,
): PropSchemas<ServiceProps> {
  const values = {
    ...VALUES,
    calls: optional(calls),
    ...overridesOf(strategy.props ?? {}),
    ...strategy.values,
  };
  const { replicas: _, maxReplicas: __, ...ofPreview } = values as unknown as PropSchemas<EnvironmentValues>;
  return {
    ...SERVICE,
    ...(strategy.workloadRef.kind === 'Rollout' && { gates: GATES_OF_RELEASES as never }),
    ...strategy.props,
    calls: optional(calls),
    preview: optional(fields(ofPreview)) as never,
    environments: mapOf(fields(values)),
  };
}

/** Without what the API server refuses in the path of an Ingress, and without expressions, which it takes literally. */
function isPathOfSegments(path: string): boolean {
  return /^\/[^\s#]*$/.test(path) && !/\/\/|\/\.{1,2}(\/|$)|%2f|[(){}[\]|$^*?\\]/i.test(path);
}

/** Services of the platform, each at most once. What is none is left out. */
export function callees(platform: PlatformContext): PropSchema<readonly Callee[]> {
  return {
    parse(value, prop, problems) {
      if (!Array.isArray(value)) {
        problems({ prop, expected: 'a list', got: value });
        return [];
      }
      return value.filter((callee: unknown, index) => {
        const refuse = (expected: string, got = callee) =>
          problems({ prop: `${prop}[${index}]`, expected, got });
        if (!(callee instanceof DeclaredService)) {
          refuse('a service that was created before this one');
          return false;
        }
        if (value.indexOf(callee) !== index) refuse('another service than before');
        else if (callee.platform !== platform) {
          refuse(`a service of the platform '${platform.name}'`, callee.node.path);
        }
        return true;
      });
    },
  };
}
