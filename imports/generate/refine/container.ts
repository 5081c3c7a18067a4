import {
  atLeastOne,
  exactlyOne,
  listOf,
  notBoth,
  oneOf,
  onlyForType,
  type Refinements,
  someOf,
} from './refinement';

/**
 * Containers: what they run, how they are asked whether they are well, and what they may do.
 *
 * @see https://kubernetes.io/docs/reference/kubernetes-api/workload-resources/pod-v1/#Container
 */
export const CONTAINER: Refinements = {
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
};
