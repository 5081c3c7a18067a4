import { declarePlatform } from '../../../main';
import { render } from '../../../synth/render';
import { openBookshop } from '../../bookshop';
import { type Harmless, type Mutant, testHarmless, testMutants } from '../mutant';

const CHECKOUT = 'base/checkout/rollout.yaml';
const GATE = 'base/checkout/analysis-template.yaml';
const FRONTEND = 'base/frontend/rollout.yaml';
const SMOKE = 'base/frontend/analysis-template.yaml#0';
const SWITCH = 'base/frontend/analysis-template.yaml#1';
const CANARY = 'spec.strategy.canary';
const PRE = 'spec.strategy.blueGreen.prePromotionAnalysis';
const POST = 'spec.strategy.blueGreen.postPromotionAnalysis';
const PAYMENTS = 'overlays/production/payments/kustomization.yaml';
const web = (host: string) => `http://${host}:3000/api/health`;

const MUTANTS: Mutant[] = [
  [
    'analysis-template-exists',
    (t) => t.set(CHECKOUT, `${CANARY}.analysis.templates[0].templateName`, 'gate'),
    '[ecommerce/checkout] base/checkout/rollout.yaml: spec.strategy.canary.analysis.templates[0].templateName must name an AnalysisTemplate beside it, got "gate"',
  ],
  [
    'analysis-template-exists',
    (t) => t.set(FRONTEND, `${PRE}.templates[0].templateName`, 'smoke'),
    '[ecommerce/frontend] base/frontend/rollout.yaml: spec.strategy.blueGreen.prePromotionAnalysis.templates[0].templateName must name an AnalysisTemplate beside it, got "smoke"',
  ],
  [
    'analysis-template-exists',
    (t) => t.push(CHECKOUT, `${CANARY}.steps`, { analysis: { templates: [{ templateName: 'step' }] } }),
    '[ecommerce/checkout] base/checkout/rollout.yaml: spec.strategy.canary.steps[2].analysis.templates[0].templateName must name an AnalysisTemplate beside it, got "step", in production',
  ],
  [
    'analysis-argument-is-given',
    (t) => t.remove(CHECKOUT, `${CANARY}.analysis.args[1]`),
    '[ecommerce/checkout] base/checkout/rollout.yaml: spec.strategy.canary.analysis.args must give namespace, which checkout-service-gate has no value for',
  ],
  [
    'analysis-argument-is-given',
    (t) => t.remove(FRONTEND, `${POST}.args`),
    '[ecommerce/frontend] base/frontend/rollout.yaml: spec.strategy.blueGreen.postPromotionAnalysis.args must give latest-hash, which frontend-shell-gate has no value for',
    '[ecommerce/frontend] base/frontend/rollout.yaml: spec.strategy.blueGreen.postPromotionAnalysis.args must give namespace, which frontend-shell-gate has no value for',
  ],
  [
    'analysis-argument-is-declared',
    (t) => t.push(CHECKOUT, `${CANARY}.analysis.args`, { name: 'extra', value: '1' }),
    '[ecommerce/checkout] base/checkout/rollout.yaml: spec.strategy.canary.analysis.args[extra].name must be declared by one of its templates, got "extra"',
  ],
  [
    'analysis-argument-is-declared',
    (t) => t.remove(GATE, 'spec.args[0]').remove(CHECKOUT, `${CANARY}.analysis.args[0]`),
    '[ecommerce/checkout] base/checkout/analysis-template.yaml: spec.metrics[error-rate] must use arguments that spec.args declares, e.g. {{args.namespace}}, got "{{args.latest-hash}}"',
    '[ecommerce/checkout] base/checkout/analysis-template.yaml: spec.metrics[p99-latency] must use arguments that spec.args declares, e.g. {{args.namespace}}, got "{{args.latest-hash}}"',
  ],
  ...['{{user}}', '{{args.nobody}}', '{{ namespace }}', '{{args.namespace', '{{{args.namespace}}'].map(
    (placeholder): Mutant => [
      'analysis-argument-is-declared',
      (t) => t.set(SMOKE, 'spec.metrics[0].provider.web.url', `http://a/${placeholder}`),
      `[ecommerce/frontend] base/frontend/analysis-template.yaml: AnalysisTemplate frontend-shell-smoke-test: spec.metrics[health] must use arguments that spec.args declares, e.g. {{args.namespace}}, got "${placeholder}"`,
    ],
  ),
  [
    'analysis-argument-is-declared',
    (t) => t.set(SMOKE, 'spec.metrics[0].provider.web.url', 'http://a/{{\n}}/{{b}}/{{args.namespace}}/{{c'),
    '[ecommerce/frontend] base/frontend/analysis-template.yaml: AnalysisTemplate frontend-shell-smoke-test: spec.metrics[health] must use arguments that spec.args declares, e.g. {{args.namespace}}, got "{{\\n}}"',
    '[ecommerce/frontend] base/frontend/analysis-template.yaml: AnalysisTemplate frontend-shell-smoke-test: spec.metrics[health] must use arguments that spec.args declares, e.g. {{args.namespace}}, got "{{b}}"',
    '[ecommerce/frontend] base/frontend/analysis-template.yaml: AnalysisTemplate frontend-shell-smoke-test: spec.metrics[health] must use arguments that spec.args declares, e.g. {{args.namespace}}, got "{{c"',
  ],
  [
    'analysis-argument-is-declared',
    (t) => t.set(SMOKE, 'spec.metrics[0].provider.web.headers', [{ '{{key}}': 'a' }]),
    '[ecommerce/frontend] base/frontend/analysis-template.yaml: AnalysisTemplate frontend-shell-smoke-test: spec.metrics[health] must use arguments that spec.args declares, e.g. {{args.namespace}}, got "{{key}}"',
  ],
  [
    'analysis-argument-field-exists',
    (t) => t.set(CHECKOUT, `${CANARY}.analysis.args[1].valueFrom.fieldRef.fieldPath`, 'metadata.space'),
    '[ecommerce/checkout] base/checkout/rollout.yaml: spec.strategy.canary.analysis.args[namespace].valueFrom.fieldRef.fieldPath must be a field of metadata or status, e.g. metadata.namespace, got "metadata.space"',
  ],
  [
    'analysis-address-exists',
    (t) =>
      t.set(
        SMOKE,
        'spec.metrics[0].provider.web.url',
        web('frontend-preview.{{args.namespace}}.svc.cluster.local'),
      ),
    '[ecommerce/frontend] base/frontend/analysis-template.yaml: AnalysisTemplate frontend-shell-smoke-test: spec.metrics[health].provider.web.url must name a Service beside it and its port, got "http://frontend-preview.{{args.namespace}}.svc.cluster.local:3000/api/health"',
  ],
  [
    'analysis-address-exists',
    (t) =>
      t.set(
        SMOKE,
        'spec.metrics[0].provider.web.url',
        'http://frontend-shell-preview.{{args.namespace}}.svc',
      ),
    '[ecommerce/frontend] base/frontend/analysis-template.yaml: AnalysisTemplate frontend-shell-smoke-test: spec.metrics[health].provider.web.url must name a Service beside it and its port, got "http://frontend-shell-preview.{{args.namespace}}.svc"',
  ],
  [
    'query-is-about-new-revision',
    (t) => t.set(CHECKOUT, `${CANARY}.analysis.args[0].valueFrom.podTemplateHashValue`, 'Stable'),
    '[ecommerce/checkout] base/checkout/analysis-template.yaml: spec.metrics[error-rate].provider.prometheus.query must use an argument that is the podTemplateHashValue of the Latest revision',
    '[ecommerce/checkout] base/checkout/analysis-template.yaml: spec.metrics[p99-latency].provider.prometheus.query must use an argument that is the podTemplateHashValue of the Latest revision',
  ],
  [
    'analysis-is-about-own-environment',
    (t) => t.set(FRONTEND, `${PRE}.args[0]`, { name: 'namespace', value: 'production' }),
    '[ecommerce/frontend] base/frontend/analysis-template.yaml: AnalysisTemplate frontend-shell-smoke-test: spec.metrics[health].provider.web.url must lead into the namespace of the Rollout, got "http://frontend-shell-preview.production.svc.cluster.local:3000/api/health", in staging',
  ],
  [
    'analysis-asks-new-revision',
    (t) =>
      t.set(
        SMOKE,
        'spec.metrics[0].provider.web.url',
        web('frontend-shell.{{args.namespace}}.svc.cluster.local'),
      ),
    '[ecommerce/frontend] base/frontend/analysis-template.yaml: AnalysisTemplate frontend-shell-smoke-test: spec.metrics[health].provider.web.url must ask frontend-shell-preview, which leads to the new revision, got frontend-shell',
  ],
  [
    'analysis-asks-new-revision',
    (t) =>
      t
        .set(FRONTEND, `${POST}.templates`, [{ templateName: 'frontend-shell-smoke-test' }])
        .remove(FRONTEND, `${POST}.args[0]`),
    '[ecommerce/frontend] base/frontend/analysis-template.yaml: AnalysisTemplate frontend-shell-smoke-test: spec.metrics[health].provider.web.url must ask frontend-shell, which leads to the new revision, got frontend-shell-preview',
  ],
  [
    'release-is-watched',
    (t) => t.remove(CHECKOUT, `${CANARY}.analysis`),
    '[ecommerce/checkout] base/checkout/rollout.yaml: spec.strategy.canary.analysis must be there',
  ],
  [
    'release-is-watched',
    (t) => t.remove(FRONTEND, POST),
    '[ecommerce/frontend] base/frontend/rollout.yaml: spec.strategy.blueGreen.postPromotionAnalysis must be there',
  ],
  [
    'metric-is-unique',
    (t) => t.set(GATE, 'spec.metrics[1].name', 'p99-latency'),
    '[ecommerce/checkout] base/checkout/analysis-template.yaml: spec.metrics[1].name must be another name, "p99-latency" is there already',
  ],
  [
    'metric-has-interval',
    (t) => t.remove(SWITCH, 'spec.metrics[0].interval'),
    '[ecommerce/frontend] base/frontend/analysis-template.yaml: AnalysisTemplate frontend-shell-gate: spec.metrics[p99-latency].interval must be set beside a count of 5',
  ],
  ...['0s', '0h0m'].map(
    (interval): Mutant => [
      'metric-interval-lasts',
      (t) => t.set(SWITCH, 'spec.metrics[0].interval', interval),
      `[ecommerce/frontend] base/frontend/analysis-template.yaml: AnalysisTemplate frontend-shell-gate: spec.metrics[p99-latency].interval must be more than 0, got "${interval}"`,
    ],
  ),
  [
    'metric-can-fail',
    (t) => t.set(SWITCH, 'spec.metrics[0].failureLimit', 5),
    '[ecommerce/frontend] base/frontend/analysis-template.yaml: AnalysisTemplate frontend-shell-gate: spec.metrics[p99-latency].failureLimit must be less than the count, 5, got 5',
  ],
  [
    'metric-has-one-condition',
    (t) => t.remove(SMOKE, 'spec.metrics[0].successCondition'),
    '[ecommerce/frontend] base/frontend/analysis-template.yaml: AnalysisTemplate frontend-shell-smoke-test: spec.metrics[health].successCondition must be the one condition, got nothing',
  ],
  [
    'metric-has-one-condition',
    (t) => t.set(GATE, 'spec.metrics[0].failureCondition', 'result[0] > 1'),
    '[ecommerce/checkout] base/checkout/analysis-template.yaml: spec.metrics[p99-latency].successCondition must be the one condition, got it beside a failureCondition',
  ],
  [
    'metric-fails-closed',
    (t) => t.set(GATE, 'spec.metrics[0].successCondition', 'result[0] < 0.8'),
    '[ecommerce/checkout] base/checkout/analysis-template.yaml: spec.metrics[p99-latency].successCondition must be "len(result) > 0 && !isNaN(result[0]) && result[0]" with one comparison to a number, got "result[0] < 0.8"',
  ],
  [
    'metric-fails-closed',
    (t) =>
      t.set(
        GATE,
        'spec.metrics[0].successCondition',
        'len(result) > 0 && !isNaN(result[0]) && result[0] < 0.8 || true',
      ),
    '[ecommerce/checkout] base/checkout/analysis-template.yaml: spec.metrics[p99-latency].successCondition must be "len(result) > 0 && !isNaN(result[0]) && result[0]" with one comparison to a number, got "len(result) > 0 && !isNaN(result[0]) && result[0] < 0.8 || true"',
  ],
  [
    'metric-fails-closed',
    (t) => t.rename(GATE, 'spec.metrics[0].successCondition', 'failureCondition'),
    '[ecommerce/checkout] base/checkout/analysis-template.yaml: spec.metrics[p99-latency].successCondition must be "len(result) > 0 && !isNaN(result[0]) && result[0]" with one comparison to a number, got ""',
  ],
  ...['true', 'result[0] <', 'result[0]', 'result[0] < 0.8 && true', 'result[1] < 0.8', 'result[0] < .'].map(
    (rest): Mutant => [
      'metric-fails-closed',
      (t) =>
        t.set(GATE, 'spec.metrics[0].successCondition', `len(result) > 0 && !isNaN(result[0]) && ${rest}`),
      `[ecommerce/checkout] base/checkout/analysis-template.yaml: spec.metrics[p99-latency].successCondition must be "len(result) > 0 && !isNaN(result[0]) && result[0]" with one comparison to a number, got "len(result) > 0 && !isNaN(result[0]) && ${rest}"`,
    ],
  ),
  [
    'analysis-is-finite',
    (t) => t.remove(SWITCH, 'spec.metrics[0].count'),
    '[ecommerce/frontend] base/frontend/analysis-template.yaml: AnalysisTemplate frontend-shell-gate: spec.metrics[p99-latency].count must be set in a postPromotion analysis',
  ],
  [
    'analysis-is-finite',
    (t) => t.set(SMOKE, 'spec.metrics[0].count', 0),
    '[ecommerce/frontend] base/frontend/analysis-template.yaml: AnalysisTemplate frontend-shell-smoke-test: spec.metrics[health].count must be set in a prePromotion analysis',
  ],
  [
    'background-analysis-goes-on',
    (t) => t.set(GATE, 'spec.metrics[0].count', 3),
    '[ecommerce/checkout] base/checkout/analysis-template.yaml: spec.metrics[p99-latency].count must be left out, and an interval set, got 3',
  ],
  [
    'background-analysis-goes-on',
    (t) => t.remove(GATE, 'spec.metrics[0].interval'),
    '[ecommerce/checkout] base/checkout/analysis-template.yaml: spec.metrics[p99-latency].count must be left out, and an interval set, got 1',
  ],
  [
    'analysis-starts-with-traffic',
    (t) => t.remove(PAYMENTS, 'patches[1].patch.content[1]'),
    '[ecommerce/payments] base/payments/rollout.yaml: spec.strategy.canary.analysis.startingStep must be one of the steps after the first weight, which are 2 to 2, got 1, in production',
  ],
  [
    'analysis-starts-with-traffic',
    (t) => t.remove(CHECKOUT, `${CANARY}.analysis.startingStep`),
    '[ecommerce/checkout] base/checkout/rollout.yaml: spec.strategy.canary.analysis.startingStep must be one of the steps after the first weight, which are 1 to 1, got 0',
  ],
  [
    'analysis-starts-with-traffic',
    (t) => t.set(CHECKOUT, `${CANARY}.analysis.startingStep`, 2),
    '[ecommerce/checkout] base/checkout/rollout.yaml: spec.strategy.canary.analysis.startingStep must be one of the steps after the first weight, which are 1 to 1, got 2',
  ],
  [
    'bake-is-measured',
    (t) => t.set(CHECKOUT, `${CANARY}.steps[1].pause.duration`, '6m'),
    '[ecommerce/checkout] base/checkout/rollout.yaml: spec.strategy.canary.steps[1].pause.duration must leave 3 measurements of error-rate, got "6m" for 2, in production',
    '[ecommerce/checkout] base/checkout/rollout.yaml: spec.strategy.canary.steps[1].pause.duration must leave 3 measurements of p99-latency, got "6m" for 2, in production',
  ],
  [
    'bake-is-measured',
    (t) => t.set(GATE, 'spec.metrics[0].failureLimit', 9),
    '[ecommerce/checkout] base/checkout/rollout.yaml: spec.strategy.canary.steps[1].pause.duration must leave 10 measurements of p99-latency, got "20m" for 9, in production',
    '[ecommerce/checkout] overlays/staging/checkout/kustomization.yaml: Rollout checkout-service: spec.strategy.canary.steps[1].pause.duration must leave 10 measurements of p99-latency, got "10m" for 4',
  ],
  [
    'bake-is-measured',
    (t) =>
      t
        .remove('base/payments/analysis-template.yaml', 'spec.metrics[0].consecutiveErrorLimit')
        .set(
          'overlays/staging/payments/kustomization.yaml',
          'patches[0].patch.content[0].value[1].pause.duration',
          '8m',
        ),
    '[ecommerce/payments] overlays/staging/payments/kustomization.yaml: Rollout payments-service: spec.strategy.canary.steps[1].pause.duration must leave 5 measurements of p99-latency, got "8m" for 3',
  ],
  [
    'bake-is-measured',
    (t) => t.set(CHECKOUT, `${CANARY}.steps[1].pause`, {}),
    '[ecommerce/checkout] base/checkout/rollout.yaml: spec.strategy.canary.steps must have a timed pause after a weight, in production',
  ],
  [
    'bake-is-measured',
    (t) => t.set(GATE, 'spec.metrics[1].initialDelay', '30m'),
    '[ecommerce/checkout] base/checkout/rollout.yaml: spec.strategy.canary.steps[1].pause.duration must leave 3 measurements of error-rate, got "20m" for 0, in production',
    '[ecommerce/checkout] overlays/staging/checkout/kustomization.yaml: Rollout checkout-service: spec.strategy.canary.steps[1].pause.duration must leave 3 measurements of error-rate, got "10m" for 0',
  ],
  [
    'bake-is-measured',
    (t) => t.push(CHECKOUT, `${CANARY}.steps`, { setWeight: 40 }, { pause: { duration: 240 } }),
    '[ecommerce/checkout] base/checkout/rollout.yaml: spec.strategy.canary.steps[3].pause.duration must leave 3 measurements of error-rate, got 240 for 2, in production',
    '[ecommerce/checkout] base/checkout/rollout.yaml: spec.strategy.canary.steps[3].pause.duration must leave 3 measurements of p99-latency, got 240 for 2, in production',
  ],
  [
    'bake-is-watched',
    (t) =>
      t
        .push(CHECKOUT, `${CANARY}.steps`, { setWeight: 40 }, { pause: { duration: '20m' } })
        .set(CHECKOUT, `${CANARY}.analysis.startingStep`, 3),
    '[ecommerce/checkout] base/checkout/rollout.yaml: spec.strategy.canary.analysis.startingStep must be at most 1, the step of a bake, got 3',
  ],
  [
    'switch-is-measured',
    (t) => t.set(SWITCH, 'spec.metrics[0].count', 2),
    '[ecommerce/frontend] base/frontend/analysis-template.yaml: AnalysisTemplate frontend-shell-gate: spec.metrics[p99-latency].count must be 3 at least, got 2',
  ],
  [
    'switch-waits-for-analysis',
    (t) => t.set(FRONTEND, 'spec.strategy.blueGreen.autoPromotionSeconds', 60),
    '[ecommerce/frontend] base/frontend/rollout.yaml: spec.strategy.blueGreen.autoPromotionSeconds must be left out, got 60',
  ],
  [
    'old-revision-outlasts-analysis',
    (t) => t.set(FRONTEND, 'spec.strategy.blueGreen.scaleDownDelaySeconds', 600),
    '[ecommerce/frontend] base/frontend/rollout.yaml: spec.strategy.blueGreen.scaleDownDelaySeconds must be more than the 600 s of the post-promotion analysis, got 600',
  ],
  [
    'old-revision-outlasts-analysis',
    (t) => t.remove(FRONTEND, 'spec.strategy.blueGreen.scaleDownDelaySeconds'),
    '[ecommerce/frontend] base/frontend/rollout.yaml: spec.strategy.blueGreen.scaleDownDelaySeconds must be more than the 600 s of the post-promotion analysis, got 30',
  ],
];

