import type { PodTemplateSpec } from 'kubernetes-types/core/v1';
import { describe, expect, test } from 'vitest';
import { restrictedProblems } from '../../checks/pod-security';
import { HARDENED, withField } from './hardened-pod';
import { describeProblem } from './pod-problem';

const restricted = (pod: PodTemplateSpec) => restrictedProblems(pod).map(describeProblem);

test('the hardened pod meets the standard', () => {
  expect(restricted(HARDENED)).toEqual([]);
});

const SYSCTLS =
  'kernel.shm_rmid_forced, net.ipv4.ip_local_port_range, net.ipv4.ip_local_reserved_ports, ' +
  'net.ipv4.ip_unprivileged_port_start, net.ipv4.ping_group_range, net.ipv4.tcp_fin_timeout, ' +
  'net.ipv4.tcp_keepalive_intvl, net.ipv4.tcp_keepalive_probes, net.ipv4.tcp_keepalive_time, ' +
  'net.ipv4.tcp_syncookies';
const VOLUMES = 'configMap, csi, downwardAPI, emptyDir, ephemeral, persistentVolumeClaim, projected, secret';
const SELINUX = 'container_t, container_init_t, container_kvm_t, container_engine_t or unset';
const ON_POD_OR_EACH = 'on the pod or on each container';

/** Fields of the pod, the one violation that each brings. */
test.each<[path: string, value: unknown, violation: string]>([
  ['hostNetwork', true, 'Host Namespaces: spec.hostNetwork must be false or unset, got true'],
  ['hostPID', true, 'Host Namespaces: spec.hostPID must be false or unset, got true'],
  ['hostIPC', true, 'Host Namespaces: spec.hostIPC must be false or unset, got true'],
  [
    'securityContext.windowsOptions.hostProcess',
    true,
    'HostProcess: spec.securityContext.windowsOptions.hostProcess must be false or unset, got true',
  ],
  [
    'securityContext.appArmorProfile.type',
    'Unconfined',
    'AppArmor: spec.securityContext.appArmorProfile.type must be RuntimeDefault, Localhost or unset, got "Unconfined"',
  ],
  [
    'securityContext.seLinuxOptions.type',
    'spc_t',
    `SELinux: spec.securityContext.seLinuxOptions.type must be ${SELINUX}, got "spc_t"`,
  ],
  [
    'securityContext.seLinuxOptions.user',
    'system_u',
    'SELinux: spec.securityContext.seLinuxOptions.user must be unset, got "system_u"',
  ],
  [
    'securityContext.seLinuxOptions.role',
    'system_r',
    'SELinux: spec.securityContext.seLinuxOptions.role must be unset, got "system_r"',
  ],
  [
    'securityContext.sysctls',
    [
      { name: 'net.ipv4.tcp_syncookies', value: '1' },
      { name: 'kernel.msgmax', value: '65536' },
    ],
    `Sysctls: spec.securityContext.sysctls[1].name must be one of ${SYSCTLS}, got "kernel.msgmax"`,
  ],
  [
    'volumes.2',
    { name: 'logs', hostPath: { path: '/var/log' } },
    `Volume Types: spec.volumes[2] must be one of ${VOLUMES}, got {"name":"logs","hostPath":{"path":"/var/log"}}`,
  ],
  [
    'volumes.2',
    { name: 'share', nfs: { server: 'files', path: '/' } },
    `Volume Types: spec.volumes[2] must be one of ${VOLUMES}, got {"name":"share","nfs":{"server":"files","path":"/"}}`,
  ],
  [
    'securityContext.runAsNonRoot',
    false,
    `Running as Non-root: spec.securityContext.runAsNonRoot must be true, ${ON_POD_OR_EACH}, got false`,
  ],
  [
    'securityContext.runAsUser',
    0,
    'Running as Non-root user: spec.securityContext.runAsUser must be other than 0, got 0',
  ],
  [
    'securityContext.seccompProfile.type',
    'Unconfined',
    `Seccomp: spec.securityContext.seccompProfile.type must be RuntimeDefault or Localhost, ${ON_POD_OR_EACH}, got "Unconfined"`,
  ],
])('spec.%s = %j', (path, value, violation) => {
  expect(restricted(withField(HARDENED, `spec.${path}`, value))).toEqual([violation]);
});

const PROBES = [
  'livenessProbe',
  'readinessProbe',
  'startupProbe',
  'lifecycle.postStart',
  'lifecycle.preStop',
];

