import { formatValue } from '../../constructs/props/format-value';
import { knownStore } from '../../constructs/workload/data-store';
import { parseImage } from '../../manifests/image';
import type { ObjectSet } from '../object-set';
import type { PodTemplateUse } from '../pods';
import { about, aboutContainers, aboutPods, type ObjectRule } from './rule';

/** A Secret or a ConfigMap that pods refer to. */
interface Reference {
  readonly pods: PodTemplateUse;
  readonly kind: 'Secret' | 'ConfigMap';
  readonly name: string | undefined;
  /** What names it. */
  readonly field: string;
  /** Undefined where all of its keys are taken. */
  readonly key?: string;
  /** What names the key, where that is another field. */
  readonly keyField?: string;
}

/** Rules about the Secrets, or ConfigMaps, of pods. */
const aboutReferences = (kind: Reference['kind']) =>
  about(
    ({ pods }: ObjectSet) =>
      pods.flatMap((some) => [...referencesOf(some)]).filter((reference) => reference.kind === kind),
    ({ pods }) => pods.located,
  );

const aboutSecrets = aboutReferences('Secret');

/** What a pod template refers to: images, accounts, Secrets, ConfigMaps. */
export const POD_REFERENCE_RULES: readonly ObjectRule[] = [
  aboutContainers({
    id: 'image-is-pinned',
    catches: 'An image without tag and digest, or with `latest`: what runs is not what was released.',
    *check({ container: { image = '' }, field }) {
      const { tag, digest } = parseImage(image);
      if (digest !== undefined || (tag !== undefined && tag !== 'latest')) return;
      yield [`${field}.image`, 'must have a tag other than latest, or a digest', image];
    },
  }),
  aboutPods({
    id: 'service-account-exists',
    catches: 'PodTemplateUse of a ServiceAccount that is not there: they are never created.',
    *check({ located, field, template }, set) {
      const { serviceAccountName: name = 'default' } = template.spec ?? {};
      if (name === 'default' || set.inSameNamespace(located, 'ServiceAccount', name)) return;
      yield [`${field}.spec.serviceAccountName`, 'must name a ServiceAccount beside it', name];
    },
  }),
  aboutSecrets({
    id: 'secret-is-named-by-rule',
    catches:
      'A Secret that neither is `<workload>-<kind of store>` nor in the annotation `…/secrets`, or a key that it does not have.',
    *check(secret) {
      const { pods, name, key, field, keyField = field } = secret;
      const workload = pods.controller.object.metadata.name;
      const kind = name?.startsWith(`${workload}-`) ? name.slice(workload.length + 1) : '';
      const keys = declaredSecrets(pods)[name ?? ''] ?? knownStore(kind)?.keys ?? [];
      if (key === undefined ? keys.length > 0 : keys.includes(key)) return;
      const expected = keys.length === 0 ? `a Secret ${workload}-<kind of store>` : keys.join(', ');
      yield [keyField, `must be of ${expected}, got ${keyOf(secret)}`];
    },
  }),
  aboutPods({
    id: 'hook-finds-what-it-needs',
    catches:
      'A Job before the sync that needs an account, a ConfigMap, a claim or a Secret which comes with the sync: the first one waits for ever.',
    *check({ located, template }, set) {
      if (located.object.metadata.annotations?.['argocd.argoproj.io/hook'] !== 'PreSync') return;
      const { serviceAccountName, volumes = [], containers = [] } = template.spec ?? {};
      const needed = [
        ['ServiceAccount', serviceAccountName],
        ...volumes.flatMap(({ configMap, persistentVolumeClaim, secret }) => [
          ['ConfigMap', configMap?.name],
          ['PersistentVolumeClaim', persistentVolumeClaim?.claimName],
          ['ExternalSecret', secret?.secretName],
        ]),
        ...containers.flatMap(({ env = [], envFrom = [] }) => [
          ...env.map(({ valueFrom }) => ['ExternalSecret', valueFrom?.secretKeyRef?.name]),
          ...envFrom.map(({ secretRef }) => ['ExternalSecret', secretRef?.name]),
        ]),
      ] as [
        'ServiceAccount' | 'ConfigMap' | 'PersistentVolumeClaim' | 'ExternalSecret',
        string | undefined,
      ][];
      for (const [kind, name] of needed) {
        const other = name === undefined ? undefined : set.inSameNamespace(located, kind, name);
        if (other?.construct !== located.construct) continue;
        const expected = `must not be PreSync, as it needs the ${kind} ${name}, which comes with the sync`;
        yield ['metadata.annotations["argocd.argoproj.io/hook"]', expected];
        return;
      }
    },
  }),
  aboutPods({
    id: 'volume-claim-exists',
    catches: 'A PersistentVolumeClaim in a volume that is not there: the pod is never scheduled.',
    *check({ located, field, template }, set) {
      for (const [index, { persistentVolumeClaim }] of (template.spec?.volumes ?? []).entries()) {
        const name = persistentVolumeClaim?.claimName;
        if (name === undefined || set.inSameNamespace(located, 'PersistentVolumeClaim', name)) continue;
        const place = `${field}.spec.volumes[${index}].persistentVolumeClaim.claimName`;
        yield [place, 'must name a PersistentVolumeClaim beside it', name];
      }
    },
  }),
  aboutSecrets({
    id: 'secret-is-provided',
    catches: 'A Secret that no ExternalSecret fills, or not with that key, where others are filled by them.',
    *check(secret, set) {
      if (set.ofKind('ExternalSecret').length === 0) return;
      const { pods, name, key, field, keyField = field } = secret;
      const source = set.inSameNamespace(pods.located, 'ExternalSecret', name)?.object.spec;
      const filled = source?.data?.some(({ secretKey }) => key === undefined || secretKey === key);
      if (source?.target?.name === name && filled) return;
      yield [keyField, `must be filled by an ExternalSecret, got ${keyOf(secret)}`];
    },
  }),
  aboutReferences('ConfigMap')({
    id: 'config-map-exists',
    catches:
      'A ConfigMap, or a key of one, in a variable or a volume that is not there: the pod does not start.',
    *check({ pods, name, field, key, keyField }, set) {
      const object = set.inSameNamespace(pods.located, 'ConfigMap', name)?.object;
      if (object === undefined) yield [`${field}.name`, 'must name a ConfigMap beside it', name];
      else if (key !== undefined && !Object.hasOwn({ ...object.data, ...object.binaryData }, key)) {
        yield [keyField, `must be a key of the ConfigMap ${name}`, key];
      }
    },
  }),
];

