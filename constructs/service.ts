import { ApiObject, Chart } from 'cdk8s';
import { k8s } from 'cdk8s-plus-28';
import { Application } from './application';
import { autoscaler, disruptionBudget, ingress } from './attachments';
import { type DataStore, type RequiredSecret, requiredSecrets, secretEnv } from './data-store';
import { Kustomization } from './kustomization';
import { requiredLabels } from './labels';
import { ManifestFile } from './manifest-file';
import { networkPolicies } from './network-policy';
import { Overlay } from './overlay';
import type { Platform } from './platform';
import { podTemplate, scrapeAnnotations } from './pod-template';
import type { ServiceProps } from './service-props';
import { validateService } from './service-validation';
import { vaultAnnotations } from './vault';

/** How a service ships: what differs between the patterns beyond the files that they add. */
export interface Shipping {
  /** What runs the pods, hence what the autoscaler scales. */
  readonly runsAs: { readonly apiVersion: string; readonly kind: 'Deployment' | 'Rollout' };
  /** The pod label that tells revisions apart. */
  readonly revisionLabel: string;
  /** Whether the platform's rollouts controller asks its pods whether they are well. */
  readonly smokeTested: boolean;
  /** The props and per-environment values that the pattern adds to those of every service. */
  readonly extraProps: readonly string[];
  readonly extraValues: readonly string[];
}

/**
 * What all services have, whatever way they ship.
 *
 * Defines `base/<name>/` with Deployment and Service and, as the props ask for them, ServiceAccount, HPA, PDB,
 * NetworkPolicies and Ingress; `overlays/<environment>/<name>/`; and one Argo CD Application per environment.
 */
export abstract class Service extends Chart {
  /** Undoes cdk8s's override, by which every chart would be an instance of every class of charts. */
  static override [Symbol.hasInstance](other: unknown): other is Service {
    // biome-ignore lint/complexity/noThisInStatic: a subclass must answer for itself
    return Function.prototype[Symbol.hasInstance].call(this, other);
  }

  readonly platform: Platform;
  /** The name part of the repository, e.g. `checkout-service`. */
  readonly workload: string;
  readonly calls: readonly Service[];
  readonly port: number;
  /** All stores, the queue of its events included. */
  readonly stores: readonly DataStore[];
  readonly secrets: readonly RequiredSecret[];
  /** Whether users reach it through an Ingress. */
  readonly exposed: boolean;
  readonly smokeTested: boolean;
  readonly overlays: readonly Overlay[];
  readonly runsAs: Shipping['runsAs'];
  readonly containerEnv: readonly k8s.EnvVar[];

  protected constructor(
    platform: Platform,
    readonly name: string,
    readonly props: ServiceProps,
    shipping: Shipping,
  ) {
    const workload = String(props.repository).split('/').pop() as string;
    super(platform, name, { labels: requiredLabels(platform, workload) });
    this.platform = platform;
    this.workload = workload;
    this.calls = (props.calls ?? []).filter((callee) => callee instanceof Service);
    this.port = props.container.port ?? 8080;
    this.stores = [
      ...(props.stores ?? []),
      ...(props.events ?? []).map(({ producer, events }) => ({
        kind: 'queue' as const,
        purpose: `${events} from ${producer}`,
      })),
    ];
    this.secrets = requiredSecrets(this.workload, this.stores);
    this.exposed = props.ingress !== undefined;
    this.smokeTested = shipping.smokeTested;
    this.runsAs = shipping.runsAs;
    this.containerEnv = this.environmentVariables();
    validateService(this, props, shipping);

    this.defineBase(shipping);
    this.overlays = platform.environments
      .filter(({ name }) => props.environments[name] !== undefined)
      .map((environment) => new Overlay(this, environment));
    for (const { environment } of this.overlays) new Application(this, environment);
  }

  /** The labels of its pods. */
  get podLabels(): { readonly [label: string]: string } {
    return { ...this.selector, 'app.kubernetes.io/part-of': this.platform.name };
  }

  /** The labels that select its pods, of every revision. They can never change once it is deployed. */
  get selector(): { readonly [label: string]: string } {
    return { 'app.kubernetes.io/name': this.workload };
  }

