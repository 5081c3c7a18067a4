import { expect, test } from 'vitest';
import { referencedWorkload } from '../../manifests/pod-template';
import { CHECKOUT } from '../rendered-set';

const [deployment, rollout] = CHECKOUT as [(typeof CHECKOUT)[0], (typeof CHECKOUT)[0]];

test('a Rollout runs the template of the workload that it references, anything else its own', () => {
  expect(referencedWorkload(rollout, CHECKOUT)).toBe(deployment);
  expect(referencedWorkload(deployment, CHECKOUT)).toBeUndefined();
  for (const other of [{ apiVersion: 'example.com/v1' }, { kind: 'Experiment' }, { spec: undefined }]) {
    expect(referencedWorkload({ ...rollout, ...other }, CHECKOUT)).toBeUndefined();
  }
});

test.each([
  ['not there', []],
  ['of another kind', [{ ...deployment, kind: 'StatefulSet' }]],
  ['of another name', [{ ...deployment, metadata: { name: 'checkout', namespace: 'production' } }]],
  ['of another namespace', [{ ...deployment, metadata: { name: 'checkout-service', namespace: 'staging' } }]],
])('a Rollout whose workload is %s is refused', (_what, others) => {
  expect(() => referencedWorkload(rollout, [rollout, ...others])).toThrow(
    "[Rollout production/checkout-service] 'spec.workloadRef' must name a workload rendered beside it, e.g. Deployment/checkout-service, got Deployment/checkout-service",
  );
});