const tree = render(declarePlatform());
testMutants(() => tree, MUTANTS);

const HARMLESS: Harmless[] = [
  [
    'analysis-argument-is-given',
    'one that has a value of its own',
    (t) => t.set(SMOKE, 'spec.args[0].value', 'production').remove(FRONTEND, `${PRE}.args`),
  ],
  [
    'analysis-argument-is-given',
    'one that has its value from elsewhere',
    (t) =>
      t
        .set(SMOKE, 'spec.args[0].valueFrom', { secretKeyRef: { name: 'a', key: 'b' } })
        .remove(FRONTEND, `${PRE}.args`),
  ],
  [
    'analysis-argument-is-declared',
    'what a template that is not there may declare',
    (t) => t.set(FRONTEND, `${PRE}.templates[0].templateName`, 'smoke'),
  ],
  [
    'analysis-argument-is-declared',
    'blanks around the name',
    (t) => t.set(SMOKE, 'spec.metrics[0].provider.web.url', 'http://a/{{ args.namespace }}'),
  ],
  [
    'analysis-address-exists',
    'a Service with several ports',
    (t) =>
      t.push('base/frontend/service.yaml#1', 'spec.ports', { name: 'other', port: 81, targetPort: 3000 }),
  ],
  [
    'analysis-address-exists',
    'what is outside of the cluster',
    (t) => t.set(SMOKE, 'spec.metrics[0].provider.web.url', 'https://status.acme.example/health'),
  ],
  [
    'metric-interval-lasts',
    'what comes from an argument, and one measurement',
    (t) =>
      t
        .set(SWITCH, 'spec.metrics[0].interval', '{{args.latest-hash}}')
        .remove(SMOKE, 'spec.metrics[0].interval'),
  ],
  ...['>= 1', '< 1e-7', '== 0'].map(
    (comparison): Harmless => [
      'metric-fails-closed',
      `a comparison ${comparison}`,
      (t) =>
        t.set(
          GATE,
          'spec.metrics[0].successCondition',
          `len(result) > 0 && !isNaN(result[0]) && result[0] ${comparison}`,
        ),
    ],
  ),
  [
    'analysis-starts-with-traffic',
    'a canary without an analysis',
    (t) => t.remove(CHECKOUT, `${CANARY}.analysis`),
  ],
  [
    'analysis-starts-with-traffic',
    'a canary without a weight',
    (t) => t.set(CHECKOUT, `${CANARY}.steps`, [{ pause: { duration: '10m' } }]),
  ],
  [
    'bake-is-measured',
    'five minutes at a later weight: the delay is over',
    (t) => t.push(CHECKOUT, `${CANARY}.steps`, { setWeight: 40 }, { pause: { duration: '5m' } }),
  ],
  [
    'bake-is-measured',
    'a pause before any weight',
    (t) =>
      t
        .set(CHECKOUT, `${CANARY}.steps[0]`, { pause: { duration: '1m' } })
        .push(CHECKOUT, `${CANARY}.steps`, { setWeight: 20 }, { pause: { duration: '20m' } }),
  ],
  [
    'bake-is-measured',
    'what another rule refuses: a bake before the analysis',
    (t) =>
      t
        .set(CHECKOUT, `${CANARY}.steps[1].pause.duration`, '1m')
        .push(CHECKOUT, `${CANARY}.steps`, { setWeight: 40 }, { pause: { duration: '20m' } })
        .set(CHECKOUT, `${CANARY}.analysis.startingStep`, 3),
  ],
  [
    'bake-is-measured',
    'the analysis of a step',
    (t) =>
      t
        .add('base/checkout/analysis-template.yaml', {
          ...t.document(GATE),
          metadata: { ...(t.document(GATE).metadata as object), name: 'slow' },
        })
        .set('base/checkout/analysis-template.yaml#1', 'spec.metrics[0].initialDelay', '60m')
        .push(CHECKOUT, `${CANARY}.steps`, { analysis: { templates: [{ templateName: 'slow' }] } }),
  ],
  ['switch-is-measured', 'three measurements', (t) => t.set(SWITCH, 'spec.metrics[0].count', 3)],
  ['switch-is-measured', 'two of a preview', (t) => t.set(SMOKE, 'spec.metrics[0].count', 2)],
  [
    'old-revision-outlasts-analysis',
    'a second more',
    (t) => t.set(FRONTEND, 'spec.strategy.blueGreen.scaleDownDelaySeconds', 601),
  ],
];
testHarmless(() => tree, HARMLESS);

