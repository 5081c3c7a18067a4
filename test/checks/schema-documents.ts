import { parseAllDocuments } from 'yaml';
import { schemaProblems } from '../../checks/schema';

/** One valid document of each kind, with as many of its fields as fit together; by kind. */
export const VALID: Readonly<Record<string, object>> = Object.fromEntries(
  parseAllDocuments(`
apiVersion: apps/v1
kind: Deployment
metadata:
  name: checkout-service
  namespace: production
  labels: { app.kubernetes.io/name: checkout-service, empty: "" }
  annotations: { note: anything, example.com/Note: "1" }
spec:
  replicas: 0
  minReadySeconds: 5
  progressDeadlineSeconds: 600
  revisionHistoryLimit: 3
  strategy: { type: RollingUpdate, rollingUpdate: { maxSurge: 25%, maxUnavailable: 0 } }
  selector:
    matchLabels: { app.kubernetes.io/name: checkout-service }
    matchExpressions:
      - { key: tier, operator: In, values: [web] }
      - { key: tier, operator: Exists }
  template:
    metadata: { labels: { app.kubernetes.io/name: checkout-service }, annotations: { a: b } }
    spec:
      serviceAccountName: checkout
      automountServiceAccountToken: false
      terminationGracePeriodSeconds: 45
      restartPolicy: Always
      securityContext:
        { runAsNonRoot: true, runAsUser: 10001, fsGroup: 10001, seccompProfile: { type: RuntimeDefault } }
      topologySpreadConstraints:
        - { topologyKey: kubernetes.io/hostname, maxSkew: 1, whenUnsatisfiable: ScheduleAnyway }
      initContainers:
        - { name: migrate, image: ghcr.io/acme/migrate }
        - { name: proxy, image: ghcr.io/acme/proxy, restartPolicy: Always, startupProbe: { tcpSocket: { port: 1 } } }
      nodeSelector: { kubernetes.io/arch: arm64 }
      priorityClassName: high
      dnsPolicy: None
      dnsConfig: { nameservers: [192.0.2.53], searches: [acme.example], options: [{ name: ndots, value: "2" }] }
      hostAliases: [{ ip: 192.0.2.1, hostnames: [old.acme.example] }]
      tolerations:
        - { key: spot, operator: Equal, value: "true", effect: NoExecute, tolerationSeconds: 60 }
        - { operator: Exists }
      affinity:
        nodeAffinity:
          requiredDuringSchedulingIgnoredDuringExecution:
            nodeSelectorTerms: [{ matchExpressions: [{ key: cores, operator: Gt, values: ["4"] }] }]
        podAntiAffinity:
          preferredDuringSchedulingIgnoredDuringExecution:
            - { weight: 100, podAffinityTerm: { topologyKey: kubernetes.io/hostname, labelSelector: {} } }
      containers:
        - name: checkout
          image: ghcr.io/acme/checkout-service:a1b2c3d
          imagePullPolicy: IfNotPresent
          command: [/app]
          args: [--verbose, ""]
          ports: [{ name: http, containerPort: 8080, protocol: TCP }]
          resources:
            requests: { cpu: 250m, memory: 256Mi, ephemeral-storage: 1Gi }
            limits: { cpu: "1", memory: 0.5Gi }
          env:
            - { name: EMPTY, value: "" }
            - { name: NAMESPACE, valueFrom: { fieldRef: { fieldPath: metadata.namespace } } }
            - { name: MEMORY, valueFrom: { resourceFieldRef: { resource: limits.memory, divisor: 1Mi } } }
            - { name: DATABASE_URL, valueFrom: { secretKeyRef: { name: checkout-postgresql, key: url } } }
          envFrom: [{ configMapRef: { name: settings } }]
          startupProbe: { tcpSocket: { port: http }, failureThreshold: 30 }
          readinessProbe: { httpGet: { path: /healthz, port: 8080 }, initialDelaySeconds: 0 }
          livenessProbe: { grpc: { port: 9000 }, periodSeconds: 20 }
          lifecycle: { preStop: { exec: { command: [sleep, "10"] } } }
          volumeMounts: [{ name: tmp, mountPath: /tmp }]
          securityContext: { readOnlyRootFilesystem: true, capabilities: { drop: [ALL] } }
      volumes:
        - { name: tmp, emptyDir: { sizeLimit: 64Mi } }
        - { name: nothing, emptyDir: {} }
        - { name: settings, configMap: { name: settings, defaultMode: 292, items: [{ key: a.yaml, path: b/a.yaml }] } }
        - name: token
          projected: { sources: [{ serviceAccountToken: { path: token, audience: vault, expirationSeconds: 600 } }] }
---
apiVersion: v1
kind: Service
metadata: { name: checkout-service }
spec:
  type: ClusterIP
  selector: { app.kubernetes.io/name: checkout-service }
  ports: [{ name: http, port: 80, targetPort: http, protocol: TCP }, { name: metrics, port: 9090, targetPort: 9090 }]
---
apiVersion: apps/v1
kind: StatefulSet
metadata: { name: cart }
spec:
  serviceName: cart
  podManagementPolicy: Parallel
  updateStrategy: { type: RollingUpdate, rollingUpdate: { partition: 0 } }
  persistentVolumeClaimRetentionPolicy: { whenDeleted: Retain, whenScaled: Delete }
  selector: { matchLabels: { a: b } }
  template: { metadata: { labels: { a: b } }, spec: { containers: [{ name: cart, image: redis }] } }
  volumeClaimTemplates:
    - apiVersion: v1
      kind: PersistentVolumeClaim
      metadata: { name: data }
      spec: { accessModes: [ReadWriteOnce], resources: { requests: { storage: 1Gi } } }
---
apiVersion: v1
kind: PersistentVolumeClaim
metadata: { name: uploads }
spec: { accessModes: [ReadWriteMany], storageClassName: fast, resources: { requests: { storage: 10Gi } } }
---
apiVersion: batch/v1
kind: Job
metadata: { name: migrate, annotations: { argocd.argoproj.io/hook: PreSync } }
spec:
  backoffLimit: 2
  activeDeadlineSeconds: 600
  ttlSecondsAfterFinished: 3600
  podFailurePolicy: { rules: [{ action: FailJob, onExitCodes: { operator: In, values: [42] } }] }
  template:
    metadata: {}
    spec: { restartPolicy: Never, containers: [{ name: migrate, image: ghcr.io/acme/migrate }] }
---
apiVersion: batch/v1
kind: CronJob
metadata: { name: report }
spec:
  schedule: 0 3 * * MON-FRI
  timeZone: Europe/Berlin
  concurrencyPolicy: Forbid
  jobTemplate:
    spec:
      template:
        metadata: {}
        spec: { restartPolicy: OnFailure, containers: [{ name: report, image: ghcr.io/acme/report }] }
---
apiVersion: v1
kind: ResourceQuota
metadata: { name: quota }
spec: { hard: { requests.cpu: "20", count/jobs.batch: "5", pods: "50" } }
---
apiVersion: v1
kind: LimitRange
metadata: { name: limits }
spec: { limits: [{ type: Container, max: { cpu: "2", memory: 1Gi }, maxLimitRequestRatio: { cpu: "4" } }] }
---
apiVersion: scheduling.k8s.io/v1
kind: PriorityClass
metadata: { name: payments }
description: never waits for others
preemptionPolicy: Never
value: 1000
---
apiVersion: rbac.authorization.k8s.io/v1
kind: Role
metadata: { name: reader }
rules: [{ apiGroups: [""], resources: [pods], verbs: [get] }]
---
apiVersion: rbac.authorization.k8s.io/v1
kind: RoleBinding
metadata: { name: reader }
roleRef: { apiGroup: rbac.authorization.k8s.io, kind: Role, name: reader }
subjects: [{ kind: ServiceAccount, name: payments }]
---
apiVersion: v1
kind: ServiceAccount
metadata: { name: payments }
automountServiceAccountToken: true
imagePullSecrets: [{ name: registry }]
---
apiVersion: v1
kind: ConfigMap
metadata: { name: settings }
data: { app.yaml: "a: 1", EMPTY: "" }
binaryData: { logo.png: aGVsbG8= }
---
apiVersion: autoscaling/v2
kind: HorizontalPodAutoscaler
metadata: { name: checkout-service }
spec:
  minReplicas: 2
  maxReplicas: 10
  scaleTargetRef: { apiVersion: argoproj.io/v1alpha1, kind: Rollout, name: checkout-service }
  metrics:
    - { type: Resource, resource: { name: cpu, target: { type: Utilization, averageUtilization: 70 } } }
    - type: ContainerResource
      containerResource: { container: checkout, name: memory, target: { type: AverageValue, averageValue: 300Mi } }
  behavior:
    scaleDown: { stabilizationWindowSeconds: 300, policies: [{ type: Percent, value: 10, periodSeconds: 60 }] }
---
apiVersion: policy/v1
kind: PodDisruptionBudget
metadata: { name: checkout-service }
spec: { maxUnavailable: 1, unhealthyPodEvictionPolicy: AlwaysAllow, selector: { matchLabels: { a: b } } }
---
apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata: { name: payments }
spec:
  podSelector: {}
  policyTypes: [Ingress, Egress]
  ingress: [{ from: [{ podSelector: { matchLabels: { a: b } }, namespaceSelector: {} }], ports: [{ port: 8080 }] }]
  egress:
    - { to: [{ ipBlock: { cidr: 10.0.0.0/8, except: [10.1.0.0/16] } }], ports: [{ port: 5432, endPort: 5440 }] }
    - { to: [{ ipBlock: { cidr: "2001:db8::/32" } }], ports: [{ port: dns, protocol: UDP }] }
---
apiVersion: networking.k8s.io/v1
kind: Ingress
metadata: { name: frontend-shell }
spec:
  ingressClassName: nginx
  rules:
    - host: shop.example.com
      http: { paths: [{ path: /, pathType: Prefix, backend: { service: { name: frontend, port: { number: 3000 } } } }] }
  tls: [{ hosts: ["*.example.com"], secretName: shop-tls }]
---
apiVersion: gateway.networking.k8s.io/v1
kind: HTTPRoute
metadata: { name: frontend-shell }
spec:
  parentRefs:
    - { group: gateway.networking.k8s.io, kind: Gateway, name: public, namespace: gateways, sectionName: https }
  hostnames: [shop.example.com, "*.example.com"]
  rules:
    - matches: [{ path: { type: PathPrefix, value: / } }, { path: { type: Exact, value: /a%20b } }]
      backendRefs: [{ group: "", kind: Service, name: frontend, port: 3000, weight: 1 }]
---
apiVersion: argoproj.io/v1alpha1
kind: Rollout
metadata: { name: checkout-service }
spec:
  replicas: 5
  minReadySeconds: 10
  progressDeadlineSeconds: 600
  progressDeadlineAbort: true
  revisionHistoryLimit: 5
  rollbackWindow: { revisions: 3 }
  workloadRef: { apiVersion: apps/v1, kind: Deployment, name: checkout-service }
  strategy:
    canary:
      canaryService: checkout-service-canary
      stableService: checkout-service-stable
      maxSurge: 25%
      maxUnavailable: 0
      canaryMetadata: { labels: { role: canary } }
      steps:
        - setWeight: 20
        - pause: { duration: 20m }
        - pause: { duration: 600 }
        - pause: {}
        - analysis: { templates: [{ templateName: smoke }] }
      analysis:
        startingStep: 1
        templates: [{ templateName: checkout-service }]
        args:
          - { name: latest-hash, valueFrom: { podTemplateHashValue: Latest } }
          - { name: service, value: checkout }
---
apiVersion: argoproj.io/v1alpha1
kind: AnalysisTemplate
metadata: { name: checkout-service }
spec:
  args: [{ name: latest-hash }, { name: token, valueFrom: { secretKeyRef: { name: load, key: token } } }]
  metrics:
    - name: p99
      interval: 1m
      initialDelay: 1m30s
      failureLimit: 2
      count: "{{args.count}}"
      successCondition: len(result) > 0 && result[0] <= 0.8
      provider: { prometheus: { address: http://prometheus.monitoring:9090, query: up } }
    - name: smoke
      count: 1
      provider: { web: { url: "http://{{args.host}}/healthz", method: GET, timeoutSeconds: 5 } }
    - name: load
      provider:
        job:
          metadata: { labels: { app: load } }
          spec:
            backoffLimit: 0
            template:
              metadata: { labels: { app: load } }
              spec: { restartPolicy: Never, containers: [{ name: load, image: ghcr.io/acme/load:1.2 }] }
---
apiVersion: argoproj.io/v1alpha1
kind: Application
metadata:
  name: checkout-production
  namespace: argocd
  finalizers: [resources-finalizer.argocd.argoproj.io]
  annotations: { argocd.argoproj.io/sync-wave: "2" }
spec:
  project: ecommerce
  source: { repoURL: https://github.com/acme/infra, targetRevision: main, path: dist/overlays/production/checkout }
  destination: { server: https://kubernetes.default.svc, namespace: production }
  ignoreDifferences:
    - { group: argoproj.io, kind: Rollout, name: checkout-service, jsonPointers: [/spec/replicas] }
  syncPolicy:
    automated: { prune: true, selfHeal: true, allowEmpty: false }
    syncOptions: [CreateNamespace=true, PruneLast=true, Prune=confirm, PrunePropagationPolicy=foreground]
    retry: { limit: 5, backoff: { duration: 10s, factor: 2, maxDuration: 5m } }
    managedNamespaceMetadata: { labels: { pod-security.kubernetes.io/enforce: restricted } }
---
apiVersion: argoproj.io/v1alpha1
kind: AppProject
metadata: { name: ecommerce, namespace: argocd }
spec:
  description: The platform
  sourceRepos: [https://github.com/acme/infra]
  destinations: [{ server: https://kubernetes.default.svc, namespace: production }]
  clusterResourceWhitelist: [{ group: "", kind: Namespace }]
  namespaceResourceWhitelist: [{ group: apps, kind: Deployment }]
---
apiVersion: kustomize.config.k8s.io/v1beta1
kind: Kustomization
namespace: production
resources: [../../../base/checkout]
configurations: [kustomizeconfig.yaml]
replicas: [{ name: checkout-service, count: 5 }]
images: [{ name: "registry.example:5000/acme/checkout-service", newTag: "1234567" }]
patches:
  - target: { kind: Deployment, name: checkout-service }
    patch: |
      - op: replace
        path: /spec/template/spec/containers/0/resources/requests/cpu
        value: 500m
transformers:
  - |
    apiVersion: builtin
    kind: PatchTransformer
    metadata:
      name: scale-down
    target: { kind: Deployment, name: checkout-service }
    patch: '[{ "op": "add", "path": "/spec/replicas", "value": 0 }]'
---
apiVersion: builtin
kind: PatchTransformer
metadata: { name: scale-down }
target: { group: apps, kind: Deployment, name: checkout-service }
patch: '[{ "op": "add", "path": "/spec/replicas", "value": 0 }]'
---
replicas: [{ group: argoproj.io, kind: Rollout, path: spec/replicas, create: true }]
---
apiVersion: external-secrets.io/v1
kind: ExternalSecret
metadata: { name: checkout-postgresql }
spec:
  secretStoreRef: { name: vault, kind: ClusterSecretStore }
  refreshInterval: 1h
  target: { name: checkout-postgresql, creationPolicy: Owner }
  data: [{ secretKey: url, remoteRef: { key: checkout/postgresql, property: url } }]
---
apiVersion: security.istio.io/v1
kind: PeerAuthentication
metadata: { name: payments }
spec:
  selector: { matchLabels: { app.kubernetes.io/name: payments-service } }
  mtls: { mode: STRICT }
  portLevelMtls: { "9090": { mode: PERMISSIVE } }
---
apiVersion: security.istio.io/v1
kind: AuthorizationPolicy
metadata: { name: payments }
spec:
  action: ALLOW
  selector: { matchLabels: { app.kubernetes.io/name: payments-service } }
  rules:
    - from: [{ source: { principals: [cluster.local/ns/production/sa/checkout-service] } }]
      to: [{ operation: { ports: ["8080"], methods: [POST] } }]
---
apiVersion: networking.istio.io/v1
kind: VirtualService
metadata: { name: checkout-service }
spec:
  hosts: [checkout-service]
  http:
    - name: revisions
      route:
        - { destination: { host: checkout-service-stable }, weight: 100 }
        - { destination: { host: checkout-service-canary }, weight: 0 }
      match: [{ uri: { prefix: /api }, headers: { x-user: { exact: jane } }, port: 80 }]
      timeout: 5s
      retries: { attempts: 2, perTryTimeout: 1s, retryOn: 5xx }
      fault: { delay: { fixedDelay: 1s, percentage: { value: 50 } } }
      headers: { response: { set: { x-served-by: mesh }, remove: [server] } }
---
apiVersion: networking.istio.io/v1
kind: DestinationRule
metadata: { name: checkout-service }
spec:
  host: checkout-service
  trafficPolicy:
    loadBalancer: { consistentHash: { httpCookie: { name: cart, ttl: 1h } } }
    connectionPool:
      tcp: { maxConnections: 100, connectTimeout: 2s }
      http: { http2MaxRequests: 500, maxRequestsPerConnection: 0 }
    outlierDetection: { consecutive5xxErrors: 5, interval: 30s, maxEjectionPercent: 50 }
    tls: { mode: ISTIO_MUTUAL }
    portLevelSettings: [{ port: { number: 8080 }, loadBalancer: { simple: LEAST_REQUEST } }]
  subsets: [{ name: v1, labels: { version: v1 } }]
---
apiVersion: monitoring.coreos.com/v1
kind: ServiceMonitor
metadata: { name: checkout-service }
spec:
  selector: { matchLabels: { app.kubernetes.io/name: checkout-service } }
  endpoints: [{ port: metrics, path: /metrics, interval: 30s }]
---
apiVersion: monitoring.coreos.com/v1
kind: PodMonitor
metadata: { name: checkout-service }
spec:
  selector: { matchLabels: { app.kubernetes.io/name: checkout-service } }
  podMetricsEndpoints: [{ portNumber: 9090, path: /metrics, interval: 30s }]
---
apiVersion: keda.sh/v1alpha1
kind: ScaledObject
metadata: { name: checkout-service }
spec:
  scaleTargetRef: { apiVersion: argoproj.io/v1alpha1, kind: Rollout, name: checkout-service }
  minReplicaCount: 2
  maxReplicaCount: 8
  advanced: { horizontalPodAutoscalerConfig: { name: checkout-service } }
  triggers: [{ type: rabbitmq, metadata: { queueName: orders, value: "20" } }]
---
apiVersion: argoproj.io/v1alpha1
kind: ApplicationSet
metadata: { name: previews-checkout, namespace: argocd }
spec:
  goTemplate: true
  goTemplateOptions: [missingkey=error]
  generators:
    - pullRequest:
        requeueAfterSeconds: 60
        github: { owner: acme, repo: checkout-service, appSecretName: previews, labels: [preview] }
    - list: { elements: [] }
  syncPolicy: { applicationsSync: sync }
  template:
    metadata: { name: "checkout-pr-{{.number}}" }
    spec:
      project: previews
      source: { repoURL: https://github.com/acme/infra, path: dist/previews/checkout, targetRevision: main }
      destination: { name: eu-1, namespace: "preview-checkout-{{.number}}" }
---
apiVersion: cert-manager.io/v1
kind: Certificate
metadata: { name: checkout-service }
spec:
  secretName: checkout-service-tls
  issuerRef: { name: letsencrypt, kind: ClusterIssuer }
  dnsNames: [shop.example.com, "*.shop.example.com"]
  duration: 2160h
  privateKey: { algorithm: ECDSA, size: 256, rotationPolicy: Always }
---
apiVersion: gateway.networking.k8s.io/v1
kind: GRPCRoute
metadata: { name: checkout-service }
spec:
  parentRefs: [{ group: gateway.networking.k8s.io, kind: Gateway, name: shop, namespace: edge }]
  hostnames: [grpc.shop.example.com]
  rules:
    - matches: [{ method: { type: Exact, service: shop.Checkout } }]
      backendRefs: [{ group: "", kind: Service, name: checkout-service, port: 8080, weight: 1 }]
---
apiVersion: monitoring.coreos.com/v1
kind: PrometheusRule
metadata: { name: checkout-production }
spec:
  groups:
    - name: checkout.requests
      interval: 1m
      rules:
        - record: service:requests:rate5m
          expr: sum(rate(requests_total[5m]))
          labels: { service: checkout }
        - alert: NoRequests
          expr: service:requests:rate5m == 0
          for: 15m
          labels: { severity: warning }
          annotations: { summary: Nobody buys }
`).map((document) => {
    if (document.errors.length > 0) throw document.errors[0];
    const data = document.toJS() as { kind?: string };
    return [data.kind ?? 'TransformerConfiguration', data];
  }),
);

/**
 * A copy of the valid document of a kind with another value in one field, or without the field.
 *
 * @param field e.g. `spec.ports[0].port`, or `metadata.labels["a/b"]`
 */
export function changed(kind: string, field: string, value: unknown): unknown {
  const document = structuredClone(VALID[kind]) as Record<string, unknown>;
  const names = [...field.matchAll(/\["(.+?)"\]|\[(\d+)\]|([^.[\]]+)/g)].map(([, ...name]) =>
    name.find(Boolean),
  );
  const last = names.pop() as string;
  const parent = names.reduce((object, name) => object[name as string] as typeof document, document);
  if (parent === undefined) throw new Error(`the valid ${kind} has no ${field} to change`);
  if (value === undefined) delete parent[last];
  else parent[last] = value;
  return document;
}

/** The problems of a document as a person reads them. */
export function sentences(document: unknown): string[] {
  return schemaProblems(document).map(({ field, message }) => `${field} ${message}`);
}
