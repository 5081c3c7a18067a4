import type { JsonSchema } from '../json-schema';
import {
  atLeastOne,
  BOOLEAN,
  between,
  exactlyOne,
  kindWithSpec,
  listOf,
  mapOf,
  oneOf,
  type Refinements,
  someOf,
} from '../refine/refinement';

const STRINGS = {
  type: 'object',
  additionalProperties: { $ref: '#/definitions/MeshStringMatch' },
} as JsonSchema;

/**
 * Where the requests to a host of a mesh go, and how its workloads are reached.
 *
 * @see https://istio.io/latest/docs/reference/config/networking/virtual-service/
 * @see https://istio.io/latest/docs/reference/config/networking/destination-rule/
 */
export const ISTIO_TRAFFIC: Refinements = {
  ...kindWithSpec('networking.istio.io/v1', 'VirtualService', {
    omit: ['tcp', 'tls'],
    require: ['hosts', 'http'],
    fields: {
      hosts: someOf('Host'),
      gateways: someOf('NonEmpty'),
      exportTo: someOf('NonEmpty'),
      http: someOf('VirtualServiceRoute'),
    },
  }),
  VirtualServiceRoute: {
    omit: ['delegate', 'directResponse', 'mirrors'],
    fields: {
      name: 'NonEmpty',
      match: someOf('VirtualServiceMatch'),
      route: someOf('WeightedDestination'),
      redirect: 'VirtualServiceRedirect',
      rewrite: 'VirtualServiceRewrite',
      timeout: 'DurationString',
      retries: 'VirtualServiceRetries',
      fault: 'VirtualServiceFault',
      mirror: 'RouteDestination',
      mirrorPercentage: 'VirtualServicePercentage',
      corsPolicy: 'VirtualServiceCors',
      headers: 'RouteHeaders',
    },
    rules: [exactlyOne('route', 'redirect')],
  },
  VirtualServiceMatch: {
    fields: {
      name: 'NonEmpty',
      uri: 'MeshStringMatch',
      scheme: 'MeshStringMatch',
      method: 'MeshStringMatch',
      authority: 'MeshStringMatch',
      headers: STRINGS,
      withoutHeaders: STRINGS,
      queryParams: STRINGS,
      port: 'Port',
      sourceLabels: 'Labels',
      sourceNamespace: 'DnsLabel',
      gateways: someOf('NonEmpty'),
      ignoreUriCase: BOOLEAN,
      statPrefix: 'NonEmpty',
    },
  },
  MeshStringMatch: {
    fields: { exact: 'NonEmpty', prefix: 'NonEmpty', regex: 'NonEmpty' },
    rules: [exactlyOne('exact', 'prefix', 'regex')],
  },
  WeightedDestination: {
    require: ['destination'],
    fields: { destination: 'RouteDestination', weight: between(0, 100), headers: 'RouteHeaders' },
  },
  RouteDestination: {
    require: ['host'],
    fields: { host: 'DnsSubdomain', subset: 'DnsLabel', port: 'DestinationPort' },
  },
  DestinationPort: { require: ['number'], fields: { number: 'Port' } },
  RouteHeaders: { fields: { request: 'HeaderOperations', response: 'HeaderOperations' } },
  HeaderOperations: {
    fields: {
      set: mapOf('HeaderName', 'NonEmpty'),
      add: mapOf('HeaderName', 'NonEmpty'),
      remove: someOf('HeaderName'),
    },
  },
  VirtualServiceRedirect: {
    fields: {
      uri: 'HttpPath',
      authority: 'NonEmpty',
      scheme: oneOf('http', 'https'),
      port: 'Port',
      derivePort: oneOf('FROM_PROTOCOL_DEFAULT', 'FROM_REQUEST_PORT'),
      redirectCode: between(300, 399),
    },
  },
  VirtualServiceRewrite: {
    omit: ['uriRegexRewrite'],
    fields: { uri: 'HttpPath', authority: 'NonEmpty' },
    rules: [atLeastOne('uri', 'authority')],
  },
  VirtualServiceRetries: {
    require: ['attempts'],
    fields: {
      attempts: 'Count',
      perTryTimeout: 'DurationString',
      retryOn: 'NonEmpty',
      retryRemoteLocalities: BOOLEAN,
    },
  },
  VirtualServiceFault: { fields: { delay: 'VirtualServiceDelay', abort: 'VirtualServiceAbort' } },
  VirtualServiceDelay: {
    require: ['fixedDelay'],
    fields: { fixedDelay: 'DurationString', percentage: 'VirtualServicePercentage' },
  },
  VirtualServiceAbort: {
    require: ['httpStatus'],
    fields: { httpStatus: between(200, 599), percentage: 'VirtualServicePercentage' },
  },
  VirtualServicePercentage: {
    require: ['value'],
    fields: { value: 'Percent' },
  },
  VirtualServiceCors: {
    fields: {
      allowOrigins: someOf('MeshStringMatch'),
      allowMethods: someOf('HttpMethod'),
      allowHeaders: someOf('HeaderName'),
      exposeHeaders: someOf('HeaderName'),
      maxAge: 'DurationString',
      allowCredentials: BOOLEAN,
    },
  },

  ...kindWithSpec('networking.istio.io/v1', 'DestinationRule', {
    require: ['host'],
    fields: {
      host: 'DnsSubdomain',
      trafficPolicy: 'TrafficPolicy',
      subsets: someOf('DestinationSubset'),
      exportTo: someOf('NonEmpty'),
      workloadSelector: 'WorkloadSelector',
    },
  }),
  DestinationSubset: {
    require: ['name', 'labels'],
    fields: { name: 'DnsLabel', labels: 'Labels', trafficPolicy: 'TrafficPolicy' },
  },
  TrafficPolicy: {
    omit: ['proxyProtocol', 'tunnel'],
    fields: {
      loadBalancer: 'MeshLoadBalancer',
      connectionPool: 'ConnectionPool',
      outlierDetection: 'OutlierDetection',
      tls: 'ClientTls',
      portLevelSettings: someOf('PortTrafficPolicy'),
    },
  },
  PortTrafficPolicy: {
    require: ['port'],
    fields: {
      port: 'DestinationPort',
      loadBalancer: 'MeshLoadBalancer',
      connectionPool: 'ConnectionPool',
      outlierDetection: 'OutlierDetection',
      tls: 'ClientTls',
    },
  },
  MeshLoadBalancer: {
    omit: ['localityLbSetting', 'warmup'],
    fields: {
      simple: oneOf('LEAST_REQUEST', 'RANDOM', 'ROUND_ROBIN', 'PASSTHROUGH', 'UNSPECIFIED'),
      consistentHash: 'ConsistentHash',
      warmupDurationSecs: 'DurationString',
    },
  },
  ConsistentHash: {
    omit: ['maglev', 'minimumRingSize', 'ringHash'],
    fields: {
      httpHeaderName: 'HeaderName',
      httpCookie: 'HashCookie',
      useSourceIp: BOOLEAN,
      httpQueryParameterName: 'NonEmpty',
    },
    rules: [exactlyOne('httpHeaderName', 'httpCookie', 'useSourceIp', 'httpQueryParameterName')],
  },
  HashCookie: { require: ['name'], fields: { name: 'NonEmpty', path: 'HttpPath', ttl: 'DurationString' } },
  ConnectionPool: { fields: { tcp: 'TcpConnections', http: 'HttpConnections' } },
  TcpConnections: {
    omit: ['maxConnectionDuration'],
    fields: {
      maxConnections: 'Positive',
      connectTimeout: 'DurationString',
      idleTimeout: 'DurationString',
      tcpKeepalive: 'TcpKeepalive',
    },
  },
  TcpKeepalive: { fields: { probes: 'Count', time: 'DurationString', interval: 'DurationString' } },
  HttpConnections: {
    omit: ['h2UpgradePolicy', 'useClientProtocol'],
    fields: {
      http1MaxPendingRequests: 'Positive',
      http2MaxRequests: 'Positive',
      maxRequestsPerConnection: 'Count',
      maxRetries: 'Count',
      idleTimeout: 'DurationString',
      maxConcurrentStreams: 'Positive',
    },
  },
  OutlierDetection: {
    omit: ['consecutiveErrors'],
    fields: {
      consecutive5xxErrors: 'Count',
      consecutiveGatewayErrors: 'Count',
      consecutiveLocalOriginFailures: 'Count',
      splitExternalLocalOriginErrors: BOOLEAN,
      interval: 'DurationString',
      baseEjectionTime: 'DurationString',
      maxEjectionPercent: 'Percent',
      minHealthPercent: 'Percent',
    },
  },
  ClientTls: {
    omit: ['caCrl'],
    require: ['mode'],
    fields: {
      mode: oneOf('DISABLE', 'SIMPLE', 'MUTUAL', 'ISTIO_MUTUAL'),
      credentialName: 'NonEmpty',
      clientCertificate: 'AbsolutePath',
      privateKey: 'AbsolutePath',
      caCertificates: 'AbsolutePath',
      subjectAltNames: listOf('NonEmpty'),
      sni: 'NonEmpty',
      insecureSkipVerify: BOOLEAN,
    },
  },
};
