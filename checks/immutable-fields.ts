import { isDeepStrictEqual } from 'node:util';
import { fieldsAt } from '../manifests/field-path';
import { groupOf, type KubeObject } from '../manifests/kube-object';

/** Where most objects have the pods that they run. */
export const POD_TEMPLATE = 'spec.template';

/** Fields that the API server refuses to change, by kind. */
const IMMUTABLE: Readonly<Record<string, readonly string[]>> = {
  'apps Deployment': ['spec.selector'],
  'apps DaemonSet': ['spec.selector'],
  'apps ReplicaSet': ['spec.selector'],
  'apps StatefulSet': [
    'spec.selector',
    'spec.serviceName',
    'spec.podManagementPolicy',
    'spec.volumeClaimTemplates',
  ],
  'batch Job': ['spec.selector', POD_TEMPLATE, 'spec.completions', 'spec.completionMode'],
  ' PersistentVolumeClaim': ['spec.accessModes', 'spec.storageClassName', 'spec.selector', 'spec.volumeMode'],
  ' Secret': ['type'],
  ' Service': ['spec.clusterIP', 'spec.loadBalancerClass'],
  'rbac.authorization.k8s.io ClusterRoleBinding': ['roleRef'],
  'rbac.authorization.k8s.io RoleBinding': ['roleRef'],
  'networking.k8s.io IngressClass': ['spec.controller'],
  'scheduling.k8s.io PriorityClass': ['value'],
  'storage.k8s.io StorageClass': ['provisioner', 'parameters', 'reclaimPolicy', 'volumeBindingMode'],
};

/** The kinds of objects whose pods nobody may change. */
export const KINDS_WITH_IMMUTABLE_PODS: readonly string[] = Object.entries(IMMUTABLE).flatMap(
  ([kind, fields]) => (fields.includes(POD_TEMPLATE) ? (kind.split(' ')[1] as string) : []),
);

/** The contents of a Secret or a ConfigMap that has declared itself to be immutable. */
const SEALED = ['data', 'binaryData', 'stringData', 'immutable'];

/** The fields of an object that nobody may change. */
export function immutableFieldsOf(object: KubeObject): readonly string[] {
  const fields = IMMUTABLE[`${groupOf(object)} ${object.kind}`] ?? [];
  return 'immutable' in object && object.immutable === true ? [...fields, ...SEALED] : fields;
}

/**
 * The fields of an object that differ although the API server lets nobody change them: Argo CD could not apply the
 * object, only delete and create it.
 *
 * @returns their paths, e.g. `spec.selector`
 * @see https://kubernetes.io/docs/concepts/workloads/controllers/deployment/#label-selector-updates
 */
export function changedImmutableFields(before: KubeObject, after: KubeObject): string[] {
  return immutableFieldsOf(before).filter(
    (path) => !isDeepStrictEqual(fieldsAt(before, path)[0]?.value, fieldsAt(after, path)[0]?.value),
  );
}
