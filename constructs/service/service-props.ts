import type { ServiceSpec } from 'kubernetes-types/core/v1';
import type { PipelineProps } from '../pipeline/toolchain';
import type { External, StorePeers } from '../platform/network';
import type { RiskLevel } from '../platform/risk';
import type { Overrides } from '../props/overrides';
import type { Callee } from '../workload/container-env';
import type { ContainerProps, PodProps } from '../workload/container-props';
import type { DataStore, SecretProps } from '../workload/data-store';
import type { ClaimProps, Files } from '../workload/files';
import type { Resources } from '../workload/resources';
import type { Runtime } from '../workload/runtime';
import type { VaultProps } from '../workload/vault';
import type { Gates } from './gates';

/** What happens when a release of the service is bad. */
export interface Risk {
  readonly level: RiskLevel;
  readonly impact: string;
}

/** An event that reaches the service through a message queue, without a call. */
export interface EventSource {
  readonly producer: string;
  readonly events: string;
}

/** What KEDA scales by, in its own fields, e.g. `{ type: 'rabbitmq', metadata: { queueName: 'paid', value: '20' } }`. */
export interface ScaleTrigger {
  readonly type: string;
  readonly name?: string;
  readonly metricType?: 'AverageValue' | 'Value' | 'Utilization';
  readonly metadata: Readonly<Record<string, string>>;
  readonly authenticationRef?: {
    readonly name: string;
    readonly kind?: 'TriggerAuthentication' | 'ClusterTriggerAuthentication';
  };
}

/** What shapes the manifests of a service; an environment may override any of it. */
export interface BaseProps {
  /** @default - an image of which nothing is known */
  readonly runtime?: Runtime;
  /**
   * Its image, where it is another one than `<registry>/<name part of the repository>`, e.g. that of somebody else. With
   * a tag or a digest it is pinned here, and is not in the file of image versions; then all environments pin it.
   *
   * @default - by registry and repository
   */
  readonly image?: string;
  /**
   * The services that it calls. Each is reached at `http://<workload>.<namespace>.svc.cluster.local:<port>`, which
   * the container finds in `<NAME>_URL`.
   *
   * @default - none
   */
  readonly calls?: readonly Callee[];
  /** @default - none */
  readonly stores?: readonly DataStore[];
  /**
   * Secrets of any name that it reads, beside those of its stores.
   *
   * @default - none
   */
  readonly secrets?: readonly SecretProps[];
  /**
   * Files with these contents, by their paths in the container: in a ConfigMap, whose change replaces the pods.
   *
   * @default - none
   */
  readonly files?: Files;
  /**
   * Volumes that outlive its pods.
   *
   * @default - none
   */
  readonly claims?: readonly ClaimProps[];
  /**
   * Where its own stores are, if elsewhere than the platform's network has them.
   *
   * @default - where the platform's are
   */
  readonly storeAddresses?: StorePeers;
  /**
   * What it calls beyond the platform: an isolated service reaches nothing else.
   *
   * @default - nothing
   */
  readonly externals?: readonly External[];
  /** @default - none */
  readonly events?: readonly EventSource[];
  readonly container: ContainerProps;
  /**
   * What its pods have beside the container.
   *
   * @default - what the platform gives all pods
   */
  readonly pod?: PodProps;
  /**
   * What its Service has otherwise, in the fields of Kubernetes' own: `ports` are in the place of the usual one, the first
   * of them being that of its API.
   *
   * @default - one port, the container's
   */
  readonly service?: Partial<ServiceSpec> & {
    readonly labels?: Readonly<Record<string, string>>;
    readonly annotations?: Readonly<Record<string, string>>;
  };
  /**
   * Gives its pods an account of their own, with annotations by which others know it, e.g. a cloud.
   *
   * @default - one, if a mesh or Vault must know it
   */
  readonly serviceAccount?: { readonly annotations?: Readonly<Record<string, string>> };
  /**
   * Labels of all its objects and pods.
   *
   * @default - none beside those of every object
   */
  readonly labels?: Readonly<Record<string, string>>;
  /**
   * Annotations of all its objects and pods.
   *
   * @default - none
   */
  readonly annotations?: Readonly<Record<string, string>>;
  /**
   * Follows the load: by the average use of the requested CPU in percent, 1-100, or by triggers of KEDA, e.g. the length
   * of a queue; one of both.
   *
   * @default - the number of pods is fixed
   */
  readonly autoscaling?: { readonly cpu?: number; readonly triggers?: readonly ScaleTrigger[] };
  /**
   * Whether node drains may take only one pod at a time.
   *
   * @default false
   */
  readonly disruptionBudget?: boolean;
  /**
   * Whether only the declared callers reach it, and it only its callees, stores, externals and DNS.
   *
   * @default - as the platform's network has it in `isolateAll`
   */
  readonly isolated?: boolean;
  /**
   * The path at which users reach it, by an Ingress, and by an HTTPRoute where there is a `gateway`, and the hosts, where
   * they are others than the environment's, e.g. `environments.production.ingress.hosts`. Each has a certificate of its own,
   * in the Secret `<workload>-tls` for the first, and `<workload>-<host with dashes>-tls` for the others.
   *
   * @default - users do not reach it
   */
  readonly ingress?: { readonly path: string; readonly hosts?: readonly string[] };
  /**
   * Its place in the service mesh, Istio: `strict` takes mutual TLS only, of its callers' identities, all of which must
   * be in the mesh; `permissive` has an identity to call such a service by, and takes plain text too.
   *
   * @default - as the platform's `mesh` says: `strict` with one, outside of it without
   */
  readonly mesh?: 'strict' | 'permissive';
  /** @default - none */
  readonly vault?: VaultProps;
  /**
   * Who answers for it, and what kind of data it sees; annotations of every object.
   *
   * @default - no annotations
   */
  readonly ownership?: { readonly owner: string; readonly dataClassification: string };
}