  /** Its place in the call graph: 0 for a service that calls nobody, more than any callee's otherwise. */
  get wave(): number {
    return Math.max(-1, ...this.calls.map((callee) => callee.wave)) + 1;
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

  /** The folder of its base. */
  get base(): string {
    return `base/${this.name}`;
  }

  /** A file of its base, made at the first call. */
  baseFile(name: string): ManifestFile {
    const path = `${this.base}/${name}`;
    return this.filesOfBase.find((file) => file.path === path) ?? new ManifestFile(this, path, [this.source]);
  }

  private get filesOfBase(): readonly ManifestFile[] {
    return this.node.children
      .filter((child): child is ManifestFile => child instanceof ManifestFile)
      .filter((file) => file.path.startsWith(`${this.base}/`));
  }

  /** The API objects of its base, Kustomize's own files left out. */
  get baseObjects(): readonly ApiObject[] {
    return this.filesOfBase
      .flatMap((file) => file.node.children)
      .filter((child): child is ApiObject => child instanceof ApiObject)
      .filter(({ kind }) => kind !== 'Kustomization' && kind !== 'KustomizeConfig');
  }

  /** Adds a Service over its pods to `service.yaml`. */
  addKubernetesService(name: string): void {
    new k8s.KubeService(this.baseFile('service.yaml'), name, {
      metadata: { name, ...this.annotations },
      spec: {
        type: 'ClusterIP',
        selector: this.selector,
        ports: [
          {
            name: 'http',
            port: this.port,
            targetPort: k8s.IntOrString.fromNumber(this.port),
            protocol: 'TCP',
          },
        ],
      },
    });
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

  private defineBase(shipping: Shipping): void {
    const { props, platform } = this;
    const metadata = { name: this.workload, ...this.annotations };
    new Kustomization(this.baseFile('kustomization.yaml'), () => {
      const others = this.filesOfBase
        .map((file) => file.name)
        .filter((name) => name !== 'kustomization.yaml');
      const configurations = others.filter((name) => name === KUSTOMIZE_CONFIG);
      return {
        resources: others.filter((name) => name !== KUSTOMIZE_CONFIG),
        ...(configurations.length > 0 && { configurations }),
      };
    });
    if (props.vault) {
      new k8s.KubeServiceAccount(this.baseFile('serviceaccount.yaml'), 'serviceaccount', {
        metadata,
        automountServiceAccountToken: false,
      });
    }
    new k8s.KubeDeployment(this.baseFile('deployment.yaml'), 'deployment', {
      metadata,
      spec: {
        ...(this.runsAs.kind === 'Deployment' && {
          revisionHistoryLimit: 5,
          minReadySeconds: 10,
          progressDeadlineSeconds: 600,
          strategy: {
            type: 'RollingUpdate',
            rollingUpdate: {
              maxSurge: k8s.IntOrString.fromNumber(1),
              maxUnavailable: k8s.IntOrString.fromNumber(0),
            },
          },
        }),
        selector: { matchLabels: this.selector },
        template: podTemplate({
          name: this.name,
          image: this.image,
          container: props.container,
          runtime: props.runtime,
          env: this.containerEnv,
          labels: this.podLabels,
          annotations: {
            ...scrapeAnnotations(),
            ...this.annotations.annotations,
            ...(props.vault && vaultAnnotations(props.vault)),
          },
          revisionLabel: shipping.revisionLabel,
          ...(props.vault && { serviceAccount: this.workload }),
        }),
      },
    });
    this.addKubernetesService(this.workload);
    if (props.autoscaling) autoscaler(this.baseFile('hpa.yaml'), this, props.autoscaling);
    if (props.disruptionBudget) disruptionBudget(this.baseFile('pdb.yaml'), this);
    if (props.isolated ?? platform.network.isolateAll)
      networkPolicies(this.baseFile('networkpolicy.yaml'), this);
    if (props.ingress) ingress(this.baseFile('ingress.yaml'), this, props.ingress.path);
  }

  private environmentVariables(): k8s.EnvVar[] {
    const { container, runtime } = this.props;
    const callees = this.calls.map((callee) => ({ name: urlVariable(callee), value: callee.url }));
    return [
      // A reference to a variable expands only if the variable stands earlier in the list.
      ...(callees.length > 0
        ? [{ name: 'NAMESPACE', valueFrom: { fieldRef: { fieldPath: 'metadata.namespace' } } }]
        : []),
      ...callees,
      ...Object.entries(container.env ?? {}).map(([name, value]) => ({ name, value })),
      ...runtime.env,
      ...secretEnv(this.secrets),
    ];
  }
}

/** The one file of a base that is not a resource. */
const KUSTOMIZE_CONFIG = 'kustomizeconfig.yaml';

function urlVariable(callee: Service): string {
  return `${callee.name.toUpperCase().replace(/-/g, '_')}_URL`;
}
