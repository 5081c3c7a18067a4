import {
  atLeastOne,
  between,
  exactlyOne,
  has,
  hasValue,
  listOf,
  notBoth,
  oneOf,
  onlyForType,
  type Refinements,
  rule,
  someOf,
  when,
} from './refinement';

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

const SELECTION_OPERATOR = rule(
  "must have 'values' exactly where its operator is In or NotIn",
  when(hasValue('operator', 'In', 'NotIn'), has('values'), { not: has('values') }),
);

/**
 * Pods, as far as a template may say them.
 *
 * @see https://kubernetes.io/docs/reference/kubernetes-api/workload-resources/pod-v1/
 */
export const POD: Refinements = {
  PodTemplateSpec: { require: ['metadata', 'spec'], fields: { metadata: 'TemplateMetadata' } },
  PodSpec: {
    omit: [
      'ephemeralContainers',
      'overhead',
      'priority',
      'resourceClaims',
      'schedulingGates',
      'serviceAccount',
    ],
    fields: {
      activeDeadlineSeconds: 'Positive',
      containers: someOf('Container'),
      dnsPolicy: oneOf('ClusterFirst', 'ClusterFirstWithHostNet', 'Default', 'None'),
      hostname: 'DnsLabel',
      nodeName: 'DnsSubdomain',
      nodeSelector: 'Labels',
      preemptionPolicy: oneOf('Never', 'PreemptLowerPriority'),
      priorityClassName: 'DnsSubdomain',
      restartPolicy: oneOf('Always', 'OnFailure', 'Never'),
      runtimeClassName: 'DnsSubdomain',
      schedulerName: 'NonEmpty',
      serviceAccountName: 'DnsSubdomain',
      subdomain: 'DnsLabel',
    },
  },
  PodOS: { fields: { name: oneOf('linux', 'windows') } },
  PodReadinessGate: { fields: { conditionType: 'LabelKey' } },
  PodDNSConfig: { fields: { nameservers: listOf('Ip'), searches: listOf('DnsSubdomain') } },
  PodDNSConfigOption: { require: ['name'], fields: { name: 'NonEmpty' } },
  HostAlias: { require: ['ip', 'hostnames'], fields: { ip: 'Ip', hostnames: someOf('DnsSubdomain') } },
  LocalObjectReference: { require: ['name'], fields: { name: 'DnsSubdomain' } },

  // Containers
  Container: {
    require: ['image'],
    fields: {
      image: 'Image',
      imagePullPolicy: oneOf('Always', 'IfNotPresent', 'Never'),
      name: 'DnsLabel',
      restartPolicy: oneOf('Always'),
      terminationMessagePath: 'AbsolutePath',
      terminationMessagePolicy: oneOf('File', 'FallbackToLogsOnError'),
      workingDir: 'NonEmpty',
    },
  },
  ContainerPort: {
    fields: { containerPort: 'Port', hostIP: 'Ip', hostPort: 'Port', name: 'PortName', protocol: 'Protocol' },
  },
  ContainerResizePolicy: {
    fields: { resourceName: oneOf('cpu', 'memory'), restartPolicy: oneOf('NotRequired', 'RestartContainer') },
  },
  ResourceRequirements: { omit: ['claims'], fields: { limits: 'ResourceList', requests: 'ResourceList' } },
  EnvVar: { fields: { name: 'EnvVarName' }, rules: [notBoth('value', 'valueFrom')] },
  EnvVarSource: { rules: [exactlyOne('configMapKeyRef', 'fieldRef', 'resourceFieldRef', 'secretKeyRef')] },
  ConfigMapKeySelector: { require: ['name'], fields: { key: 'ConfigKey', name: 'DnsSubdomain' } },
  SecretKeySelector: { require: ['name'], fields: { key: 'ConfigKey', name: 'DnsSubdomain' } },
  ObjectFieldSelector: { fields: { apiVersion: oneOf('v1'), fieldPath: 'PodField' } },
  ResourceFieldSelector: { fields: { containerName: 'DnsLabel', resource: 'ContainerResource' } },
  EnvFromSource: { fields: { prefix: 'EnvVarName' }, rules: [exactlyOne('configMapRef', 'secretRef')] },
  ConfigMapEnvSource: { require: ['name'], fields: { name: 'DnsSubdomain' } },
  SecretEnvSource: { require: ['name'], fields: { name: 'DnsSubdomain' } },

  // Probes and hooks
  Probe: {
    fields: {
      failureThreshold: 'Positive',
      periodSeconds: 'Positive',
      successThreshold: 'Positive',
      terminationGracePeriodSeconds: 'Positive',
      timeoutSeconds: 'Positive',
    },
    rules: [exactlyOne('exec', 'grpc', 'httpGet', 'tcpSocket')],
  },
  Lifecycle: { rules: [atLeastOne('postStart', 'preStop')] },
  LifecycleHandler: { rules: [exactlyOne('exec', 'httpGet', 'sleep', 'tcpSocket')] },
  ExecAction: { require: ['command'], fields: { command: someOf('NonEmpty') } },
  GRPCAction: { fields: { port: 'Port' } },
  HTTPGetAction: { fields: { path: 'HttpPath', port: 'PortOrName', scheme: oneOf('HTTP', 'HTTPS') } },
  HTTPHeader: { fields: { name: 'HeaderName' } },
  SleepAction: { fields: { seconds: 'Positive' } },
  TCPSocketAction: { fields: { port: 'PortOrName' } },

  // Security
  SecurityContext: { fields: { procMount: oneOf('Default', 'Unmasked') } },
  PodSecurityContext: { fields: { fsGroupChangePolicy: oneOf('OnRootMismatch', 'Always') } },
  AppArmorProfile: {
    fields: { localhostProfile: 'NonEmpty', type: oneOf('Localhost', 'RuntimeDefault', 'Unconfined') },
    rules: [onlyForType('Localhost', 'localhostProfile')],
  },
  SeccompProfile: {
    fields: { localhostProfile: 'NonEmpty', type: oneOf('Localhost', 'RuntimeDefault', 'Unconfined') },
    rules: [onlyForType('Localhost', 'localhostProfile')],
  },
  Capabilities: { fields: { add: listOf('Capability'), drop: listOf('Capability') } },

  // Scheduling
  Toleration: {
    fields: {
      effect: oneOf('NoSchedule', 'PreferNoSchedule', 'NoExecute'),
      key: 'LabelKey',
      operator: oneOf('Exists', 'Equal'),
      value: 'LabelValue',
    },
  },
  TopologySpreadConstraint: {
    fields: {
      matchLabelKeys: listOf('LabelKey'),
      maxSkew: 'Positive',
      minDomains: 'Positive',
      nodeAffinityPolicy: oneOf('Honor', 'Ignore'),
      nodeTaintsPolicy: oneOf('Honor', 'Ignore'),
      topologyKey: 'LabelKey',
      whenUnsatisfiable: oneOf('DoNotSchedule', 'ScheduleAnyway'),
    },
  },
  PreferredSchedulingTerm: { fields: { weight: 'Weight' } },
  WeightedPodAffinityTerm: { fields: { weight: 'Weight' } },
  PodAffinityTerm: {
    fields: {
      matchLabelKeys: listOf('LabelKey'),
      mismatchLabelKeys: listOf('LabelKey'),
      namespaces: listOf('DnsLabel'),
      topologyKey: 'LabelKey',
    },
  },
  NodeSelector: { fields: { nodeSelectorTerms: someOf('NodeSelectorTerm') } },
  NodeSelectorRequirement: {
    fields: {
      operator: oneOf('In', 'NotIn', 'Exists', 'DoesNotExist', 'Gt', 'Lt'),
      values: someOf('LabelValue'),
    },
  },
  LabelSelector: { fields: { matchLabels: 'Labels' } },
  LabelSelectorRequirement: {
    fields: {
      key: 'LabelKey',
      operator: oneOf('In', 'NotIn', 'Exists', 'DoesNotExist'),
      values: someOf('LabelValue'),
    },
    rules: [SELECTION_OPERATOR],
  },

  // Volumes
  VolumeMount: {
    fields: {
      mountPath: 'AbsolutePath',
      mountPropagation: oneOf('None', 'HostToContainer', 'Bidirectional'),
      name: 'DnsLabel',
      recursiveReadOnly: oneOf('Disabled', 'IfPossible', 'Enabled'),
      subPath: 'InnerPath',
      subPathExpr: 'InnerPath',
    },
    rules: [notBoth('subPath', 'subPathExpr')],
  },
  VolumeDevice: { fields: { devicePath: 'AbsolutePath', name: 'DnsLabel' } },
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
    fields: { mode: 'FileMode', path: 'InnerPath' },
    rules: [exactlyOne('fieldRef', 'resourceFieldRef')],
  },
  EmptyDirVolumeSource: { fields: { medium: oneOf('', 'Memory') } },
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
  VolumeResourceRequirements: { fields: { limits: 'ResourceList', requests: 'ResourceList' } },
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

  // Jobs
  JobSpec: {
    omit: ['managedBy', 'manualSelector', 'selector'],
    fields: {
      activeDeadlineSeconds: 'Positive',
      completionMode: oneOf('NonIndexed', 'Indexed'),
      podReplacementPolicy: oneOf('TerminatingOrFailed', 'Failed'),
    },
    rules: [restartPolicy('OnFailure', 'Never')],
  },
  PodFailurePolicy: { fields: { rules: someOf('PodFailurePolicyRule') } },
  PodFailurePolicyRule: {
    fields: { action: oneOf('FailJob', 'FailIndex', 'Ignore', 'Count') },
    rules: [exactlyOne('onExitCodes', 'onPodConditions')],
  },
  PodFailurePolicyOnExitCodesRequirement: {
    fields: { containerName: 'DnsLabel', operator: oneOf('In', 'NotIn') },
  },
  PodFailurePolicyOnPodConditionsPattern: { fields: { type: 'LabelKey' } },
  SuccessPolicy: { fields: { rules: someOf('SuccessPolicyRule') } },
};

/** Which restart policies the pods of a workload may have; a field that is left out means Always. */
export function restartPolicy(...policies: readonly string[]) {
  const spec = {
    type: 'object',
    properties: { restartPolicy: oneOf(...policies) },
    ...(!policies.includes('Always') && { required: ['restartPolicy'] }),
  };
  return { properties: { template: { type: 'object', properties: { spec } } } };
}
