import { describe, expect, test } from 'vitest';
import { HARDENED, withField } from './hardened-pod';
import { hardeningViolations } from './pod-hardening';

test('the hardened pod lacks nothing', () => {
  expect(hardeningViolations(HARDENED)).toEqual([]);
});

const ON_POD_OR_EACH = '10001 or more, on the pod or on each container';

test.each<[path: string, value: unknown, violation: string]>([
  [
    'securityContext.runAsUser',
    1000,
    `User and Group: spec.securityContext.runAsUser must be ${ON_POD_OR_EACH}, got 1000`,
  ],
  [
    'securityContext.runAsGroup',
    10_000,
    `User and Group: spec.securityContext.runAsGroup must be ${ON_POD_OR_EACH}, got 10000`,
  ],
  [
    'securityContext.runAsUser',
    '10001',
    `User and Group: spec.securityContext.runAsUser must be ${ON_POD_OR_EACH}, got "10001"`,
  ],
  ['securityContext.fsGroup', 0, 'User and Group: spec.securityContext.fsGroup must be 10001 or more, got 0'],
  [
    'securityContext.supplementalGroups',
    [20_000, 100],
    'User and Group: spec.securityContext.supplementalGroups[1] must be 10001 or more, got 100',
  ],
  [
    'containers.0.securityContext.runAsUser',
    65,
    `User and Group: spec.containers[0].securityContext.runAsUser must be ${ON_POD_OR_EACH}, got 65`,
  ],
  [
    'initContainers.0.securityContext.runAsGroup',
    0,
    `User and Group: spec.initContainers[0].securityContext.runAsGroup must be ${ON_POD_OR_EACH}, got 0`,
  ],
  [
    'containers.0.securityContext.readOnlyRootFilesystem',
    undefined,
    'Read-only Root File System: spec.containers[0].securityContext.readOnlyRootFilesystem must be true, got nothing',
  ],
  [
    'initContainers.0.securityContext.readOnlyRootFilesystem',
    false,
    'Read-only Root File System: spec.initContainers[0].securityContext.readOnlyRootFilesystem must be true, got false',
  ],
  [
    'volumes.0.emptyDir',
    {},
    'Sized emptyDir: spec.volumes[0].emptyDir.sizeLimit must be a quantity above 0, e.g. 64Mi, got nothing',
  ],
  [
    'volumes.2',
    { name: 'cache', emptyDir: { medium: 'Memory', sizeLimit: '0' } },
    'Sized emptyDir: spec.volumes[2].emptyDir.sizeLimit must be a quantity above 0, e.g. 64Mi, got "0"',
  ],
  [
    'automountServiceAccountToken',
    undefined,
    'Service Account: spec.automountServiceAccountToken must be false, got nothing',
  ],
  [
    'automountServiceAccountToken',
    true,
    'Service Account: spec.automountServiceAccountToken must be false, got true',
  ],
  ['enableServiceLinks', undefined, 'Service Links: spec.enableServiceLinks must be false, got nothing'],
  ['enableServiceLinks', true, 'Service Links: spec.enableServiceLinks must be false, got true'],
  [
    'containers.0.readinessProbe',
    undefined,
    'Probes: spec.containers[0].readinessProbe must be set, got nothing',
  ],
  [
    'containers.0.livenessProbe',
    undefined,
    'Probes: spec.containers[0].livenessProbe must be set, got nothing',
  ],
  ...['containers', 'initContainers'].flatMap((list) =>
    ['requests', 'limits'].flatMap((kind) =>
      ['cpu', 'memory', 'ephemeral-storage'].flatMap((name): [string, unknown, string][] => [
        [
          `${list}.0.resources.${kind}.${name}`,
          undefined,
          `Resources: spec.${list}[0].resources.${kind}.${name} must be a quantity above 0, got nothing`,
        ],
        [
          `${list}.0.resources.${kind}.${name}`,
          0,
          `Resources: spec.${list}[0].resources.${kind}.${name} must be a quantity above 0, got 0`,
        ],
      ]),
    ),
  ),
])('spec.%s = %j', (path, value, violation) => {
  expect(hardeningViolations(withField(HARDENED, `spec.${path}`, value))).toEqual([violation]);
});

test('identities may stand on every container instead of the pod', () => {
  const nowhere = withField(HARDENED, 'spec.securityContext', {});
  const missed = (at: string, field: string) =>
    `User and Group: spec.${at}.securityContext.${field} must be ${ON_POD_OR_EACH}, got nothing`;
  expect(hardeningViolations(nowhere)).toEqual(
    ['runAsUser', 'runAsGroup'].flatMap((field) => [
      missed('containers[0]', field),
      missed('initContainers[0]', field),
    ]),
  );
  const everywhere = ['containers', 'initContainers'].reduce(
    (pod, list) =>
      withField(
        withField(pod, `spec.${list}.0.securityContext.runAsUser`, 10_001),
        `spec.${list}.0.securityContext.runAsGroup`,
        20_000,
      ),
    nowhere,
  );
  expect(hardeningViolations(everywhere)).toEqual([]);
});

describe('a pod that needs the token of a ServiceAccount', () => {
  const payments = withField(
    withField(HARDENED, 'spec.serviceAccountName', 'payments-service'),
    'spec.automountServiceAccountToken',
    true,
  );

  test('may mount it', () => {
    expect(hardeningViolations(payments, { serviceAccount: 'payments-service' })).toEqual([]);
  });

  test.each([
    ['default', '"default"'],
    [undefined, 'nothing'],
  ])('must run as it, not as %s', (name, got) => {
    expect(
      hardeningViolations(withField(payments, 'spec.serviceAccountName', name), {
        serviceAccount: 'payments-service',
      }),
    ).toEqual([`Service Account: spec.serviceAccountName must be payments-service, got ${got}`]);
  });
});

test.each([
  ['Always', 2],
  ['OnFailure', 0],
  ['Never', 0],
])('a pod restarted %s misses %i probes', (restartPolicy, count) => {
  const [container] = HARDENED.spec.containers;
  const pod = withField(HARDENED, 'spec.containers', [
    { ...container, readinessProbe: undefined, livenessProbe: undefined },
  ]);
  expect(hardeningViolations(withField(pod, 'spec.restartPolicy', restartPolicy))).toHaveLength(count);
});

test('how images are pulled is nobody’s business here', () => {
  expect(
    hardeningViolations(withField(HARDENED, 'spec.containers.0.imagePullPolicy', 'IfNotPresent')),
  ).toEqual([]);
});
