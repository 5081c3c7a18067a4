import { type JsonSchema, refTo } from '../json-schema';
import {
  atLeastOne,
  between,
  exactlyOne,
  has,
  listOf,
  narrowed,
  notBoth,
  oneOf,
  onlyForType,
  type Refinements,
  rule,
  someOf,
} from './refinement';

/** A probe that the first success answers. */
const PROBE = narrowed('Probe', { successThreshold: between(1, 1) });

const READINESS_PROBE: JsonSchema = {
  ...narrowed('Probe', {}),
  allOf: [
    rule("must not have 'terminationGracePeriodSeconds', as it ends nothing", {
      not: has('terminationGracePeriodSeconds'),
    }),
  ],
};

const NOT_AS_ROOT = rule("must not have 'runAsUser' 0 beside 'runAsNonRoot'", {
  not: {
    ...has('runAsNonRoot', 'runAsUser'),
    properties: { runAsNonRoot: { const: true }, runAsUser: { const: 0 } },
  },
});

/**
 * Containers: what they run, how they are asked whether they are well, and what they may do.
 *
 * @see https://kubernetes.io/docs/reference/kubernetes-api/workload-resources/pod-v1/#Container
 */
export const CONTAINER: Refinements = {
  Container: {
    omit: ['resizePolicy', 'volumeDevices'],
    require: ['image'],
    fields: {
      image: 'Image',
      imagePullPolicy: oneOf('Always', 'IfNotPresent', 'Never'),
      livenessProbe: PROBE,
      name: 'DnsLabel',
      readinessProbe: READINESS_PROBE,
      // Of an init container: it goes on beside the others, as a sidecar.
      restartPolicy: oneOf('Always'),
      startupProbe: PROBE,
      terminationMessagePath: 'AbsolutePath',
      terminationMessagePolicy: oneOf('File', 'FallbackToLogsOnError'),
      workingDir: 'NonEmpty',
    },
  },
  ContainerPort: {
    fields: { containerPort: 'Port', hostIP: 'Ip', hostPort: 'Port', name: 'PortName', protocol: 'Protocol' },
  },
  ResourceRequirements: { omit: ['claims'], fields: { limits: 'ResourceList', requests: 'ResourceList' } },
  EnvVar: { fields: { name: 'EnvVarName' }, rules: [notBoth('value', 'valueFrom')] },
  EnvVarSource: {
    fields: { fieldRef: narrowed('ObjectFieldSelector', { fieldPath: { $ref: refTo('PodField') } }) },
    rules: [exactlyOne('configMapKeyRef', 'fieldRef', 'resourceFieldRef', 'secretKeyRef')],
  },
  ConfigMapKeySelector: { require: ['name'], fields: { key: 'ConfigKey', name: 'DnsSubdomain' } },
  SecretKeySelector: { require: ['name'], fields: { key: 'ConfigKey', name: 'DnsSubdomain' } },
  ObjectFieldSelector: { fields: { apiVersion: oneOf('v1'), fieldPath: { type: 'string' } } },
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
  SecurityContext: {
    omit: ['appArmorProfile'],
    fields: { procMount: oneOf('Default', 'Unmasked') },
    rules: [
      NOT_AS_ROOT,
      rule("must not have 'allowPrivilegeEscalation' false beside 'privileged'", {
        not: {
          ...has('allowPrivilegeEscalation', 'privileged'),
          properties: { allowPrivilegeEscalation: { const: false }, privileged: { const: true } },
        },
      }),
    ],
  },
  PodSecurityContext: {
    omit: ['appArmorProfile'],
    fields: { fsGroupChangePolicy: oneOf('OnRootMismatch', 'Always') },
    rules: [NOT_AS_ROOT],
  },
  SeccompProfile: {
    fields: { localhostProfile: 'NonEmpty', type: oneOf('Localhost', 'RuntimeDefault', 'Unconfined') },
    rules: [onlyForType('Localhost', 'localhostProfile')],
  },
  Capabilities: { fields: { add: listOf('Capability'), drop: listOf('Capability') } },
};
