import { Chart } from 'cdk8s';
import type { k8s } from 'cdk8s-plus-28';
import { Application } from '../gitops/application';
import { KUSTOMIZATION_FILE, KUSTOMIZE_CONFIG_FILE } from '../gitops/kustomization';
import { ManifestFile } from '../gitops/manifest-file';
import { Overlay } from '../gitops/overlay';
import { requiredLabels } from '../kubernetes/labels';
import { narrowToNamespace } from '../kubernetes/mesh';
import type { Platform } from '../platform/platform';
import { childId } from '../props/child-id';
import { type Form, type Forms, fields, fitProps, mapOf } from '../props/prop-schema';
import { containerEnv } from '../workload/container-env';
import { type DataStore, type RequiredSecret, requiredSecrets } from '../workload/data-store';
import { addKubernetesService, defineBase } from './base-manifests';
import type { EnvironmentValues, ServiceProps } from './service-props';
import { ENVIRONMENT_VALUES, SERVICE_PROPS } from './service-schemas';
import { validateService } from './service-validation';

/** How a service ships: what differs between the patterns beyond the files that they add. */
export interface Shipping {
  /** What runs the pods, hence what the autoscaler scales. */
  readonly runsAs: { readonly apiVersion: string; readonly kind: 'Deployment' | 'Rollout' };
  /** The pod label that tells revisions apart. */
  readonly revisionLabel: string;
  /** Whether the platform's rollouts controller asks its pods whether they are well. */
  readonly smokeTested: boolean;
  /** The forms of the props and of the values per environment that the pattern adds to those of every service. */
  readonly props: Readonly<Record<string, Form<unknown>>>;
  readonly values: Readonly<Record<string, Form<unknown>>>;
}

/**
 * What all services have, whatever way they ship.
 *
 * Defines `base/<name>/` with Deployment and Service and, as props and platform ask for them, ServiceAccount, HPA,
 * PDB, NetworkPolicies, ExternalSecrets, Istio policies and Ingress; `overlays/<environment>/<name>/`; and one Argo CD
 * Application per environment.
 */
export abstract class Service extends Chart {
  /** Undoes cdk8s's override, by which every chart would be an instance of every class of charts. */
  static override [Symbol.hasInstance](other: unknown): other is Service {
    // biome-ignore lint/complexity/noThisInStatic: a subclass must answer for itself
    return Function.prototype[Symbol.hasInstance].call(this, other);
  }

  readonly props: ServiceProps;
  /** The name part of the repository, e.g. `checkout-service`. */
  readonly workload: string;
  readonly calls: readonly Service[];
  readonly port: number;
  /** All stores, Vault and the queue of its events included. */
  readonly stores: readonly DataStore[];
  readonly secrets: readonly RequiredSecret[];
  readonly containerEnv: readonly k8s.EnvVar[];
  readonly runsAs: Shipping['runsAs'];
  /** Whether users reach it through an Ingress. */
  readonly exposed: boolean;
  readonly smokeTested: boolean;
  /** Whether NetworkPolicies leave it just its edges of the call graph. */
  readonly isolated: boolean;
  /** Its place in the call graph: 0 for a service that calls nobody, more than any callee's otherwise. */
  readonly wave: number;
  readonly overlays: readonly Overlay[];
  private readonly files = new Map<string, ManifestFile>();
  private readonly knownCallers = new Set<Service>();

  protected constructor(
    readonly platform: Platform,
    readonly name: string,
    given: ServiceProps,
    shipping: Shipping,
  ) {
    const values: Forms<EnvironmentValues> = { ...ENVIRONMENT_VALUES, ...shipping.values };
    const environments = mapOf(fields(values));
    const forms: Forms<ServiceProps> = { ...SERVICE_PROPS, ...shipping.props, environments };
    const varied = platform.vary(given, forms, name);
    const workload = String(varied?.repository).split('/').pop() as string;
    super(platform, childId(platform, name), { labels: requiredLabels(platform, workload) });
    const props = fitProps(this, varied, forms);
    this.props = props;
    this.workload = workload;
    this.calls = (props.calls ?? []).filter((callee) => callee instanceof Service);
    for (const callee of this.calls) callee.knownCallers.add(this);
    this.port = props.container.port ?? 8080;
    const { stores = [] } = props;
    this.stores = [
      ...stores,
      ...(props.vault && !stores.some(({ kind }) => kind === 'vault')
        ? [{ kind: 'vault' as const, purpose: Object.keys(props.vault.secrets).join(', ') }]
        : []),
      ...(props.events ?? []).map(({ producer, events }) => ({
        kind: 'queue' as const,
        purpose: `${events} from ${producer}`,
      })),
    ];
    this.secrets = requiredSecrets(workload, this.stores);
    this.containerEnv = containerEnv(this);
    this.runsAs = shipping.runsAs;
    this.exposed = props.ingress !== undefined;
    this.smokeTested = shipping.smokeTested;
    this.isolated = props.isolated ?? platform.network.isolateAll ?? false;
    this.wave = Math.max(-1, ...this.calls.map((callee) => callee.wave)) + 1;
    validateService(this, props);

    defineBase(this, shipping);
    this.overlays = platform.environments
      .filter(({ name }) => props.environments[name] !== undefined)
      .map((environment) => new Overlay(this, environment));
    for (const { environment } of this.overlays) new Application(this, environment);
    if (platform.mesh === 'istio') narrowToNamespace(this);
  }

  /** The services that call it, by name; known when all are defined. */
  get callers(): readonly Service[] {
    return [...this.knownCallers].sort((a, b) => (a.name < b.name ? -1 : 1));
  }

  /** The labels that select its pods, of every revision. They can never change once it is deployed. */
  get selector(): { readonly [label: string]: string } {
    return { 'app.kubernetes.io/name': this.workload };
  }

  /** `http://<workload>.$(NAMESPACE).svc.cluster.local:<port>`, for a container that defines `NAMESPACE`. */
  get url(): string {
    return `http://${this.workload}.$(NAMESPACE).svc.cluster.local:${this.port}`;
  }

  /** Where people change what is generated. */
  get source(): string {
    return this.props.source ?? `services/${this.name}.ts`;
  }

  /** The image without tag. */
  get image(): string {
    return `${this.platform.registry}/${this.workload}`;
  }

  /** The name of the Secret with the certificate of its Ingress. */
  get tlsSecret(): string {
    return `${this.workload}-tls`;
  }

  /** Ownership as annotations, where it is declared. */
  get annotations(): { readonly annotations?: { readonly [annotation: string]: string } } {
    const { ownership } = this.props;
    if (!ownership) return {};
    return {
      annotations: {
        [`${this.platform.name}/owner`]: ownership.owner,
        [`${this.platform.name}/data-classification`]: ownership.dataClassification,
      },
    };
  }

  /** The folder of its base. */
  get base(): string {
    return `base/${this.name}`;
  }

  /** A file of its base, made at the first call. */
  baseFile(name: string): ManifestFile {
    let file = this.files.get(name);
    if (file === undefined) {
      file = new ManifestFile(this, `${this.base}/${name}`, [this.source]);
      this.files.set(name, file);
    }
    return file;
  }

  /** The files of its base with resources, in the order of their definition. */
  get resourceFiles(): readonly ManifestFile[] {
    return [...this.files.values()].filter(
      ({ name }) => name !== KUSTOMIZATION_FILE && name !== KUSTOMIZE_CONFIG_FILE,
    );
  }

  /** Adds a Service over its pods to `service.yaml`. */
  protected addKubernetesService(name: string): void {
    addKubernetesService(this, name);
  }
}
