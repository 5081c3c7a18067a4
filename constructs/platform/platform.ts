import { App } from 'cdk8s';
import { Construct } from 'constructs';
import { AppOfApps } from '../gitops/app-of-apps';
import { Service } from '../patterns/service';
import { childId } from '../props/child-id';
import { DNS_LABEL, isDnsLabel, isSource, SOURCE } from '../props/names';
import { didYouMean, refuse } from '../props/problems';
import { fields, fitProps, listOf, type VaryProps } from '../props/prop-schema';
import type { ExternalSecretsProps } from '../workload/external-secret';
import { ENVIRONMENT_PROPS, Environment, IN_CLUSTER } from './environment';
import type { ImageVersions } from './images';
import type { NetworkProps } from './network';
import type { PlatformContext } from './platform-context';
import { type ArgoCdProps, type GitSource, PLATFORM_PROPS, type PlatformProps } from './platform-props';
import { type PrometheusProps, validatePrometheus } from './prometheus';

/**
 * A set of services that one repository describes, in one or more environments.
 *
 * Defines `argocd/app-of-apps.yaml` and `argocd/project.yaml`; the services define the rest. Mistakes in props are
 * collected and thrown together when the platform is rendered.
 */
export class Platform extends Construct implements PlatformContext {
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
    const varied = vary(given, { ...PLATFORM_PROPS, environments: listOf(fields(ENVIRONMENT_PROPS)) });
    const app = new App({ outdir: '', recordConstructMetadata: false });
    super(app, childId(app, varied?.name));
    const props = fitProps(this, varied, PLATFORM_PROPS);
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
    this.environments = props.environments.map((environment) => new Environment(this, environment, props));
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