const TARGET = 'patches[0].patch.content[0].value.provider.job.spec.template.spec.containers[0].env[0].value';
const LIVE = 'overlays/live/orders/kustomization.yaml';

const LOAD_TESTS: Mutant[] = [
  [
    'analysis-address-exists',
    (t) => t.set(LIVE, TARGET, 'http://order-canary.books.svc.cluster.local:8080'),
    '[bookshop/orders] overlays/live/orders/kustomization.yaml: AnalysisTemplate order-desk-gate: spec.metrics[load-test].provider.job.spec.template.spec.containers[load-test].env[TARGET_URL].value must name a Service beside it and its port, got "http://order-canary.books.svc.cluster.local:8080"',
  ],
  [
    'analysis-asks-new-revision',
    (t) => t.set(LIVE, TARGET, 'http://order-desk.books.svc.cluster.local:8080'),
    '[bookshop/orders] overlays/live/orders/kustomization.yaml: AnalysisTemplate order-desk-gate: spec.metrics[load-test].provider.job.spec.template.spec.containers[load-test].env[TARGET_URL].value must ask order-desk-canary, which leads to the new revision, got order-desk',
  ],
  [
    'callee-is-in-own-environment',
    (t) => t.set(LIVE, TARGET, 'http://order-desk-canary.test.svc.cluster.local:8080'),
    `[bookshop/orders] overlays/live/orders/kustomization.yaml: AnalysisTemplate order-desk-gate: spec.metrics[load-test].provider.job.spec.template.spec.containers[load-test].env[TARGET_URL].value must lead into the pod's own namespace, got "http://order-desk-canary.test.svc.cluster.local:8080"`,
  ],
];

const withLoadTest = render(
  openBookshop(
    {},
    {
      environments: {
        dev: { replicas: 1 },
        test: { replicas: 2 },
        live: { replicas: 4, loadTest: { image: 'registry.books.example/load:1' } },
      },
    },
  ),
);
testMutants(() => withLoadTest, LOAD_TESTS);
