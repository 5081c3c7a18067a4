import type { PodTemplateSpec } from 'kubernetes-types/core/v1';
import { type Field, fieldsAt } from '../manifests/field-path';

/** The lists of a pod specification that hold containers. */
const CONTAINER_LISTS = ['containers', 'initContainers', 'ephemeralContainers'] as const;

/** What certain fields of a pod must look like; one violation for each field that does not. */
export interface PodRule {
  /** Starts each violation. */
  readonly name: string;
  /** Paths within the pod. */
  readonly fields: readonly string[];
  readonly allows: (value: unknown, field: Field, pod: PodTemplateSpec) => boolean;
  /** Completes "must be …". */
  readonly expected: string;
}

/** What is wrong with one field of a pod. */
export interface PodProblem {
  /** The name of the rule. */
  readonly name: string;
  /** The field, e.g. `spec.hostNetwork`. */
  readonly path: string;
  readonly expected: string;
  readonly value: unknown;
}

/** What rules have against a pod, one for each field. */
export function podProblems(rules: readonly PodRule[], pod: PodTemplateSpec): PodProblem[] {
  return rules.flatMap(({ name, fields, allows, expected }) =>
    fields
      .flatMap((path) => fieldsAt(pod, path))
      .filter((field) => !allows(field.value, field, pod))
      .map(({ path, value }) => ({ name, path, expected, value })),
  );
}

/** Paths of a field of every container, those that run before and beside it included. */
export function inContainers(...fields: readonly string[]): string[] {
  return fields.flatMap((field) => CONTAINER_LISTS.map((list) => `spec.${list}[*].${field}`));
}

/** Paths of a field of the pod itself and of every container. */
export function inPodAndContainers(...fields: readonly string[]): string[] {
  return fields.flatMap((field) => [`spec.${field}`, ...inContainers(field)]);
}

/** Allows the listed values only; `undefined` for a missing field. */
export function oneOf(...values: readonly unknown[]): (value: unknown) => boolean {
  return (value) => values.includes(value);
}

/**
 * For a field that containers inherit from the pod: what is set must pass, and a container may leave it out
 * only if the pod sets it.
 */
export function setHereOrOnPod(allows: (value: unknown) => boolean): PodRule['allows'] {
  return (value, { path }, pod) => {
    if (value !== undefined) return allows(value);
    const onPod = path.replace(/^spec\.\w+\[\d+\]/, 'spec');
    // A pod that sets it badly has a problem of its own.
    return path === onPod || fieldsAt(pod, onPod).some((field) => field.value !== undefined);
  };
}

const VOLUME_TYPES = [
  'configMap',
  'csi',
  'downwardAPI',
  'emptyDir',
  'ephemeral',
  'persistentVolumeClaim',
  'projected',
  'secret',
];

const SAFE_SYSCTLS = [
  'kernel.shm_rmid_forced',
  'net.ipv4.ip_local_port_range',
  'net.ipv4.ip_local_reserved_ports',
  'net.ipv4.ip_unprivileged_port_start',
  'net.ipv4.ping_group_range',
  'net.ipv4.tcp_fin_timeout',
  'net.ipv4.tcp_keepalive_intvl',
  'net.ipv4.tcp_keepalive_probes',
  'net.ipv4.tcp_keepalive_time',
  'net.ipv4.tcp_syncookies',
];