/** Fields of a container, the one violation that each brings; `$` stands for the container's path. */
const CONTAINER_MUTANTS: [path: string, value: unknown, violation: string][] = [
  [
    'securityContext.windowsOptions.hostProcess',
    true,
    'HostProcess: $.securityContext.windowsOptions.hostProcess must be false or unset, got true',
  ],
  [
    'securityContext.privileged',
    true,
    'Privileged Containers: $.securityContext.privileged must be false or unset, got true',
  ],
  [
    'ports',
    [{ containerPort: 8080 }, { containerPort: 9090, hostPort: 9090 }],
    'Host Ports: $.ports[1].hostPort must be 0 or unset, got 9090',
  ],
  ...PROBES.flatMap((handler) =>
    ['httpGet', 'tcpSocket'].map((kind): [string, unknown, string] => [
      `${handler}.${kind}.host`,
      '169.254.169.254',
      `Host Probes / Lifecycle Hooks: $.${handler}.${kind}.host must be unset, got "169.254.169.254"`,
    ]),
  ),
  [
    'securityContext.appArmorProfile.type',
    'Unconfined',
    'AppArmor: $.securityContext.appArmorProfile.type must be RuntimeDefault, Localhost or unset, got "Unconfined"',
  ],
  [
    'securityContext.seLinuxOptions.type',
    'spc_t',
    `SELinux: $.securityContext.seLinuxOptions.type must be ${SELINUX}, got "spc_t"`,
  ],
  [
    'securityContext.seLinuxOptions.user',
    'system_u',
    'SELinux: $.securityContext.seLinuxOptions.user must be unset, got "system_u"',
  ],
  [
    'securityContext.seLinuxOptions.role',
    'system_r',
    'SELinux: $.securityContext.seLinuxOptions.role must be unset, got "system_r"',
  ],
  [
    'securityContext.procMount',
    'Unmasked',
    '/proc Mount Type: $.securityContext.procMount must be Default or unset, got "Unmasked"',
  ],
  [
    'securityContext.runAsNonRoot',
    false,
    `Running as Non-root: $.securityContext.runAsNonRoot must be true, ${ON_POD_OR_EACH}, got false`,
  ],
  [
    'securityContext.runAsUser',
    0,
    'Running as Non-root user: $.securityContext.runAsUser must be other than 0, got 0',
  ],
  [
    'securityContext.allowPrivilegeEscalation',
    true,
    'Privilege Escalation: $.securityContext.allowPrivilegeEscalation must be false, got true',
  ],
  [
    'securityContext.allowPrivilegeEscalation',
    undefined,
    'Privilege Escalation: $.securityContext.allowPrivilegeEscalation must be false, got nothing',
  ],
  [
    'securityContext.seccompProfile.type',
    'Unconfined',
    `Seccomp: $.securityContext.seccompProfile.type must be RuntimeDefault or Localhost, ${ON_POD_OR_EACH}, got "Unconfined"`,
  ],
  [
    'securityContext.capabilities.drop',
    ['NET_RAW'],
    'Capabilities: $.securityContext.capabilities.drop must be a list with ALL, got ["NET_RAW"]',
  ],
  [
    'securityContext.capabilities',
    undefined,
    'Capabilities: $.securityContext.capabilities.drop must be a list with ALL, got nothing',
  ],
  [
    'securityContext.capabilities.add',
    ['NET_BIND_SERVICE', 'CHOWN'],
    'Capabilities: $.securityContext.capabilities.add[1] must be NET_BIND_SERVICE, got "CHOWN"',
  ],
];

describe.each(['containers', 'initContainers', 'ephemeralContainers'])('spec.%s', (list) => {
  // Only a running pod has ephemeral containers, but the standard names them in every control.
  const pod = withField(HARDENED, 'spec.ephemeralContainers', HARDENED.spec.initContainers);

  test.each(CONTAINER_MUTANTS)('%s = %j', (path, value, violation) => {
    expect(restricted(withField(pod, `spec.${list}.0.${path}`, value))).toEqual([
      violation.replace('$', `spec.${list}[0]`),
    ]);
  });
});

describe('a field that containers inherit', () => {
  const [container] = HARDENED.spec.containers;
  const unset = (path: string): PodTemplateSpec =>
    withField(withField(HARDENED, `spec.securityContext.${path}`, undefined), 'spec.containers.1', container);

  test.each([
    ['runAsNonRoot', true, 'Running as Non-root', 'true'],
    ['seccompProfile', { type: 'Localhost' }, 'Seccomp', 'RuntimeDefault or Localhost'],
  ])('%s is missed on each container, then only where none has it', (path, value, control, expected) => {
    const field = path === 'seccompProfile' ? 'seccompProfile.type' : path;
    const missed = (at: string) =>
      `${control}: spec.${at}.securityContext.${field} must be ${expected}, ${ON_POD_OR_EACH}, got nothing`;
    const nowhere = unset(path);
    expect(restricted(nowhere)).toEqual(['containers[0]', 'containers[1]', 'initContainers[0]'].map(missed));
    const some = ['containers.0', 'initContainers.0'].reduce(
      (pod, at) => withField(pod, `spec.${at}.securityContext.${path}`, value),
      nowhere,
    );
    expect(restricted(some)).toEqual([missed('containers[1]')]);
    expect(restricted(withField(some, `spec.containers.1.securityContext.${path}`, value))).toEqual([]);
  });
});