/** `catalog-service-redis: url`. */
function keyOf({ name, key }: Reference): string {
  return formatValue(key === undefined ? name : `${name}: ${key}`);
}

/** The Secrets and ConfigMaps in the variables and volumes of pods. */
function* referencesOf(pods: PodTemplateUse): Iterable<Reference> {
  for (const { secret, configMap, place } of volumeSourcesOf(pods)) {
    if (secret)
      yield* ofVolume({ pods, kind: 'Secret', name: secret.name, field: `${place}.secret` }, secret);
    if (configMap) {
      yield* ofVolume(
        { pods, kind: 'ConfigMap', name: configMap.name, field: `${place}.configMap` },
        configMap,
      );
    }
  }
  for (const { container, field: inContainer } of pods.containers) {
    for (const [index, { valueFrom }] of (container.env ?? []).entries()) {
      const { secretKeyRef, configMapKeyRef } = valueFrom ?? {};
      const field = `${inContainer}.env[${index}].valueFrom.${secretKeyRef ? 'secretKeyRef' : 'configMapKeyRef'}`;
      if (secretKeyRef) yield { pods, kind: 'Secret', name: undefined, ...secretKeyRef, field };
      if (configMapKeyRef) {
        yield {
          pods,
          kind: 'ConfigMap',
          name: undefined,
          ...configMapKeyRef,
          field,
          keyField: `${field}.key`,
        };
      }
    }
    for (const [index, { secretRef, configMapRef }] of (container.envFrom ?? []).entries()) {
      const field = `${inContainer}.envFrom[${index}].${secretRef ? 'secretRef' : 'configMapRef'}`;
      if (secretRef) yield { pods, kind: 'Secret', name: secretRef.name, field };
      if (configMapRef) yield { pods, kind: 'ConfigMap', name: configMapRef.name, field };
    }
  }
}

/** What a volume takes from a Secret or a ConfigMap. */
interface VolumeSource {
  readonly name?: string | undefined;
  /** @default - all of its keys */
  readonly items?: readonly { readonly key: string }[];
}

function ofVolume(reference: Reference, { items = [] }: VolumeSource): Reference[] {
  if (items.length === 0) return [reference];
  const { field } = reference;
  return items.map(({ key }, index) => ({ ...reference, key, keyField: `${field}.items[${index}].key` }));
}

/** The Secrets and ConfigMaps in the volumes of pods, projected ones included. */
function* volumeSourcesOf({ template, field }: PodTemplateUse): Iterable<{
  secret: VolumeSource | undefined;
  configMap: VolumeSource | undefined;
  place: string;
}> {
  for (const [index, { secret, configMap, projected }] of (template.spec?.volumes ?? []).entries()) {
    const place = `${field}.spec.volumes[${index}]`;
    yield { secret: secret && { ...secret, name: secret.secretName }, configMap, place };
    for (const [number, source] of (projected?.sources ?? []).entries()) {
      const { secret, configMap } = source;
      yield { secret, configMap, place: `${place}.projected.sources[${number}]` };
    }
  }
}

/** The keys of the Secrets that an object declares for its pods, in an annotation with JSON. */
function declaredSecrets({ located }: PodTemplateUse): Readonly<Record<string, readonly string[]>> {
  const annotations = Object.entries(located.object.metadata.annotations ?? {});
  const [, declared = '{}'] = annotations.find(([key]) => key.endsWith('/secrets')) ?? [];
  try {
    return (JSON.parse(declared) ?? {}) as Readonly<Record<string, readonly string[]>>;
  } catch {
    return {};
  }
}
