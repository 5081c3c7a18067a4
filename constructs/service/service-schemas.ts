import type { PlatformContext } from '../platform/platform-context';
import { overridesOf } from '../props/overrides';
import { fields, mapOf, optional, type PropSchema, type Schemas } from '../props/prop-schema';
import type { Callee } from '../workload/container-env';
import { CONTAINER } from '../workload/container-props';
import { BASE } from './base-props';
import { DeclaredService, type DeliveryStrategy } from './declared-service';
import { GATES, GATES_OF_RELEASES } from './gates';
import { OWN_VALUES, SERVICE, type ServiceProps } from './service-props';

/** What an environment decides for every service, but for other callees. */
const VALUES = {
  ...OWN_VALUES,
  ...overridesOf({ ...BASE, container: fields(CONTAINER), gates: optional(fields(GATES)) }),
};

/** The schema of a service's props, what its pattern adds included. */
export function serviceSchema(
  calls: PropSchema<readonly Callee[]>,
  strategy: Pick<DeliveryStrategy, 'props' | 'values' | 'workloadRef'>,
): PropSchema<ServiceProps> {
  const values = {
    ...VALUES,
    calls: optional(calls),
    ...overridesOf(strategy.props ?? {}),
    ...strategy.values,
  };
  const { replicas: _, maxReplicas: __, ...ofPreview } = values;
  const schemas: Schemas = {
    ...SERVICE,
    ...(strategy.workloadRef.kind === 'Rollout' && { gates: GATES_OF_RELEASES }),
    ...strategy.props,
    calls: optional(calls),
    preview: optional(fields(ofPreview)),
    environments: mapOf(fields(values)),
  };
  return fields(schemas) as never;
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
