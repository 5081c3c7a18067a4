import type { Definitions, JsonSchema } from './json-schema';
import { refTo } from './json-schema';

const LABEL = '[a-z0-9](?:[-a-z0-9]*[a-z0-9])?';
const SUBDOMAIN = `${LABEL}(?:\\.${LABEL})*`;
const QUALIFIED_NAME = '[A-Za-z0-9](?:[-A-Za-z0-9_.]{0,61}[A-Za-z0-9])?';
const OCTET = '(?:25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9]?[0-9])';
const IPV4 = `(?:${OCTET}\\.){3}${OCTET}`;
const HEX = '[0-9A-Fa-f]{1,4}';
/** Eight groups, or fewer with `::` for the others, once. */
const IPV6 = `(?:(?:${HEX}:){7}${HEX}|(?!:*${HEX}(?::+${HEX}){7})(?:${HEX}(?::${HEX})*)?::(?:${HEX}(?::${HEX})*)?)`;
const IP = `(?:${IPV4}|${IPV6})`;
const DURATION = '(?:[0-9]+(?:\\.[0-9]+)?(?:ns|us|ms|s|m|h))+';
const ARGUMENT = '\\{\\{\\s*args\\.[-A-Za-z0-9_.]+\\s*\\}\\}';

const REPOSITORY_PART = '[a-z0-9]+(?:(?:[._]|__|-+)[a-z0-9]+)*';
const REPOSITORY = `(?:[A-Za-z0-9][-A-Za-z0-9.]*(?::[0-9]+)?/)?${REPOSITORY_PART}(?:/${REPOSITORY_PART})*`;
const TAG = '[A-Za-z0-9_][-A-Za-z0-9_.]{0,127}';
const DIGEST = 'sha256:[0-9a-f]{64}';

/** A length is a look-ahead: with `maxLength`, the compiled validators would need a part of Ajv at run time. */
function text(description: string, pattern: string, maxLength?: number): JsonSchema {
  const length = maxLength === undefined ? '' : `(?=.{0,${maxLength}}$)`;
  return { description, type: 'string', pattern: `^${length}${pattern}$` };
}

function oneOf(...values: readonly string[]): JsonSchema {
  return { type: 'string', enum: [...values] };
}

function wholeNumber(minimum: number, maximum: number): JsonSchema {
  return { type: 'integer', minimum, maximum };
}

/** The metadata of an object whose name is of a kind. */
export function metadata(name: string): JsonSchema {
  return {
    type: 'object',
    required: ['name'],
    properties: {
      annotations: { $ref: refTo('Annotations') },
      finalizers: { type: 'array', items: { $ref: refTo('Finalizer') } },
      labels: { $ref: refTo('Labels') },
      name: { $ref: refTo(name) },
      namespace: { $ref: refTo('DnsLabel') },
    },
    additionalProperties: false,
  };
}

const INT32 = 2_147_483_647;

const NON_EMPTY: JsonSchema = { description: 'text that is not empty', type: 'string', pattern: '[^]' };

const COUNT = wholeNumber(0, INT32);

/**
 * The strings and numbers of the API. A `description` completes "must be …" in the message for a person.
 *
 * @see https://kubernetes.io/docs/concepts/overview/working-with-objects/names/
 * @see https://kubernetes.io/docs/reference/kubernetes-api/common-definitions/quantity/
 */
