import { Chart } from 'cdk8s';
import type { Construct } from 'constructs';
import type { EnvVar, ServicePort } from 'kubernetes-types/core/v1';
import { type Version, versionIn } from '../../manifests/image';
import type { KubeObject } from '../../manifests/kube-object';
import type { Patch } from '../../manifests/kustomization';
import type { ManifestFile } from '../gitops/manifest-file';
import { type ObjectChange, ObjectPatches, type PatchingChart } from '../gitops/object-patches';
import type { Environment } from '../platform/environment';
import { type PlatformContext, requiredLabels } from '../platform/platform-context';
import type { PlatformSettings } from '../platform/platform-settings';
import { type TeamProps, teamNamed } from '../platform/team';
import { childId } from '../props/child-id';
import type { PropSchema } from '../props/prop-schema';
import { type Callee, containerEnv } from '../workload/container-env';
import { longestRequest } from '../workload/container-props';
import { type DataStore, type RequiredSecret, requiredSecrets } from '../workload/data-store';
import { apiPort, METRICS_PATH, METRICS_PORT, type Metrics, serviceUrl } from '../workload/ports';
import { ANY_RUNTIME, type Runtime, runtimeEnv } from '../workload/runtime';
import { type Annotations, annotationsOf } from './annotations';
import type { Gates } from './gates';
import { ServiceFiles } from './service-files';
import type { EnvironmentValues, ServiceProps } from './service-props';
import { storesOf } from './stores';

/** How a service ships: what differs between the patterns beyond the files that they add. */
export interface DeliveryStrategy {
  /** What runs the pods, which is what the autoscaler scales. */
  readonly workloadRef: {
    readonly apiVersion: string;
    readonly kind: 'Deployment' | 'Rollout' | 'StatefulSet' | 'CronJob' | 'Job';
  };
  /**
   * Whether it serves an API, by a Service.
   *
   * @default true
   */
  readonly hasService?: boolean;
  /** Whether the platform's rollouts controller asks its pods whether they are well. @default false */
  readonly hasSmokeTest?: boolean;
  /** The schemas of the props and of the values per environment that the pattern adds to those of every service. */
  readonly props?: Readonly<Record<string, PropSchema<unknown>>>;
  readonly values?: Readonly<Record<string, PropSchema<unknown>>>;
  /** Defines the files that the pattern adds to the base of every service. */
  readonly defineFiles?: (service: DeclaredService) => void;
}

