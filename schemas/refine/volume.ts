import { refTo } from '../json-schema';
import { between, exactlyOne, mapOf, narrowed, notBoth, oneOf, type Refinements, someOf } from './refinement';

/** The volumes of drivers that Kubernetes has moved out of its tree, or deprecates. */
const REMOVED_VOLUMES = [
  'awsElasticBlockStore',
  'azureDisk',
  'azureFile',
  'cephfs',
  'cinder',
  'fc',
  'flexVolume',
  'flocker',
  'gcePersistentDisk',
  'gitRepo',
  'glusterfs',
  'iscsi',
  'photonPersistentDisk',
  'portworxVolume',
  'quobyte',
  'rbd',
  'scaleIO',
  'storageos',
  'vsphereVolume',
];

const VOLUMES = [
  'configMap',
  'csi',
  'downwardAPI',
  'emptyDir',
  'ephemeral',
  'hostPath',
  'nfs',
  'persistentVolumeClaim',
  'projected',
  'secret',
];

/**
 * Volumes, and how containers mount them.
 *
 * @see https://kubernetes.io/docs/reference/kubernetes-api/config-and-storage-resources/volume/
 */
export const VOLUME: Refinements = {
  VolumeMount: {
    omit: ['recursiveReadOnly'],
    fields: {
      mountPath: 'AbsolutePath',
      mountPropagation: oneOf('None', 'HostToContainer', 'Bidirectional'),
      name: 'DnsLabel',
      subPath: 'InnerPath',
      subPathExpr: 'InnerPath',
    },
    rules: [notBoth('subPath', 'subPathExpr')],
  },
  Volume: { omit: REMOVED_VOLUMES, fields: { name: 'DnsLabel' }, rules: [exactlyOne(...VOLUMES)] },
  ConfigMapVolumeSource: { require: ['name'], fields: { defaultMode: 'FileMode', name: 'DnsSubdomain' } },
  SecretVolumeSource: {
    require: ['secretName'],
    fields: { defaultMode: 'FileMode', secretName: 'DnsSubdomain' },
  },
  KeyToPath: { fields: { key: 'ConfigKey', mode: 'FileMode', path: 'InnerPath' } },
  CSIVolumeSource: { fields: { driver: 'DnsSubdomain' } },
  DownwardAPIVolumeSource: { require: ['items'], fields: { defaultMode: 'FileMode' } },
  DownwardAPIVolumeFile: {
    fields: {
      fieldRef: narrowed('ObjectFieldSelector', { fieldPath: { $ref: refTo('PodMetadataField') } }),
      mode: 'FileMode',
      path: 'InnerPath',
    },
    rules: [exactlyOne('fieldRef', 'resourceFieldRef')],
  },
  EmptyDirVolumeSource: { fields: { medium: oneOf('', 'Memory'), sizeLimit: 'Bytes' } },
  EphemeralVolumeSource: { require: ['volumeClaimTemplate'] },
  PersistentVolumeClaimTemplate: { fields: { metadata: 'TemplateMetadata' } },
  PersistentVolumeClaimSpec: {
    omit: ['dataSource', 'dataSourceRef', 'volumeAttributesClassName'],
    require: ['accessModes', 'resources'],
    fields: {
      accessModes: someOf(oneOf('ReadWriteOnce', 'ReadOnlyMany', 'ReadWriteMany', 'ReadWriteOncePod')),
      storageClassName: 'DnsSubdomain',
      volumeMode: oneOf('Filesystem', 'Block'),
      volumeName: 'DnsSubdomain',
    },
  },
  VolumeResourceRequirements: {
    fields: { limits: mapOf('VolumeResource', 'Bytes'), requests: mapOf('VolumeResource', 'Bytes') },
  },
  PersistentVolumeClaimVolumeSource: { fields: { claimName: 'DnsSubdomain' } },
  HostPathVolumeSource: {
    fields: {
      path: 'AbsolutePath',
      type: oneOf(
        '',
        'DirectoryOrCreate',
        'Directory',
        'FileOrCreate',
        'File',
        'Socket',
        'CharDevice',
        'BlockDevice',
      ),
    },
  },
  NFSVolumeSource: { fields: { path: 'AbsolutePath', server: 'NonEmpty' } },
  ProjectedVolumeSource: {
    require: ['sources'],
    fields: { defaultMode: 'FileMode', sources: someOf('VolumeProjection') },
  },
  VolumeProjection: {
    omit: ['clusterTrustBundle'],
    rules: [exactlyOne('configMap', 'downwardAPI', 'secret', 'serviceAccountToken')],
  },
  ConfigMapProjection: { require: ['name'], fields: { name: 'DnsSubdomain' } },
  SecretProjection: { require: ['name'], fields: { name: 'DnsSubdomain' } },
  ServiceAccountTokenProjection: {
    fields: { audience: 'NonEmpty', expirationSeconds: between(600, 2 ** 32), path: 'InnerPath' },
  },
};
