import { App, Chart } from 'cdk8s';
import { expect, test } from 'vitest';
import {
  AnalysisTemplate,
  Application,
  AppProject,
  Rollout,
  RolloutSpecStrategyCanaryMaxSurge,
  RolloutSpecStrategyCanaryStepsPauseDuration,
} from '../../imports/argoproj.io';

test('the L1 constructs render what they are given', () => {
  const chart = new Chart(new App(), 'test');
  new Rollout(chart, 'rollout', {
    metadata: { name: 'checkout' },
    spec: {
      workloadRef: { apiVersion: 'apps/v1', kind: 'Deployment', name: 'checkout' },
      strategy: {
        canary: {
          maxSurge: RolloutSpecStrategyCanaryMaxSurge.fromString('25%'),
          steps: [
            { setWeight: 20 },
            { pause: { duration: RolloutSpecStrategyCanaryStepsPauseDuration.fromNumber(600) } },
            { pause: {} },
          ],
        },
      },
    },
  });
  const template = { spec: { restartPolicy: 'Never' } };
  new AnalysisTemplate(chart, 'analysis', {
    metadata: { name: 'load' },
    spec: { metrics: [{ name: 'load', interval: '1m', provider: { job: { spec: { template } } } }] },
  });
  new Application(chart, 'application', {
    metadata: { name: 'checkout' },
    spec: {
      project: 'shop',
      destination: { server: 'https://a', namespace: 'live' },
      source: { repoUrl: 'https://b', targetRevision: 'main', path: 'c' },
    },
  });
  new AppProject(chart, 'project', { metadata: { name: 'shop' }, spec: { sourceRepos: ['https://b'] } });

  const apiVersion = 'argoproj.io/v1alpha1';
  expect(chart.toJson()).toEqual([
    {
      apiVersion,
      kind: 'Rollout',
      metadata: { name: 'checkout' },
      spec: {
        workloadRef: { apiVersion: 'apps/v1', kind: 'Deployment', name: 'checkout' },
        strategy: {
          canary: {
            maxSurge: '25%',
            steps: [{ setWeight: 20 }, { pause: { duration: 600 } }, { pause: {} }],
          },
        },
      },
    },
    {
      apiVersion,
      kind: 'AnalysisTemplate',
      metadata: { name: 'load' },
      spec: { metrics: [{ name: 'load', interval: '1m', provider: { job: { spec: { template } } } }] },
    },
    {
      apiVersion,
      kind: 'Application',
      metadata: { name: 'checkout' },
      spec: {
        project: 'shop',
        destination: { server: 'https://a', namespace: 'live' },
        source: { repoURL: 'https://b', targetRevision: 'main', path: 'c' },
      },
    },
    { apiVersion, kind: 'AppProject', metadata: { name: 'shop' }, spec: { sourceRepos: ['https://b'] } },
  ]);
});
