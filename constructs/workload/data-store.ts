import { ApiObject } from 'cdk8s';
import type { Construct } from 'constructs';
import type { EnvVar } from 'kubernetes-types/core/v1';
import { childId } from '../props/child-id';

/** Something outside the platform that keeps a service's state and that the service connects to. */
export interface DataStore {
  readonly kind: keyof typeof STORES;
  /** What is kept there, e.g. `cart sessions`. */
  readonly purpose: string;
}

/** What is known of each kind of store: its port, and the keys of the Secret with its connection details. */
export const STORES = {
  postgresql: { port: 5432, keys: ['url', 'username', 'password'] },
  redis: { port: 6379, keys: ['url'] },
  queue: { port: 5672, keys: ['url'] },
  /** Read through the Vault Agent by the pod's own identity: it has no Secret. */
  vault: { port: 8200, keys: [] },
} as const satisfies Record<string, { readonly port: number; readonly keys: readonly string[] }>;

/** A Secret that must exist in each namespace of a service. */
export interface RequiredSecret {
  readonly name: string;
  readonly keys: readonly string[];
  readonly store: DataStore;
}

/**
 * The Secrets with the connection details of a service's stores, one for each kind of store, by the naming rule
 * `<workload>-<kind>`, e.g. `checkout-service-postgresql` with the keys `url`, `username`, `password`.
 */
export function requiredSecrets(workload: string, stores: readonly DataStore[]): RequiredSecret[] {
  return stores
    .filter((store, index) => stores.findIndex(({ kind }) => kind === store.kind) === index)
    .map((store) => ({ name: `${workload}-${store.kind}`, keys: STORES[store.kind]?.keys ?? [], store }))
    .filter(({ keys }) => keys.length > 0);
}

/** The environment variables by which a container reads its Secrets: `<KIND>_<KEY>`, e.g. `POSTGRESQL_URL`. */
export function secretEnv(secrets: readonly RequiredSecret[]): EnvVar[] {
  return secrets.flatMap(({ name, keys, store }) =>
    keys.map((key) => ({
      name: `${store.kind}_${key}`.toUpperCase(),
      valueFrom: { secretKeyRef: { name, key } },
    })),
  );
}

/** From where the External Secrets Operator fills the Secrets. */
export interface ExternalSecretsProps {
  /**
   * The name of the SecretStore in the namespace of each environment. It is not a cluster-wide one, so that an
   * environment cannot read another's secrets.
   */
  readonly secretStore: string;
}

/**
 * One ExternalSecret for each Secret that a service needs: the Secret's keys are properties of the store's entry of
 * the Secret's name.
 *
 * @param annotations those of every object of the service
 * @see https://external-secrets.io/latest/api/externalsecret/
 */
export function externalSecrets(
  file: Construct,
  secrets: readonly RequiredSecret[],
  { secretStore }: ExternalSecretsProps,
  annotations: object,
): void {
  for (const { name, keys } of secrets) {
    new ApiObject(file, childId(file, name), {
      apiVersion: 'external-secrets.io/v1',
      kind: 'ExternalSecret',
      metadata: { name, ...annotations },
      spec: {
        refreshInterval: '1h',
        secretStoreRef: { kind: 'SecretStore', name: secretStore },
        target: { name, creationPolicy: 'Owner' },
        data: keys.map((key) => ({ secretKey: key, remoteRef: { key: name, property: key } })),
      },
    });
  }
}
