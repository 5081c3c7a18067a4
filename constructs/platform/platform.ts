import { App } from 'cdk8s';
import type { JsonPatch } from '../../manifests/json-patch';
import { Addons } from '../addons/addons';
import { AppOfApps } from '../gitops/app-of-apps';
import { ADDED_OBJECT, type GivenManifest, isOfNamespace } from '../gitops/given-object';
import { ObjectPatches, type ObjectTarget } from '../gitops/object-patches';
import { PlatformObjects } from '../gitops/platform-objects';
import { Monitoring } from '../monitoring/monitoring';
import { Namespaces } from '../namespaces/namespaces';
import { Service } from '../patterns/service';
import { PREVIEW_PREFIX } from '../previews/previews-props';
import { childId } from '../props/child-id';
import { didYouMean } from '../props/did-you-mean';
import { addLateProblems, addPropProblem, type Problem } from '../props/problems';
import { fields, listOf, parseOrNote, parseProps, type VaryProps } from '../props/prop-schema';
import { ENVIRONMENT_PROPS, Environment } from './environment';
import { isSamePeer } from './network';
import { WithPlatformProps, withDefaults } from './platform-context';
import { PLATFORM_PROPS, type PlatformProps } from './platform-props';
import { validateWindow } from './prometheus';
import { validateStages } from './stage';
import { namespacesOf, validateTeams } from './team';

/**
 * A set of services that one repository describes, in one or more environments.
 *
 * Defines `argocd/app-of-apps.yaml` and `argocd/project.yaml`; the services define the rest. Mistakes in props are
 * collected and thrown together when the platform is rendered.
 */
export class Platform extends WithPlatformProps {
  override readonly environments: readonly Environment[];
  private readonly patches = new ObjectPatches();
  private objects: PlatformObjects | undefined;

  constructor(given: PlatformProps) {
    const vary: VaryProps = given?.vary ?? ((props) => props);
    const varied = vary(
      given,
      fields({ ...PLATFORM_PROPS, environments: listOf(fields(ENVIRONMENT_PROPS)) }),
    );
    const app = new App({ outdir: '', recordConstructMetadata: false });
    super(app, childId(app, varied?.name));
    const props = parseProps(this, varied, PLATFORM_PROPS);
    Object.assign(this, withDefaults(props, vary));

    if (props.environments.length === 0) addPropProblem(this, 'environments', 'one environment at least', []);
    this.environments = props.environments.map((environment) => new Environment(this, environment, props));
    if (vary.only !== undefined) return;
    validateWindow(this, this.prometheus);
    validateStages(this.environments);
    this.validatePreviews();
    validateTeams(this, props.teams ?? [], this.environments);
    this.validateNamespaces();
    this.validateStores();
    new AppOfApps(this);
    if (this.monitoring) {
      new Monitoring(this, this.monitoring, () => this.services);
    }
    if (this.namespaces) {
      const added = (environment: Environment) => this.objects?.objectsIn(environment) ?? [];
      new Namespaces(this, this.namespaces, () => this.services, added);
    }
    if (this.monitoring || this.addons || this.namespaces) new Addons(this);
    addLateProblems(this, () => this.undeclaredAmongImages());
    addLateProblems(this, () => (this.objects ? [] : this.patches.problems(new Map())));
  }

  /** The platform's services, by name. */
  get services(): readonly Service[] {
    return this.node.children
      .filter((child): child is Service => child instanceof Service)
      .sort((a, b) => (a.name < b.name ? -1 : 1));
  }

  /** All that Argo CD deploys: the services, and the objects of the platform itself where there are any. */
  get deployed(): readonly (Service | PlatformObjects)[] {
    return [...(this.objects ? [this.objects] : []), ...this.services];
  }

  /**
   * Adds an object to the namespace of each environment, just as it is given, e.g. a ResourceQuota: it is there before
   * the services are.
   *
   * @param file of `base/shared/`, e.g. `quota.yaml`; one that there is already gets one document more
   */
  add(file: string, object: GivenManifest): void {
    const added = parseOrNote(this, 'add', ADDED_OBJECT, { file, object });
    if (!added || !isOfNamespace(this, added.object, this.kinds)) return;
    this.objects ??= new PlatformObjects(this, this.patches);
    this.objects.add(added);
  }

