import {
  atLeastOne,
  BOOLEAN,
  exactlyOne,
  kindWithSpec,
  listOf,
  mapOf,
  notBoth,
  oneOf,
  type Refinements,
  someOf,
} from '../refine/refinement';

/** How Prometheus scrapes a port. */
const SCRAPE = {
  port: 'PortName',
  path: 'HttpPath',
  scheme: oneOf('http', 'https'),
  interval: 'ScrapeInterval',
  scrapeTimeout: 'ScrapeInterval',
  honorLabels: BOOLEAN,
};

/**
 * What two operators read: an ExternalSecret, which copies values of a secret store into a Secret, a ServiceMonitor,
 * which says which Services Prometheus scrapes, and how, a PodMonitor, which says the same of pods, and a PrometheusRule,
 * which gives it rules.
 *
 * @see https://external-secrets.io/latest/api/externalsecret/
 * @see https://prometheus-operator.dev/docs/api-reference/api/#monitoring.coreos.com/v1.ServiceMonitor
 */
export const OPERATORS: Refinements = {
  ...kindWithSpec('external-secrets.io/v1', 'ExternalSecret', {
    require: ['secretStoreRef'],
    fields: {
      secretStoreRef: 'SecretStoreRef',
      refreshPolicy: oneOf('CreatedOnce', 'Periodic', 'OnChange'),
      refreshInterval: 'DurationString',
      target: 'ExternalSecretTarget',
      data: listOf('ExternalSecretValue'),
      dataFrom: listOf('ExternalSecretExtract'),
    },
    rules: [atLeastOne('data', 'dataFrom')],
  }),
  SecretStoreRef: {
    require: ['name'],
    fields: { name: 'DnsSubdomain', kind: oneOf('SecretStore', 'ClusterSecretStore') },
  },
  ExternalSecretTarget: {
    omit: ['manifest', 'template'],
    fields: {
      name: 'DnsSubdomain',
      // Any other policy writes into a Secret of another owner, or none.
      creationPolicy: oneOf('Owner'),
      deletionPolicy: oneOf('Delete', 'Merge', 'Retain'),
      immutable: BOOLEAN,
    },
  },
  ExternalSecretValue: {
    omit: ['sourceRef'],
    require: ['secretKey', 'remoteRef'],
    fields: { secretKey: 'ConfigKey', remoteRef: 'ExternalSecretRemoteRef' },
  },
  ExternalSecretExtract: {
    omit: ['find', 'rewrite', 'sourceRef'],
    require: ['extract'],
    fields: { extract: 'ExternalSecretRemoteRef' },
  },
  ExternalSecretRemoteRef: {
    require: ['key'],
    fields: {
      key: 'NonEmpty',
      property: 'NonEmpty',
      version: 'NonEmpty',
      metadataPolicy: oneOf('None', 'Fetch'),
      conversionStrategy: oneOf('Default', 'Unicode'),
      decodingStrategy: oneOf('Auto', 'Base64', 'Base64URL', 'None'),
    },
  },

  ...kindWithSpec('monitoring.coreos.com/v1', 'ServiceMonitor', {
    require: ['selector', 'endpoints'],
    fields: {
      selector: 'ServiceMonitorSelector',
      namespaceSelector: 'NamespaceSelector',
      endpoints: someOf('ServiceMonitorEndpoint'),
      jobLabel: 'NonEmpty',
      targetLabels: listOf('NonEmpty'),
      podTargetLabels: listOf('NonEmpty'),
    },
  }),
  ServiceMonitorSelector: { require: ['matchLabels'], fields: { matchLabels: 'Labels' } },
  NamespaceSelector: { fields: { any: BOOLEAN, matchNames: listOf('DnsLabel') } },
  ServiceMonitorEndpoint: {
    fields: { ...SCRAPE, targetPort: 'PortOrName' },
    rules: [exactlyOne('port', 'targetPort')],
  },

  ...kindWithSpec('monitoring.coreos.com/v1', 'PodMonitor', {
    require: ['selector', 'podMetricsEndpoints'],
    fields: {
      selector: 'ServiceMonitorSelector',
      namespaceSelector: 'NamespaceSelector',
      podMetricsEndpoints: someOf('PodMonitorEndpoint'),
      jobLabel: 'NonEmpty',
      podTargetLabels: listOf('NonEmpty'),
    },
  }),
  PodMonitorEndpoint: {
    omit: ['targetPort'],
    fields: { ...SCRAPE, portNumber: 'Port' },
    rules: [exactlyOne('port', 'portNumber')],
  },

  ...kindWithSpec('monitoring.coreos.com/v1', 'PrometheusRule', {
    require: ['groups'],
    fields: { groups: someOf('RuleGroup') },
  }),
  RuleGroup: {
    omit: ['labels', 'limit', 'partial_response_strategy', 'query_offset'],
    require: ['name', 'rules'],
    fields: { name: 'NonEmpty', interval: 'ScrapeInterval', rules: someOf('PrometheusRuleItem') },
  },
  PrometheusRuleItem: {
    omit: ['keep_firing_for'],
    require: ['expr'],
    fields: {
      record: 'SeriesName',
      alert: 'NonEmpty',
      expr: 'NonEmpty',
      for: 'ScrapeInterval',
      labels: mapOf('SeriesLabel', 'NonEmpty'),
      annotations: mapOf('SeriesLabel', 'NonEmpty'),
    },
    rules: [exactlyOne('record', 'alert'), notBoth('record', 'for'), notBoth('record', 'annotations')],
  },
};
