import type { HelmReleaseProps } from '../index';
import type { ValuesOf } from './charts/values-of';
import { BUDGET, CLUSTER_ROLES, CUSTOM_KINDS, MONITOR, ROLES, SELF_SIGNED, SERVER, WEBHOOKS } from './kinds';
import { NAMESPACES, PRIORITY_CLASS, PROMETHEUS, SCRAPE_SECONDS } from './namespaces';

/** Off: control planes that are run by others have no targets, and each would be a Service in kube-system. */
const NO_CONTROL_PLANE = Object.fromEntries(
  ['coreDns', 'kubeControllerManager', 'kubeEtcd', 'kubeProxy', 'kubeScheduler'].map((name) => [
    name,
    { enabled: false },
  ]),
);

/** Any PrometheusRule and monitor of the cluster counts, whatever release it is of. */
const ALL_SELECTED = Object.fromEntries(
  ['rule', 'serviceMonitor', 'podMonitor', 'probe', 'scrapeConfig'].map((name) => [
    `${name}SelectorNilUsesHelmValues`,
    false,
  ]),
);

/**
 * The scrape of the services' pods. The gates tell revisions by the label `rollouts_pod_template_hash`, so that pod
 * labels are kept.
 */
export const SCRAPE_OF_PODS = {
  job_name: 'pods',
  scrape_interval: `${SCRAPE_SECONDS}s`,
  kubernetes_sd_configs: [{ role: 'pod' }],
  relabel_configs: [
    {
      source_labels: ['__meta_kubernetes_pod_annotation_prometheus_io_scrape'],
      regex: 'true',
      action: 'keep',
    },
    {
      source_labels: ['__meta_kubernetes_pod_ip', '__meta_kubernetes_pod_annotation_prometheus_io_port'],
      regex: '(.+);(.+)',
      replacement: '$1:$2',
      target_label: '__address__',
    },
    { source_labels: ['__meta_kubernetes_namespace'], target_label: 'namespace' },
    { regex: '__meta_kubernetes_pod_label_(.+)', action: 'labelmap' },
  ],
  // Micrometer's names of the labels, for the services on Spring Boot
  metric_relabel_configs: [
    { source_labels: ['uri'], regex: '(.+)', target_label: 'http_route' },
    { source_labels: ['status'], regex: '(\\d+)', target_label: 'http_response_status_code' },
  ],
};

const ALERTMANAGER_SECRET = 'alertmanager-config';
const GRAFANA_ADMIN = { existingSecret: 'grafana-admin', userKey: 'user', passwordKey: 'password' };

/** Prometheus, Alertmanager and Grafana, and the operator that reads PrometheusRules and monitors. */
export const kubePrometheusStack: HelmReleaseProps<ValuesOf<'kube-prometheus-stack'>> = {
  name: 'kube-prometheus-stack',
  repository: 'https://prometheus-community.github.io/helm-charts',
  version: '88.5.3',
  namespace: NAMESPACES.monitoring,
  podSecurity: { level: 'privileged', reason: 'node-exporter reads the files and the network of its node' },
  // The others are scraped by ServiceMonitors.
  wave: 0,
  defines: ['monitoring.coreos.com/PrometheusRule', 'monitoring.coreos.com/ServiceMonitor'],
  kinds: {
    cluster: ['Namespace', ...WEBHOOKS, CUSTOM_KINDS, ...CLUSTER_ROLES],
    namespaced: [
      'ConfigMap',
      'PersistentVolumeClaim',
      'Secret',
      ...SERVER,
      'apps/DaemonSet',
      'batch/Job',
      'monitoring.coreos.com/Alertmanager',
      'monitoring.coreos.com/Prometheus',
      'monitoring.coreos.com/PrometheusRule',
      MONITOR,
      BUDGET,
      ...ROLES,
    ],
  },
  secrets: [
    { name: ALERTMANAGER_SECRET, keys: ['alertmanager.yaml'], purpose: 'who is told of alerts' },
    {
      name: GRAFANA_ADMIN.existingSecret,
      keys: [GRAFANA_ADMIN.userKey, GRAFANA_ADMIN.passwordKey],
      purpose: 'the first login to Grafana',
    },
  ],
  ignoreDifferences: SELF_SIGNED,
  values: {
    ...NO_CONTROL_PLANE,
    prometheus: {
      prometheusSpec: {
        replicas: 2,
        priorityClassName: PRIORITY_CLASS,
        scrapeInterval: `${SCRAPE_SECONDS}s`,
        // The slowest alerts look back for 3 days.
        retention: '15d',
        ...ALL_SELECTED,
        additionalScrapeConfigs: [SCRAPE_OF_PODS],
        storageSpec: {
          volumeClaimTemplate: {
            spec: { accessModes: ['ReadWriteOnce'], resources: { requests: { storage: '50Gi' } } },
          },
        },
      },
    },
    // Who is told is a secret: the Secret has alertmanager.yaml.
    alertmanager: {
      alertmanagerSpec: {
        replicas: 2,
        priorityClassName: PRIORITY_CLASS,
        useExistingSecret: true,
        configSecret: ALERTMANAGER_SECRET,
      },
    },
    // Without a database each copy would have its own sessions.
    grafana: {
      admin: GRAFANA_ADMIN,
      sidecar: { dashboards: { enabled: true, label: 'grafana_dashboard', labelValue: '1' } },
    },
    // The address by which gates ask, whatever the chart calls its own.
    extraManifests: [
      {
        apiVersion: 'v1',
        kind: 'Service',
        metadata: { name: PROMETHEUS.service, namespace: NAMESPACES.monitoring },
        spec: {
          selector: { 'app.kubernetes.io/name': 'prometheus' },
          sessionAffinity: 'ClientIP',
          ports: [{ name: 'web', port: PROMETHEUS.port, targetPort: PROMETHEUS.port }],
        },
      },
    ],
  },
};
