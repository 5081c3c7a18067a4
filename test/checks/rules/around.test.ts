import { addonsOf, NAMESPACES } from '../../../addons';
import { render } from '../../../synth/render';
import { declareShop } from '../../shop';
import { type Harmless, type Mutant, testHarmless, testMutants } from '../mutant';

/** What is around the services, as the shop has it. */
const tree = render(
  declareShop({
    addons: addonsOf('ecommerce'),
    monitoring: { namespace: NAMESPACES.monitoring, runbooks: 'https://runbooks.acme.example' },
    namespaces: { priorities: { low: 10, medium: 20, high: 30, critical: 40 } },
  }),
);

const STACK = 'addons/applications/kube-prometheus-stack.yaml';
const DEFINES = 'metadata.annotations["acme.example/defines"]';
const WAVE = 'metadata.annotations["argocd.argoproj.io/sync-wave"]';
const GATE = 'base/payments/analysis-template.yaml';
const PROVIDER = 'spec.metrics[0].provider.prometheus';

const VALUES = 'helm/kube-prometheus-stack/values.yaml';
const OTHER_SERVICE = {
  apiVersion: 'v1',
  kind: 'Service',
  metadata: { name: 'other', namespace: 'monitoring' },
  spec: { ports: [{ port: 1 }] },
};
const OTHER_ISSUER = `apiVersion: cert-manager.io/v1
kind: ClusterIssuer
metadata:
  name: other
`;
const INGRESS = 'base/frontend/ingress.yaml';

const SCRAPES = 'prometheus.prometheusSpec.additionalScrapeConfigs';

const CLASSES = 'namespaces/production/priority-classes.yaml';