  /**
   * Changes objects that {@link add} has added, in all environments or in one.
   *
   * @param target e.g. `{ kind: 'ResourceQuota', environment: 'production' }`
   * @param operations in the notation of JSON Patch, applied in their order
   */
  patch(target: ObjectTarget, operations: readonly JsonPatch[]): void {
    const names = this.environments.map(({ name }) => name);
    this.patches.add(this, { target, operations }, names);
  }

  /** What a pull request makes shares neither a cluster's settings nor services with what users depend on. */
  private validatePreviews(): void {
    const { like } = this.previews ?? {};
    if (like === undefined) return;
    const found = this.environments.find(({ name }) => name === like);
    if (!found || found.production) {
      const names = this.environments.filter(({ production }) => !production).map(({ name }) => `'${name}'`);
      addPropProblem(
        this,
        'previews.like',
        `an environment that is none for users, ${names.join(' or ')}`,
        like,
      );
    }
    for (const environment of this.environments) {
      if (environment.name === 'previews') {
        addPropProblem(environment, 'name', "none of the previews' own", environment.name);
      }
      for (const { namespace } of namespacesOf(environment, this.teams)) {
        if (!namespace.startsWith(PREVIEW_PREFIX)) continue;
        addPropProblem(
          environment,
          'namespace',
          `none of a preview, which begin with ${PREVIEW_PREFIX}`,
          namespace,
        );
      }
    }
  }

  /** The label of an environment's namespace would stop pods of the system that do not meet `restricted`. */
  private validateNamespaces(): void {
    const { argocd, monitoring } = this;
    const peers = [this, ...this.environments.map(({ settings }) => settings)].flatMap(({ network }) => {
      const { stores, ...neighbours } = network;
      return [...Object.values(neighbours), ...Object.values(stores)];
    });
    const others = peers.flatMap((peer) =>
      typeof peer === 'object' && 'namespace' in peer ? [peer.namespace] : [],
    );
    const watching = monitoring ? [monitoring.namespace] : [];
    const taken = new Set([argocd.namespace, ...watching, ...(this.mesh ? ['istio-system'] : []), ...others]);
    const expected = "one for the services alone, none of the system or of the platform's own parts";
    const isOther = (namespace: string) =>
      namespace === 'default' || namespace.startsWith('kube-') || taken.has(namespace);
    for (const environment of this.environments) {
      const { namespace } = environment;
      if (isOther(namespace)) addPropProblem(environment, 'namespace', expected, namespace);
    }
    this.teams?.forEach(({ namespaces = {} }, index) => {
      for (const [name, namespace] of Object.entries(namespaces).filter(([, it]) => isOther(it))) {
        addPropProblem(this, `teams[${index}].namespaces.${name}`, expected, namespace);
      }
    });
  }

  /** No store of users is one that releases are tried out on. Vault is one for all: its roles differ. */
  private validateStores(): void {
    for (const here of this.environments.filter(({ production }) => production)) {
      const { vault: _, ...stores } = here.settings.network.stores;
      for (const other of this.environments.filter(({ production }) => !production)) {
        for (const [kind, peer] of Object.entries(stores)) {
          const theirs = other.settings.network.stores[kind as keyof typeof stores];
          if (!theirs || !isSamePeer(peer, theirs, here.cluster === other.cluster)) continue;
          addPropProblem(here, `network.stores.${kind}`, `another one than in '${other.name}'`, peer);
        }
      }
    }
  }

  /** Services and environments that have image versions but are not declared. */
  private undeclaredAmongImages(): Problem[] {
    const { file, services } = this.images;
    const names = new Set(this.services.map(({ name }) => name));
    const environments = this.environments.map(({ name }) => name);
    return Object.entries(services).flatMap(([name, versions]) => {
      if (!names.has(name)) {
        const hint = didYouMean(name, names);
        return [{ message: `${file} has '${name}', which is not a service of the platform${hint}` }];
      }
      return Object.keys(versions)
        .filter((environment) => !environments.includes(environment))
        .map((environment) => {
          const hint = didYouMean(environment, environments);
          return {
            message: `${file} has '${name}.${environment}', which is not an environment of the platform${hint}`,
          };
        });
    });
  }
}
