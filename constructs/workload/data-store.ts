import { ApiObject } from 'cdk8s';
import type { Construct } from 'constructs';
import type { EnvVar } from 'kubernetes-types/core/v1';
import { childId } from '../props/child-id';
import {
  fields,
  listOf,
  mapOf,
  oneOf,
  optional,
  type Parsed,
  stringThat,
  withRule,
} from '../props/prop-schema';
import {
  absolutePath,
  configKey,
  dnsName,
  isDnsLabel,
  isEnvName,
  nonEmptyString,
  wholeNumber,
} from '../props/scalars';

/**
 * Something outside the platform that keeps a service's state and that the service connects to. A kind of those that are
 * known, see {@link STORES}, says it all; any other comes with its port and keys.
 */
export interface DataStore extends Parsed<typeof STORE_FIELDS> {}

/** What is known of some kinds of stores: the port, and the keys of the Secret with the connection details. */
export const STORES = {
  postgresql: { port: 5432, keys: ['url', 'username', 'password'] },
  redis: { port: 6379, keys: ['url'] },
  queue: { port: 5672, keys: ['url'] },
  /** Read through the Vault Agent by the pod's own identity: it has no Secret. */
  vault: { port: 8200, keys: [] },
} as const satisfies Readonly<Record<string, KnownStore>>;

interface KnownStore {
  readonly port: number;
  readonly keys: readonly string[];
}

/** What is known of a kind of store; undefined for any other. */
export function knownStore(kind: string): KnownStore | undefined {
  return Object.hasOwn(STORES, kind) ? STORES[kind as keyof typeof STORES] : undefined;
}

/** The port at which a store listens. */
export function portOf({ kind, port = knownStore(kind)?.port ?? 0 }: DataStore): number {
  return port;
}

const STORE_FIELDS = fields({
  /** e.g. `postgresql`, or `mysql`. */
  kind: stringThat("a DNS label, e.g. 'postgresql' or 'mysql'", 'redis', isDnsLabel),
  /** What is kept there, e.g. `cart sessions`. */
  purpose: nonEmptyString,
  /** @default - that of its kind */
  port: optional(wholeNumber(1, 65535)),
  /**
   * The keys of the Secret with its connection details; none where there is no Secret.
   *
   * @default - those of its kind
   */
  keys: optional(listOf(configKey)),
});

export const STORE = withRule(STORE_FIELDS, ({ kind, port, keys }, refuse) => {
  const known = Object.keys(STORES);
  if (known.includes(kind) || (port !== undefined && keys !== undefined)) return;
  refuse(`one of ${known.join(', ')}, or have 'port' and 'keys'`, { at: '.kind', got: kind });
});

/** A Secret of any name that a service reads. */
export interface SecretProps extends Parsed<typeof SECRET_FIELDS> {}

const SECRET_FIELDS = fields({
  name: dnsName,
  keys: listOf(configKey),
  /**
   * What it opens.
   *
   * @default - nothing is said of it
   */
  purpose: optional(nonEmptyString),
  /**
   * As variables, one for each key; as files, one for each key; by all its keys as variables; or not by the service's
   * container, but by something else of its pods.
   *
   * @default 'env'
   */
  as: optional(oneOf('env', 'file', 'envFrom', 'none')),
  /**
   * As variables, their names by key.
   *
   * @default - of Secret and key, e.g. `STRIPE_API_KEY` for the key `api-key` of `stripe`
   */
  variables: optional(mapOf(stringThat('the name of a variable, e.g. API_KEY', 'A', isEnvName))),
  /**
   * As files, the folder.
   *
   * @default - `/etc/secrets/<name>`
   */
  path: optional(absolutePath),
});

export const SECRET = withRule(SECRET_FIELDS, (secret, refuse) => {
  const { keys, as = 'env', variables = {}, path } = secret;
  if (keys.length === 0) refuse('one key at least', { at: '.keys', got: keys });
  if (as !== 'file' && path !== undefined) {
    refuse("left out, as it is not read as 'file'", { at: '.path', got: path });
  }
  for (const key of Object.keys(variables)) {
    if (as === 'env' && keys.includes(key)) continue;
    refuse("about one of its keys, read as 'env'", { at: `.variables.${key}`, got: key });
  }
});

/** A Secret that must exist in each namespace of a service. */
export interface RequiredSecret extends SecretProps {
  /** What it opens. */
  readonly purpose: string;
  /** Whether it is of a known kind of store, so that its name and keys follow a rule. */
  readonly isByRule: boolean;
}

/**
 * The Secrets of a service: those with the connection details of its stores, one for each kind of store, by the naming
 * rule `<workload>-<kind>`, e.g. `checkout-service-postgresql` with the keys `url`, `username`, `password`; and those of
 * any other name.
 */
export function requiredSecrets(
  workload: string,
  stores: readonly DataStore[],
  others: readonly SecretProps[],
): RequiredSecret[] {
  const ofStores = stores
    .filter((store, index) => stores.findIndex(({ kind }) => kind === store.kind) === index)
    .map(
      ({ kind, purpose, keys = knownStore(kind)?.keys ?? [] }): RequiredSecret => ({
        name: `${workload}-${kind}`,
        keys,
        variables: Object.fromEntries(keys.map((key) => [key, variableOf(kind, key)])),
        purpose: `${kind} (${purpose})`,
        isByRule: keys === knownStore(kind)?.keys,
      }),
    )
    .filter(({ keys }) => keys.length > 0);
  return [...ofStores, ...others.map((secret) => ({ purpose: '', ...secret, isByRule: false }))];
}

/** `POSTGRESQL_URL`, `STRIPE_API_KEY`. */
function variableOf(name: string, key: string): string {
  return `${name}_${key}`.toUpperCase().replace(/[^A-Z0-9_]/g, '_');
}

/** The environment variables by which a container reads its Secrets. */
export function secretEnv(secrets: readonly RequiredSecret[]): EnvVar[] {
  return secrets
    .filter(({ as = 'env' }) => as === 'env')
    .flatMap(({ name, keys, variables = {} }) =>
      keys.map((key) => ({
        name: variables[key] ?? variableOf(name, key),
        valueFrom: { secretKeyRef: { name, key } },
      })),
    );
}

/** What else a pod and its container have of its Secrets: files, and all keys of some as variables. */
export function secretParts(secrets: readonly RequiredSecret[]) {
  const files = secrets.filter(({ as }) => as === 'file');
  const all = secrets.filter(({ as }) => as === 'envFrom');
  return {
    envFrom: all.map(({ name }) => ({ secretRef: { name } })),
    volumes: files.map(({ name, keys }) => ({
      name: volumeName(name),
      secret: { secretName: name, items: keys.map((key) => ({ key, path: key })) },
    })),
    volumeMounts: files.map(({ name, path = `/etc/secrets/${name}` }) => ({
      name: volumeName(name),
      mountPath: path,
      readOnly: true,
    })),
  };
}

function volumeName(secret: string): string {
  return `secret-${secret.replace(/\./g, '-')}`.slice(0, 63);
}

/** From where the External Secrets Operator fills the Secrets. */
export interface ExternalSecretsProps extends Parsed<typeof EXTERNAL_SECRETS> {}

export const EXTERNAL_SECRETS = fields({
  /**
   * The name of the SecretStore in the namespace of each environment. It is not a cluster-wide one, so that an
   * environment cannot read another's secrets.
   */
  secretStore: dnsName,
});

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
    new ApiObject(file, childId(file, 'external-secret'), {
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
