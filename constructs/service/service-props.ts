import { PIPELINE, type PipelineProps } from '../pipeline/toolchain';
import { RISK_LEVELS } from '../platform/risk';
import type { Overrides } from '../props/overrides';
import {
  fields,
  listOf,
  mapOf,
  oneOf,
  optional,
  type Parsed,
  type PropSchema,
  type Props,
  stringThat,
  withRule,
} from '../props/prop-schema';
import { isEnvName, isServiceName, nonEmptyString, source, string, wholeNumber } from '../props/scalars';
import { CONTAINER, type ContainerProps } from '../workload/container-props';
import { RESOURCES, type Resources } from '../workload/resources';
import { BASE, type BaseProps } from './base-props';
import { GATES_OF_RELEASES, type Gates } from './gates';

/** What happens when a release of the service is bad. */
export interface Risk extends Parsed<typeof RISK> {}

/** What an environment may override of the base. */
interface Overridable extends Omit<BaseProps, 'container'> {
  readonly gates?: Pick<Gates, 'latency' | 'errorRate'>;
  readonly container: Omit<ContainerProps, 'resources' | 'env'>;
}

/**
 * What one environment decides for a service: how many pods it runs, and whatever is to be otherwise than in the base.
 * What stands in the base is in all environments; a part that one of them is to have first, e.g. `isolated`, is given
 * to that one.
 */
export interface EnvironmentValues extends Overrides<Overridable>, Props<typeof OWN_VALUES> {}

/** What is particular to a service, whatever way it ships. */
export interface ServiceProps extends BaseProps, Props<typeof SERVICE> {
  /**
   * Gives pull requests of its repository previews, by the platform's `previews`: one pod as it is in the environment that
   * previews are like, with these values in the place of others. A preview has no Secrets, and so no stores that need one.
   *
   * @default - no previews
   */
  readonly preview?: Omit<EnvironmentValues, 'replicas' | 'maxReplicas'>;
  /** By the environment's name; all that it is in must be here. */
  readonly environments: Readonly<Record<string, EnvironmentValues>>;
}

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

/** What each environment has its own words for. */
export const OWN_VALUES = {
  /**
   * Pods at rest; with autoscaling, the least number, 1 or more. With 0 all its objects are there and no pods: releases go
   * through unmeasured, and callers get no answer.
   */
  replicas: wholeNumber(0, MOST_REPLICAS),
  /** The most pods that autoscaling may start, more than `replicas`; required with autoscaling. */
  maxReplicas: optional(wholeNumber(1, MOST_REPLICAS)),
  /** @default - as in base */
  resources: optional<Partial<Resources>>(
    fields({ ...RESOURCES, cpu: optional(RESOURCES.cpu), memory: optional(RESOURCES.memory) }),
  ),
  /** @default - as in base */
  env: optional(VARIABLES),
};

const CONTAINER_OF_BASE: PropSchema<ContainerProps> = fields({
  ...CONTAINER,
  resources: fields(RESOURCES),
  env: optional(VARIABLES),
});

const RISK = fields({ level: oneOf(...RISK_LEVELS), impact: nonEmptyString });

/** What every service has, but for its callees and environments. */
export const SERVICE = {
  /** `owner/name` of its source; the name part also names its image, its workload and its Service. */
  repository: stringThat(
    "owner/name with a name of a-z, 0-9 and '-', e.g. 'acme/checkout-service'",
    'acme/service',
    (value) => /^[\w.-]+\/[^/]+$/.test(value) && isServiceName(value.split('/').pop()),
  ),
  ...BASE,
  container: CONTAINER_OF_BASE,
  /**
   * Its endpoints, e.g. `POST /charge`; contracts may ask for nothing else where all are a method and a path.
   *
   * @default - nothing is said of them
   */
  api: optional(listOf(nonEmptyString)),
  /**
   * How often it is released, e.g. `1-2 times per week`.
   *
   * @default - nothing is said of it
   */
  releases: optional(nonEmptyString),
  /**
   * Who answers for it: one of the platform's `teams`, in whose AppProjects, and namespaces where it has some, it is.
   *
   * @default - whoever answers for the platform
   */
  team: optional(nonEmptyString),
  /**
   * The environments that it is in, e.g. `['staging']`: in the others it has no overlay, no Application and no image
   * version, and what calls it elsewhere calls nothing, or is not there either.
   *
   * @default - all of the platform's
   */
  onlyIn: optional(listOf(nonEmptyString)),
  /** @default - nothing is said of it */
  risk: optional(RISK),
  /**
   * What a release must pass; a service that a Rollout runs has them.
   *
   * @default - none
   */
  gates: optional<Gates>(GATES_OF_RELEASES),
  /**
   * How the pipeline builds and tests it, and where its migrations are.
   *
   * @default - as its runtime's toolchain does
   */
  pipeline: optional<PipelineProps>(fields(PIPELINE)),
  /**
   * The file that declares the service, named in the header of what is generated from it.
   *
   * @default 'services/<name>.ts'
   */
  source: optional(source),
};