/** Controls for every operating system. Where `restricted` sharpens a control of `baseline`, only its form. */
const RULES: readonly PodRule[] = [
  {
    name: 'HostProcess',
    fields: inPodAndContainers('securityContext.windowsOptions.hostProcess'),
    allows: oneOf(undefined, false),
    expected: 'false or unset',
  },
  {
    name: 'Host Namespaces',
    fields: ['spec.hostNetwork', 'spec.hostPID', 'spec.hostIPC'],
    allows: oneOf(undefined, false),
    expected: 'false or unset',
  },
  {
    name: 'Privileged Containers',
    fields: inContainers('securityContext.privileged'),
    allows: oneOf(undefined, false),
    expected: 'false or unset',
  },
  {
    name: 'Host Ports',
    fields: inContainers('ports[*].hostPort'),
    allows: oneOf(undefined, 0),
    expected: '0 or unset',
  },
  {
    name: 'Host Probes / Lifecycle Hooks',
    fields: inContainers(
      ...[
        'livenessProbe',
        'readinessProbe',
        'startupProbe',
        'lifecycle.postStart',
        'lifecycle.preStop',
      ].flatMap((handler) => [`${handler}.httpGet.host`, `${handler}.tcpSocket.host`]),
    ),
    allows: oneOf(undefined, ''),
    expected: 'unset',
  },
  {
    name: 'AppArmor',
    fields: inPodAndContainers('securityContext.appArmorProfile.type'),
    allows: oneOf(undefined, 'RuntimeDefault', 'Localhost'),
    expected: 'RuntimeDefault, Localhost or unset',
  },
  {
    name: 'SELinux',
    fields: inPodAndContainers('securityContext.seLinuxOptions.type'),
    allows: oneOf(undefined, '', 'container_t', 'container_init_t', 'container_kvm_t', 'container_engine_t'),
    expected: 'container_t, container_init_t, container_kvm_t, container_engine_t or unset',
  },
  {
    name: 'SELinux',
    fields: inPodAndContainers('securityContext.seLinuxOptions.user', 'securityContext.seLinuxOptions.role'),
    allows: oneOf(undefined, ''),
    expected: 'unset',
  },
  {
    name: '/proc Mount Type',
    fields: inContainers('securityContext.procMount'),
    allows: oneOf(undefined, 'Default'),
    expected: 'Default or unset',
  },
  {
    name: 'Sysctls',
    fields: ['spec.securityContext.sysctls[*].name'],
    allows: oneOf(...SAFE_SYSCTLS),
    expected: `one of ${SAFE_SYSCTLS.join(', ')}`,
  },
  {
    name: 'Volume Types',
    fields: ['spec.volumes[*]'],
    allows: (volume) => VOLUME_TYPES.some((type) => fieldsAt(volume, type)[0]?.value !== undefined),
    expected: `one of ${VOLUME_TYPES.join(', ')}`,
  },
  {
    name: 'Running as Non-root',
    fields: inPodAndContainers('securityContext.runAsNonRoot'),
    allows: setHereOrOnPod(oneOf(true)),
    expected: 'true, on the pod or on each container',
  },
  {
    name: 'Running as Non-root user',
    fields: inPodAndContainers('securityContext.runAsUser'),
    allows: (user) => user !== 0,
    expected: 'other than 0',
  },
];

/** Controls that the standard asks of pods on Linux only. */
const LINUX_RULES: readonly PodRule[] = [
  {
    name: 'Privilege Escalation',
    fields: inContainers('securityContext.allowPrivilegeEscalation'),
    allows: oneOf(false),
    expected: 'false',
  },
  {
    name: 'Seccomp',
    fields: inPodAndContainers('securityContext.seccompProfile.type'),
    allows: setHereOrOnPod(oneOf('RuntimeDefault', 'Localhost')),
    expected: 'RuntimeDefault or Localhost, on the pod or on each container',
  },
  {
    name: 'Capabilities',
    fields: inContainers('securityContext.capabilities.drop'),
    allows: (dropped) => Array.isArray(dropped) && dropped.includes('ALL'),
    expected: 'a list with ALL',
  },
  {
    name: 'Capabilities',
    fields: inContainers('securityContext.capabilities.add[*]'),
    allows: oneOf('NET_BIND_SERVICE'),
    expected: 'NET_BIND_SERVICE',
  },
];

/**
 * What keeps a pod from meeting the Pod Security Standard `restricted`, that of `baseline` included: one
 * problem for each field, by the name of the control; empty if it meets it.
 *
 * The relaxation for pods with a user namespace of their own (`hostUsers: false`) is not applied, so that
 * what passes here passes on clusters without it.
 *
 * @see https://kubernetes.io/docs/concepts/security/pod-security-standards/
 */
export function restrictedProblems(pod: PodTemplateSpec): PodProblem[] {
  const onWindows = fieldsAt(pod, 'spec.os.name')[0]?.value === 'windows';
  return [
    ...podProblems(RULES, pod),
    ...appArmorAnnotations(pod),
    ...podProblems(onWindows ? [] : LINUX_RULES, pod),
  ];
}

/** The older way to choose a profile: an annotation for each container, with dots in its key. */
function appArmorAnnotations({ metadata }: PodTemplateSpec): PodProblem[] {
  return Object.entries(metadata?.annotations ?? {})
    .filter(([key]) => key.startsWith('container.apparmor.security.beta.kubernetes.io/'))
    .filter(([, profile]) => !/^$|^runtime\/default$|^localhost\//.test(profile))
    .map(([key, profile]) => ({
      name: 'AppArmor',
      path: `metadata.annotations[${JSON.stringify(key)}]`,
      expected: 'runtime/default, localhost/… or unset',
      value: profile,
    }));
}
