import type { FieldOrigins, Origin } from './origin';

const CANARY = 'spec.strategy.canary';
const BLUE_GREEN = 'spec.strategy.blueGreen';

/** The origins of a Rollout's fields. */
export const ROLLOUT: FieldOrigins = {
  'spec.replicas': { service: ['environments.*.replicas'] },
  'spec.revisionHistoryLimit': { because: 'the pattern' },
  'spec.minReadySeconds': { because: 'the pattern' },
  'spec.progressDeadlineSeconds': { because: 'the pattern' },
  'spec.progressDeadlineAbort': { because: 'the pattern: a release that gets stuck is rolled back' },
  'spec.rollbackWindow': { because: 'the pattern: a revert goes out at once' },
  'spec.workloadRef': { service: ['repository'] },
  [CANARY]: { because: 'the pattern' },
  [`${CANARY}.canaryService`]: { service: ['repository'] },
  [`${CANARY}.stableService`]: { service: ['repository'] },
  [`${CANARY}.steps`]: {
    service: ['weights', 'bake', 'environments.*.weights', 'environments.*.bake', 'environments.*.approval'],
  },
  [`${CANARY}.analysis.templates`]: { service: ['gates.latency.p99', 'gates.errorRate'] },
  [`${CANARY}.analysis.startingStep`]: { service: ['environments.*.approval'] },
  [BLUE_GREEN]: { because: 'the pattern' },
  [`${BLUE_GREEN}.activeService`]: { service: ['repository'] },
  [`${BLUE_GREEN}.previewService`]: { service: ['repository'] },
  [`${BLUE_GREEN}.scaleDownDelaySeconds`]: {
    service: ['analysis.initialDelay', 'analysis.interval'],
    because: 'the old revision outlives the analysis of the new one',
  },
  [`${BLUE_GREEN}.prePromotionAnalysis.templates`]: { service: ['smokeTestPath'] },
  [`${BLUE_GREEN}.postPromotionAnalysis.templates`]: { service: ['gates.latency.p99', 'gates.errorRate'] },
};

/** The origins of an AnalysisTemplate's fields. */
export const ANALYSIS_TEMPLATE: FieldOrigins = {
  'spec.args': { because: "what a release is measured by: its revision's hash and its namespace" },
  ...gateOrigins('p99-latency', {
    service: ['gates.latency.p99'],
    platform: ['prometheus.latencyHistogram.unit'],
  }),
  ...gateOrigins('error-rate', { service: ['gates.errorRate'] }),
  'spec.metrics[health]': { because: 'the smoke test of every preview' },
  'spec.metrics[health].provider.web.url': { service: ['smokeTestPath', 'container.port', 'repository'] },
  'spec.metrics[load-test]': { service: ['environments.*.loadTest.image', 'gates.latency'] },
};

function gateOrigins(name: string, successCondition: Origin): FieldOrigins {
  const metric = `spec.metrics[${name}]`;
  return {
    [metric]: { because: 'a gate that every release of the pattern passes' },
    [`${metric}.initialDelay`]: { service: ['analysis.initialDelay'] },
    [`${metric}.interval`]: { service: ['analysis.interval'] },
    [`${metric}.failureLimit`]: { service: ['analysis.failureLimit'] },
    [`${metric}.successCondition`]: successCondition,
    [`${metric}.provider.prometheus.address`]: { platform: ['prometheus.address'] },
    [`${metric}.provider.prometheus.query`]: {
      service: ['repository', 'analysis.interval'],
      platform: ['prometheus.latencyHistogram', 'prometheus.labels'],
    },
  };
}
