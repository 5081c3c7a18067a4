import { formatValue } from '../../constructs/props/format-value';
import { STORES } from '../../constructs/workload/data-store';
import { parseImage } from '../../manifests/image';
import { violation } from '../located-object';
import type { ObjectSet } from '../object-set';
import type { PodTemplateUse } from '../pods';
import type { ObjectRule } from './rule';

/** What a pod template refers to: images, accounts, Secrets, ConfigMaps. */
export const POD_REFERENCE_RULES: readonly ObjectRule[] = [
  {
    id: 'image-is-pinned',
    catches: 'An image without tag and digest, or with `latest`: what runs is not what was released.',
    *check({ pods }) {
      for (const some of pods) {
        for (const { container, field } of some.containers) {
          const { image = '' } = container;
          const { tag, digest } = parseImage(image);
          if (digest !== undefined || (tag !== undefined && tag !== 'latest')) continue;
          yield violation(
            some.located,
            `${field}.image`,
            `must have a tag other than latest, or a digest, got ${formatValue(image)}`,
          );
        }
      }
    },
  },
  {
    id: 'service-account-exists',
    catches: 'PodTemplateUse of a ServiceAccount that is not there: they are never created.',
    *check(set) {
      for (const { located, field, template } of set.pods) {
        const name = template.spec?.serviceAccountName;
        if (name === undefined || name === 'default' || set.inSameNamespace(located, 'ServiceAccount', name))
          continue;
        yield violation(
          located,
          `${field}.spec.serviceAccountName`,
          `must name a ServiceAccount beside it, got ${formatValue(name)}`,
        );
      }
    },
  },
  {
    id: 'secret-is-named-by-rule',
    catches: 'A Secret other than `<workload>-<kind of store>`, or a key that such a Secret does not have.',
    *check(set) {
      for (const reference of secretsOf(set)) {
        const { pods, field, name, key } = reference;
        const workload = pods.controller.object.metadata.name;
        const kind = name?.startsWith(`${workload}-`) ? name.slice(workload.length + 1) : '';
        const keys: readonly string[] = Object.hasOwn(STORES, kind)
          ? STORES[kind as keyof typeof STORES].keys
          : [];
        if (key === undefined ? keys.length > 0 : keys.includes(key)) continue;
        const expected =
          keys.length === 0
            ? `must be of a Secret ${workload}-<kind of store>`
            : `must be of ${keys.join(', ')}`;
        yield violation(pods.located, field, `${expected}, got ${secretName(reference)}`);
      }
    },
  },
  {
    id: 'secret-is-provided',
    catches: 'A Secret that no ExternalSecret fills, or not with that key, where others are filled by them.',
    *check(set) {
      const provided = set.ofKind('ExternalSecret');
      if (provided.length === 0) return;
      for (const reference of secretsOf(set)) {
        const { pods, field, name, key } = reference;
        const source = set.inSameNamespace(pods.located, 'ExternalSecret', name)?.object.spec;
        const filled = source?.data?.some(({ secretKey }) => key === undefined || secretKey === key);
        if (source?.target?.name === name && filled) continue;
        yield violation(
          pods.located,
          field,
          `must be filled by an ExternalSecret, got ${secretName(reference)}`,
        );
      }
    },
  },
  {
    id: 'config-map-exists',
    catches:
      'A ConfigMap, or a key of one, in a variable or a volume that is not there: the pod does not start.',
    *check(set) {
      for (const some of set.pods) {
        for (const { name, field, keys } of configMapsOf(some)) {
          const object = set.inSameNamespace(some.located, 'ConfigMap', name)?.object;
          if (object === undefined) {
            yield violation(
              some.located,
              `${field}.name`,
              `must name a ConfigMap beside it, got ${formatValue(name)}`,
            );
            continue;
          }
          for (const [key, place] of keys) {
            if (Object.hasOwn({ ...object.data, ...object.binaryData }, key)) continue;
            yield violation(
              some.located,
              place,
              `must be a key of the ConfigMap ${name}, got ${formatValue(key)}`,
            );
          }
        }
      }
    },
  },
];

