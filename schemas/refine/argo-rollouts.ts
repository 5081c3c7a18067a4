import {
  exactlyOne,
  has,
  narrowed,
  notBoth,
  oneOf,
  type Refinements,
  rule,
  someFieldOf,
  someOf,
  when,
} from './refinement';

const METADATA = { annotations: 'Annotations', labels: 'Labels' };

const STEPS = ['analysis', 'pause', 'setWeight'];

const ROUTERS = ['istio', 'nginx', 'plugins'];

/** The providers whose metrics are not looked into. */
const OTHER_PROVIDERS = [
  'cloudWatch',
  'datadog',
  'graphite',
  'influxdb',
  'kayenta',
  'newRelic',
  'plugin',
  'skywalking',
  'wavefront',
];

/** What makes a metric count for nothing, or keeps less of it. */
const SILENCED = ['dryRun', 'measurementRetention'];

/** A measurement is one pod that ends, well or not. */
const MEASUREMENT = narrowed(
  'JobSpec',
  Object.fromEntries(
    [
      'backoffLimitPerIndex',
      'completionMode',
      'maxFailedIndexes',
      'podFailurePolicy',
      'podReplacementPolicy',
      'successPolicy',
      'suspend',
    ].map((field) => [field, { not: {} }]),
  ),
);

/**
 * Rollouts and AnalysisTemplates, without plug-ins but that of the Gateway API, as the configuration of others has no
 * schema, and without what judges a release less than it seems.
 *
 * @see https://argo-rollouts.readthedocs.io/en/stable/features/specification/
 * @see https://argo-rollouts.readthedocs.io/en/stable/features/analysis/
 */
export const ARGO_ROLLOUTS: Refinements = {
  RolloutSpec: {
    omit: ['restartAt'],
    require: ['strategy'],
    fields: { revisionHistoryLimit: 'Positive', selector: someFieldOf('LabelSelector') },
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
    omit: [
      'abortScaleDownDelaySeconds',
      'dynamicStableScale',
      'minPodsPerReplicaSet',
      'pingPong',
      'replicaProgressThreshold',
      'scaleDownDelayRevisionLimit',
      'scaleDownDelaySeconds',
    ],
    fields: {
      canaryService: 'ServiceName',
      maxSurge: 'CountOrPercent',
      maxUnavailable: 'CountOrShare',
      stableService: 'ServiceName',
    },
  },
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
  CanaryStep: {
    omit: ['experiment', 'plugin', 'setCanaryScale', 'setHeaderRoute', 'setMirrorRoute'],
    fields: { setWeight: 'Percent' },
    rules: [exactlyOne(...STEPS)],
  },
  RolloutPause: { fields: { duration: 'SecondsOrDuration' } },

  // Traffic routers
  RolloutTrafficRouting: {
    omit: ['alb', 'ambassador', 'apisix', 'appMesh', 'managedRoutes', 'maxTrafficWeight', 'smi', 'traefik'],
    fields: { plugins: 'TrafficRouterPlugins' },
    rules: [exactlyOne(...ROUTERS)],
  },
  IstioTrafficRouting: { omit: ['destinationRule', 'virtualServices'], require: ['virtualService'] },
  IstioVirtualService: {
    omit: ['tcpRoutes', 'tlsRoutes'],
    require: ['routes'],
    fields: { name: 'DnsSubdomain', routes: someOf('NonEmpty') },
  },
  NginxTrafficRouting: {
    omit: ['additionalIngressAnnotations', 'annotationPrefix', 'canaryIngressAnnotations', 'stableIngresses'],
    require: ['stableIngress'],
    fields: { stableIngress: 'DnsSubdomain' },
  },

  // Analysis
  RolloutAnalysis: {
    omit: SILENCED,
    require: ['templates'],
    fields: { templates: someOf('AnalysisTemplateRef') },
  },
  RolloutAnalysisBackground: {
    omit: SILENCED,
    require: ['templates'],
    fields: { templates: someOf('AnalysisTemplateRef') },
  },
  AnalysisTemplateRef: {
    omit: ['clusterScope'],
    require: ['templateName'],
    fields: { templateName: 'DnsSubdomain' },
  },
  AnalysisRunMetadata: { fields: METADATA },
  AnalysisRunArgument: { fields: { name: 'NonEmpty' }, rules: [exactlyOne('value', 'valueFrom')] },
  ArgumentValueFrom: { rules: [exactlyOne('fieldRef', 'podTemplateHashValue')] },
  FieldRef: { fields: { fieldPath: 'NonEmpty' } },
  AnalysisTemplateSpec: {
    omit: [...SILENCED, 'templates'],
    require: ['metrics'],
    fields: { metrics: someOf('Metric') },
  },
  Argument: { fields: { name: 'NonEmpty' }, rules: [notBoth('value', 'valueFrom')] },
  ValueFrom: { rules: [exactlyOne('fieldRef', 'secretKeyRef')] },
  SecretKeyRef: { fields: { key: 'ConfigKey', name: 'DnsSubdomain' } },
  Metric: { fields: { failureCondition: 'NonEmpty', name: 'NonEmpty', successCondition: 'NonEmpty' } },
  MetricProvider: { omit: OTHER_PROVIDERS, rules: [exactlyOne('job', 'prometheus', 'web')] },
  JobMetric: { fields: { metadata: 'TemplateMetadata', spec: MEASUREMENT } },
  PrometheusMetric: { require: ['query'], fields: { address: 'Url', query: 'NonEmpty' } },
  WebMetric: { omit: ['jsonBody'], fields: { jsonPath: 'JsonPath', url: 'Url' } },
  WebMetricHeader: { fields: { key: 'HeaderName' } },
};
