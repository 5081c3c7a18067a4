import { ApiObject } from 'cdk8s';
import type { Construct } from 'constructs';
import type { DeclaredService } from '../service/declared-service';
import { workloadAnnotationsOf } from '../service/workload-annotations';
import { podsOf } from './pods';

/**
 * The StatefulSet of a service, whose pods keep their names and their volumes; it replaces them one by one, the last one
 * first, each once the one before is ready. Defines the headless Service by which its pods find each other beside it.
 *
 * @see https://kubernetes.io/docs/concepts/workloads/controllers/statefulset/
 */
export function statefulSet(file: Construct, service: DeclaredService): void {
  const { workload, selector, annotations, servicePorts, props } = service;
  const serviceName = `${workload}-pods`;
  new ApiObject(service.baseFile('service.yaml'), 'headless-service', {
    apiVersion: 'v1',
    kind: 'Service',
    metadata: { name: serviceName, ...annotations },
    // The pods find each other before they are ready.
    spec: {
      type: 'ClusterIP',
      clusterIP: 'None',
      publishNotReadyAddresses: true,
      selector,
      ports: servicePorts,
    },
  });
  new ApiObject(file, 'stateful-set', {
    apiVersion: 'apps/v1',
    kind: 'StatefulSet',
    metadata: { name: workload, ...workloadAnnotationsOf(service) },
    spec: {
      serviceName,
      revisionHistoryLimit: 5,
      minReadySeconds: 10,
      podManagementPolicy: 'OrderedReady',
      updateStrategy: { type: 'RollingUpdate' },
      persistentVolumeClaimRetentionPolicy: { whenDeleted: 'Retain', whenScaled: 'Retain' },
      selector: { matchLabels: selector },
      template: podsOf(service),
      ...(props.claims && {
        volumeClaimTemplates: props.claims.map(({ name, spec }) => ({
          apiVersion: 'v1',
          kind: 'PersistentVolumeClaim',
          metadata: { name },
          spec,
        })),
      }),
    },
  });
}