/** The Secrets in the variables and volumes of pods; without a key where all keys are taken. */
function* secretsOf({ pods }: ObjectSet): Iterable<SecretReference> {
  for (const some of pods) {
    for (const { secret, field } of volumeSourcesOf(some)) {
      if (secret === undefined) continue;
      const keys = keysOf(secret, `${field}.secret`);
      if (keys.length === 0) yield { pods: some, field: `${field}.secret`, name: secret.name };
      for (const [key, place] of keys) yield { pods: some, field: place, name: secret.name, key };
    }
    for (const { container, field } of some.containers) {
      for (const [index, { valueFrom }] of (container.env ?? []).entries()) {
        if (valueFrom?.secretKeyRef === undefined) continue;
        const { name, key } = valueFrom.secretKeyRef;
        yield { pods: some, field: `${field}.env[${index}].valueFrom.secretKeyRef`, name, key };
      }
      for (const [index, { secretRef }] of (container.envFrom ?? []).entries()) {
        if (secretRef === undefined) continue;
        yield { pods: some, field: `${field}.envFrom[${index}].secretRef`, name: secretRef.name };
      }
    }
  }
}

interface SecretReference {
  readonly pods: PodTemplateUse;
  readonly field: string;
  readonly name: string | undefined;
  readonly key?: string;
}

/** `catalog-service-redis: url`. */
function secretName({ name, key }: SecretReference): string {
  return formatValue(key === undefined ? name : `${name}: ${key}`);
}

/** The ConfigMaps in the variables and volumes of pods, with the keys that are asked of them. */
function* configMapsOf(pods: PodTemplateUse): Iterable<ConfigMapReference> {
  for (const { configMap, field } of volumeSourcesOf(pods)) {
    if (configMap === undefined) continue;
    const place = `${field}.configMap`;
    yield { name: configMap.name, field: place, keys: keysOf(configMap, place) };
  }
  for (const { container, field } of pods.containers) {
    for (const [index, { valueFrom }] of (container.env ?? []).entries()) {
      if (valueFrom?.configMapKeyRef === undefined) continue;
      const { name, key } = valueFrom.configMapKeyRef;
      const place = `${field}.env[${index}].valueFrom.configMapKeyRef`;
      yield { name, field: place, keys: [[key, `${place}.key`]] };
    }
    for (const [index, { configMapRef }] of (container.envFrom ?? []).entries()) {
      if (configMapRef === undefined) continue;
      yield { name: configMapRef.name, field: `${field}.envFrom[${index}].configMapRef`, keys: [] };
    }
  }
}

interface ConfigMapReference {
  readonly name: string | undefined;
  readonly field: string;
  readonly keys: readonly Key[];
}

/** A key, and the field that names it. */
type Key = readonly [key: string, field: string];

/** What a volume takes from a Secret or a ConfigMap. */
interface VolumeSource {
  readonly name?: string | undefined;
  readonly items?: readonly { readonly key: string }[];
}

/** The Secrets and ConfigMaps in the volumes of pods, projected ones included. */
function* volumeSourcesOf({ template, field }: PodTemplateUse): Iterable<{
  secret: VolumeSource | undefined;
  configMap: VolumeSource | undefined;
  field: string;
}> {
  for (const [index, { secret, configMap, projected }] of (template.spec?.volumes ?? []).entries()) {
    const place = `${field}.spec.volumes[${index}]`;
    yield { secret: secret && { ...secret, name: secret.secretName }, configMap, field: place };
    for (const [source, projection] of (projected?.sources ?? []).entries()) {
      yield {
        secret: projection.secret,
        configMap: projection.configMap,
        field: `${place}.projected.sources[${source}]`,
      };
    }
  }
}

/** The keys that a volume takes; none where it takes all. */
function keysOf({ items = [] }: VolumeSource, field: string): Key[] {
  return items.map(({ key }, index) => [key, `${field}.items[${index}].key`]);
}
