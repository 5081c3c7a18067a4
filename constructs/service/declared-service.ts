import { Chart } from 'cdk8s';
import type { k8s } from 'cdk8s-plus-28';
import type { Construct } from 'constructs';
import type { KubeObject } from '../../manifests/kube-object';
import { KUSTOMIZATION_FILE, type Patch } from '../../manifests/kustomization';
import { KUSTOMIZE_CONFIG_FILE } from '../gitops/kustomization';
import { ManifestFile } from '../gitops/manifest-file';
import { type ObjectChange, ObjectPatches, type PatchingChart } from '../gitops/object-patches';
import type { Environment } from '../platform/environment';
import type { Peer, StorePeers } from '../platform/network';
import { type PlatformContext, requiredLabels } from '../platform/platform-context';
import type { PlatformSettings } from '../platform/platform-settings';
import { childId } from '../props/child-id';
import type { PropSchema } from '../props/prop-schema';
import { type Callee, containerEnv } from '../workload/container-env';
import { type DataStore, type RequiredSecret, requiredSecrets } from '../workload/data-store';
import { longestRequest } from '../workload/pod-template';
import { serviceUrl } from '../workload/ports';
import { runtimeEnv } from '../workload/runtime';
import type { EnvironmentValues, ServiceProps } from './service-props';

/** How a service ships: what differs between the patterns beyond the files that they add. */
export interface DeliveryStrategy {
  /** What runs the pods, which is what the autoscaler scales. */
  readonly workloadRef: { readonly apiVersion: string; readonly kind: 'Deployment' | 'Rollout' };
  /** Whether the platform's rollouts controller asks its pods whether they are well. */
  readonly hasSmokeTest: boolean;
  /** The schemas of the props and of the values per environment that the pattern adds to those of every service. */
  readonly props: Readonly<Record<string, PropSchema<unknown>>>;
  readonly values: Readonly<Record<string, PropSchema<unknown>>>;
  /** Defines the files that the pattern adds to the base of every service. */
  readonly defineFiles: (service: DeclaredService) => void;
}

/**
 * A service as it is declared for all environments, or as one of them has it: its props, and what follows from them
 * for the manifests of its base and for the services that call it.
 */
export class DeclaredService extends Chart implements Callee, PatchingChart {
  /** Undoes cdk8s's override, by which every chart would be an instance of every class of charts. */
  static override [Symbol.hasInstance](other: unknown): other is DeclaredService {
    // biome-ignore lint/complexity/noThisInStatic: a subclass must answer for itself
    return Function.prototype[Symbol.hasInstance].call(this, other);
  }

  /** What the environment decides; nothing for the service as it is declared. */
  readonly values: Partial<EnvironmentValues>;
  /** What is around it. */
  readonly settings: PlatformSettings;
  /** The name part of the repository, e.g. `checkout-service`. */
  readonly workload: string;
  readonly calls: readonly DeclaredService[];
  readonly port: number;
  /** All stores, Vault and the queue of its events included. */
  readonly stores: readonly DataStore[];
  readonly secrets: readonly RequiredSecret[];
  readonly containerEnv: readonly k8s.EnvVar[];
  readonly workloadRef: DeliveryStrategy['workloadRef'];
  readonly hasSmokeTest: boolean;
  /** Whether users reach it through an Ingress. */
  readonly hasIngress: boolean;
  /** Its place in the mesh; none outside of one. */
  readonly mesh: ServiceProps['mesh'];
  /** Whether its pods have an identity of their own, by which Vault and a mesh know them. */
  readonly hasServiceAccount: boolean;
  /** Whether NetworkPolicies leave it just its edges of the call graph. */
  readonly isolated: boolean;
  /** Its place in the call graph: 0 for a service that calls nobody, more than any callee's otherwise. */
  readonly wave: number;
  /** Changes of its objects in the environment after everything else, replica counts included. */
  readonly lastPatches: (Patch & { readonly name: string })[] = [];
  private readonly files = new Map<string, ManifestFile>();
  /** The service as each environment has it. */
  protected readonly variants = new Map<string, DeclaredService>();
  private readonly knownCallers = new Set<DeclaredService>();

