import { App } from 'cdk8s';
import { Construct } from 'constructs';
import { AppOfApps } from '../gitops/app-of-apps';
import { NETWORK, type NetworkProps } from '../kubernetes/network-policy';
import { Service } from '../patterns/service';
import { childId } from '../props/child-id';
import { DNS_LABEL, isDnsLabel, isSource, SOURCE } from '../props/names';
import { didYouMean, refuse } from '../props/problems';
import {
  anything,
  dnsLabel,
  dnsName,
  type Forms,
  fields,
  fitProps,
  leaf,
  listOf,
  oneOf,
  optional,
  text,
  type VaryProps,
} from '../props/prop-schema';
import type { ExternalSecretsProps } from '../workload/external-secret';
import { API_SERVER, ENVIRONMENT_PROPS, Environment, type EnvironmentProps, IN_CLUSTER } from './environment';
import { IMAGES, type ImageVersions } from './images';
import { PROMETHEUS, type PrometheusProps, validatePrometheus } from './prometheus';

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

const PROPS: Forms<PlatformProps> = {
  name: text,
  registry: text,
  git: fields<GitSource>({
    url: text,
    revision: optional(
      leaf(
        "a branch, tag or commit, e.g. 'main'",
        'main',
        (value) => typeof value === 'string' && /^(?!-)[^\s~^:?*[\\]+$/.test(value),
      ),
    ),
    path: optional(text),
  }),
  environments: listOf(
    leaf(
      'an object with name and host',
      { name: 'default', host: 'shop.example.com' },
      (value) => typeof value === 'object' && value !== null,
    ),
  ),
  images: fields(IMAGES),
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
  source: optional(anything),
  vary: optional(anything),
};

/**
 * A set of services that one repository describes, in one or more environments.
 *
 * Defines `argocd/app-of-apps.yaml` and `argocd/project.yaml`; the services define the rest. Mistakes in props are
 * collected and thrown together when the platform is rendered.
 */
export class Platform extends Construct {
  readonly name: string;
  readonly registry: string;
  readonly git: Required<GitSource>;
  readonly argocd: Required<ArgoCdProps>;
  readonly environments: readonly Environment[];
  readonly images: ImageVersions;
  readonly prometheus: PrometheusProps;
  readonly network: NetworkProps;
  readonly ingressClass: string;
  readonly mesh: PlatformProps['mesh'];
  readonly externalSecrets: ExternalSecretsProps | undefined;
  readonly source: string;
  readonly vary: VaryProps;

  constructor(given: PlatformProps) {
    const vary: VaryProps = given?.vary ?? ((props) => props);
    const varied = vary(given, { ...PROPS, environments: listOf(fields(ENVIRONMENT_PROPS)) });
    const app = new App({ outdir: '', recordConstructMetadata: false });
    super(app, childId(app, varied?.name));
    const props = fitProps(this, varied, PROPS);
    this.vary = vary;
    this.name = props.name;
    this.registry = props.registry;
    this.git = { revision: 'main', path: 'dist', ...props.git };
    this.argocd = { namespace: 'argocd', bootstrapProject: 'default', cluster: IN_CLUSTER, ...props.argocd };
    this.images = props.images;
    this.prometheus = props.prometheus;
    this.network = props.network;
    this.ingressClass = props.ingressClass;
    this.mesh = props.mesh;
    this.externalSecrets = props.externalSecrets;
    this.source = props.source ?? 'main.ts';

    if (!isDnsLabel(this.name)) refuse(this, 'name', DNS_LABEL, this.name);
    if (!/^[a-z0-9]+((?:[._:/]|__|-+)[a-z0-9]+)*$/.test(props.registry)) {
      refuse(this, 'registry', "a registry without scheme, e.g. 'ghcr.io/acme'", props.registry);
    }
    if (!/^\w+[\w.-]*(\/[\w.-]+)*$/.test(this.git.path) || this.git.path.split('/').includes('..')) {
      refuse(this, 'git.path', "a folder inside the repository, e.g. 'dist'", this.git.path);
    }
    if (!/^(https|ssh):\/\/\S+$|^[\w.-]+@\S+:\S+$/.test(this.git.url)) {
      refuse(
        this,
        'git.url',
        "an https:// or ssh URL, e.g. 'https://github.com/acme/infra.git'",
        this.git.url,
      );
    }
    if (!isSource(this.source)) refuse(this, 'source', SOURCE, this.source);
    validatePrometheus(this, props.prometheus);
    if (props.environments.length === 0) refuse(this, 'environments', 'one environment at least', []);
    this.environments = props.environments.map((environment) => new Environment(this, environment));
    new AppOfApps(this);
    this.node.addValidation({ validate: () => this.strangersAmongImages() });
  }

  /** The platform's services, by name. */
  get services(): readonly Service[] {
    return this.node.children
      .filter((child): child is Service => child instanceof Service)
      .sort((a, b) => (a.name < b.name ? -1 : 1));
  }

  /** Services and environments that have image versions but are not declared. */
  private strangersAmongImages(): string[] {
    const { file, services } = this.images;
    const names = this.services.map(({ name }) => name);
    const environments = this.environments.map(({ name }) => name);
    return Object.entries(services).flatMap(([name, versions]) => {
      if (!names.includes(name)) {
        return [`${file} has '${name}', which is not a service of the platform${didYouMean(name, names)}`];
      }
      return Object.keys(versions)
        .filter((environment) => !environments.includes(environment))
        .map((environment) => {
          const hint = didYouMean(environment, environments);
          return `${file} has '${name}.${environment}', which is not an environment of the platform${hint}`;
        });
    });
  }
}
