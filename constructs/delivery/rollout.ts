import * as argo from '../../imports/argoproj.io';
import { KUSTOMIZE_CONFIG_FILE, KustomizeConfig } from '../gitops/kustomization';
import { fields, optional, type PropSchemas } from '../props/prop-schema';
import { boolean } from '../props/scalars';
import type { DeclaredService, DeliveryStrategy } from '../service/declared-service';
import type { EnvironmentValues } from '../service/service-props';
import { rolloutTimings } from '../workload/rollout-timings';
import { LOAD_TEST, type LoadTestProps } from './load-test';

/** What an environment decides for a service that a Rollout runs. */
export interface RolloutValues extends EnvironmentValues {
  /**
   * Whether the Deployment keeps its own pods beside the Rollout's: the first of two steps by which a live
   * Deployment comes under a Rollout without losing capacity.
   *
   * @default false
   */
  readonly keepDeployment?: boolean;
  /** @default - none; latency is judged by the traffic of users alone */
  readonly loadTest?: LoadTestProps;
}

export const ROLLOUT_VALUES: PropSchemas<Pick<RolloutValues, 'keepDeployment' | 'loadTest'>> = {
  keepDeployment: optional(boolean),
  loadTest: optional(fields(LOAD_TEST)),
};

/** The shipping of every service that a Rollout runs. */
export const ROLLOUT = {
  workloadRef: { apiVersion: 'argoproj.io/v1alpha1', kind: 'Rollout' },
  revisionLabel: 'rollouts-pod-template-hash',
} as const satisfies Partial<DeliveryStrategy>;

/**
 * The Rollout over a service's Deployment, which is the pods' template and itself runs none.
 *
 * Defines `rollout.yaml` and `kustomizeconfig.yaml`, by which the overlay's `replicas` reach the Rollout, and sets
 * the Deployment to zero in each overlay, after `replicas` has set both.
 *
 * @see https://argo-rollouts.readthedocs.io/en/stable/migrating/#reference-deployment-from-rollout
 */
export function rollout(service: DeclaredService, strategy: argo.RolloutSpecStrategy): void {
  const { keepDeployment = false } = service.values as Partial<RolloutValues>;
  const deployment = { kind: 'Deployment', name: service.workload };
  new argo.Rollout(service.baseFile('rollout.yaml'), 'rollout', {
    metadata: { name: service.workload, ...service.annotations },
    spec: {
      revisionHistoryLimit: 5,
      ...rolloutTimings(service.props),
      progressDeadlineAbort: true,
      // No rollbackWindow: it lets any older revision skip all steps, one that was aborted or never approved too.
      workloadRef: {
        apiVersion: 'apps/v1',
        ...deployment,
        // The checks know by this field of Argo Rollouts that no zero was forgotten.
        ...(keepDeployment && { scaleDown: 'never' }),
      },
      strategy,
    },
  });
  new KustomizeConfig(service.baseFile(KUSTOMIZE_CONFIG_FILE), [
    { group: 'argoproj.io', kind: 'Rollout', path: 'spec/replicas' },
  ]);
  if (keepDeployment) return;
  service.lastPatches.push({
    name: 'deployment-runs-no-pods',
    target: deployment,
    operations: [{ op: 'replace', path: '/spec/replicas', value: 0 }],
  });
}
