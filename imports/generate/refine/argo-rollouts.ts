import {
  atLeastOne,
  exactlyOne,
  has,
  notBoth,
  oneOf,
  type Refinements,
  rule,
  someFieldOf,
  someOf,
  when,
} from './refinement';

const METADATA = { annotations: 'Annotations', labels: 'Labels' };

const STEPS = [
  'analysis',
  'experiment',
  'pause',
  'setCanaryScale',
  'setHeaderRoute',
  'setMirrorRoute',
  'setWeight',
];

const PROVIDERS = [
  'cloudWatch',
  'datadog',
  'graphite',
  'influxdb',
  'job',
  'kayenta',
  'newRelic',
  'prometheus',
  'skywalking',
  'wavefront',
  'web',
];

/**
 * Rollouts and AnalysisTemplates, without plug-ins, whose configuration has no schema.
 *
 * @see https://argo-rollouts.readthedocs.io/en/stable/features/specification/
 * @see https://argo-rollouts.readthedocs.io/en/stable/features/analysis/
 */
export const ARGO_ROLLOUTS: Refinements = {
  RolloutSpec: {
    omit: ['restartAt'],
    require: ['strategy'],
    fields: { selector: someFieldOf('LabelSelector') },
    rules: [
      exactlyOne('template', 'workloadRef'),
      rule("must have 'selector' beside 'template'", when(has('template'), has('selector'))),
    ],
  },
  ObjectRef: {
    require: ['apiVersion', 'kind', 'name'],
    fields: {
      apiVersion: oneOf('apps/v1', 'v1'),
      kind: oneOf('Deployment', 'PodTemplate', 'ReplicaSet'),
      name: 'DnsSubdomain',
      scaleDown: oneOf('never', 'onsuccess', 'progressively'),
    },
  },
  RollbackWindowSpec: { require: ['revisions'], fields: { revisions: 'Positive' } },
  RolloutStrategy: { rules: [exactlyOne('blueGreen', 'canary')] },
  BlueGreenStrategy: {
    fields: { activeService: 'ServiceName', maxUnavailable: 'CountOrShare', previewService: 'ServiceName' },
  },
  CanaryStrategy: {
    fields: {
      canaryService: 'ServiceName',
      maxSurge: 'CountOrPercent',
      maxUnavailable: 'CountOrShare',
      stableService: 'ServiceName',
    },
  },
  PingPongSpec: { fields: { pingService: 'ServiceName', pongService: 'ServiceName' } },
  AntiAffinity: {
    rules: [
      exactlyOne(
        'preferredDuringSchedulingIgnoredDuringExecution',
        'requiredDuringSchedulingIgnoredDuringExecution',
      ),
    ],
  },
  PreferredDuringSchedulingIgnoredDuringExecution: { fields: { weight: 'Weight' } },
  PodTemplateMetadata: { fields: METADATA },

  // Steps
  CanaryStep: { omit: ['plugin'], fields: { setWeight: 'Percent' }, rules: [exactlyOne(...STEPS)] },
  RolloutPause: { fields: { duration: 'SecondsOrDuration' } },
  SetCanaryScale: {
    fields: { weight: 'Percent' },
    rules: [exactlyOne('matchTrafficWeight', 'replicas', 'weight')],
  },
  SetHeaderRoute: { require: ['name'], fields: { name: 'NonEmpty' } },
  HeaderRoutingMatch: { fields: { headerName: 'HeaderName' } },
  SetMirrorRoute: { fields: { name: 'NonEmpty', percentage: 'Percent' } },
  StringMatch: { rules: [exactlyOne('exact', 'prefix', 'regex')] },
  RolloutExperimentStep: { fields: { templates: someOf('RolloutExperimentTemplate') } },
  RolloutExperimentTemplate: { fields: { name: 'DnsLabel', weight: 'Percent' } },
  RolloutExperimentStepAnalysisTemplateRef: { fields: { name: 'NonEmpty', templateName: 'DnsSubdomain' } },
  TemplateService: { fields: { name: 'ServiceName' } },

  // Traffic routers
  RolloutTrafficRouting: { omit: ['plugins'], fields: { maxTrafficWeight: 'Positive' } },
  ALBTrafficRouting: { fields: { rootService: 'ServiceName', servicePort: 'Port' } },
  StickinessConfig: { fields: { durationSeconds: 'Positive' } },
  TCPRoute: { fields: { port: 'Port' } },
  TLSRoute: { fields: { port: 'Port' } },
  NginxTrafficRouting: { fields: { stableIngress: 'DnsSubdomain', stableIngresses: someOf('DnsSubdomain') } },
  SMITrafficRouting: { fields: { rootService: 'ServiceName' } },

  // Analysis
  RolloutAnalysis: { require: ['templates'], fields: { templates: someOf('AnalysisTemplateRef') } },
  RolloutAnalysisBackground: { require: ['templates'], fields: { templates: someOf('AnalysisTemplateRef') } },
  AnalysisTemplateRef: { require: ['templateName'], fields: { templateName: 'DnsSubdomain' } },
  AnalysisRunMetadata: { fields: METADATA },
  AnalysisRunArgument: { fields: { name: 'NonEmpty' }, rules: [exactlyOne('value', 'valueFrom')] },
  ArgumentValueFrom: { rules: [exactlyOne('fieldRef', 'podTemplateHashValue')] },
  FieldRef: { fields: { fieldPath: 'NonEmpty' } },
  DryRun: { fields: { metricName: 'NonEmpty' } },
  MeasurementRetention: { fields: { limit: 'Positive', metricName: 'NonEmpty' } },
  AnalysisTemplateSpec: {
    fields: { metrics: someOf('Metric'), templates: someOf('AnalysisTemplateRef') },
    rules: [atLeastOne('metrics', 'templates')],
  },
  Argument: { fields: { name: 'NonEmpty' }, rules: [notBoth('value', 'valueFrom')] },
  ValueFrom: { rules: [exactlyOne('fieldRef', 'secretKeyRef')] },
  SecretKeyRef: { fields: { key: 'ConfigKey', name: 'DnsSubdomain' } },
  Metric: { fields: { failureCondition: 'NonEmpty', name: 'NonEmpty', successCondition: 'NonEmpty' } },
  MetricProvider: { omit: ['plugin'], rules: [exactlyOne(...PROVIDERS)] },
  JobMetric: { fields: { metadata: 'TemplateMetadata' } },
  PrometheusMetric: { require: ['query'], fields: { address: 'Url', query: 'NonEmpty' } },
  WebMetric: { omit: ['jsonBody'], fields: { url: 'Url' } },
  WebMetricHeader: { fields: { key: 'HeaderName' } },
};
