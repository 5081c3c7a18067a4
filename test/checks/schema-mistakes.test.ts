import { expect, test } from 'vitest';
import { changed, sentences } from './schema-documents';

const LONG = 'a'.repeat(64);
const DNS_NAME = 'must be a DNS name (at most 253 of a-z, 0-9, - and .), e.g. checkout-service';
const DNS_LABEL = 'must be a DNS label (at most 63 of a-z, 0-9 and -), e.g. checkout';
const SERVICE = 'must be a Service name (a letter, then at most 62 of a-z, 0-9 and -), e.g. checkout-service';
const LABEL = 'must be a label value (at most 63 of A-Z, a-z, 0-9, -, _ and .), e.g. checkout-service';
const QUANTITY = 'must be a quantity in quotes, e.g. "500m", "512Mi" or "1"';
const BYTES = 'must be a quantity of bytes above zero in quotes, e.g. "512Mi"';
const DURATION = 'must be a duration, e.g. 30s or 1h30m';
const PORT = 'must be a port number in 1-65535';
const PORT_OR_NAME = 'must be a port number in 1-65535 or a port name, e.g. 8080 or http';
const HOST = 'must be a host name, e.g. shop.example.com or *.example.com';
const IMAGE = 'must be an image, e.g. ghcr.io/acme/checkout-service:a1b2c3d';
const POD = 'spec.template.spec';
const CONTAINER = `${POD}.containers[0]`;
type Mistake = [kind: string, field: string, value: unknown, message: string, subject?: string];

/**
 * A kind, a field, a value that it must not have (undefined: the field is left out), what is said of it, and, where
 * it is not said of the field itself, of what.
 */