test('an eleventh container inherits like the others', () => {
  const pod = withField(HARDENED, 'spec.containers', Array(11).fill(HARDENED.spec.containers[0]));
  expect(restricted(pod)).toEqual([]);
  expect(restricted(withField(pod, 'spec.securityContext.runAsNonRoot', undefined))).toContain(
    `Running as Non-root: spec.containers[10].securityContext.runAsNonRoot must be true, ${ON_POD_OR_EACH}, got nothing`,
  );
});

describe('AppArmor annotations', () => {
  const KEY = 'container.apparmor.security.beta.kubernetes.io/checkout';
  const annotated = (profile: string): PodTemplateSpec => ({
    ...HARDENED,
    metadata: { annotations: { [KEY]: profile, 'prometheus.io/scrape': 'true' } },
  });

  test.each(['runtime/default', 'localhost/checkout', ''])('may say %j', (profile) => {
    expect(restricted(annotated(profile))).toEqual([]);
  });

  test.each(['unconfined', 'runtime/defaults', 'my/runtime/default', 'my/localhost/profile'])(
    'may not say %j',
    (profile) => {
      expect(restricted(annotated(profile))).toEqual([
        `AppArmor: metadata.annotations["${KEY}"] must be runtime/default, localhost/… or unset, got "${profile}"`,
      ]);
    },
  );
});

/** What the standard allows, so that no rule is stricter than it. */
test.each<[path: string, value: unknown]>([
  ['hostNetwork', false],
  ['hostPID', null],
  ['securityContext.windowsOptions.hostProcess', false],
  ['securityContext.appArmorProfile.type', 'RuntimeDefault'],
  ['containers.0.securityContext.appArmorProfile.type', 'Localhost'],
  ['securityContext.seLinuxOptions', { type: '', user: '', role: '', level: 's0:c1' }],
  ['securityContext.seLinuxOptions.type', 'container_t'],
  ['securityContext.seLinuxOptions.type', 'container_init_t'],
  ['securityContext.seLinuxOptions.type', 'container_kvm_t'],
  ['securityContext.seLinuxOptions.type', 'container_engine_t'],
  ['containers.0.securityContext.procMount', 'Default'],
  ['containers.0.securityContext.privileged', false],
  ['containers.0.ports.0.hostPort', 0],
  ['containers.0.livenessProbe.httpGet.host', ''],
  ['containers.0.securityContext.capabilities.add', ['NET_BIND_SERVICE']],
  ['containers.0.securityContext.capabilities.drop', ['NET_RAW', 'ALL']],
  ['containers.0.securityContext.runAsUser', 10_002],
  ['securityContext.runAsUser', undefined],
  ['securityContext.sysctls', SYSCTLS.split(', ').map((name) => ({ name, value: '1' }))],
  ['volumes', VOLUMES.split(', ').map((type) => ({ name: type.toLowerCase(), [type]: {} }))],
  ['volumes', undefined],
])('spec.%s = %j is allowed', (path, value) => {
  expect(restricted(withField(HARDENED, `spec.${path}`, value))).toEqual([]);
});

test('a pod that says nothing misses four controls on its container', () => {
  expect(restricted({ spec: { containers: [{ name: 'bare' }] } })).toEqual([
    `Running as Non-root: spec.containers[0].securityContext.runAsNonRoot must be true, ${ON_POD_OR_EACH}, got nothing`,
    'Privilege Escalation: spec.containers[0].securityContext.allowPrivilegeEscalation must be false, got nothing',
    `Seccomp: spec.containers[0].securityContext.seccompProfile.type must be RuntimeDefault or Localhost, ${ON_POD_OR_EACH}, got nothing`,
    'Capabilities: spec.containers[0].securityContext.capabilities.drop must be a list with ALL, got nothing',
  ]);
});

test('on Windows only the controls that mean something there are asked', () => {
  expect(
    restricted({
      spec: { os: { name: 'windows' }, containers: [{ name: 'bare' }], hostNetwork: true },
    }),
  ).toEqual([
    'Host Namespaces: spec.hostNetwork must be false or unset, got true',
    `Running as Non-root: spec.containers[0].securityContext.runAsNonRoot must be true, ${ON_POD_OR_EACH}, got nothing`,
  ]);
});
