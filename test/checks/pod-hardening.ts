import type { PodTemplateSpec } from 'kubernetes-types/core/v1';
import {
  inContainers,
  inPodAndContainers,
  oneOf,
  type PodRule,
  podProblems,
  setHereOrOnPod,
} from '../../checks/pod-security';
import { fieldsAt } from '../../manifests/field-path';
import { describeProblem } from './pod-problem';

/** What a pod may have beyond the usual. */
export interface HardeningOptions {
  /** The ServiceAccount whose token the pod needs. @default none, so no token may be mounted */
  readonly serviceAccount?: string;
}

const RULES: readonly PodRule[] = [
  {
    name: 'User and Group',
    fields: inPodAndContainers('securityContext.runAsUser', 'securityContext.runAsGroup'),
    allows: setHereOrOnPod(isUnprivilegedId),
    expected: '10001 or more, on the pod or on each container',
  },
  {
    name: 'User and Group',
    fields: ['spec.securityContext.fsGroup', 'spec.securityContext.supplementalGroups[*]'],
    allows: (value) => value === undefined || isUnprivilegedId(value),
    expected: '10001 or more',
  },
  {
    name: 'Read-only Root File System',
    fields: inContainers('securityContext.readOnlyRootFilesystem'),
    allows: oneOf(true),
    expected: 'true',
  },
  {
    name: 'Sized emptyDir',
    fields: ['spec.volumes[*].emptyDir.sizeLimit'],
    allows: (value, { path }, pod) =>
      isQuantity(value) || fieldsAt(pod, path.replace('.sizeLimit', ''))[0]?.value === undefined,
    expected: 'a quantity above 0, e.g. 64Mi',
  },
  {
    name: 'Service Links',
    fields: ['spec.enableServiceLinks'],
    allows: oneOf(false),
    expected: 'false',
  },
  {
    name: 'Resources',
    fields: ['containers', 'initContainers'].flatMap((list) =>
      ['requests', 'limits'].flatMap((kind) =>
        ['cpu', 'memory', 'ephemeral-storage'].map((name) => `spec.${list}[*].resources.${kind}.${name}`),
      ),
    ),
    allows: isQuantity,
    expected: 'a quantity above 0',
  },
  {
    name: 'Probes',
    fields: ['spec.containers[*].readinessProbe', 'spec.containers[*].livenessProbe'],
    // A pod that runs to its end has nobody to be ready for.
    allows: (value, _field, pod) =>
      value !== undefined || isEnding(fieldsAt(pod, 'spec.restartPolicy')[0]?.value),
    expected: 'set',
  },
];

/**
 * What a pod lacks of this platform's own hardening, which goes beyond the Pod Security Standards: one
 * line for each field, empty if nothing.
 */
export function hardeningViolations(pod: PodTemplateSpec, options: HardeningOptions = {}): string[] {
  return podProblems([...RULES, identityRule(options)], pod).map(describeProblem);
}

function identityRule({ serviceAccount }: HardeningOptions): PodRule {
  return serviceAccount === undefined
    ? {
        name: 'Service Account',
        fields: ['spec.automountServiceAccountToken'],
        allows: oneOf(false),
        expected: 'false',
      }
    : {
        name: 'Service Account',
        fields: ['spec.serviceAccountName'],
        allows: oneOf(serviceAccount),
        expected: serviceAccount,
      };
}

function isUnprivilegedId(value: unknown): boolean {
  return typeof value === 'number' && value >= 10_001;
}

function isEnding(restartPolicy: unknown): boolean {
  return restartPolicy === 'Never' || restartPolicy === 'OnFailure';
}

/** Only as strict as it must be: the schemas check the form of quantities. */
function isQuantity(value: unknown): boolean {
  return /[1-9]/.test(String(value ?? ''));
}