const MISTAKES: Mistake[] = [
  // Metadata
  ['Deployment', 'metadata', undefined, 'is missing'],
  ['Deployment', 'metadata.name', undefined, 'is missing'],
  ['Deployment', 'metadata.name', 'Checkout', `${DNS_NAME}, got "Checkout"`],
  ['Deployment', 'metadata.name', 'checkout.', `${DNS_NAME}, got "checkout."`],
  ['Deployment', 'metadata.name', 'a'.repeat(254), `${DNS_NAME}, got "${'a'.repeat(78)}…`],
  ['Deployment', 'metadata.namespace', 'a.b', `${DNS_LABEL}, got "a.b"`],
  ['Deployment', 'metadata.namespace', LONG, `${DNS_LABEL}, got "${LONG}"`],
  ['Deployment', 'metadata.uid', 'x', 'is not a field of Deployment.metadata'],
  ['Deployment', 'metadata.label', {}, "is not a field of Deployment.metadata, did you mean 'labels'?"],
  ['Deployment', 'metadata.labels', null, 'must be an object, got null'],
  ['Deployment', 'metadata.labels.a', LONG, `${LABEL}, got "${LONG}"`],
  ['Deployment', 'metadata.labels.a', '-a', `${LABEL}, got "-a"`],
  ['Deployment', 'metadata.labels.a', true, `${LABEL}, got true`],
  ['Deployment', 'metadata.labels["a b"]', 'c', 'is not a label key, e.g. app.kubernetes.io/name'],
  ['Deployment', 'metadata.labels["A.com/b"]', 'c', 'is not a label key, e.g. app.kubernetes.io/name'],
  ['Deployment', `metadata.labels.${LONG}`, 'c', 'is not a label key, e.g. app.kubernetes.io/name'],
  ['Deployment', 'metadata.annotations.a', 1, 'must be a string, got 1'],
  ['Service', 'metadata.name', '1st', `${SERVICE}, got "1st"`],
  ['Service', 'metadata.name', 'a.b', `${SERVICE}, got "a.b"`],

  // Deployment
  ['Deployment', 'spec', undefined, 'is missing'],
  ['Deployment', 'status', {}, 'is not supported here'],
  ['Deployment', 'spec.selector', undefined, 'is missing'],
  ['Deployment', 'spec.selector', {}, 'must not be empty, got {}'],
  [
    'Deployment',
    'spec.selector.matchExpressions[0].operator',
    'Is',
    'must be In, NotIn, Exists or DoesNotExist, got "Is"',
  ],
  ['Deployment', 'spec.template', undefined, 'is missing'],
  ['Deployment', 'spec.template.metadata.name', 'x', 'is not a field of Deployment.spec.template.metadata'],
  ['Deployment', 'spec.replicas', -1, 'must be ≥ 0, got -1'],
  ['Deployment', 'spec.replicas', 1.5, 'must be an integer, got 1.5'],
  ['Deployment', 'spec.replicas', '3', 'must be an integer, got "3"'],
  ['Deployment', 'spec.replicas', null, 'must be an integer, got null'],
  ['Deployment', 'spec.replicas', 2 ** 31, 'must be ≤ 2147483647, got 2147483648'],
  ['Deployment', 'spec.strategy.type', 'Canary', 'must be Recreate or RollingUpdate, got "Canary"'],
  [
    'Deployment',
    'spec.strategy.rollingUpdate.maxSurge',
    '25',
    'must be a whole number or a percentage, e.g. 1 or 25%, got "25"',
  ],
  [
    'Deployment',
    'spec.strategy.rollingUpdate.maxUnavailable',
    '101%',
    'must be a whole number or a percentage up to 100%, e.g. 1 or 25%, got "101%"',
  ],
  ['Deployment', 'spec.template.spec.restartPolicy', 'Never', 'must be Always, got "Never"'],
  ['Deployment', 'spec.template.spec.containers', [], 'must not be empty, got []'],
  ['Deployment', 'spec.template.spec.containers', {}, 'must be a list, got {}'],
  ['Deployment', 'spec.template.spec.serviceAccount', 'x', 'is not supported here'],
  ['Deployment', `${CONTAINER}.name`, 'a_b', `${DNS_LABEL}, got "a_b"`],
  ['Deployment', `${CONTAINER}.name`, undefined, 'is missing'],
  ['Deployment', `${CONTAINER}.image`, undefined, 'is missing'],
  ['Deployment', `${CONTAINER}.image`, 'Acme/Checkout', `${IMAGE}, got "Acme/Checkout"`],
  ['Deployment', `${CONTAINER}.image`, 'acme/checkout:', `${IMAGE}, got "acme/checkout:"`],
  ['Deployment', `${CONTAINER}.image`, 'acme/checkout@sha256:1', `${IMAGE}, got "acme/checkout@sha256:1"`],
  [
    'Deployment',
    `${CONTAINER}.imagePullPolicy`,
    'always',
    'must be Always, IfNotPresent or Never, got "always"',
  ],
  ['Deployment', `${CONTAINER}.args[0]`, 3, 'must be a string, got 3'],
  ['Deployment', `${CONTAINER}.ports[0].containerPort`, 0, `${PORT}, got 0`],
  ['Deployment', `${CONTAINER}.ports[0].containerPort`, 65_536, `${PORT}, got 65536`],
  ['Deployment', `${CONTAINER}.ports[0].containerPort`, '8080', `${PORT}, got "8080"`],
  ['Deployment', `${CONTAINER}.ports[0].protocol`, 'tcp', 'must be TCP, UDP or SCTP, got "tcp"'],
  [
    'Deployment',
    `${CONTAINER}.ports[0].name`,
    'a-name-of-sixteen',
    'must be a port name (at most 15 of a-z, 0-9 and -, one of them a letter), e.g. http, got "a-name-of-sixteen"',
  ],
  ['Deployment', `${CONTAINER}.resources.limits.cpu`, 1, `${QUANTITY}, got 1`],
  ...['512MB', '-1Gi', '512m', '0', '0.0Gi', '0e9'].map(
    (memory): Mistake => [
      'Deployment',
      `${CONTAINER}.resources.limits.memory`,
      memory,
      `${BYTES}, got "${memory}"`,
    ],
  ),
  ['Deployment', `${CONTAINER}.resources.requests.ephemeral-storage`, '1000m', `${BYTES}, got "1000m"`],
  ['Deployment', 'spec.template.spec.volumes[0].emptyDir.sizeLimit', '0', `${BYTES}, got "0"`],
  [
    'Deployment',
    `${CONTAINER}.resources.requests.storage`,
    '1Gi',
    'is not a resource, e.g. cpu, memory or ephemeral-storage',
  ],
  [
    'Deployment',
    `${CONTAINER}.resources.limits.CPU`,
    '1',
    'is not a resource, e.g. cpu, memory or ephemeral-storage',
  ],
  ['Deployment', `${CONTAINER}.env[0].value`, 8080, 'must be a string, got 8080'],
  ['Deployment', `${CONTAINER}.env[0].name`, '1A', 'must be a variable name, e.g. DATABASE_URL, got "1A"'],
  [
    'Deployment',
    `${CONTAINER}.env[1].value`,
    'x',
    "must not have both 'value' and 'valueFrom'",
    `${CONTAINER}.env[1]`,
  ],
  [
    'Deployment',
    `${CONTAINER}.env[1].valueFrom`,
    {},
    "must have exactly one of 'configMapKeyRef', 'fieldRef', 'resourceFieldRef', 'secretKeyRef', got none",
  ],
  [
    'Deployment',
    `${CONTAINER}.env[1].valueFrom.fieldRef.fieldPath`,
    'metadata.nmespace',
    'must be a field of the pod, e.g. metadata.namespace, got "metadata.nmespace"',
  ],
  ['Deployment', `${CONTAINER}.env[3].valueFrom.secretKeyRef.name`, undefined, 'is missing'],
  [
    'Deployment',
    `${CONTAINER}.readinessProbe.httpGet.path`,
    'healthz',
    'must be an absolute path, e.g. /healthz, got "healthz"',
  ],
  ['Deployment', `${CONTAINER}.readinessProbe.httpGet.port`, 'HTTP', `${PORT_OR_NAME}, got "HTTP"`],
  ['Deployment', `${CONTAINER}.readinessProbe.httpGet.port`, 0, `${PORT_OR_NAME}, got 0`],
  [
    'Deployment',
    `${CONTAINER}.readinessProbe.httpGet`,
    undefined,
    "must have exactly one of 'exec', 'grpc', 'httpGet', 'tcpSocket', got none",
    `${CONTAINER}.readinessProbe`,
  ],
  ['Deployment', `${CONTAINER}.livenessProbe.periodSeconds`, 0, 'must be ≥ 1, got 0'],
  [
    'Deployment',
    `${CONTAINER}.securityContext.capabilities.drop[0]`,
    'CAP_ALL',
    'must be a capability without CAP_, e.g. NET_BIND_SERVICE, got "CAP_ALL"',
  ],
  [
    'Deployment',
    'spec.template.spec.securityContext.seccompProfile.type',
    'Localhost',
    "must have 'localhostProfile' exactly where its type is Localhost",
    'spec.template.spec.securityContext.seccompProfile',
  ],
  [
    'Deployment',
    `${CONTAINER}.volumeMounts[0].mountPath`,
    'tmp',
    'must be an absolute path without a colon, e.g. /tmp, got "tmp"',
  ],
  [
    'Deployment',
    'spec.template.spec.volumes[2].configMap.items[0].path',
    '../a',
    'must be a relative path without .., e.g. config/app.yaml, got "../a"',
  ],
  ['Deployment', 'spec.template.spec.volumes[2].configMap.defaultMode', 644, 'must be ≤ 511, got 644'],
  ['Deployment', 'spec.template.spec.topologySpreadConstraints[0].maxSkew', 0, 'must be ≥ 1, got 0'],

  // Pods, what the API server refuses and what Kubernetes 1.28 does not know
  ...['livenessProbe', 'startupProbe'].map(
    (probe): Mistake => ['Deployment', `${CONTAINER}.${probe}.successThreshold`, 2, 'must be ≤ 1, got 2'],
  ),
  [
    'Deployment',
    `${CONTAINER}.readinessProbe.terminationGracePeriodSeconds`,
    10,
    "must not have 'terminationGracePeriodSeconds', as it ends nothing",
    `${CONTAINER}.readinessProbe`,
  ],
  ...['lifecycle', 'livenessProbe', 'readinessProbe', 'startupProbe'].map(
    (field): Mistake => [
      'Deployment',
      `${POD}.initContainers[0].${field}`,
      field === 'lifecycle' ? { preStop: { tcpSocket: { port: 1 } } } : { tcpSocket: { port: 1 } },
      "must not have 'lifecycle' or a probe before the containers start, unless its 'restartPolicy' is Always",
      `${POD}.initContainers[0]`,
    ],
  ),
  [
    'Deployment',
    `${CONTAINER}.restartPolicy`,
    'Always',
    "must not have 'restartPolicy', which makes a sidecar of an init container",
    CONTAINER,
  ],
  ['Deployment', `${POD}.initContainers[0].restartPolicy`, 'Never', 'must be Always, got "Never"'],
  ...['resizePolicy', 'volumeDevices'].map(
    (field): Mistake => ['Deployment', `${CONTAINER}.${field}`, 'Always', 'is not supported here'],
  ),
  ['Deployment', `${CONTAINER}.securityContext.appArmorProfile`, {}, 'is not supported here'],
  ['Deployment', `${CONTAINER}.volumeMounts[0].recursiveReadOnly`, 'Enabled', 'is not supported here'],
  [
    'Deployment',
    `${POD}.securityContext.runAsUser`,
    0,
    "must not have 'runAsUser' 0 beside 'runAsNonRoot'",
    `${POD}.securityContext`,
  ],
  [
    'Deployment',
    `${CONTAINER}.securityContext`,
    { privileged: true, allowPrivilegeEscalation: false },
    "must not have 'allowPrivilegeEscalation' false beside 'privileged'",
  ],
  [
    'Deployment',
    `${POD}.topologySpreadConstraints[0].minDomains`,
    2,
    "must have DoNotSchedule in 'whenUnsatisfiable' beside 'minDomains'",
    `${POD}.topologySpreadConstraints[0]`,
  ],
  ...['metadata.labels', 'metadata.annotations', 'status.hostIPs'].map(
    (path): Mistake => [
      'Deployment',
      `${CONTAINER}.env[1].valueFrom.fieldRef.fieldPath`,
      path,
      `must be a field of the pod, e.g. metadata.namespace, got "${path}"`,
    ],
  ),
  [
    'Deployment',
    `${POD}.volumes[0]`,
    { name: 'tmp', downwardAPI: { items: [{ path: 'a', fieldRef: { fieldPath: 'spec.nodeName' } }] } },
    'must be a field of the metadata of the pod, e.g. metadata.labels, got "spec.nodeName"',
    `${POD}.volumes[0].downwardAPI.items[0].fieldRef.fieldPath`,
  ],
  ...['.', '..', '..a'].flatMap((name): Mistake[] => [
    [
      'Deployment',
      `${CONTAINER}.env[0].name`,
      name,
      `must be a variable name, e.g. DATABASE_URL, got "${name}"`,
    ],
    [
      'Deployment',
      `${CONTAINER}.env[3].valueFrom.secretKeyRef.key`,
      name,
      `must be a key (at most 253 of A-Z, a-z, 0-9, -, _ and .), e.g. url, got "${name}"`,
    ],
  ]),

  // What the API has, and no construct writes.
  ...['nodeName', 'overhead', 'priority', 'serviceAccount'].map(
    (field): Mistake => ['Deployment', `${POD}.${field}`, 'x', 'is not supported here'],
  ),
  ...['clusterIPs', 'externalIPs', 'externalName', 'loadBalancerIP'].map(
    (field): Mistake => ['Service', `spec.${field}`, 'x', 'is not supported here'],
  ),
  ...['external', 'object', 'pods'].map(
    (field): Mistake => ['HorizontalPodAutoscaler', `spec.metrics[1].${field}`, {}, 'is not supported here'],
  ),

  // Where pods run
  ['Deployment', `${POD}.nodeSelector.a`, 1, `${LABEL}, got 1`],
  [
    'Deployment',
    `${POD}.dnsConfig.nameserver`,
    [],
    "is not a field of Deployment.spec.template.spec.dnsConfig, did you mean 'nameservers'?",
  ],
  ['Deployment', `${POD}.dnsConfig`, undefined, "must have 'dnsConfig' beside the dnsPolicy None", POD],
  ['Deployment', `${POD}.hostAliases[0].ip`, 'a', 'must be an IP address, e.g. 10.0.0.1, got "a"'],
  ...(
    [
      [{ effect: 'NoSchedule' }, "must have 'operator' Exists where it has no 'key'"],
      [{ key: 'a', operator: 'Exists', value: 'b' }, "must not have 'value' beside the operator Exists"],
      [{ key: 'a', tolerationSeconds: 9 }, "must have the effect NoExecute beside 'tolerationSeconds'"],
    ] as const
  ).map(([toleration, message]): Mistake => ['Deployment', `${POD}.tolerations[0]`, toleration, message]),
  [
    'Deployment',
    `${POD}.affinity`,
    {},
    "must have at least one of 'nodeAffinity', 'podAffinity', 'podAntiAffinity'",
  ],
  [
    'Deployment',
    `${POD}.affinity.podAntiAffinity.preferredDuringSchedulingIgnoredDuringExecution[0].weight`,
    101,
    'must be ≤ 100, got 101',
  ],
  [
    'Deployment',
    `${POD}.affinity.nodeAffinity.requiredDuringSchedulingIgnoredDuringExecution.nodeSelectorTerms[0]`,
    { matchExpressions: [{ key: 'a', operator: 'Exists', values: ['b'] }] },
    "must have 'values' exactly where its operator is In, NotIn, Gt or Lt",
    `${POD}.affinity.nodeAffinity.requiredDuringSchedulingIgnoredDuringExecution.nodeSelectorTerms[0].matchExpressions[0]`,
  ],

  // Other workloads, and what bounds them
  ['StatefulSet', 'metadata.name', 'a.b', `${DNS_LABEL}, got "a.b"`],
  ['StatefulSet', 'spec.serviceName', undefined, 'is missing'],
  [
    'StatefulSet',
    'spec.updateStrategy.type',
    'OnDelete',
    "must not have 'rollingUpdate' where its type is OnDelete",
    'spec.updateStrategy',
  ],
  ['StatefulSet', 'spec.template.spec.restartPolicy', 'Never', 'must be Always, got "Never"'],
  ['StatefulSet', 'spec.volumeClaimTemplates[0].spec.accessModes', undefined, 'is missing'],
  ['PersistentVolumeClaim', 'spec.resources.requests.storage', '0', `${BYTES}, got "0"`],
  ['Job', 'spec.template.spec.restartPolicy', 'Always', 'must be OnFailure or Never, got "Always"'],
  ['Job', 'spec.selector', {}, 'is not supported here'],
  [
    'Job',
    'spec.podFailurePolicy.rules[0].onExitCodes',
    undefined,
    "must have exactly one of 'onExitCodes', 'onPodConditions', got none",
    'spec.podFailurePolicy.rules[0]',
  ],
  [
    'CronJob',
    'spec.schedule',
    '0 3 * *',
    'must be five fields of a cron schedule, or @hourly and its like, e.g. "0 3 * * *", got "0 3 * *"',
  ],
  ['CronJob', 'spec.schedule', undefined, 'is missing'],
  ['CronJob', 'spec.concurrencyPolicy', 'Never', 'must be Allow, Forbid or Replace, got "Never"'],
  ['ResourceQuota', 'spec.hard.pods', 3, `${QUANTITY}, got 3`],
  [
    'LimitRange',
    'spec.limits[0].type',
    'container',
    'must be Container, PersistentVolumeClaim or Pod, got "container"',
  ],
  ['PriorityClass', 'value', 1_000_000_001, 'must be ≤ 1000000000, got 1000000001'],
  ['PriorityClass', 'preemptionPolicy', 'never', 'must be PreemptLowerPriority or Never, got "never"'],
  ['PriorityClass', 'globalDefault', true, 'is not supported here'],
  ['Role', 'rules[0].verbs', [], 'must not be empty, got []'],
  ['Role', 'rules[0].resources', undefined, 'is missing'],
  ['RoleBinding', 'roleRef.kind', 'Rol', 'must be ClusterRole or Role, got "Rol"'],
  ['RoleBinding', 'subjects', undefined, 'is missing'],

  // Network
  ['Service', 'spec.ports', undefined, 'is missing'],
  ['Service', 'spec.type', 'ExternalName', 'must be ClusterIP, LoadBalancer or NodePort, got "ExternalName"'],
  ['Service', 'spec.ports[0].nodePort', 0, `${PORT}, got 0`],
  ['Service', 'spec.externalTrafficPolicy', 'local', 'must be Cluster or Local, got "local"'],
  ['Service', 'spec.ports[1].name', undefined, "must have a 'name' for each of several ports", 'spec'],
  ['Service', 'spec.ports[0].port', undefined, 'is missing'],
  ['Service', 'spec.ports[0].targetPort', 'a--b', `${PORT_OR_NAME}, got "a--b"`],
  ['Service', 'spec.clusterIP', 'none', 'must be None or an IP address, got "none"'],
  ['Service', 'spec.clusterIP', ':::::', 'must be None or an IP address, got ":::::"'],
  ['Service', 'spec.selector.a', 1, `${LABEL}, got 1`],
  ['NetworkPolicy', 'spec.policyTypes[0]', 'ingress', 'must be Egress or Ingress, got "ingress"'],
  [
    'NetworkPolicy',
    'spec.policyTypes[0]',
    'Egress',
    'must not repeat an item, got ["Egress","Egress"]',
    'spec.policyTypes',
  ],
  ['NetworkPolicy', 'spec.podSelector', undefined, 'is missing'],
  [
    'NetworkPolicy',
    'spec.policyTypes',
    ['Ingress'],
    "must have Egress in 'policyTypes' beside 'egress'",
    'spec',
  ],
  [
    'NetworkPolicy',
    'spec.policyTypes',
    ['Egress'],
    "must have Ingress in 'policyTypes' beside 'ingress'",
    'spec',
  ],
  ...['ingress[0].from', 'ingress[0].ports', 'egress[0].to', 'egress[0].ports'].map(
    (field): Mistake => ['NetworkPolicy', `spec.${field}`, [], 'must not be empty, got []'],
  ),
  [
    'NetworkPolicy',
    'spec.egress[0].to[0].ipBlock.cidr',
    '10.0.0.0/33',
    'must be an address range, e.g. 10.0.0.0/8, got "10.0.0.0/33"',
  ],
  ...['10.01.0.0/16', '1::2::3/64', '::::/64', '1:2:3:4:5:6:7:8:9/64', '1:2:3:4:5:6:7/64', ':1::/64'].map(
    (cidr): Mistake => [
      'NetworkPolicy',
      'spec.egress[0].to[0].ipBlock.cidr',
      cidr,
      `must be an address range, e.g. 10.0.0.0/8, got "${cidr}"`,
    ],
  ),
  [
    'NetworkPolicy',
    'spec.ingress[0].from[0].namespaceSelector.matchLabels',
    { 'kubernetes.io/metadata.name': 'Watch_x' },
    `${DNS_LABEL}, got "Watch_x"`,
    'spec.ingress[0].from[0].namespaceSelector.matchLabels["kubernetes.io/metadata.name"]',
  ],
  [
    'NetworkPolicy',
    'spec.egress[0].to[0].podSelector',
    {},
    "must not have both 'ipBlock' and 'podSelector'",
    'spec.egress[0].to[0]',
  ],
  [
    'NetworkPolicy',
    'spec.ingress[0].from[0]',
    {},
    "must have at least one of 'ipBlock', 'namespaceSelector', 'podSelector'",
  ],
  [
    'NetworkPolicy',
    'spec.egress[0].ports[0].port',
    'sql',
    "must have a numeric 'port' beside 'endPort'",
    'spec.egress[0].ports[0]',
  ],
  ['Ingress', 'spec.rules[0].host', 'https://shop', `${HOST}, got "https://shop"`],
  ['Ingress', 'spec.rules[0].host', '10.0.0.1', `${HOST}, got "10.0.0.1"`],
  ['Ingress', 'spec.rules[0].http.paths[0].pathType', 'prefix', 'must be Exact or Prefix, got "prefix"'],
  ['Ingress', 'spec.rules[0].http.paths[0].path', undefined, 'is missing'],
  ...['//', '/a//b', '/./a', '/a/..', '/a%2fb', '/api/*', '/api(/|$)(.*)', '/api?x', 'api'].map(
    (path): Mistake => [
      'Ingress',
      'spec.rules[0].http.paths[0].path',
      path,
      `must be a path without expressions, //, %2F or dots alone, e.g. /api, got "${path}"`,
    ],
  ),
  [
    'Ingress',
    'spec.rules[0].http.paths[0].backend.service.port.name',
    'http',
    "must have exactly one of 'name', 'number', got 'name', 'number'",
    'spec.rules[0].http.paths[0].backend.service.port',
  ],
  ['HTTPRoute', 'status', {}, 'is not supported here'],
  ['HTTPRoute', 'spec.parentRefs', [], 'must not be empty, got []'],
  ['HTTPRoute', 'spec.parentRefs[0].group', undefined, 'is missing'],
  ['HTTPRoute', 'spec.parentRefs[0].kind', 'Mesh', 'must be Gateway or Service, got "Mesh"'],
  [
    'HTTPRoute',
    'spec.parentRefs[0].kind',
    'Service',
    "must have the group '' exactly where its kind is Service",
    'spec.parentRefs[0]',
  ],
  ['HTTPRoute', 'spec.hostnames[0]', '10.0.0.1', `${HOST}, got "10.0.0.1"`],
  ['HTTPRoute', 'spec.rules[0].filters', [], 'is not supported here'],
  ['HTTPRoute', 'spec.rules[0].matches[0].headers', [], 'is not supported here'],
  ['HTTPRoute', 'spec.rules[0].matches[0].path.type', 'Prefix', 'must be Exact or PathPrefix, got "Prefix"'],
  ...['//', '/a/..', '/a%2fb', '/a"b', '/a%zz', '/ü', 'api'].map(
    (path): Mistake => [
      'HTTPRoute',
      'spec.rules[0].matches[0].path.value',
      path,
      `must be a path of letters, digits and -._~!$&'()*+,;=:@ without //, %2F or dots alone, e.g. /api, got ${JSON.stringify(path)}`,
    ],
  ),
  ['HTTPRoute', 'spec.rules[0].backendRefs[0].weight', undefined, 'is missing'],
  ['HTTPRoute', 'spec.rules[0].backendRefs[0].port', 0, `${PORT}, got 0`],

  // Availability and configuration
  ['HorizontalPodAutoscaler', 'spec.minReplicas', 0, 'must be ≥ 1, got 0'],
  ['HorizontalPodAutoscaler', 'spec.scaleTargetRef.apiVersion', undefined, 'is missing'],
  [
    'HorizontalPodAutoscaler',
    'spec.metrics[0].resource.target.averageUtilization',
    '70%',
    'must be an integer, got "70%"',
  ],
  [
    'HorizontalPodAutoscaler',
    'spec.metrics[0].resource',
    undefined,
    "must have 'resource' exactly where its type is Resource",
    'spec.metrics[0]',
  ],
  [
    'HorizontalPodAutoscaler',
    'spec.metrics[0].resource.target',
    { type: 'Value', averageValue: '1' },
    'must be Utilization or AverageValue, got "Value"',
    'spec.metrics[0].resource.target.type',
  ],
  [
    'HorizontalPodAutoscaler',
    'spec.metrics[1].containerResource.target.averageValue',
    '0',
    'must be a quantity above zero in quotes, e.g. "100" or "500m", got "0"',
  ],
  [
    'HorizontalPodAutoscaler',
    'spec.behavior.scaleDown.stabilizationWindowSeconds',
    3601,
    'must be ≤ 3600, got 3601',
  ],
  [
    'PodDisruptionBudget',
    'spec.minAvailable',
    1,
    "must have exactly one of 'maxUnavailable', 'minAvailable', got 'maxUnavailable', 'minAvailable'",
    'spec',
  ],
  [
    'PodDisruptionBudget',
    'spec.unhealthyPodEvictionPolicy',
    'Always',
    'must be AlwaysAllow or IfHealthyBudget, got "Always"',
  ],
  ['ConfigMap', 'data.port', 8080, 'must be a string, got 8080'],
  ['ConfigMap', 'data["a b"]', '', 'is not a key (at most 253 of A-Z, a-z, 0-9, -, _ and .), e.g. url'],
  ['ConfigMap', 'binaryData["logo.png"]', 'x', 'must be text in base64, got "x"'],

  // Argo Rollouts
  ['Rollout', 'spec.strategy.canary.steps[0].setWeight', 120, 'must be ≤ 100, got 120'],
  [
    'Rollout',
    'spec.strategy.canary.steps[0].pause',
    {},
    "must have exactly one of 'analysis', 'pause', 'setWeight', got 'pause', 'setWeight'",
    'spec.strategy.canary.steps[0]',
  ],
  [
    'Rollout',
    'spec.strategy.canary.steps[1].pause.duration',
    '20 minutes',
    'must be seconds or a duration, e.g. 600 or 10m, got "20 minutes"',
  ],
  [
    'Rollout',
    'spec.strategy.canary.steps[1].pause.duration',
    -1,
    'must be seconds or a duration, e.g. 600 or 10m, got -1',
  ],
  ['Rollout', 'spec.strategy.canary.stableService', 'a.b', `${SERVICE}, got "a.b"`],
  [
    'Rollout',
    'spec.strategy.canary.analysis.args[0].valueFrom.podTemplateHashValue',
    'latest',
    'must be Latest or Stable, got "latest"',
  ],
  ['Rollout', 'spec.strategy.canary.analysis.templates[0].templateName', undefined, 'is missing'],
  [
    'Rollout',
    'spec.strategy.blueGreen',
    { activeService: 'a' },
    "must have exactly one of 'blueGreen', 'canary', got 'blueGreen', 'canary'",
    'spec.strategy',
  ],
  ['Rollout', 'spec.strategy', undefined, 'is missing'],
  [
    'Rollout',
    'spec.workloadRef',
    undefined,
    "must have exactly one of 'template', 'workloadRef', got none",
    'spec',
  ],
  [
    'Rollout',
    'spec.workloadRef.scaleDown',
    'Never',
    'must be never, onsuccess or progressively, got "Never"',
  ],
  ['Rollout', 'spec.revisionHistoryLimit', 0, 'must be ≥ 1, got 0'],
  ['Rollout', 'spec.strategy.canary.pingPong', {}, 'is not supported here'],
  ['Rollout', 'spec.strategy.canary.dynamicStableScale', true, 'is not supported here'],
  ['Rollout', 'spec.strategy.canary.scaleDownDelaySeconds', 30, 'is not supported here'],
  ['Rollout', 'spec.strategy.canary.steps[0].setCanaryScale', { weight: 10 }, 'is not supported here'],
  ...(
    [
      [{ istio: {} }, 'istio.virtualService', 'is missing'],
      [{ istio: { virtualService: { name: 'shop' } } }, 'istio.virtualService.routes', 'is missing'],
      [{ nginx: {} }, 'nginx.stableIngress', 'is missing'],
      [{ plugins: {} }, 'plugins["argoproj-labs/gatewayAPI"]', 'is missing'],
      [
        { plugins: { 'argoproj-labs/gatewayAPI': { httpRoute: 'shop', namespace: 'a' } } },
        'plugins["argoproj-labs/gatewayAPI"].namespace',
        `is not a field of Rollout.spec.strategy.canary.trafficRouting.plugins["argoproj-labs/gatewayAPI"]`,
      ],
    ] as const
  ).map(
    ([routing, field, message]): Mistake => [
      'Rollout',
      'spec.strategy.canary.trafficRouting',
      routing,
      message,
      `spec.strategy.canary.trafficRouting.${field}`,
    ],
  ),
  ['VirtualService', 'spec.hosts', [], 'must not be empty, got []'],
  ['VirtualService', 'spec.http[0].route[1].destination', undefined, 'is missing'],
  ['VirtualService', 'spec.http[0].timeout', 5, 'must be a duration, e.g. 30s or 1h30m, got 5'],
  ['VirtualService', 'spec.http[0].fault.delay.percentage.value', 101, 'must be ≤ 100, got 101'],
  ['DestinationRule', 'spec.host', undefined, 'is missing'],
  [
    'DestinationRule',
    'spec.trafficPolicy.loadBalancer.consistentHash',
    {},
    "must have exactly one of 'httpHeaderName', 'httpCookie', 'useSourceIp', 'httpQueryParameterName', got none",
  ],
  [
    'DestinationRule',
    'spec.trafficPolicy.tls.mode',
    'STRICT',
    'must be DISABLE, SIMPLE, MUTUAL or ISTIO_MUTUAL, got "STRICT"',
  ],
  ['VirtualService', 'spec.http[0].route[1].weight', 101, 'must be ≤ 100, got 101'],
  [
    'Rollout',
    'spec.strategy.canary.trafficRouting',
    {},
    "must have exactly one of 'istio', 'nginx', 'plugins', got none",
  ],
  ['Rollout', 'spec.strategy.canary.steps[4].experiment', {}, 'is not supported here'],
  ...['dryRun', 'measurementRetention'].flatMap((field): Mistake[] => [
    ['AnalysisTemplate', `spec.${field}`, [], 'is not supported here'],
    ['Rollout', `spec.strategy.canary.analysis.${field}`, [], 'is not supported here'],
  ]),
  ['Rollout', 'spec.strategy.canary.analysis.templates[0].clusterScope', true, 'is not supported here'],
  ['AnalysisTemplate', 'spec.templates', [], 'is not supported here'],
  ['AnalysisTemplate', 'spec.metrics', undefined, 'is missing'],
  ['AnalysisTemplate', 'spec.metrics[0].provider.datadog', {}, 'is not supported here'],
  ...['{$.status', '$.status', 'status'].map(
    (path): Mistake => [
      'AnalysisTemplate',
      'spec.metrics[1].provider.web.jsonPath',
      path,
      `must be a JSON path in braces, e.g. {$.status}, got "${path}"`,
    ],
  ),
  ...Object.entries({ suspend: true, podFailurePolicy: { rules: [] }, backoffLimitPerIndex: 1 }).map(
    ([field, value]): Mistake => [
      'AnalysisTemplate',
      `spec.metrics[2].provider.job.spec.${field}`,
      value,
      'is not supported here',
    ],
  ),
  ['AnalysisTemplate', 'spec.metrics[0].interval', '60', `${DURATION}, got "60"`],
  [
    'AnalysisTemplate',
    'spec.metrics[0].count',
    'three',
    'must be a whole number or an argument, e.g. 3 or "{{args.count}}", got "three"',
  ],
  [
    'AnalysisTemplate',
    'spec.metrics[0].provider.prometheus.query',
    '',
    'must be text that is not empty, got ""',
  ],
  [
    'AnalysisTemplate',
    'spec.metrics[0].provider.prometheus.address',
    'prometheus:9090',
    'must be a URL, e.g. http://prometheus.monitoring:9090, got "prometheus:9090"',
  ],
  ...['http://', 'http://{{user}}/', 'http://{{args.host/', 'http://a b/{{args.c}}'].map(
    (url): Mistake => [
      'AnalysisTemplate',
      'spec.metrics[1].provider.web.url',
      url,
      `must be a URL, e.g. http://prometheus.monitoring:9090, got "${url}"`,
    ],
  ),
  ['AnalysisTemplate', 'spec.metrics[0].interval', '{{count}}', `${DURATION}, got "{{count}}"`],
  [
    'AnalysisTemplate',
    'spec.metrics[2].provider.job.spec.template.spec.restartPolicy',
    'Always',
    'must be OnFailure or Never, got "Always"',
  ],
  [
    'AnalysisTemplate',
    'spec.metrics[2].provider.job.spec.template.spec.restartPolicy',
    undefined,
    'is missing',
  ],

  // Argo CD
  ['Application', 'metadata.name', LONG, `${DNS_LABEL}, got "${LONG}"`],
  [
    'Application',
    'spec.syncPolicy.syncOptions[0]',
    'CreateNamespace',
    'must be a sync option, e.g. CreateNamespace=true, got "CreateNamespace"',
  ],
  ['Application', 'spec.syncPolicy.retry.backoff.duration', 10, `${DURATION}, got 10`],
  ['Application', 'spec.syncPolicy.automated.prune', 'true', 'must be true or false, got "true"'],
  [
    'Application',
    'spec.ignoreDifferences[0].jsonPointers[0]',
    'spec.replicas',
    'must be a JSON pointer, e.g. /spec/replicas, got "spec.replicas"',
  ],
  [
    'Application',
    'spec.source.repoUrl',
    'x',
    "is not a field of Application.spec.source, did you mean 'repoURL'?",
  ],
  ['Application', 'spec.destination.namespace', undefined, 'is missing'],
  [
    'Application',
    'spec.destination.server',
    undefined,
    "must have exactly one of 'name', 'server', got none",
    'spec.destination',
  ],
  [
    'Application',
    'spec.destination.name',
    'eu-1',
    "must have exactly one of 'name', 'server', got 'name', 'server'",
    'spec.destination',
  ],
  // Without it, what is missing in a template renders to `<no value>`.
  ['ApplicationSet', 'spec.goTemplateOptions', undefined, 'is missing'],
  ['ApplicationSet', 'spec.goTemplate', false, 'must be true, got false'],
  // Without one, whoever can open a pull request has it deployed.
  ['ApplicationSet', 'spec.generators[0].pullRequest.github.labels', undefined, 'is missing'],
  ['ApplicationSet', 'spec.generators[0].pullRequest.github.labels', [], 'must not be empty, got []'],
  ['ApplicationSet', 'spec.generators[0].git', {}, 'is not supported here'],
  ...['source.helm', 'source.plugin', 'source.chart', 'source.ref'].map(
    (field): Mistake => ['Application', `spec.${field}`, {}, 'is not supported here'],
  ),
  [
    'Application',
    'spec.source.directory',
    { jsonnet: {} },
    'is not supported here',
    'spec.source.directory.jsonnet',
  ],
  [
    'Application',
    'spec',
    { project: 'shop', destination: { server: 'https://kubernetes.default.svc', namespace: 'shop' } },
    "must have exactly one of 'source', 'sources', got none",
  ],
  ['Application', 'spec.source.path', undefined, 'is missing'],
  ['Application', 'spec.source.targetRevision', 'a b', 'must be a Git revision, e.g. main, got "a b"'],
  ['Application', 'spec.project', 'De fault', `${DNS_NAME}, got "De fault"`],
  [
    'Application',
    'metadata.finalizers[0]',
    'resource-finalizer.argocd.argoproj.io',
    'must be resources-finalizer.argocd.argoproj.io or resources-finalizer.argocd.argoproj.io/background, got "resource-finalizer.argocd.argoproj.io"',
  ],
  ...['1.5', '0x1', '', ' 1', '+1'].map(
    (wave): Mistake => [
      'Application',
      'metadata.annotations["argocd.argoproj.io/sync-wave"]',
      wave,
      `must be a whole number in quotes, e.g. "-1", got "${wave}"`,
    ],
  ),
  ['Application', 'operation', {}, 'is not supported here'],
  [
    'AppProject',
    'spec.namespaceResourceWhitelist[0].name',
    'x',
    'is not a field of AppProject.spec.namespaceResourceWhitelist[]',
  ],
  ['AppProject', 'spec.namespaceResourceBlacklist', [], 'is not supported here'],
  ...['signatureKeys', 'sourceNamespaces'].map(
    (field): Mistake => ['AppProject', `spec.${field}`, [], 'is not supported here'],
  ),
  ...['sourceRepos[0]', 'destinations[0].namespace', 'destinations[0].server'].map(
    (field): Mistake => [
      'AppProject',
      `spec.${field}`,
      '!x',
      'must be text without blanks or a ! that denies it, e.g. production, got "!x"',
    ],
  ),

  // Kustomize
  ['Kustomization', 'images[0].newTag', 1_234_567, 'must be an image tag, e.g. a1b2c3d, got 1234567'],
  [
    'Kustomization',
    'images[0].newTag',
    undefined,
    "must have at least one of 'newName', 'newTag', 'digest'",
    'images[0]',
  ],
  [
    'Kustomization',
    'images[0].name',
    'acme/a:1',
    'must be an image without its tag, e.g. ghcr.io/acme/checkout-service, got "acme/a:1"',
  ],
  ['Kustomization', 'resources', [], 'must not be empty, got []'],
  ['Kustomization', 'resources', undefined, 'is missing'],
  ['Kustomization', 'namespace', null, `${DNS_LABEL}, got null`],
  ['Kustomization', 'replicas[0].count', '5', 'must be an integer, got "5"'],
  ['Kustomization', 'resources[0]', '/base', 'must be a relative path, e.g. deployment.yaml, got "/base"'],
  ['Kustomization', 'commonLabels', {}, 'is not supported here'],
  ['Kustomization', 'labels', [], 'is not supported here'],
  ['Kustomization', 'namePrefix', 'x-', 'is not supported here'],
  ['Kustomization', 'metadata', { name: 'x' }, 'is not supported here'],
  ['Kustomization', 'patches[0].target', {}, "must have at least one of 'group', 'version', 'kind', 'name'"],
  ['Kustomization', 'patches[0].target', undefined, 'is missing'],
  ...['options', 'path', 'target.labelSelector', 'target.namespace'].map(
    (field): Mistake => ['Kustomization', `patches[0].${field}`, 'x', 'is not supported here'],
  ),
  ...['(?=c)x', 'catalog-(', 'catalog|checkout', 'catalog-.*', '.'].map(
    (name): Mistake => [
      'Kustomization',
      'patches[0].target.name',
      name,
      `must be a name, not a regular expression, e.g. checkout-service, got "${name}"`,
    ],
  ),
  ['Kustomization', 'patches[0].patch', '[]', 'must not be empty, got []'],
  ['PatchTransformer', 'target', undefined, 'is missing'],
  ['PatchTransformer', 'patch', '[]', 'must not be empty, got []'],
  ['PatchTransformer', 'path', 'a.yaml', 'is not supported here'],
  [
    'TransformerConfiguration',
    'replicas[0].path',
    '/spec',
    'must be a path of fields, e.g. spec/replicas, got "/spec"',
  ],
  ['TransformerConfiguration', 'images', [], 'is not a field of TransformerConfiguration'],

  // Options
  ['ExternalSecret', 'spec.refreshInterval', '1d', `${DURATION}, got "1d"`],
  [
    'ExternalSecret',
    'spec.secretStoreRef.kind',
    'Vault',
    'must be SecretStore or ClusterSecretStore, got "Vault"',
  ],
  [
    'PeerAuthentication',
    'spec.mtls.mode',
    'strict',
    'must be UNSET, DISABLE, PERMISSIVE or STRICT, got "strict"',
  ],
  [
    'PeerAuthentication',
    'spec.portLevelMtls.http',
    { mode: 'STRICT' },
    'is not a quoted port number, e.g. "8080"',
  ],
  [
    'AuthorizationPolicy',
    'spec.rules[0].to[0].operation.ports[0]',
    8080,
    'must be a quoted port number, e.g. "8080", got 8080',
  ],
  ...['0', '65536', '99999', '080'].map(
    (port): Mistake => [
      'AuthorizationPolicy',
      'spec.rules[0].to[0].operation.ports[0]',
      port,
      `must be a quoted port number, e.g. "8080", got "${port}"`,
    ],
  ),
  [
    'AuthorizationPolicy',
    'spec.rules[0].to[0].operation.methods[0]',
    'get',
    'must be CONNECT, DELETE, GET, HEAD, OPTIONS, PATCH, POST, PUT or TRACE, got "get"',
  ],
  ...['from', 'to', 'from[0].source.principals', 'to[0].operation.ports'].map(
    (field): Mistake => ['AuthorizationPolicy', `spec.rules[0].${field}`, [], 'must not be empty, got []'],
  ),
  ['AuthorizationPolicy', 'spec.rules[0].from[0].source', {}, 'must not be empty, got {}'],
  ['AuthorizationPolicy', 'spec.rules[0].to[0].operation', {}, 'must not be empty, got {}'],
  ['AuthorizationPolicy', 'spec.rules[0]', {}, "must have at least one of 'from', 'to', 'when'"],
  ['ExternalSecret', 'spec.target.creationPolicy', 'Merge', 'must be Owner, got "Merge"'],
  ['ServiceMonitor', 'spec.endpoints', [], 'must not be empty, got []'],
  ['PodMonitor', 'spec.podMetricsEndpoints[0].portNumber', 0, `${PORT}, got 0`],
  [
    'PodMonitor',
    'spec.podMetricsEndpoints[0]',
    { path: '/metrics' },
    "must have exactly one of 'port', 'portNumber', got none",
  ],
  ['ScaledObject', 'spec.scaleTargetRef.kind', undefined, 'is missing'],
  ['ScaledObject', 'spec.triggers', [], 'must not be empty, got []'],
  ['ScaledObject', 'spec.triggers[0].metadata.value', 20, 'must be text that is not empty, got 20'],
  ['Certificate', 'spec.secretName', undefined, 'is missing'],
  [
    'Certificate',
    'spec.issuerRef.kind',
    'clusterissuer',
    'must be Issuer or ClusterIssuer, got "clusterissuer"',
  ],
  ['Certificate', 'spec.dnsNames[0]', '10.0.0.1', `${HOST}, got "10.0.0.1"`],
  ['Certificate', 'spec.privateKey.size', '2048', 'must be an integer, got "2048"'],
  ['GRPCRoute', 'spec.rules[0].backendRefs[0].port', 0, `${PORT}, got 0`],
  [
    'GRPCRoute',
    'spec.rules[0].matches[0].method.type',
    'RegularExpression',
    'must be Exact, got "RegularExpression"',
  ],
  [
    'PrometheusRule',
    'spec.groups[0].rules[0]',
    { record: 'requests', expr: '1', for: '5m' },
    "must not have both 'record' and 'for'",
  ],
  [
    'PrometheusRule',
    'spec.groups[0].rules[1]',
    { expr: '1' },
    "must have exactly one of 'record', 'alert', got none",
  ],
  [
    'PrometheusRule',
    'spec.groups[0].rules[0].record',
    'requests by service',
    'must be the name of a series, e.g. service:requests:rate5m, got "requests by service"',
  ],
  ...['1.5m', '0s', '30', '30s1m', '{{args.a}}'].map(
    (interval): Mistake => [
      'ServiceMonitor',
      'spec.endpoints[0].interval',
      interval,
      `must be an interval in whole units, e.g. 30s or 1m30s, got "${interval}"`,
    ],
  ),
];

