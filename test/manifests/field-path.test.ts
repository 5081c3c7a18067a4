import { expect, test } from 'vitest';
import { fieldsAt, valuesAt } from '../../manifests/field-path';

const POD = {
  spec: {
    dnsPolicy: null,
    containers: [
      { name: 'web', ports: [{ hostPort: 80 }, {}], resources: { limits: { 'ephemeral-storage': '1Gi' } } },
      { name: 'log', ports: [] },
      null,
    ],
  },
};

test.each([
  ['spec.hostNetwork', [['spec.hostNetwork', undefined]]],
  ['spec.dnsPolicy', [['spec.dnsPolicy', undefined]]],
  ['spec.dnsPolicy.first', [['spec.dnsPolicy.first', undefined]]],
  ['status.phase.reason', [['status.phase.reason', undefined]]],
  ['spec.constructor', [['spec.constructor', undefined]]],
  ['spec.containers[1].name', [['spec.containers[1].name', 'log']]],
  ['spec.containers[7].name', [['spec.containers[7].name', undefined]]],
  [
    'spec.containers[0].resources.limits.ephemeral-storage',
    [['spec.containers[0].resources.limits.ephemeral-storage', '1Gi']],
  ],
  [
    'spec.containers[*].name',
    [
      ['spec.containers[0].name', 'web'],
      ['spec.containers[1].name', 'log'],
      ['spec.containers[2].name', undefined],
    ],
  ],
  [
    'spec.containers[*].ports[*].hostPort',
    [
      ['spec.containers[0].ports[0].hostPort', 80],
      ['spec.containers[0].ports[1].hostPort', undefined],
    ],
  ],
  ['spec.volumes[*].name', []],
  ['spec.containers[0].name[*].first', []],
])('%s', (path, expected) => {
  expect(fieldsAt(POD, path).map((field) => [field.path, field.value])).toEqual(expected);
});

test('nothing has no fields', () => {
  expect(fieldsAt(null, 'spec.replicas')).toEqual([{ path: 'spec.replicas', value: undefined }]);
});

test('of several paths those are found that are there', () => {
  expect(
    valuesAt(
      POD,
      'spec.hostNetwork',
      'spec.dnsPolicy',
      'spec.containers[*].name',
      'spec.containers[7]',
      'spec.containers[0].ports[0].hostPort',
    ),
  ).toEqual([
    { path: 'spec.containers[0].name', value: 'web' },
    { path: 'spec.containers[1].name', value: 'log' },
    { path: 'spec.containers[0].ports[0].hostPort', value: 80 },
  ]);
});
