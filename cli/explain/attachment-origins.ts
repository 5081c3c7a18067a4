import type { FieldOrigins } from './origin';

const SERVICE: FieldOrigins = {
  'spec.type': { because: 'every Service is reached from within the cluster alone' },
  'spec.selector': { service: ['repository'] },
  'spec.ports': { service: ['container.port'] },
};

const AUTOSCALER: FieldOrigins = {
  'spec.scaleTargetRef': { service: ['repository'], because: 'the pattern: what runs the pods' },
  'spec.minReplicas': { service: ['environments.*.replicas'] },
  'spec.maxReplicas': { service: ['environments.*.maxReplicas'] },
  'spec.metrics': { service: ['autoscaling.cpu'] },
  'spec.behavior': { because: 'up at once and down slowly' },
  'spec.behavior.scaleUp.stabilizationWindowSeconds': { service: ['runtime.coldStart'] },
};

const DISRUPTION_BUDGET: FieldOrigins = {
  spec: { service: ['disruptionBudget'] },
  'spec.selector': { service: ['disruptionBudget', 'repository'] },
};

const NETWORK_POLICY: FieldOrigins = {
  spec: { service: ['isolated'], platform: ['network.isolateAll'] },
  'spec.podSelector': { service: ['repository'] },
  'spec.ingress': {
    service: ['container.port', 'ingress', 'environments.*.loadTest'],
    platform: ['network.ingressController', 'network.rolloutsController', 'network.prometheus'],
    because: "the services that name this one in their 'calls'",
  },
  'spec.egress': {
    service: ['calls', 'stores', 'events', 'vault'],
    platform: ['network.stores', 'network.dns', 'network.meshControlPlane', 'mesh'],
  },
};

const INGRESS: FieldOrigins = {
  'spec.ingressClassName': { platform: ['ingressClass'] },
  'spec.rules[*].host': { platform: ['environments[].host'] },
  'spec.rules[*].http': { service: ['ingress.path', 'repository', 'container.port'] },
  'spec.tls': { service: ['repository'], platform: ['environments[].host'] },
};

const SERVICE_ACCOUNT: FieldOrigins = {
  automountServiceAccountToken: { service: ['vault'] },
};

const EXTERNAL_SECRET: FieldOrigins = {
  spec: { service: ['stores', 'events'] },
  'spec.refreshInterval': { because: 'alike for all Secrets' },
  'spec.secretStoreRef': { platform: ['externalSecrets.secretStore'] },
};

const PEER_AUTHENTICATION: FieldOrigins = { spec: { service: ['repository'], platform: ['mesh'] } };

const AUTHORIZATION_POLICY: FieldOrigins = {
  spec: { service: ['repository'], platform: ['mesh'] },
  'spec.rules': {
    service: ['container.port'],
    platform: ['mesh', 'network.ingressController', 'network.rolloutsController', 'environments[].namespace'],
    because: "the services that name this one in their 'calls'",
  },
};

/** The origins of the fields of the objects around a workload, by kind. */
export const ATTACHMENTS: Readonly<Record<string, FieldOrigins>> = {
  Service: SERVICE,
  HorizontalPodAutoscaler: AUTOSCALER,
  PodDisruptionBudget: DISRUPTION_BUDGET,
  NetworkPolicy: NETWORK_POLICY,
  Ingress: INGRESS,
  ServiceAccount: SERVICE_ACCOUNT,
  ExternalSecret: EXTERNAL_SECRET,
  PeerAuthentication: PEER_AUTHENTICATION,
  AuthorizationPolicy: AUTHORIZATION_POLICY,
};
