import { once } from '../props/once';
import { overridesOf } from '../props/overrides';
import { fields, mapOf, optional, type PropSchema, type Schemas } from '../props/prop-schema';
import type { Callee } from '../workload/container-env';
import { CONTAINER } from '../workload/container-props';
import { BASE } from './base-props';
import { DeclaredService, type DeliveryStrategy } from './declared-service';
import { GATES, GATES_OF_RELEASES } from './gates';
import { OWN_VALUES, SERVICE, type ServiceProps } from './service-props';

/** Services, each at most once; whether they are of the same platform, no schema knows. What is none is left out. */
const CALLS: PropSchema<readonly Callee[]> = {
  parse(value, prop, problems) {
    if (!Array.isArray(value)) {
      problems({ prop, expected: 'a list', got: value });
      return [];
    }
    const before = new Set<unknown>();
    return value.filter((callee: unknown, index) => {
      const refuse = (expected: string) => problems({ prop: `${prop}[${index}]`, expected, got: callee });
      if (!(callee instanceof DeclaredService)) {
        refuse('a service that was created before this one');
        return false;
      }
      if (before.has(callee)) refuse('another service than before');
      before.add(callee);
      return true;
    });
  },
};

/** What an environment decides for every service, but for other callees. */
const VALUES = {
  ...OWN_VALUES,
  ...overridesOf({ ...BASE, container: fields(CONTAINER), gates: optional(fields(GATES)) }),
};

/** The schema of a service's props, what its pattern adds included. */
export const serviceSchema = once((strategy: DeliveryStrategy): PropSchema<ServiceProps> => {
  const values = {
    ...VALUES,
    calls: optional(CALLS),
    ...overridesOf(strategy.props ?? {}),
    ...strategy.values,
  };
  const { replicas: _, maxReplicas: __, ...ofPreview } = values;
  const schemas: Schemas = {
    ...SERVICE,
    ...(strategy.workloadRef.kind === 'Rollout' && { gates: GATES_OF_RELEASES }),
    ...strategy.props,
    calls: optional(CALLS),
    preview: optional(fields(ofPreview)),
    environments: mapOf(fields(values)),
  };
  return fields(schemas) as never;
});
