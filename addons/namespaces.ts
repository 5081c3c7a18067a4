/** The namespaces of the add-ons, as the services' network policies and gates know them. */
export const NAMESPACES = {
  argocd: 'argocd',
  certManager: 'cert-manager',
  externalDns: 'external-dns',
  externalSecrets: 'external-secrets',
  ingress: 'traefik',
  keda: 'keda',
  loki: 'loki',
  mesh: 'istio-system',
  monitoring: 'monitoring',
  rollouts: 'argo-rollouts',
  vault: 'vault',
} as const;

/** The domain of all hosts. */
export const DOMAIN = 'acme.example';

/** The class of Ingresses that Traefik serves. */
export const INGRESS_CLASS = 'traefik';

/** The ClusterIssuer that cert-manager has, and the annotation that asks for it. */
export const CLUSTER_ISSUER = 'letsencrypt';

/** The Service in front of Prometheus, and its address. */
export const PROMETHEUS = { service: 'prometheus', port: 9090 } as const;
export const PROMETHEUS_ADDRESS = `http://${PROMETHEUS.service}.${NAMESPACES.monitoring}.svc.cluster.local:${PROMETHEUS.port}`;

/**
 * The PriorityClass of what the services cannot do without, above any of theirs. Every cluster has it; GKE lets only
 * namespaces use it that have a ResourceQuota for it.
 */
export const PRIORITY_CLASS = 'system-cluster-critical';

/** How often pods are scraped, in seconds. */
export const SCRAPE_SECONDS = 30;

/** Where Vault answers; it is not installed from here. */
export const VAULT_ADDRESS = `https://vault.${NAMESPACES.vault}.svc:8200`;
