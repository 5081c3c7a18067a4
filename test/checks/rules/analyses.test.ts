import { render } from '../../../synth/render';
import { openBookshop } from '../../bookshop';
import { shopTree } from '../../shop';
import { addedMetric } from '../mutable-tree';
import { type Harmless, type Mutant, testHarmless, testMutants } from '../mutant';

const CHECKOUT = 'base/checkout/rollout.yaml';
const GATE = 'base/checkout/analysis-template.yaml';
const FRONTEND = 'base/frontend/rollout.yaml';
const SMOKE = 'base/frontend/analysis-template.yaml#0';
const SWITCH = 'base/frontend/analysis-template.yaml#1';
const CANARY = 'spec.strategy.canary';
const PRE = 'spec.strategy.blueGreen.prePromotionAnalysis';
const POST = 'spec.strategy.blueGreen.postPromotionAnalysis';
const QUERY = 'spec.metrics[0].provider.prometheus.query';
const PAYMENTS = 'overlays/production/payments/kustomization.yaml';
const web = (host: string) => `http://${host}:3000/api/health`;

const MUTANTS: Mutant[] = [
  [
    'analysis-template-exists',
    (t) => t.set(CHECKOUT, `${CANARY}.steps[1].analysis.templates[0].templateName`, 'gate'),
    '[ecommerce/checkout] base/checkout/rollout.yaml: spec.strategy.canary.steps[1].analysis.templates[0].templateName must name an AnalysisTemplate beside it, got "gate"',
  ],
  [
    'analysis-template-exists',
    (t) => t.set(FRONTEND, `${PRE}.templates[0].templateName`, 'smoke'),
    '[ecommerce/frontend] base/frontend/rollout.yaml: spec.strategy.blueGreen.prePromotionAnalysis.templates[0].templateName must name an AnalysisTemplate beside it, got "smoke"',
  ],
  [
    'analysis-template-exists',
    (t) => t.push(CHECKOUT, `${CANARY}.steps`, { analysis: { templates: [{ templateName: 'step' }] } }),
    '[ecommerce/checkout] base/checkout/rollout.yaml: spec.strategy.canary.steps[2].analysis.templates[0].templateName must name an AnalysisTemplate beside it, got "step"',
  ],
  [
    'analysis-argument-is-given',
    (t) => t.remove(CHECKOUT, `${CANARY}.steps[1].analysis.args[2]`),
    '[ecommerce/checkout] base/checkout/rollout.yaml: spec.strategy.canary.steps[1].analysis.args must give namespace, which checkout-service-gate has no value for',
  ],
  [
    'analysis-argument-is-given',
    (t) => t.remove(FRONTEND, `${POST}.args`),
    '[ecommerce/frontend] base/frontend/rollout.yaml: spec.strategy.blueGreen.postPromotionAnalysis.args must give latest-hash, which frontend-shell-gate has no value for',
    '[ecommerce/frontend] base/frontend/rollout.yaml: spec.strategy.blueGreen.postPromotionAnalysis.args must give namespace, which frontend-shell-gate has no value for',
  ],
  [
    'analysis-argument-is-declared',
    (t) => t.push(CHECKOUT, `${CANARY}.steps[1].analysis.args`, { name: 'extra', value: '1' }),
    '[ecommerce/checkout] base/checkout/rollout.yaml: spec.strategy.canary.steps[1].analysis.args[extra].name must be declared by one of its templates, got "extra"',
  ],
  [
    'analysis-argument-is-declared',
    (t) => t.remove(GATE, 'spec.args[0]').remove(CHECKOUT, `${CANARY}.steps[1].analysis.args[0]`),
    '[ecommerce/checkout] base/checkout/analysis-template.yaml: spec.metrics[error-rate] must use arguments that spec.args declares, e.g. {{args.namespace}}, got "{{args.latest-hash}}"',
    '[ecommerce/checkout] base/checkout/analysis-template.yaml: spec.metrics[latency-bucket] must use arguments that spec.args declares, e.g. {{args.namespace}}, got "{{args.latest-hash}}"',
    '[ecommerce/checkout] base/checkout/analysis-template.yaml: spec.metrics[latency] must use arguments that spec.args declares, e.g. {{args.namespace}}, got "{{args.latest-hash}}"',
    '[ecommerce/checkout] base/checkout/analysis-template.yaml: spec.metrics[requests] must use arguments that spec.args declares, e.g. {{args.namespace}}, got "{{args.latest-hash}}"',
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
    (t) =>
      t.set(CHECKOUT, `${CANARY}.steps[1].analysis.args[2].valueFrom.fieldRef.fieldPath`, 'metadata.space'),
    '[ecommerce/checkout] base/checkout/rollout.yaml: spec.strategy.canary.steps[1].analysis.args[namespace].valueFrom.fieldRef.fieldPath must be a field of metadata or status, e.g. metadata.namespace, got "metadata.space"',
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
    'analysis-address-exists',
    (t) =>
      t.set(
        SMOKE,
        'spec.metrics[0].provider.web.url',
        web('frontend.{{ args.namespace }}.svc.cluster.local'),
      ),
    '[ecommerce/frontend] base/frontend/analysis-template.yaml: AnalysisTemplate frontend-shell-smoke-test: spec.metrics[health].provider.web.url must name a Service beside it and its port, got "http://frontend.{{ args.namespace }}.svc.cluster.local:3000/api/health"',
  ],
  [
    'query-is-about-new-revision',
    (t) => t.set(CHECKOUT, `${CANARY}.steps[1].analysis.args[0].valueFrom.podTemplateHashValue`, 'Stable'),
    '[ecommerce/checkout] base/checkout/analysis-template.yaml: spec.metrics[error-rate].provider.prometheus.query must use an argument that is the podTemplateHashValue of the Latest revision',
    '[ecommerce/checkout] base/checkout/analysis-template.yaml: spec.metrics[latency-bucket].provider.prometheus.query must use an argument that is the podTemplateHashValue of the Latest revision',
    '[ecommerce/checkout] base/checkout/analysis-template.yaml: spec.metrics[latency].provider.prometheus.query must use an argument that is the podTemplateHashValue of the Latest revision',
    '[ecommerce/checkout] base/checkout/analysis-template.yaml: spec.metrics[requests].provider.prometheus.query must use an argument that is the podTemplateHashValue of the Latest revision',
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
    (t) => t.remove(CHECKOUT, `${CANARY}.steps[1]`),
    '[ecommerce/checkout] base/checkout/rollout.yaml: spec.strategy.canary.steps must have an analysis after a weight, in production',
    '[ecommerce/checkout] overlays/staging/checkout/kustomization.yaml: Rollout checkout-service: spec.strategy.canary.steps must have an analysis after a weight',
  ],
  [
    'release-is-watched',
    (t) => t.set(CHECKOUT, `${CANARY}.steps`, (t.get(CHECKOUT, `${CANARY}.steps`) as object[]).reverse()),
    '[ecommerce/checkout] base/checkout/rollout.yaml: spec.strategy.canary.steps must have an analysis after a weight',
  ],
  [
    'release-is-watched',
    (t) => t.set(CHECKOUT, `${CANARY}.steps[1]`, { pause: { duration: '20m' } }),
    '[ecommerce/checkout] base/checkout/rollout.yaml: spec.strategy.canary.steps must have an analysis after a weight, in production',
    '[ecommerce/checkout] overlays/staging/checkout/kustomization.yaml: Rollout checkout-service: spec.strategy.canary.steps must have an analysis after a weight',
  ],
  [
    'release-is-watched',
    (t) =>
      t.set(CHECKOUT, `${CANARY}.steps`, [
        { setWeight: 0 },
        t.get(CHECKOUT, `${CANARY}.steps[1]`),
        { setWeight: 20 },
      ]),
    '[ecommerce/checkout] base/checkout/rollout.yaml: spec.strategy.canary.steps must have an analysis after a weight, in production',
  ],
  [
    'release-is-watched',
    (t) => t.remove(FRONTEND, POST),
    '[ecommerce/frontend] base/frontend/rollout.yaml: spec.strategy.blueGreen.postPromotionAnalysis must be there',
  ],
  [
    'metric-is-unique',
    (t) => t.set(GATE, 'spec.metrics[1].name', 'requests'),
    '[ecommerce/checkout] base/checkout/analysis-template.yaml: spec.metrics[1].name must be another name, "requests" is there already',
  ],
  [
    'metric-has-interval',
    (t) => t.remove(SWITCH, 'spec.metrics[0].interval'),
    '[ecommerce/frontend] base/frontend/analysis-template.yaml: AnalysisTemplate frontend-shell-gate: spec.metrics[requests].interval must be set beside a count of 5',
  ],
  ...['0s', '0h0m'].map(
    (interval): Mutant => [
      'metric-interval-lasts',
      (t) => t.set(SWITCH, 'spec.metrics[0].interval', interval),
      `[ecommerce/frontend] base/frontend/analysis-template.yaml: AnalysisTemplate frontend-shell-gate: spec.metrics[requests].interval must be more than 0, got "${interval}"`,
    ],
  ),
  [
    'metric-can-fail',
    (t) => t.set(SWITCH, 'spec.metrics[0].failureLimit', 5),
    '[ecommerce/frontend] base/frontend/analysis-template.yaml: AnalysisTemplate frontend-shell-gate: spec.metrics[requests].failureLimit must be less than the count, 5, got 5',
  ],
  [
    'metric-has-one-condition',
    (t) => t.remove(SMOKE, 'spec.metrics[0].successCondition'),
    '[ecommerce/frontend] base/frontend/analysis-template.yaml: AnalysisTemplate frontend-shell-smoke-test: spec.metrics[health].successCondition must be the one condition, got nothing',
  ],
  [
    'metric-has-one-condition',
    (t) => t.set(GATE, 'spec.metrics[0].failureCondition', 'result[0] > 1'),
    '[ecommerce/checkout] base/checkout/analysis-template.yaml: spec.metrics[requests].successCondition must be the one condition, got it beside a failureCondition',
  ],
  [
    'metric-fails-closed',
    (t) => t.set(GATE, 'spec.metrics[0].successCondition', 'result[0] < 0.8'),
    '[ecommerce/checkout] base/checkout/analysis-template.yaml: spec.metrics[requests].successCondition must be "len(result) > 0 && !isNaN(result[0]) && result[0]" with one comparison to a number, got "result[0] < 0.8"',
  ],
  [
    'metric-fails-closed',
    (t) =>
      t.set(
        GATE,
        'spec.metrics[0].successCondition',
        'len(result) > 0 && !isNaN(result[0]) && result[0] < 0.8 || true',
      ),
    '[ecommerce/checkout] base/checkout/analysis-template.yaml: spec.metrics[requests].successCondition must be "len(result) > 0 && !isNaN(result[0]) && result[0]" with one comparison to a number, got "len(result) > 0 && !isNaN(result[0]) && result[0] < 0.8 || true"',
  ],
  [
    'metric-fails-closed',
    (t) => t.rename(GATE, 'spec.metrics[0].successCondition', 'failureCondition'),
    '[ecommerce/checkout] base/checkout/analysis-template.yaml: spec.metrics[requests].successCondition must be "len(result) > 0 && !isNaN(result[0]) && result[0]" with one comparison to a number, got ""',
  ],
  ...['true', 'result[0] <', 'result[0]', 'result[0] < 0.8 && true', 'result[1] < 0.8', 'result[0] < .'].map(
    (rest): Mutant => [
      'metric-fails-closed',
      (t) =>
        t.set(GATE, 'spec.metrics[0].successCondition', `len(result) > 0 && !isNaN(result[0]) && ${rest}`),
      `[ecommerce/checkout] base/checkout/analysis-template.yaml: spec.metrics[requests].successCondition must be "len(result) > 0 && !isNaN(result[0]) && result[0]" with one comparison to a number, got "len(result) > 0 && !isNaN(result[0]) && ${rest}"`,
    ],
  ),
  [
    'analysis-is-finite',
    (t) => t.remove(SWITCH, 'spec.metrics[0].count'),
    '[ecommerce/frontend] base/frontend/analysis-template.yaml: AnalysisTemplate frontend-shell-gate: spec.metrics[requests].count must be set in a postPromotion analysis',
  ],
  [
    'analysis-is-finite',
    (t) => t.set(SMOKE, 'spec.metrics[0].count', 0),
    '[ecommerce/frontend] base/frontend/analysis-template.yaml: AnalysisTemplate frontend-shell-smoke-test: spec.metrics[health].count must be set in a prePromotion analysis',
  ],
  [
    'analysis-starts-with-traffic',
    (t) => t.set(CHECKOUT, `${CANARY}.steps`, (t.get(CHECKOUT, `${CANARY}.steps`) as object[]).reverse()),
    '[ecommerce/checkout] base/checkout/rollout.yaml: spec.strategy.canary.steps[0].analysis must come after the first weight, which is step 1',
  ],
  [
    'analysis-starts-with-traffic',
    (t) =>
      t
        .set(PAYMENTS, 'patches[2].patch.content[0].path', '/spec/strategy/canary/steps/1')
        .push(PAYMENTS, 'patches[2].patch.content', {
          op: 'add',
          path: '/spec/strategy/canary/analysis',
          value: t.get('base/payments/rollout.yaml', `${CANARY}.steps[1].analysis`),
        }),
    '[ecommerce/payments] overlays/production/payments/kustomization.yaml: Rollout payments-service: spec.strategy.canary.analysis.startingStep must be one of the steps after the first weight, which are 1 to 2, got 0',
  ],
  [
    'analysis-starts-with-traffic',
    (t) =>
      t.set(CHECKOUT, `${CANARY}.analysis`, {
        ...(t.get(CHECKOUT, `${CANARY}.steps[1].analysis`) as object),
        startingStep: 2,
      }),
    '[ecommerce/checkout] base/checkout/rollout.yaml: spec.strategy.canary.analysis.startingStep must be one of the steps after the first weight, which are 1 to 1, got 2',
  ],
  ...['20m', 1200].map(
    (duration): Mutant => [
      'bake-is-an-analysis',
      (t) => t.push(CHECKOUT, `${CANARY}.steps`, { pause: { duration } }),
      `[ecommerce/checkout] base/checkout/rollout.yaml: spec.strategy.canary.steps[2].pause.duration must not be there: an analysis of that time holds the weight, got ${JSON.stringify(duration)}`,
    ],
  ),
  [
    'bake-is-measured',
    (t) => t.set(GATE, 'spec.metrics[0].count', 2),
    '[ecommerce/checkout] base/checkout/analysis-template.yaml: spec.metrics[requests].count must be 3 at least, got 2',
  ],
  [
    'bake-is-measured',
    (t) => t.set(SWITCH, 'spec.metrics[0].count', 2),
    '[ecommerce/frontend] base/frontend/analysis-template.yaml: AnalysisTemplate frontend-shell-gate: spec.metrics[requests].count must be 3 at least, got 2',
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

const tree = shopTree();
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
  ...['analysis-address-exists', 'analysis-asks-new-revision'].map(
    (rule): Harmless => [
      rule,
      'a Service of another namespace, of which other rules speak',
      (t) => t.set(SMOKE, 'spec.metrics[0].provider.web.url', web('others.elsewhere.svc.cluster.local')),
    ],
  ),
  [
    'analysis-asks-new-revision',
    'any Service where none leads to the new revision',
    (t) => t.remove(FRONTEND, 'spec.strategy.blueGreen.previewService'),
  ],
  [
    'query-is-about-new-revision',
    'blanks around the argument',
    (t) =>
      t.set(
        GATE,
        QUERY,
        (t.get(GATE, QUERY) as string).replace('{{args.latest-hash}}', '{{ args.latest-hash }}'),
      ),
  ],
  [
    'release-is-watched',
    'a Rollout without pods',
    (t) =>
      t
        .remove(CHECKOUT, `${CANARY}.steps[1]`)
        .set('overlays/staging/checkout/kustomization.yaml', 'replicas[0].count', 0)
        .set('overlays/production/checkout/kustomization.yaml', 'replicas[0].count', 0),
  ],
  [
    'analysis-is-finite',
    'one behind the canary, and one measurement',
    (t) =>
      t
        .set(CHECKOUT, `${CANARY}.analysis`, t.get(CHECKOUT, `${CANARY}.steps[1].analysis`))
        .remove(CHECKOUT, `${CANARY}.steps[1]`)
        .remove(GATE, 'spec.metrics[0].count')
        .remove(SMOKE, 'spec.metrics[0].count')
        .remove(SMOKE, 'spec.metrics[0].interval'),
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
    'a canary without a weight',
    (t) => t.set(CHECKOUT, `${CANARY}.steps`, [{ pause: {} }]),
  ],
  [
    'analysis-starts-with-traffic',
    'one behind the canary that starts after the first weight',
    (t) =>
      t.set(CHECKOUT, `${CANARY}.analysis`, {
        ...(t.get(CHECKOUT, `${CANARY}.steps[1].analysis`) as object),
        startingStep: 1,
      }),
  ],
  ['bake-is-measured', 'three measurements', (t) => t.set(SWITCH, 'spec.metrics[0].count', 3)],
  ['bake-is-measured', 'two of a preview', (t) => t.set(SMOKE, 'spec.metrics[0].count', 2)],
  [
    'old-revision-outlasts-analysis',
    'a second more',
    (t) => t.set(FRONTEND, 'spec.strategy.blueGreen.scaleDownDelaySeconds', 601),
  ],
];
testHarmless(() => tree, HARMLESS);

const LIVE = 'overlays/live/orders/kustomization.yaml';
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
const TARGET = `${addedMetric(withLoadTest, LIVE)}.provider.job.spec.template.spec.containers[0].env[0].value`;

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

testMutants(() => withLoadTest, LOAD_TESTS);
