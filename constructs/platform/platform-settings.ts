import {
  fields,
  listOf,
  mapOf,
  optional,
  type PropSchema,
  type Props,
  stringThat,
  withRule,
} from '../props/prop-schema';
import { dnsName, isWhole, string } from '../props/scalars';
import { EXTERNAL_SECRETS, type ExternalSecretsProps } from '../workload/data-store';
import { GATEWAY, type GatewayProps } from './gateway';
import { LOAD_TEST, type LoadTestProps } from './load-test';
import { NETWORK, type NetworkProps } from './network';
import { PROMETHEUS, type PrometheusProps } from './prometheus';

/** What the services of a platform share with what is around them, and what may be another in each environment. */
export interface PlatformSettings extends Props<typeof PLATFORM_SETTINGS> {}

const VAULT_ADDRESS = stringThat(
  "an http:// or https:// URL, e.g. 'https://vault.vault.svc:8200'",
  'https://vault.vault.svc:8200',
  (value) => /^https?:\/\/[^\s/]+$/.test(value),
);

const REGISTRY_WITHOUT_PORT = stringThat(
  "a registry without scheme, e.g. 'ghcr.io/acme'",
  'ghcr.io/acme',
  (value) => /^[a-z0-9]+((?:[._:/]|__|-+)[a-z0-9]+)*$/.test(value),
);

const REGISTRY = withRule(REGISTRY_WITHOUT_PORT, (registry, refuse, value) => {
  const port = /:([^/]*)/.exec(registry)?.[1];
  if (port !== undefined && registry === value && !registry.includes('://') && !isPort(port)) {
    refuse('a registry whose port is in 1-65535');
  }
});

export const PLATFORM_SETTINGS = {
  /** Where images are pulled from, e.g. `ghcr.io/acme`. */
  registry: REGISTRY,
  prometheus: fields(PROMETHEUS) as PropSchema<PrometheusProps>,
  network: fields(NETWORK) as PropSchema<NetworkProps>,
  /**
   * Where Vault answers; asked for by services that ask it themselves.
   *
   * @default - where the Vault Agent injector of the cluster finds it
   */
  vault: optional(fields({ address: VAULT_ADDRESS })),
  /**
   * What drives load during each release of a service that a Rollout runs, where no users do.
   *
   * @default - nothing; releases are judged by the traffic of users alone
   */
  loadTest: optional<LoadTestProps>(fields(LOAD_TEST)),
  /** The class of the Ingress controller, e.g. `traefik`, `haproxy`. */
  ingressClass: dnsName,
  /**
   * Annotations of each Ingress: what its controller, or cert-manager, asks for, e.g.
   * `{ 'cert-manager.io/cluster-issuer': 'letsencrypt' }` for the certificate of its host.
   *
   * @default - none: somebody else creates the Secret with the certificate
   */
  ingressAnnotations: optional(mapOf(string)),
  /**
   * The Gateway through which users reach services with an `ingress` too: each has an HTTPRoute beside its Ingress.
   *
   * @default - none: an Ingress alone
   */
  gateway: optional<GatewayProps>(fields(GATEWAY)),
  /**
   * The Secrets of type `kubernetes.io/dockerconfigjson` by which images are pulled from a private registry.
   *
   * @default - none: anybody may pull, or the nodes have credentials
   */
  imagePullSecrets: optional(listOf(dnsName)),
  /**
   * From where an operator fills the Secrets.
   *
   * @default - somebody else creates them, by the naming rule
   */
  externalSecrets: optional<ExternalSecretsProps>(EXTERNAL_SECRETS),
};

function isPort(port: string): boolean {
  return /^\d+$/.test(port) && isWhole(Number(port), 1, 65535);
}