const MUTANTS: Mutant[] = [
  [
    'priority-class-exists',
    (t) => t.set(CLASSES, 'metadata.name', 'lowest'),
    `[ecommerce/catalog] overlays/production/catalog/kustomization.yaml: Deployment catalog-service: spec.template.spec.priorityClassName must be one of lowest, ecommerce-production-medium, ecommerce-production-high, ecommerce-production-critical, system-cluster-critical, system-node-critical, or among the platform's 'priorityClasses', got "ecommerce-production-low"`,
  ],
  [
    'project-allows-kinds',
    (t) => t.remove('argocd/project.yaml#4', 'spec.clusterResourceWhitelist[1]'),
    '[ecommerce/app-of-apps] argocd/project.yaml: AppProject ecommerce-production-namespace: spec.clusterResourceWhitelist must have {"group":"scheduling.k8s.io","kind":"PriorityClass"}',
  ],
  [
    'kind-is-installed',
    (t) => t.remove('addons/applications/istio-base.yaml', 'metadata.annotations["acme.example/defines"]'),
    `[ecommerce/payments] base/payments/authorization-policy.yaml: kind must be defined by an add-on, or among the platform's 'clusterKinds', got "security.istio.io/AuthorizationPolicy"`,
    `[ecommerce/payments] base/payments/peer-authentication.yaml: kind must be defined by an add-on, or among the platform's 'clusterKinds', got "security.istio.io/PeerAuthentication"`,
  ],
  [
    'kind-is-installed',
    (t) =>
      t.set(
        'addons/applications/istio-base.yaml',
        DEFINES,
        'security.istio.io/PeerAuthentication,other.example/AuthorizationPolicy',
      ),
    `[ecommerce/payments] base/payments/authorization-policy.yaml: kind must be defined by an add-on, or among the platform's 'clusterKinds', got "security.istio.io/AuthorizationPolicy"`,
  ],
  [
    'kind-is-installed',
    (t) => t.set('addons/applications/monitoring-argocd.yaml', WAVE, '0'),
    '[ecommerce/monitoring] monitoring/argocd/applications.yaml: kind must be defined before wave 0, got "monitoring.coreos.com/PrometheusRule" of kube-prometheus-stack',
  ],
  [
    'kind-is-installed',
    (t) =>
      t
        .remove('addons/applications/monitoring-argocd.yaml', WAVE)
        .set('addons/applications/istio-base.yaml', DEFINES, 'monitoring.coreos.com/PrometheusRule'),
    `[ecommerce/payments] base/payments/authorization-policy.yaml: kind must be defined by an add-on, or among the platform's 'clusterKinds', got "security.istio.io/AuthorizationPolicy"`,
    `[ecommerce/payments] base/payments/peer-authentication.yaml: kind must be defined by an add-on, or among the platform's 'clusterKinds', got "security.istio.io/PeerAuthentication"`,
    '[ecommerce/monitoring] monitoring/argocd/applications.yaml: kind must be defined before wave 0, got "monitoring.coreos.com/PrometheusRule" of istio-base, kube-prometheus-stack',
  ],
  [
    'kind-is-installed',
    (t) => t.set(STACK, 'spec.destination.server', 'https://other.example'),
    `[ecommerce/monitoring] monitoring/argocd/applications.yaml: kind must be defined by an add-on, or among the platform's 'clusterKinds', got "monitoring.coreos.com/PrometheusRule"`,
  ],
  [
    'prometheus-is-installed',
    (t) => t.set(GATE, `${PROVIDER}.address`, 'http://metrics.monitoring.svc:9090'),
    '[ecommerce/payments] base/payments/analysis-template.yaml: spec.metrics[requests].provider.prometheus.address must be a Service of an add-on in monitoring: prometheus:9090, got "http://metrics.monitoring.svc:9090"',
  ],
  [
    'prometheus-is-installed',
    (t) => t.set(GATE, `${PROVIDER}.address`, 'http://prometheus.monitoring.svc:9091'),
    '[ecommerce/payments] base/payments/analysis-template.yaml: spec.metrics[requests].provider.prometheus.address must be a Service of an add-on in monitoring: prometheus:9090, got "http://prometheus.monitoring.svc:9091"',
  ],
  [
    'prometheus-is-installed',
    (t) =>
      t
        .push(VALUES, 'extraManifests', OTHER_SERVICE)
        .set(GATE, `${PROVIDER}.address`, 'http://prometheus.monitoring.svc:1'),
    '[ecommerce/payments] base/payments/analysis-template.yaml: spec.metrics[requests].provider.prometheus.address must be a Service of an add-on in monitoring: prometheus:9090, other:1, got "http://prometheus.monitoring.svc:1"',
  ],
  [
    'prometheus-is-installed',
    (t) => t.set(GATE, `${PROVIDER}.address`, 'http://prometheus.istio-system.svc:9090'),
    '[ecommerce/payments] base/payments/analysis-template.yaml: spec.metrics[requests].provider.prometheus.address must be a Service of an add-on in istio-system: there is none, got "http://prometheus.istio-system.svc:9090"',
  ],
  [
    'scrape-gives-labels',
    (t) =>
      t
        .push(VALUES, `${SCRAPES}[0].relabel_configs`, { target_label: '__tmp_port' })
        .set(
          VALUES,
          `${SCRAPES}[0].relabel_configs[3].regex`,
          '__meta_kubernetes_pod_label_((app|rollouts)_.+)',
        )
        .set(GATE, `${PROVIDER}.query`, 'requests{sidecar_istio_io_inject="true"}'),
    '[ecommerce/payments] base/payments/analysis-template.yaml: spec.metrics[requests].provider.prometheus.query must ask for labels that a scrape gives, app_kubernetes_io_name, app_kubernetes_io_part_of, namespace, rollouts_pod_template_hash, got "sidecar_istio_io_inject"',
  ],
  [
    'scrape-gives-labels',
    (t) => t.set(GATE, `${PROVIDER}.query`, 'sum(rate(requests{pod_template_hash="b"}[2m]))'),
    '[ecommerce/payments] base/payments/analysis-template.yaml: spec.metrics[requests].provider.prometheus.query must ask for labels that a scrape gives, app_kubernetes_io_name, app_kubernetes_io_part_of, namespace, rollouts_pod_template_hash, sidecar_istio_io_inject, got "pod_template_hash"',
  ],
  [
    'scrape-gives-labels',
    (t) =>
      t.set(
        GATE,
        `${PROVIDER}.query`,
        'sum(rate(requests{namespace="a", pod_template_hash="b",le="1"}[2m]))',
      ),
    '[ecommerce/payments] base/payments/analysis-template.yaml: spec.metrics[requests].provider.prometheus.query must ask for labels that a scrape gives, app_kubernetes_io_name, app_kubernetes_io_part_of, namespace, rollouts_pod_template_hash, sidecar_istio_io_inject, got "pod_template_hash"',
  ],
  [
    'ingress-class-is-installed',
    (t) => t.remove(INGRESS, 'spec.ingressClassName'),
    '[ecommerce/frontend] base/frontend/ingress.yaml: spec.ingressClassName must be that of an add-on, traefik, got nothing',
  ],
  [
    'ingress-class-is-installed',
    (t) => t.set('helm/traefik/values.yaml', 'ingressClass.name', 'edge'),
    '[ecommerce/frontend] base/frontend/ingress.yaml: spec.ingressClassName must be that of an add-on, edge, got "traefik"',
  ],
  [
    'ingress-class-is-installed',
    (t) =>
      t
        .set('helm/traefik/values.yaml', 'more', [
          { ingressClass: { name: 'internal' } },
          { ingressClass: null },
        ])
        .set(INGRESS, 'spec.ingressClassName', 'edge'),
    '[ecommerce/frontend] base/frontend/ingress.yaml: spec.ingressClassName must be that of an add-on, traefik, internal, got "edge"',
  ],
  [
    'cluster-issuer-is-installed',
    (t) =>
      t
        .push('helm/cert-manager/values.yaml', 'extraObjects', OTHER_ISSUER, 'text: of apiVersion: no')
        .set(INGRESS, 'metadata.annotations["cert-manager.io/cluster-issuer"]', 'staging'),
    '[ecommerce/frontend] base/frontend/ingress.yaml: metadata.annotations["cert-manager.io/cluster-issuer"] must be that of an add-on, letsencrypt, other, got "staging"',
  ],
  [
    'cluster-issuer-is-installed',
    (t) =>
      t.set(
        'base/frontend/ingress.yaml',
        'metadata.annotations["cert-manager.io/cluster-issuer"]',
        'staging',
      ),
    '[ecommerce/frontend] base/frontend/ingress.yaml: metadata.annotations["cert-manager.io/cluster-issuer"] must be that of an add-on, letsencrypt, got "staging"',
  ],
];