export const SCALARS: Definitions = {
  // Names
  DnsLabel: text('a DNS label (at most 63 of a-z, 0-9 and -), e.g. checkout', LABEL, 63),
  DnsSubdomain: text('a DNS name (at most 253 of a-z, 0-9, - and .), e.g. checkout-service', SUBDOMAIN, 253),
  ServiceName: text(
    'a Service name (a letter, then at most 62 of a-z, 0-9 and -), e.g. checkout-service',
    '[a-z](?:[-a-z0-9]*[a-z0-9])?',
    63,
  ),
  LabelKey: text(
    'a label key, e.g. app.kubernetes.io/name',
    `(?:(?=[^/]{1,253}/)${SUBDOMAIN}/)?${QUALIFIED_NAME}`,
  ),
  LabelValue: text(
    'a label value (at most 63 of A-Z, a-z, 0-9, -, _ and .), e.g. checkout-service',
    '(?:[A-Za-z0-9](?:[-A-Za-z0-9_.]*[A-Za-z0-9])?)?',
    63,
  ),
  PlainName: text(
    'a name, not a regular expression, e.g. checkout-service',
    '[A-Za-z0-9](?:[-.A-Za-z0-9]*[A-Za-z0-9])?',
  ),
  ConfigKey: text(
    'a key (at most 253 of A-Z, a-z, 0-9, -, _ and .), e.g. url',
    '(?!\\.(?:\\.|$))[-._a-zA-Z0-9]+',
    253,
  ),
  EnvVarName: text('a variable name, e.g. DATABASE_URL', '(?!\\.(?:\\.|$))[-._a-zA-Z][-._a-zA-Z0-9]*'),
  PortName: text(
    'a port name (at most 15 of a-z, 0-9 and -, one of them a letter), e.g. http',
    '(?=.*[a-z])(?!.*--)[a-z0-9](?:[-a-z0-9]*[a-z0-9])?',
    15,
  ),
  ResourceName: text(
    'a resource, e.g. cpu, memory or ephemeral-storage',
    `(?:cpu|memory|ephemeral-storage|hugepages-[0-9A-Za-z]+|${SUBDOMAIN}/${QUALIFIED_NAME})`,
  ),
  VolumeResource: text('a resource of a volume: storage', 'storage'),
  Capability: text('a capability without CAP_, e.g. NET_BIND_SERVICE', '(?!CAP_)[A-Z][A-Z0-9_]*'),
  HeaderName: text('the name of an HTTP header, e.g. X-Request-Id', '[-A-Za-z0-9]+'),

  // Images
  Image: text(
    'an image, e.g. ghcr.io/acme/checkout-service:a1b2c3d',
    `${REPOSITORY}(?::${TAG})?(?:@${DIGEST})?`,
  ),
  ImageName: text('an image without its tag, e.g. ghcr.io/acme/checkout-service', REPOSITORY),
  Tag: text('an image tag, e.g. a1b2c3d', TAG),
  Digest: text('an image digest, e.g. sha256: and 64 hexadecimal digits', DIGEST),

  // Paths and addresses
  AbsolutePath: text('an absolute path without a colon, e.g. /tmp', '/[^:]*'),
  RelativePath: text('a relative path, e.g. deployment.yaml', '(?!/)(?!.*://)[^\\s\\\\]+'),
  InnerPath: text('a relative path without .., e.g. config/app.yaml', '(?!/)(?!(?:.*/)?\\.\\.(?:/|$)).+'),
  HttpPath: text('an absolute path, e.g. /healthz', '/\\S*'),
  IngressPath: text(
    'a path without expressions, //, %2F or dots alone, e.g. /api',
    '(?!.*//)(?!.*/\\.\\.?(?:/|$))(?!.*%2[Ff])/[^\\s(){}\\[\\]|$^*?\\\\]*',
  ),
  RoutePath: text(
    "a path of letters, digits and -._~!$&'()*+,;=:@ without //, %2F or dots alone, e.g. /api",
    "(?!.*//)(?!.*/\\.\\.?(?:/|$))(?!.*%2[Ff])/(?:[-A-Za-z0-9/._~!$&'()*+,;=:@]|%[0-9A-Fa-f]{2})*",
    1024,
  ),
  FieldSpecPath: text(
    'a path of fields, e.g. spec/replicas',
    '[A-Za-z][A-Za-z0-9]*(?:(?:\\[\\])?/[A-Za-z][A-Za-z0-9]*)*',
  ),
  JsonPointer: text('a JSON pointer, e.g. /spec/replicas', '(?:/.*)+'),
  JsonPath: text('a JSON path in braces, e.g. {$.status}', '\\{\\$[^{}]*\\}'),
  PodField: text(
    'a field of the pod, e.g. metadata.namespace',
    "(?:metadata\\.(?:name|namespace|uid|(?:labels|annotations)\\['[^']+'\\])|spec\\.(?:nodeName|serviceAccountName)|status\\.(?:hostIP|podIPs?))",
  ),
  PodMetadataField: text(
    'a field of the metadata of the pod, e.g. metadata.labels',
    "metadata\\.(?:name|namespace|uid|(?:labels|annotations)(?:\\['[^']+'\\])?)",
  ),
  ContainerResource: text(
    'a resource of the container, e.g. limits.memory',
    '(?:limits|requests)\\.(?:cpu|memory|ephemeral-storage)',
  ),
  Host: text(
    'a host name, e.g. shop.example.com or *.example.com',
    `(?![0-9.]+$)(?:\\*\\.)?${SUBDOMAIN}`,
    253,
  ),
  Ip: text('an IP address, e.g. 10.0.0.1', IP),
  ClusterIp: text('None or an IP address', `(?:None|${IP})`),
  Cidr: text(
    'an address range, e.g. 10.0.0.0/8',
    `(?:${IPV4}/(?:3[0-2]|[12]?[0-9])|${IPV6}/(?:12[0-8]|1[01][0-9]|[1-9]?[0-9]))`,
  ),
  // An argument of an analysis may be the whole of it, or its start.
  Url: text(
    'a URL, e.g. http://prometheus.monitoring:9090',
    `(?:https?://(?=\\S)|${ARGUMENT})(?:(?!\\{\\{)\\S|${ARGUMENT})*`,
  ),

  Allowed: text('text without blanks or a ! that denies it, e.g. production', '(?!!)\\S+'),
  Revision: text('a Git revision, e.g. main', '[^\\s~^:?*[\\\\]+'),

  // Numbers, and strings that hold them
  Count: COUNT,
  Positive: wholeNumber(1, INT32),
  // Above are the classes of the system.
  PriorityValue: wholeNumber(-INT32, 1_000_000_000),
  Percent: wholeNumber(0, 100),
  Weight: wholeNumber(1, 100),
  FileMode: wholeNumber(0, 0o777),
  Port: { description: 'a port number in 1-65535', ...wholeNumber(1, 65_535) },
  PortNumberText: text(
    'a quoted port number, e.g. "8080"',
    '(?:[1-9][0-9]{0,3}|[1-5][0-9]{4}|6(?:[0-4][0-9]{3}|5(?:[0-4][0-9]{2}|5(?:[0-2][0-9]|3[0-5]))))',
  ),
  PortOrName: {
    description: 'a port number in 1-65535 or a port name, e.g. 8080 or http',
    anyOf: [wholeNumber(1, 65_535), { $ref: refTo('PortName') }],
  },
  Quantity: text(
    'a quantity in quotes, e.g. "500m", "512Mi" or "1"',
    '(?:[0-9]+(?:\\.[0-9]*)?|\\.[0-9]+)(?:[KMGTPE]i|[numkMGTPE]|[eE][-+]?[0-9]+)?',
  ),
  QuantityAboveZero: text(
    'a quantity above zero in quotes, e.g. "100" or "500m"',
    '(?=[0-9.]*[1-9])(?:[0-9]+(?:\\.[0-9]*)?|\\.[0-9]+)(?:[KMGTPE]i|[numkMGTPE]|[eE][-+]?[0-9]+)?',
  ),
  Bytes: text(
    'a quantity of bytes above zero in quotes, e.g. "512Mi"',
    '(?=[0-9.]*[1-9])(?:[0-9]+(?:\\.[0-9]*)?|\\.[0-9]+)(?:[KMGTPE]i|[kMGTPE]|[eE][+]?[0-9]+)?',
  ),
  DurationString: text('a duration, e.g. 30s or 1h30m', `(?:${DURATION}|${ARGUMENT})`),
  SecondsOrDuration: {
    description: 'seconds or a duration, e.g. 600 or 10m',
    anyOf: [COUNT, { type: 'string', pattern: `^(?:[0-9]+|${DURATION})$` }],
  },
  CountOrPercent: {
    description: 'a whole number or a percentage, e.g. 1 or 25%',
    anyOf: [COUNT, { type: 'string', pattern: '^[0-9]{1,4}%$' }],
  },
  CountOrShare: {
    description: 'a whole number or a percentage up to 100%, e.g. 1 or 25%',
    anyOf: [COUNT, { type: 'string', pattern: '^(?:100|[1-9]?[0-9])%$' }],
  },
  IntOrString: {
    description: 'a whole number or an argument, e.g. 3 or "{{args.count}}"',
    anyOf: [COUNT, { type: 'string', pattern: `^(?:[0-9]+|${ARGUMENT})$` }],
  },
  SyncWave: text('a whole number in quotes, e.g. "-1"', '-?[0-9]{1,9}'),
  ScrapeInterval: text(
    'an interval in whole units, e.g. 30s or 1m30s',
    '(?=.*[1-9])(?:[0-9]+h)?(?:[0-9]+m)?(?:[0-9]+s)?(?:[0-9]+ms)?',
  ),
  CronSchedule: text(
    'five fields of a cron schedule, or @hourly and its like, e.g. "0 3 * * *"',
    '(?:@(?:yearly|annually|monthly|weekly|daily|midnight|hourly)|[-0-9*/,A-Za-z?]+(?: +[-0-9*/,A-Za-z?]+){4})',
  ),
  TimeZone: text('a time zone, e.g. Europe/Berlin', '[A-Za-z]+(?:[-_+/A-Za-z0-9]*[A-Za-z0-9])?'),
  QuotaKey: text(
    'what a quota counts, e.g. requests.cpu, pods or count/jobs.batch',
    '[a-z0-9](?:[-a-z0-9./]*[a-zA-Z0-9])?',
  ),
  SeriesName: text('the name of a series, e.g. service:requests:rate5m', '[a-zA-Z_:][a-zA-Z0-9_:]*'),
  SeriesLabel: text('the name of a label, e.g. severity', '[a-zA-Z_][a-zA-Z0-9_]*'),
  Base64: text('text in base64', '(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?'),
  NonEmpty: NON_EMPTY,
  KustomizeImage: NON_EMPTY,
  SyncOptions: { type: 'array', items: { $ref: refTo('SyncOption') } },
  SyncOption: text(
    'a sync option, e.g. CreateNamespace=true',
    '(?:(?:ApplyOutOfSyncOnly|ClientSideApplyMigration|CreateNamespace|FailOnSharedResource|PruneLast|Replace|RespectIgnoreDifferences|ServerSideApply|SkipDryRunOnMissingResource|Validate)=(?:true|false)|(?:Prune|Delete)=(?:true|false|confirm)|PrunePropagationPolicy=(?:foreground|background|orphan))',
  ),

  // Closed sets
  Finalizer: oneOf(
    'resources-finalizer.argocd.argoproj.io',
    'resources-finalizer.argocd.argoproj.io/background',
  ),
  Protocol: oneOf('TCP', 'UDP', 'SCTP'),
  ProgressType: NON_EMPTY,
  ReplicaSetSpecRef: oneOf('canary', 'stable'),
  ValueFromPodTemplateHash: oneOf('Latest', 'Stable'),
  HttpMethod: oneOf('CONNECT', 'DELETE', 'GET', 'HEAD', 'OPTIONS', 'PATCH', 'POST', 'PUT', 'TRACE'),
  WebMetricMethod: oneOf('GET', 'POST', 'PUT'),

  // Lists
  JsonPatch: { type: 'array', minItems: 1, items: { $ref: refTo('JsonPatchOperation') } },

  // Maps
  Labels: {
    type: 'object',
    propertyNames: { $ref: refTo('LabelKey') },
    additionalProperties: { $ref: refTo('LabelValue') },
  },
  Annotations: {
    type: 'object',
    propertyNames: { $ref: refTo('LabelKey') },
    properties: { 'argocd.argoproj.io/sync-wave': { $ref: refTo('SyncWave') } },
    additionalProperties: { type: 'string' },
  },
  ObjectMeta: metadata('DnsSubdomain'),
  TemplateMetadata: {
    type: 'object',
    properties: { annotations: { $ref: refTo('Annotations') }, labels: { $ref: refTo('Labels') } },
    additionalProperties: false,
  },
  LimitList: {
    type: 'object',
    propertyNames: { anyOf: [{ $ref: refTo('ResourceName') }, { $ref: refTo('VolumeResource') }] },
    additionalProperties: { $ref: refTo('Quantity') },
  },
  ResourceList: {
    type: 'object',
    propertyNames: { $ref: refTo('ResourceName') },
    properties: {
      'ephemeral-storage': { $ref: refTo('Bytes') },
      memory: { $ref: refTo('Bytes') },
    },
    additionalProperties: { $ref: refTo('Quantity') },
  },
};
