import {
  fields,
  leaf,
  listOf,
  oneOf,
  optional,
  type PropSchema,
  type PropSchemas,
  stringThat,
  type VaryProps,
} from '../props/prop-schema';
import { boolean, dnsLabel, dnsName, isWhole, source } from '../props/scalars';
import type { ExternalSecretsProps } from '../workload/external-secret';
import { API_SERVER, type EnvironmentProps } from './environment';
import { IMAGES, type ImageVersions } from './images';
import { NETWORK, type NetworkProps } from './network';
import { PROMETHEUS, type PrometheusProps } from './prometheus';

/** The Git repository from which Argo CD syncs the tree. */
export interface GitSource {
  /** As Argo CD clones it, e.g. `https://github.com/acme/ecommerce-infra.git`. */
  readonly url: string;
  /**
   * The branch, tag or commit that Argo CD follows.
   *
   * @default 'main'
   */
  readonly revision?: string;
  /**
   * The folder of the tree inside the repository.
   *
   * @default 'dist'
   */
  readonly path?: string;
}

/** Where Argo CD runs and what its objects may use. */
export interface ArgoCdProps {
  /** @default 'argocd' */
  readonly namespace?: string;
  /**
   * The AppProject of the app-of-apps itself. It cannot be the platform's own, which it creates.
   *
   * @default 'default'
   */
  readonly bootstrapProject?: string;
  /**
   * The API server of the cluster that Argo CD runs in.
   *
   * @default 'https://kubernetes.default.svc'
   */
  readonly cluster?: string;
}

/** All that the services of a platform have in common. */
export interface PlatformProps {
  /** The value of the label `app.kubernetes.io/part-of`, and the name of the AppProject. */
  readonly name: string;
  /** Where images are pulled from, e.g. `ghcr.io/acme`. */
  readonly registry: string;
  readonly git: GitSource;
  readonly environments: readonly EnvironmentProps[];
  readonly images: ImageVersions;
  /**
   * Whether the registry lets nobody move a tag to another image: then plain numbers and parts of versions are tags
   * for production too.
   *
   * @default false
   */
  readonly immutableTags?: boolean;
  readonly prometheus: PrometheusProps;
  readonly network: NetworkProps;
  /** The class of the Ingress controller. */
  readonly ingressClass: string;
  /** @default - namespace `argocd`, bootstrap project `default` */
  readonly argocd?: ArgoCdProps;
  /**
   * The service mesh whose policies enforce mutual TLS and the call graph.
   *
   * @default - no mesh
   */
  readonly mesh?: 'istio';
  /**
   * From where an operator fills the Secrets.
   *
   * @default - somebody else creates them, by the naming rule
   */
  readonly externalSecrets?: ExternalSecretsProps;
  /**
   * The file that declares the platform, named in the header of what is generated from it.
   *
   * @default 'main.ts'
   */
  readonly source?: string;
  /**
   * Sees the props of the platform and of each service, and may give others.
   *
   * @default - they are taken as they are
   */
  readonly vary?: VaryProps;
}

const GIT = fields<GitSource>({
  url: stringThat(
    "an https:// or ssh URL, e.g. 'https://github.com/acme/infra.git'",
    'https://github.com/acme/infra.git',
    (value) => /^(https|ssh):\/\/\S+$|^[\w.-]+@\S+:\S+$/.test(value),
  ),
  revision: optional(
    stringThat("a branch, tag or commit, e.g. 'main'", 'main', (value) =>
      /^(?!-)[^\s~^:?*[\\]+$/.test(value),
    ),
  ),
  path: optional(
    stringThat(
      "a folder inside the repository, e.g. 'dist'",
      'dist',
      (value) => /^\w+[\w.-]*(\/[\w.-]+)*$/.test(value) && !value.split('/').includes('..'),
    ),
  ),
});

const REGISTRY_WITHOUT_PORT = stringThat(
  "a registry without scheme, e.g. 'ghcr.io/acme'",
  'ghcr.io/acme',
  (value) => /^[a-z0-9]+((?:[._:/]|__|-+)[a-z0-9]+)*$/.test(value),
);

const REGISTRY: PropSchema<string> = {
  parse(value, prop, problems) {
    const registry = REGISTRY_WITHOUT_PORT.parse(value, prop, problems);
    const port = /:([^/]*)/.exec(registry)?.[1];
    if (port !== undefined && registry === value && !registry.includes('://') && !isPort(port)) {
      problems({ prop, expected: 'a registry whose port is in 1-65535', got: value });
    }
    return registry;
  },
};

export const PLATFORM_PROPS: PropSchemas<PlatformProps> = {
  name: dnsLabel,
  registry: REGISTRY,
  git: GIT,
  environments: listOf(
    leaf(
      'an object with name and host',
      { name: 'unnamed', host: 'shop.example.com' },
      (value) => typeof value === 'object' && value !== null,
    ),
  ),
  images: fields(IMAGES),
  immutableTags: optional(boolean),
  prometheus: fields(PROMETHEUS),
  network: fields(NETWORK),
  ingressClass: dnsName,
  argocd: optional(
    fields<ArgoCdProps>({
      namespace: optional(dnsLabel),
      bootstrapProject: optional(dnsName),
      cluster: optional(API_SERVER),
    }),
  ),
  mesh: optional(oneOf('istio')),
  externalSecrets: optional(fields({ secretStore: dnsName })),
  source: optional(source),
  vary: optional(
    leaf(
      'a function',
      (props) => props,
      (value) => typeof value === 'function',
    ),
  ),
};

function isPort(port: string): boolean {
  return /^\d+$/.test(port) && isWhole(Number(port), 1, 65535);
}