/** Values that stand beside the mistakes and are none. */
const FINE: [kind: string, field: string, value: unknown][] = [
  ['NetworkPolicy', 'spec.egress[0].to[0].ipBlock', { cidr: '::/0' }],
  ['NetworkPolicy', 'spec.egress[0].to[0].ipBlock', { cidr: 'fd00:1::10:2/127' }],
  ['NetworkPolicy', 'spec.egress[0].to[0].ipBlock', { cidr: '1:2:3:4:5:6:7:8/128' }],
  ['NetworkPolicy', 'spec.egress[0].to[0].ipBlock', { cidr: '192.168.100.250/31' }],
  ['Deployment', `${CONTAINER}.resources.limits.memory`, '1e9'],
  ['Deployment', `${CONTAINER}.resources.limits.memory`, '0.5G'],
  ['Deployment', `${CONTAINER}.resources.limits.memory`, '100'],
  ['Deployment', `${CONTAINER}.readinessProbe.successThreshold`, 2],
  ['Deployment', `${CONTAINER}.livenessProbe.terminationGracePeriodSeconds`, 5],
  ['Deployment', `${CONTAINER}.securityContext`, { runAsNonRoot: false, runAsUser: 0 }],
  ['Deployment', `${CONTAINER}.env[0].name`, '.a.b'],
  ['Deployment', `${CONTAINER}.env[1].valueFrom.fieldRef.fieldPath`, "metadata.labels['a/b']"],
  [
    'Deployment',
    `${POD}.volumes[0]`,
    { name: 'tmp', downwardAPI: { items: [{ path: 'a', fieldRef: { fieldPath: 'metadata.labels' } }] } },
  ],
  ['Service', 'spec.clusterIP', 'fd00::1'],
  ['Service', 'spec.clusterIP', '10.0.0.1'],
  ['NetworkPolicy', 'spec.policyTypes', undefined],
  ['AuthorizationPolicy', 'spec.rules[0].to[0].operation.ports[0]', '65535'],
  ['HorizontalPodAutoscaler', 'spec.metrics[1].containerResource.target.averageValue', '500m'],
  ['ServiceMonitor', 'spec.endpoints[0].interval', '1m30s'],
  ['Ingress', 'spec.rules[0].host', '1.shop.example.com'],
  ['Ingress', 'spec.rules[0].http.paths[0].path', '/.well-known/a_b~c/v1.2/@me+a%20b'],
  ['Kustomization', 'patches[0].target', { group: 'argoproj.io', version: 'v1alpha1', kind: 'Rollout' }],
  ['Rollout', 'spec.strategy.canary.trafficRouting', { nginx: { stableIngress: 'shop' } }],
  [
    'Rollout',
    'spec.strategy.canary.trafficRouting',
    { istio: { virtualService: { name: 'shop', routes: ['revisions'] } } },
  ],
  [
    'Rollout',
    'spec.strategy.canary.trafficRouting',
    { plugins: { 'argoproj-labs/gatewayAPI': { httpRoute: 'shop' } } },
  ],
  ['HTTPRoute', 'spec.parentRefs[0]', { group: '', kind: 'Service', name: 'frontend', port: 3000 }],
  ['AnalysisTemplate', 'spec.metrics[1].provider.web.jsonPath', '{$.status}'],
  ['AnalysisTemplate', 'spec.metrics[1].provider.web.url', 'https://{{ args.host-name }}:8080/a?b={c}'],
  ['AnalysisTemplate', 'spec.metrics[0].interval', '{{args.interval}}'],
];

test.each(FINE)('no mistake in %s: %s = %j', (kind, field, value) => {
  expect(sentences(changed(kind, field, value))).toEqual([]);
});

test.each(MISTAKES)('a mistake in %s: %s = %j', (kind, field, value, message, subject = field) => {
  expect(sentences(changed(kind, field, value))).toEqual([`${subject} ${message}`]);
});
