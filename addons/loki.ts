import type { HelmReleaseProps } from '../index';
import type { ValuesOf } from './charts/values-of';
import { BUDGET, CLUSTER_ROLES, MONITOR, SERVER } from './kinds';
import { NAMESPACES, PRIORITY_CLASS } from './namespaces';

/** Where the logs are kept: S3, or what speaks as it does. The Secret has the key of an account that may use the buckets. */
const STORE = { region: 'eu-central-1', bucket: 'acme-logs' };
const ACCOUNT = { name: 'loki-s3', keys: ['AWS_ACCESS_KEY_ID', 'AWS_SECRET_ACCESS_KEY'] };

const RETENTION = '336h';
const SERVICE = { name: 'loki', port: 3100 };
const ADDRESS = `http://${SERVICE.name}.${NAMESPACES.loki}.svc.cluster.local:${SERVICE.port}`;

/** The logs of all pods, in Grafana beside their metrics; {@link alloy} brings them. */
export const loki: HelmReleaseProps<ValuesOf<'loki'>> = {
  name: 'loki',
  repository: 'https://grafana-community.github.io/helm-charts',
  version: '18.11.0',
  namespace: NAMESPACES.loki,
  // Grafana finds where Loki is beside itself.
  alsoIn: [NAMESPACES.monitoring],
  wave: 1,
  kinds: {
    cluster: ['Namespace'],
    namespaced: ['ConfigMap', 'Service', 'ServiceAccount', 'apps/StatefulSet', MONITOR, BUDGET],
  },
  secrets: [{ ...ACCOUNT, purpose: 'the buckets of the logs' }],
  values: {
    deploymentMode: 'Monolithic',
    loki: {
      // One tenant: who sees logs, Grafana decides.
      auth_enabled: false,
      commonConfig: { replication_factor: 3 },
      storage: {
        type: 's3',
        bucketNames: { chunks: STORE.bucket, ruler: STORE.bucket },
        s3: { region: STORE.region },
      },
      schemaConfig: {
        configs: [
          {
            from: '2026-01-01',
            store: 'tsdb',
            object_store: 's3',
            schema: 'v13',
            index: { prefix: 'index_', period: '24h' },
          },
        ],
      },
      limits_config: { retention_period: RETENTION },
      compactor: { retention_enabled: true, delete_request_store: 's3' },
    },
    singleBinary: {
      replicas: 3,
      extraEnvFrom: [{ secretRef: { name: ACCOUNT.name } }],
      podDisruptionBudget: { maxUnavailable: 1 },
    },
    // No alerts by logs, so that nothing looks through the Secrets of all namespaces for their rules.
    rbac: { namespaced: true },
    sidecar: { rules: { enabled: false } },
    // What is for more logs than one kind of pod can take.
    read: { replicas: 0 },
    write: { replicas: 0 },
    backend: { replicas: 0 },
    gateway: { enabled: false },
    chunksCache: { enabled: false },
    resultsCache: { enabled: false },
    lokiCanary: { enabled: false },
    test: { enabled: false },
    monitoring: { serviceMonitor: { enabled: true } },
    extraObjects: [
      {
        apiVersion: 'v1',
        kind: 'ConfigMap',
        metadata: {
          name: 'loki-datasource',
          namespace: NAMESPACES.monitoring,
          labels: { grafana_datasource: '1' },
        },
        data: {
          'loki.yaml': JSON.stringify({
            apiVersion: 1,
            datasources: [{ name: 'Loki', type: 'loki', access: 'proxy', url: ADDRESS }],
          }),
        },
      },
    ],
  },
};

/** Reads the logs of pods from the API server, so that it needs nothing of the nodes, and sends them to Loki. */
export const alloy: HelmReleaseProps<ValuesOf<'alloy'>> = {
  name: 'alloy',
  repository: 'https://grafana.github.io/helm-charts',
  version: '1.11.1',
  namespace: NAMESPACES.loki,
  wave: 2,
  source: 'addons/loki.ts',
  kinds: {
    cluster: ['Namespace', ...CLUSTER_ROLES],
    namespaced: ['ConfigMap', ...SERVER, MONITOR, BUDGET],
  },
  values: {
    crds: { create: false },
    rbac: {
      // Not the Secrets and more that the chart gives it.
      rules: [
        { apiGroups: [''], resources: ['pods', 'pods/log', 'namespaces'], verbs: ['get', 'list', 'watch'] },
      ],
      clusterRules: [{ apiGroups: [''], resources: ['nodes'], verbs: ['get', 'list', 'watch'] }],
    },
    controller: {
      type: 'deployment',
      replicas: 2,
      priorityClassName: PRIORITY_CLASS,
      podDisruptionBudget: { enabled: true, maxUnavailable: 1 },
    },
    global: {
      podSecurityContext: {
        runAsNonRoot: true,
        runAsUser: 473,
        runAsGroup: 473,
        fsGroup: 473,
        seccompProfile: { type: 'RuntimeDefault' },
      },
    },
    serviceMonitor: { enabled: true },
    alloy: {
      enableReporting: false,
      // The copies divide the pods among themselves.
      clustering: { enabled: true },
      securityContext: { allowPrivilegeEscalation: false, capabilities: { drop: ['ALL'] } },
      configMap: {
        content: `discovery.kubernetes "pods" {
  role = "pod"
}

discovery.relabel "pods" {
  targets = discovery.kubernetes.pods.targets

  rule {
    source_labels = ["__meta_kubernetes_namespace"]
    target_label  = "namespace"
  }

  rule {
    source_labels = ["__meta_kubernetes_pod_name"]
    target_label  = "pod"
  }

  rule {
    source_labels = ["__meta_kubernetes_pod_container_name"]
    target_label  = "container"
  }

  rule {
    source_labels = ["__meta_kubernetes_pod_label_app_kubernetes_io_name"]
    target_label  = "app_kubernetes_io_name"
  }
}

loki.source.kubernetes "pods" {
  targets    = discovery.relabel.pods.output
  forward_to = [loki.write.loki.receiver]

  clustering {
    enabled = true
  }
}

loki.write "loki" {
  endpoint {
    url = "${ADDRESS}/loki/api/v1/push"
  }
}
`,
      },
    },
  },
};
