import type { ServiceSpec } from 'kubernetes-types/core/v1';
import { EXTERNAL, STORE_PEERS } from '../platform/network';
import {
  fields,
  leaf,
  listOf,
  mapOf,
  oneOf,
  optional,
  type Parsed,
  type Props,
  stringThat,
  withRule,
} from '../props/prop-schema';
import {
  boolean,
  hostName,
  isWhole,
  manifestObjectWith,
  nonEmptyString,
  renderable,
  string,
} from '../props/scalars';
import type { Callee } from '../workload/container-env';
import { type ContainerProps, POD } from '../workload/container-props';
import { type DataStore, SECRET, type SecretProps, STORE } from '../workload/data-store';
import { CLAIM, type ClaimProps, FILES } from '../workload/files';
import { RUNTIME, type Runtime } from '../workload/runtime';
import { VAULT, type VaultProps } from '../workload/vault';

/** An event that reaches the service through a message queue, without a call. */
export interface EventSource extends Parsed<typeof EVENT_SOURCE> {}

/** What KEDA scales by, in its own fields, e.g. `{ type: 'rabbitmq', metadata: { queueName: 'paid', value: '20' } }`. */
export interface ScaleTrigger extends Parsed<typeof TRIGGER> {}

/** What shapes the manifests of a service; an environment may override any of it. */
export interface BaseProps extends Props<typeof BASE> {
  /**
   * The services that it calls. Each is reached at `http://<workload>.<namespace>.svc.cluster.local:<port>`, which
   * the container finds in `<NAME>_URL`.
   *
   * @default - none
   */
  readonly calls?: readonly Callee[];
  readonly container: ContainerProps;
}

type ServiceFields = Partial<ServiceSpec> & {
  readonly labels?: Readonly<Record<string, string>>;
  readonly annotations?: Readonly<Record<string, string>>;
};

const EVENT_SOURCE = fields({ producer: nonEmptyString, events: nonEmptyString });

const TRIGGER = fields({
  type: nonEmptyString,
  name: optional(nonEmptyString),
  metricType: optional(oneOf('AverageValue', 'Value', 'Utilization')),
  metadata: mapOf(nonEmptyString),
  authenticationRef: optional(
    fields({
      name: nonEmptyString,
      kind: optional(oneOf('TriggerAuthentication', 'ClusterTriggerAuthentication')),
    }),
  ),
});

const IMAGE = stringThat("an image, e.g. 'docker.io/library/redis:7.4.1-alpine'", 'image', (value) =>
  /^[a-z0-9][\w./:@-]*[\w]$/.test(value),
);

/** One host at least, and each once. */
const HOSTS = withRule(listOf(hostName), (hosts, refuse) => {
  if (hosts.length === 0) refuse('one host at least, or left out');
  if (new Set(hosts).size < hosts.length) refuse('hosts that differ');
});

/** What shapes the base of every service, but for its callees and what an environment has its own words for. */
export const BASE = {
  /** @default - an image of which nothing is known */
  runtime: optional<Runtime>(RUNTIME),
  /**
   * Its image, where it is another one than `<registry>/<name part of the repository>`, e.g. that of somebody else. With
   * a tag or a digest it is pinned here, and is not in the file of image versions; then all environments pin it.
   *
   * @default - by registry and repository
   */
  image: optional(IMAGE),
  /**
   * What its pods have beside the container.
   *
   * @default - what the platform gives all pods
   */
  pod: optional(POD),
  /**
   * What its Service has otherwise, in the fields of Kubernetes' own: `ports` are in the place of the usual one, the first
   * of them being that of its API.
   *
   * @default - one port, the container's
   */
  service: optional(renderable<ServiceFields>(manifestObjectWith('ports'))),
  /**
   * Gives its pods an account of their own, with annotations by which others know it, e.g. a cloud.
   *
   * @default - one, if a mesh or Vault must know it
   */
  serviceAccount: optional(fields({ annotations: optional(mapOf(string)) })),
  /**
   * Labels of all its objects and pods.
   *
   * @default - none beside those of every object
   */
  labels: optional(mapOf(string)),
  /**
   * Annotations of all its objects and pods.
   *
   * @default - none
   */
  annotations: optional(mapOf(string)),
  /** @default - none */
  stores: optional(listOf<DataStore>(STORE)),
  /**
   * Secrets of any name that it reads, beside those of its stores.
   *
   * @default - none
   */
  secrets: optional(listOf<SecretProps>(SECRET)),
  /**
   * Files with these contents, by their paths in the container: in a ConfigMap, whose change replaces the pods.
   *
   * @default - none
   */
  files: optional(FILES),
  /**
   * Volumes that outlive its pods.
   *
   * @default - none
   */
  claims: optional(listOf<ClaimProps>(CLAIM)),
  /**
   * Where its own stores are, if elsewhere than the platform's network has them.
   *
   * @default - where the platform's are
   */
  storeAddresses: optional(STORE_PEERS),
  /**
   * What it calls beyond the platform: an isolated service reaches nothing else.
   *
   * @default - nothing
   */
  externals: optional(listOf(EXTERNAL)),
  /** @default - none */
  events: optional(listOf(EVENT_SOURCE)),
  /**
   * Follows the load: by the average use of the requested CPU in percent, 1-100, or by triggers of KEDA, e.g. the length
   * of a queue; one of both.
   *
   * @default - the number of pods is fixed
   */
  autoscaling: optional(
    fields({
      cpu: optional(leaf('a whole percentage in 1-100', 50, (value) => isWhole(value, 1, 100))),
      triggers: optional(listOf(TRIGGER)),
    }),
  ),
  /**
   * Whether node drains may take only one pod at a time.
   *
   * @default false
   */
  disruptionBudget: optional(boolean),
  /**
   * Whether only the declared callers reach it, and it only its callees, stores, externals and DNS.
   *
   * @default - as the platform's network has it in `isolateAll`
   */
  isolated: optional(boolean),
  /**
   * The path at which users reach it, by an Ingress, and by an HTTPRoute where there is a `gateway`, and the hosts, where
   * they are others than the environment's, e.g. `environments.production.ingress.hosts`. Each has a certificate of its own,
   * in the Secret `<workload>-tls` for the first, and `<workload>-<host with dashes>-tls` for the others.
   *
   * @default - users do not reach it
   */
  ingress: optional(
    fields({
      path: stringThat("a path of plain segments, e.g. '/' or '/shop'", '/', isPathOfSegments),
      hosts: optional(HOSTS),
    }),
  ),
  /**
   * Its place in the service mesh, Istio: `strict` takes mutual TLS only, of its callers' identities, all of which must
   * be in the mesh; `permissive` has an identity to call such a service by, and takes plain text too.
   *
   * @default - as the platform's `mesh` says: `strict` with one, outside of it without
   */
  mesh: optional(oneOf('strict', 'permissive')),
  /** @default - none */
  vault: optional<VaultProps>(VAULT),
  /**
   * Who answers for it, and what kind of data it sees; annotations of every object.
   *
   * @default - no annotations
   */
  ownership: optional(fields({ owner: string, dataClassification: string })),
};

/** Without what the API server refuses in the path of an Ingress, and without expressions, which it takes literally. */
function isPathOfSegments(path: string): boolean {
  return /^\/[^\s#]*$/.test(path) && !/\/\/|\/\.{1,2}(\/|$)|%2f|[(){}[\]|$^*?\\]/i.test(path);
}