/** A Deployment that replaces its pods one by one, a new one first. */
export const ROLLING: DeliveryStrategy = { workloadRef: { apiVersion: 'apps/v1', kind: 'Deployment' } };

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
  /** Whether it serves an API, by a Service. */
  readonly hasService: boolean;
  /** Where its container serves its API; undefined for one that serves none. */
  readonly port: number | undefined;
  /** The ports of its Service, that of its API first. */
  readonly servicePorts: readonly ServicePort[];
  /** Where Prometheus finds its metrics. */
  readonly metrics: Metrics | undefined;
  readonly runtime: Runtime;
  /** All stores, Vault and the queue of its events included. */
  readonly stores: readonly DataStore[];
  readonly secrets: readonly RequiredSecret[];
  readonly containerEnv: readonly EnvVar[];
  readonly workloadRef: DeliveryStrategy['workloadRef'];
  readonly hasSmokeTest: boolean;
  /** Its place in the mesh; none outside of one. */
  readonly mesh: ServiceProps['mesh'];
  /** Whether its pods have an identity of their own, by which Vault and a mesh know them. */
  readonly hasServiceAccount: boolean;
  /** Whether NetworkPolicies leave it just its edges of the call graph. */
  readonly isolated: boolean;
  /** Its place in the call graph: 0 for a service that calls nobody, more than any callee's otherwise. */
  readonly wave: number;
  /** The annotations of all its objects, ownership included, where there are any. */
  readonly annotations: Annotations;
  /** Changes of its objects in the environment after everything else, replica counts included. */
  readonly lastPatches: (Patch & { readonly name: string })[] = [];
  /** The files of its base. */
  readonly files: ServiceFiles<DeclaredService>;
  readonly patches: ObjectPatches;
  /** The service as each environment has it. */
  protected readonly variants = new Map<string, DeclaredService>();
  private readonly knownCallers = new Set<DeclaredService>();

  /**
   * @param props its own, with what the environment overrides
   * @param environment the one that has it so; none for the service as it is declared
   * @param declared the service as it is declared; none for that itself, and for what is no other one's
   */
  constructor(
    scope: Construct,
    readonly platform: PlatformContext,
    readonly name: string,
    readonly props: ServiceProps,
    protected readonly strategy: DeliveryStrategy,
    readonly environment?: Environment,
    private readonly declared?: DeclaredService,
  ) {
    const workload = props.repository.split('/').pop() as string;
    super(scope, childId(scope, name), {
      labels: { ...props.labels, ...requiredLabels(platform, workload) },
    });
    this.patches = declared?.patches ?? new ObjectPatches();
    this.files = new ServiceFiles<DeclaredService>(this);
    this.values = (environment && props.environments[environment.name]) ?? {};
    this.settings = environment?.settings ?? platform;
    this.workload = workload;
    this.calls = (props.calls ?? [])
      .filter((callee) => callee instanceof DeclaredService)
      .filter((callee) => callee.platform === platform)
      .map((callee) => (environment && callee.in(environment)) ?? callee);
    for (const callee of this.calls) callee.knownCallers.add(this);
    this.hasService = strategy.hasService ?? true;
    const { port = 8080, appProtocol, metrics } = props.container;
    this.port = this.hasService ? port : undefined;
    this.servicePorts = this.hasService ? (props.service?.ports ?? [apiPort(port, appProtocol)]) : [];
    this.metrics = metrics === 'none' ? undefined : { port: METRICS_PORT, path: METRICS_PATH, ...metrics };
    this.runtime = props.runtime ?? ANY_RUNTIME;
    this.stores = storesOf(props);
    this.secrets = requiredSecrets(workload, this.stores, props.secrets ?? []);
    this.containerEnv = containerEnv({
      calls: this.calls.map((callee) => ({ name: callee.name, url: callee.urlFor(this) })),
      env: {
        ...props.container.env,
        ...(props.vault?.token && this.settings.vault && { VAULT_ADDR: this.settings.vault.address }),
      },
      runtime: runtimeEnv(this.runtime, {
        longestRequest: longestRequest(props.container),
        p99: props.gates?.latency?.p99,
        metrics: this.metrics,
        histogram: this.settings.prometheus.latencyHistogram.name,
      }),
      secrets: this.secrets,
      overrides: this.values.env ?? {},
    });
    this.workloadRef = strategy.workloadRef;
    this.hasSmokeTest = strategy.hasSmokeTest ?? false;
    this.mesh = props.mesh ?? (platform.mesh && 'strict');
    this.hasServiceAccount = [props.vault, props.serviceAccount, this.mesh].some((it) => it !== undefined);
    this.isolated = props.isolated ?? this.settings.network.isolateAll ?? false;
    this.annotations = annotationsOf(props, platform);
    this.wave = Math.max(-1, ...this.calls.map((callee) => callee.wave)) + 1;
  }

  /** The service as an environment has it; undefined if it does not. */
  in({ name }: Environment): DeclaredService | undefined {
    return this.variants.get(name);
  }

  /** The services that call it, by name; known when all are defined. */
  get callers(): readonly DeclaredService[] {
    // One whose files nobody looks at is made for the environment only now.
    for (const caller of this.declared?.knownCallers ?? []) caller.in(this.environment as Environment);
    return [...this.knownCallers].sort((a, b) => (a.name < b.name ? -1 : 1));
  }

  /** The labels that select its pods, of every revision. They can never change once it is deployed. */
  get selector(): { readonly [label: string]: string } {
    return { 'app.kubernetes.io/name': this.workload };
  }

  /** Where a container that defines `NAMESPACE` reaches it. */
  get url(): string {
    return serviceUrl(this.workload, '$(NAMESPACE)', this.servicePort);
  }

  /**
   * Where a container of its namespace reaches it, e.g. `search-api:8080`, for what takes no URL. In another namespace, as
   * where a team or a preview has its own, it is refused: callers find it in `<NAME>_URL` there, or say the whole name,
   * `search-api.<namespace>.svc.cluster.local:8080`, in the `env` of the environment, or of `preview`.
   */
  get address(): string {
    return `${this.workload}:${this.servicePort}`;
  }

  /** Who answers for it, where the platform has several teams. */
  get team(): TeamProps | undefined {
    return teamNamed(this.platform.teams, this.props.team);
  }

  /** The environment as the service has it, which may be in a namespace of its team. */
  placeIn(environment: Environment): Environment {
    return environment.of(this.team);
  }

  /** Where it is reached from a caller, as both are declared or in one environment. */
  urlFor({ environment }: DeclaredService): string {
    const namespace = this.environment?.namespace;
    const isBeside = namespace === undefined || environment?.namespace === namespace;
    return isBeside ? this.url : serviceUrl(this.workload, namespace, this.servicePort);
  }

  /** The port of its Service at which callers reach its API. */
  get servicePort(): number {
    return this.servicePorts[0]?.port ?? 80;
  }

  /** Whether it runs to its end, and not on and on. */
  get runsToCompletion(): boolean {
    return ['CronJob', 'Job'].includes(this.workloadRef.kind);
  }

  /** The environments that it is in, in the platform's order. */
  get environments(): readonly Environment[] {
    const { onlyIn } = this.props;
    return this.platform.environments.filter(({ name }) => onlyIn?.includes(name) ?? true);
  }

  /** Whether the environment has it without pods. */
  get runsNoPods(): boolean {
    return this.values.replicas === 0;
  }

  /** Whether its releases are made here: an image that is pinned is another's. */
  get hasPipeline(): boolean {
    return this.props.gates?.securityScan !== undefined && this.pinned === undefined;
  }

  /** Whether what users get of it is measured, so that alerts and dashboards can tell. */
  get isMeasured(): boolean {
    return this.props.gates?.latency !== undefined && this.metrics !== undefined;
  }

  /** What a release must pass, of a service that a Rollout runs, or a pipeline releases; a worker's are others. */
  get gates(): Gates {
    return this.props.gates as Gates;
  }

  /** Where people change what is generated. */
  get source(): string {
    return this.props.source ?? `services/${this.name}.ts`;
  }

  /** The image as the base has it: without a tag, unless it is pinned there. */
  get image(): string {
    return this.props.image ?? `${this.platform.registry}/${this.workload}`;
  }

  /** The version of the image, where the props have it and not the file of image versions. */
  get pinned(): Version | undefined {
    return versionIn(this.props.image);
  }

  /** The image without tag, from where the environment pulls it. */
  get pulledImage(): string {
    const { image = this.props.image } = this.values;
    return image ?? `${this.settings.registry}/${this.workload}`;
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
    this.strategy.defineFiles?.(this);
  }

  /** A file of its base, made at the first call. */
  baseFile(name: string): ManifestFile {
    return this.files.named(name);
  }

  /** The files of its base with resources, in the order of their definition. */
  get resourceFiles(): readonly ManifestFile[] {
    return this.files.resources;
  }
}