/** What an environment may override of the base. */
interface Overridable extends Omit<BaseProps, 'container'> {
  readonly gates?: Pick<Gates, 'latency' | 'errorRate'>;
  readonly container: Omit<ContainerProps, 'resources' | 'env'>;
}

/**
 * What one environment decides for a service: how many pods it runs, and whatever is to be otherwise than in the base.
 * What stands in the base is in all environments; a part that one of them is to have first, e.g. `isolated`, is given
 * to that one.
 */
export interface EnvironmentValues extends Overrides<Overridable> {
  /**
   * Pods at rest; with autoscaling, the least number, 1 or more. With 0 all its objects are there and no pods: releases go
   * through unmeasured, and callers get no answer.
   */
  readonly replicas: number;
  /** The most pods that autoscaling may start, more than `replicas`; required with autoscaling. */
  readonly maxReplicas?: number;
  /** @default - as in base */
  readonly resources?: Partial<Resources>;
  /** @default - as in base */
  readonly env?: Readonly<Record<string, string>>;
}

/** What is particular to a service, whatever way it ships. */
export interface ServiceProps extends BaseProps {
  /** `owner/name` of its source; the name part also names its image, its workload and its Service. */
  readonly repository: string;
  /**
   * Its endpoints, e.g. `POST /charge`; contracts may ask for nothing else where all are a method and a path.
   *
   * @default - nothing is said of them
   */
  readonly api?: readonly string[];
  /**
   * How often it is released, e.g. `1-2 times per week`.
   *
   * @default - nothing is said of it
   */
  readonly releases?: string;
  /** @default - nothing is said of it */
  readonly risk?: Risk;
  /**
   * What a release must pass; a service that a Rollout runs has them.
   *
   * @default - none
   */
  readonly gates?: Gates;
  /**
   * How the pipeline builds and tests it, and where its migrations are.
   *
   * @default - as its runtime's toolchain does
   */
  readonly pipeline?: PipelineProps;
  /**
   * Who answers for it: one of the platform's `teams`, in whose AppProjects, and namespaces where it has some, it is.
   *
   * @default - whoever answers for the platform
   */
  readonly team?: string;
  /**
   * Gives pull requests of its repository previews, by the platform's `previews`: one pod as it is in the environment that
   * previews are like, with these values in the place of others. A preview has no Secrets, and so no stores that need one.
   *
   * @default - no previews
   */
  readonly preview?: Omit<EnvironmentValues, 'replicas' | 'maxReplicas'>;
  /**
   * The environments that it is in, e.g. `['staging']`: in the others it has no overlay, no Application and no image
   * version, and what calls it elsewhere calls nothing, or is not there either.
   *
   * @default - all of the platform's
   */
  readonly onlyIn?: readonly string[];
  /** By the environment's name; all that it is in must be here. */
  readonly environments: Readonly<Record<string, EnvironmentValues>>;
  /**
   * The file that declares the service, named in the header of what is generated from it.
   *
   * @default 'services/<name>.ts'
   */
  readonly source?: string;
}
