import { STORES } from '../../constructs/data-store';
import { show } from '../../constructs/problems';
import type { ObjectSet } from '../object-set';
import { splitImage } from '../overlay-draft';
import { violation } from '../placed';
import type { Pods } from '../pods';
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
          const { version } = splitImage(image);
          if (version !== '' && version !== ':latest') continue;
          yield violation(
            some.at,
            `${field}.image`,
            `must have a tag other than latest, or a digest, got ${show(image)}`,
          );
        }
      }
    },
  },
  {
    id: 'service-account-exists',
    catches: 'Pods of a ServiceAccount that is not there: they are never created.',
    *check(set) {
      for (const { at, field, template } of set.pods) {
        const name = template.spec?.serviceAccountName;
        if (name === undefined || name === 'default' || set.beside(at, 'ServiceAccount', name)) continue;
        yield violation(
          at,
          `${field}.spec.serviceAccountName`,
          `must name a ServiceAccount beside it, got ${show(name)}`,
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
        const workload = pods.runner.object.metadata.name;
        const kind = name?.startsWith(`${workload}-`) ? name.slice(workload.length + 1) : '';
        const keys: readonly string[] = Object.hasOwn(STORES, kind)
          ? STORES[kind as keyof typeof STORES].keys
          : [];
        if (key === undefined ? keys.length > 0 : keys.includes(key)) continue;
        const expected =
          keys.length === 0
            ? `must be of a Secret ${workload}-<kind of store>`
            : `must be of ${keys.join(', ')}`;
        yield violation(pods.at, field, `${expected}, got ${secretName(reference)}`);
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
        const source = set.beside(pods.at, 'ExternalSecret', name)?.object.spec;
        const filled = source?.data?.some(({ secretKey }) => key === undefined || secretKey === key);
        if (source?.target?.name === name && filled) continue;
        yield violation(pods.at, field, `must be filled by an ExternalSecret, got ${secretName(reference)}`);
      }
    },
  },
  {
    id: 'config-map-exists',
    catches: 'A ConfigMap in a variable or a volume that is not there: the pod does not start.',
    *check(set) {
      for (const some of set.pods) {
        for (const { name, field } of configMapsOf(some)) {
          if (set.beside(some.at, 'ConfigMap', name)) continue;
          yield violation(some.at, field, `must name a ConfigMap beside it, got ${show(name)}`);
        }
      }
    },
  },
];

/** The Secrets in the variables and volumes of pods; without a key where all keys are taken. */
function* secretsOf({ pods }: ObjectSet): Iterable<SecretReference> {
  for (const some of pods) {
    for (const [index, { secret }] of (some.template.spec?.volumes ?? []).entries()) {
      if (secret === undefined) continue;
      yield { pods: some, field: `${some.field}.spec.volumes[${index}].secret`, name: secret.secretName };
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
  readonly pods: Pods;
  readonly field: string;
  readonly name: string | undefined;
  readonly key?: string;
}

/** `catalog-service-redis: url`. */
function secretName({ name, key }: SecretReference): string {
  return show(key === undefined ? name : `${name}: ${key}`);
}

function* configMapsOf({ template, field, containers }: Pods) {
  for (const [index, { configMap }] of (template.spec?.volumes ?? []).entries()) {
    if (configMap) yield { name: configMap.name, field: `${field}.spec.volumes[${index}].configMap.name` };
  }
  for (const { container, field: place } of containers) {
    for (const [index, { valueFrom }] of (container.env ?? []).entries()) {
      const reference = valueFrom?.configMapKeyRef;
      if (reference)
        yield { name: reference.name, field: `${place}.env[${index}].valueFrom.configMapKeyRef.name` };
    }
    for (const [index, { configMapRef }] of (container.envFrom ?? []).entries()) {
      if (configMapRef)
        yield { name: configMapRef.name, field: `${place}.envFrom[${index}].configMapRef.name` };
    }
  }
}
