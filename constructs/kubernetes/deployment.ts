import { ApiObject } from 'cdk8s';
import type { Construct } from 'constructs';
import type { RolloutValues } from '../delivery/rollout';
import type { DeclaredService } from '../service/declared-service';
import { workloadAnnotationsOf } from '../service/workload-annotations';
import { rolloutTimings } from '../workload/rollout-timings';
import { podsOf } from './pods';

/**
 * The Deployment of a service, which replaces its pods one by one, a new one first; or, where a Rollout runs the
 * pods, just their template.
 */
export function deployment(file: Construct, service: DeclaredService): void {
  const { selector, workloadRef } = service;
  const template = podsOf(service);
  const { keepDeployment } = service.values as Partial<RolloutValues>;
  new ApiObject(file, 'deployment', {
    apiVersion: 'apps/v1',
    kind: 'Deployment',
    metadata: { name: service.workload, ...workloadAnnotationsOf(service) },
    spec: {
      ...((workloadRef.kind === 'Deployment' || keepDeployment) && {
        revisionHistoryLimit: 5,
        ...rolloutTimings(template),
        strategy: { type: 'RollingUpdate', rollingUpdate: { maxSurge: 1, maxUnavailable: 0 } },
      }),
      selector: { matchLabels: selector },
      template,
    },
  });
}
