import * as argo from '../../imports/argoproj.io';
import { KUSTOMIZE_CONFIG_FILE, KustomizeConfig } from '../gitops/kustomization';
import { podsOf } from '../kubernetes/pods';
import { LOAD_TEST, type LoadTestProps } from '../platform/load-test';
import { fields, oneOf, optional, type Props } from '../props/prop-schema';
import type { DeclaredService, DeliveryStrategy } from '../service/declared-service';
import type { EnvironmentValues } from '../service/service-props';
import { workloadAnnotationsOf } from '../service/workload-annotations';
import { rolloutTimings } from '../workload/rollout-timings';

/** What an environment decides for a service that a Rollout runs. */
export interface RolloutValues extends EnvironmentValues, Props<typeof ROLLOUT_VALUES> {}

export const ROLLOUT_VALUES = {
  /**
   * Which pods the Deployment has beside the Rollout's, in the first of two steps between the two patterns:
   * `as-it-runs` on the way to the Rollout leaves it alone, its count too where an autoscaler has decided that;
   * `at-replicas` on the way back gives it as many as `replicas` says, since it has none.
   *
   * @default - none
   */
  keepDeployment: optional(oneOf('as-it-runs', 'at-replicas')),
  /** @default - as the platform has it, or its environment */
  loadTest: optional<LoadTestProps>(fields(LOAD_TEST)),
};

/** The shipping of every service that a Rollout runs. */
export const ROLLOUT = {
  workloadRef: { apiVersion: 'argoproj.io/v1alpha1', kind: 'Rollout' },
} as const satisfies Partial<DeliveryStrategy>;

/**
 * The Rollout over a service's Deployment, which is the pods' template and itself runs none.
 *
 * Defines `rollout.yaml` and `kustomizeconfig.yaml`, by which the overlay's `replicas` reach the Rollout, and sets
 * the Deployment to zero in each overlay with pods, after `replicas` has set both.
 *
 * @see https://argo-rollouts.readthedocs.io/en/stable/migrating/#reference-deployment-from-rollout
 */
export function rollout(service: DeclaredService, strategy: argo.RolloutSpecStrategy): void {
  const { keepDeployment } = service.values as Partial<RolloutValues>;
  const deployment = { kind: 'Deployment', name: service.workload };
  new argo.Rollout(service.baseFile('rollout.yaml'), 'rollout', {
    metadata: {
      name: service.workload,
      ...(service.runsNoPods ? workloadAnnotationsOf(service) : service.annotations),
    },
    spec: {
      revisionHistoryLimit: 5,
      ...rolloutTimings(podsOf(service)),
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
  if (keepDeployment || service.runsNoPods) return;
  service.lastPatches.push({
    name: 'deployment-runs-no-pods',
    target: deployment,
    operations: [{ op: 'replace', path: '/spec/replicas', value: 0 }],
  });
}