  /**
   * @param props its own, with what the environment overrides
   * @param environment the one that has it so; none for the service as it is declared
   * @param patches those of the service as it is declared
   */
  constructor(
    scope: Construct,
    readonly platform: PlatformContext,
    readonly name: string,
    readonly props: ServiceProps,
    protected readonly strategy: DeliveryStrategy,
    readonly environment?: Environment,
    protected readonly patches = new ObjectPatches(),
  ) {
    const workload = props.repository.split('/').pop() as string;
    super(scope, childId(scope, name), { labels: requiredLabels(platform, workload) });
    this.values = (environment && props.environments[environment.name]) ?? {};
    this.settings = environment?.settings ?? platform;
    this.workload = workload;
    this.calls = (props.calls ?? [])
      .filter((callee) => callee instanceof DeclaredService)
      .map((callee) => (environment && callee.variants.get(environment.name)) ?? callee);
    for (const callee of this.calls) callee.knownCallers.add(this);
    this.port = props.container.port ?? 8080;
    const { stores = [] } = props;
    this.stores = [
      ...stores,
      ...(props.vault && !stores.some(({ kind }) => kind === 'vault')
        ? [{ kind: 'vault' as const, purpose: Object.keys(props.vault.secrets ?? {}).join(', ') || 'token' }]
        : []),
      ...(props.events ?? []).map(({ producer, events }) => ({
        kind: 'queue' as const,
        purpose: `${events} from ${producer}`,
      })),
    ];
    this.secrets = requiredSecrets(workload, this.stores);
    this.containerEnv = containerEnv({
      calls: this.calls,
      env: {
        ...props.container.env,
        ...(props.vault?.token && this.settings.vault && { VAULT_ADDR: this.settings.vault.address }),
      },
      runtime: runtimeEnv(props.runtime, {
        longestRequest: longestRequest(props.container),
        p99: props.gates.latency.p99,
        histogram: this.settings.prometheus.latencyHistogram.name,
      }),
      secrets: this.secrets,
      overrides: this.values.env ?? {},
    });
    this.workloadRef = strategy.workloadRef;
    this.hasSmokeTest = strategy.hasSmokeTest;
    this.hasIngress = props.ingress !== undefined;
    this.mesh = props.mesh ?? (platform.mesh && 'strict');
    this.hasServiceAccount = props.vault !== undefined || this.mesh !== undefined;
    this.isolated = props.isolated ?? this.settings.network.isolateAll ?? false;
    this.wave = Math.max(-1, ...this.calls.map((callee) => callee.wave)) + 1;
  }

  /** The services that call it, by name; known when all are defined. */
  get callers(): readonly DeclaredService[] {
    return [...this.knownCallers].sort((a, b) => (a.name < b.name ? -1 : 1));
  }

  /** The labels that select its pods, of every revision. They can never change once it is deployed. */
  get selector(): { readonly [label: string]: string } {
    return { 'app.kubernetes.io/name': this.workload };
  }

  /** Where a container that defines `NAMESPACE` reaches it. */
  get url(): string {
    return serviceUrl(this.workload, '$(NAMESPACE)', this.port);
  }

  /** Where people change what is generated. */
  get source(): string {
    return this.props.source ?? `services/${this.name}.ts`;
  }

  /** The image without tag, as the base has it. */
  get image(): string {
    return `${this.platform.registry}/${this.workload}`;
  }

  /** The image without tag, from where the environment pulls it. */
  get pulledImage(): string {
    return `${this.settings.registry}/${this.workload}`;
  }

  /** The name of the Secret with the certificate of its Ingress. */
  get tlsSecret(): string {
    return `${this.workload}-tls`;
  }

  /** Who brings it the requests of users, where they reach it. */
  get entrances(): readonly Peer[] {
    const { gateway, network } = this.settings;
    if (!this.hasIngress) return [];
    return [network.ingressController, ...(gateway && network.gateway ? [network.gateway] : [])];
  }

  /** The labels by which its pods, and those of its load tests, join a mesh that the namespace as a whole is not in. */
  get meshLabels(): Readonly<Record<string, string>> {
    return this.mesh && !this.platform.mesh ? { 'sidecar.istio.io/inject': 'true' } : {};
  }

  /** Where its stores are. */
  get storePeers(): StorePeers {
    return { ...this.settings.network.stores, ...this.props.storeAddresses };
  }

  /** Ownership as annotations, where it is declared. */
  get annotations(): { readonly annotations?: { readonly [annotation: string]: string } } {
    const { ownership } = this.props;
    if (!ownership) return {};
    return {
      annotations: {
        [`${this.platform.domain}/owner`]: ownership.owner,
        [`${this.platform.domain}/data-classification`]: ownership.dataClassification,
      },
    };
  }

  /** The folder of its base. */
  get base(): string {
    return `base/${this.name}`;
  }

  patched(object: KubeObject): KubeObject {
    return this.patches.patched(object, this.environment?.name);
  }

  changesOf(object: KubeObject, environment?: string): readonly ObjectChange[] {
    return this.patches.changesOf(object, environment);
  }

  /** Defines the files that its pattern adds to its base. */
  defineFiles(): void {
    this.strategy.defineFiles(this);
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
}