const HARMLESS: Harmless[] = [
  [
    'kind-is-installed',
    'a kind that the clusters define of themselves',
    (t) =>
      t
        .remove('addons/applications/istio-base.yaml', DEFINES)
        .set('addons/app-of-addons.yaml', 'metadata.annotations', {
          'acme.example/defines':
            'security.istio.io/AuthorizationPolicy,security.istio.io/PeerAuthentication',
        }),
  ],
  [
    'kind-is-installed',
    'what no Application deploys',
    (t) =>
      t
        .drop('argocd/payments-production.yaml')
        .drop('argocd/payments-staging.yaml')
        .remove('addons/applications/istio-base.yaml', DEFINES),
  ],
  [
    'prometheus-is-installed',
    'an address outside of the namespaces of add-ons',
    (t) => t.set(STACK, 'spec.destination.namespace', 'elsewhere'),
  ],
  [
    'prometheus-is-installed',
    'an address in a namespace of services',
    (t) => t.set(GATE, `${PROVIDER}.address`, 'http://metrics.production.svc:9090'),
  ],
  [
    'prometheus-is-installed',
    'what is no address of a Service',
    (t) => t.set(GATE, `${PROVIDER}.address`, 'https://metrics.example'),
  ],
  [
    'prometheus-is-installed',
    'one of several Services and ports',
    (t) =>
      t
        .push(VALUES, 'extraManifests', OTHER_SERVICE, { ...OTHER_SERVICE, spec: { type: 'ExternalName' } })
        .push(VALUES, 'extraManifests[0].spec.ports', { name: 'other', port: 1 }),
  ],
  [
    'scrape-gives-labels',
    'any label, where no add-on scrapes',
    (t) => t.set(VALUES, SCRAPES, []).set(GATE, `${PROVIDER}.query`, 'requests{any="b"}'),
  ],
  [
    'ingress-class-is-installed',
    'any class, where no add-on has one',
    (t) => t.remove('helm/traefik/values.yaml', 'ingressClass'),
  ],
  [
    'cluster-issuer-is-installed',
    'any issuer, where no add-on has one',
    (t) => t.remove('helm/cert-manager/values.yaml', 'extraObjects'),
  ],
];
testHarmless(() => tree, HARMLESS);
testMutants(() => tree, MUTANTS);
