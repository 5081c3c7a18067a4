import { ApiObject } from 'cdk8s';
import type { ManifestFile } from '../gitops/manifest-file';
import type { Environment } from '../platform/environment';
import { RISK_LEVELS, type RiskLevel } from '../platform/risk';
import type { Priorities } from './namespaces-props';

/** The file of the PriorityClasses of an environment, among what its namespace grants. */
export const PRIORITY_CLASSES_FILE = 'priority-classes.yaml';

/**
 * The PriorityClass of the pods of a service by its risk. Only real users need one: pods of other environments have the
 * priority 0, so that none of them takes the room of a pod of production in the same cluster.
 */
export function priorityClassOf(
  { production, parent }: Environment,
  priorities: Priorities | undefined,
  level: RiskLevel | undefined,
): string | undefined {
  if (!production || level === undefined || priorities?.[level] === undefined) return undefined;
  // By the environment, since classes are of the cluster, which may have several.
  return `${parent}-${level}`;
}

/**
 * The PriorityClasses of an environment.
 *
 * @see https://kubernetes.io/docs/concepts/scheduling-eviction/pod-priority-preemption/
 */
export function priorityClasses(file: ManifestFile, environment: Environment, priorities: Priorities): void {
  for (const level of RISK_LEVELS) {
    const name = priorityClassOf(environment, priorities, level);
    if (name === undefined) continue;
    new ApiObject(file, name, {
      apiVersion: 'scheduling.k8s.io/v1',
      kind: 'PriorityClass',
      metadata: { name },
      description: `Pods in ${environment.name} of services whose risk is ${level}`,
      value: priorities[level],
    });
  }
}
