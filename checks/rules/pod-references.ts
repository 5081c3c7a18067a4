import { formatValue } from '../../constructs/props/format-value';
import { once } from '../../constructs/props/once';
import { knownStore } from '../../constructs/workload/data-store';
import { valuesAt } from '../../manifests/field-path';
import { parseImage } from '../../manifests/image';
import type { LocatedObject } from '../located-object';
import type { ObjectSet } from '../object-set';
import { inContainers } from '../pod-security';
import { isExcepted, type PodTemplateUse } from '../pods';
import { about, aboutContainers, aboutPods, type ObjectRule, type OwnRule } from './rule';

/** Where pod templates refer to Secrets and ConfigMaps. */
const PLACES = {
  Secret: [
    'spec.volumes[*].secret',
    'spec.volumes[*].projected.sources[*].secret',
    ...inContainers('env[*].valueFrom.secretKeyRef', 'envFrom[*].secretRef'),
  ],
  ConfigMap: [
    'spec.volumes[*].configMap',
    'spec.volumes[*].projected.sources[*].configMap',
    ...inContainers('env[*].valueFrom.configMapKeyRef', 'envFrom[*].configMapRef'),
  ],
};

/** Where pod templates name what their pods cannot start without. */
const NEEDED = {
  ServiceAccount: ['spec.serviceAccountName'],
  ConfigMap: ['spec.volumes[*].configMap.name'],
  PersistentVolumeClaim: ['spec.volumes[*].persistentVolumeClaim.claimName'],
  ExternalSecret: [
    'spec.volumes[*].secret.secretName',
    'spec.containers[*].env[*].valueFrom.secretKeyRef.name',
    'spec.containers[*].envFrom[*].secretRef.name',
  ],
} as const;

/** The PriorityClasses of every cluster. */
const BUILT_IN_CLASSES: readonly string[] = ['system-cluster-critical', 'system-node-critical'];

/** What takes a key, some items, or all of a Secret or ConfigMap. */
interface Source {
  readonly name?: string;
  readonly secretName?: string;
  readonly key?: string;
  readonly items?: readonly { readonly key: string }[];
}

/** A Secret or a ConfigMap that pods refer to. */
interface Reference {
  readonly pods: PodTemplateUse;
  readonly name: string | undefined;
  /** What names it. */
  readonly field: string;
  /** Undefined where all of its keys are taken. */
  readonly key?: string;
  /** What names the key among the items of a volume. */
  readonly item?: string;
}

function referencesOf(pods: PodTemplateUse, kind: keyof typeof PLACES): Reference[] {
  return valuesAt<Source>(pods.template, ...PLACES[kind]).flatMap(({ path, value }) => {
    const { name = value.secretName, key, items = [] } = value;
    const reference = { pods, name, field: `${pods.field}.${path}` };
    if (key !== undefined) return { ...reference, key };
    if (items.length === 0) return reference;
    return items.map(({ key }, index) => ({
      ...reference,
      key,
      item: `${reference.field}.items[${index}].key`,
    }));
  });
}

/** Rules about the Secrets, or ConfigMaps, of pods. */
const aboutReferences = (kind: keyof typeof PLACES) =>
  about(
    once(({ pods }: ObjectSet) => pods.flatMap((some) => referencesOf(some, kind))),
    ({ pods }) => pods.located,
  );

const aboutSecrets = aboutReferences('Secret');

/** What a pod template refers to: images, accounts, Secrets, ConfigMaps. */
export const POD_REFERENCE_RULES: readonly (ObjectRule | OwnRule)[] = [
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
    catches: 'Pods of a ServiceAccount that is not there: they are never created.',
    *check({ located, field, template }, set) {
      const { serviceAccountName: name = 'default' } = template.spec;
      if (name === 'default' || set.inSameNamespace(located, 'ServiceAccount', name)) return;
      yield [`${field}.spec.serviceAccountName`, 'must name a ServiceAccount beside it', name];
    },
  }),
  aboutPods({
    id: 'priority-class-exists',
    catches:
      'A PriorityClass of pods that the tree does not define, and no annotation `…/priority-class`: no such pod is created.',
    *check(pods, set) {
      const { priorityClassName: name } = pods.template.spec;
      if (name === undefined || BUILT_IN_CLASSES.includes(name) || isExcepted(pods, 'priority-class')) return;
      const there = set.ofKind('PriorityClass').map(({ object }) => object.metadata.name);
      if (there.includes(name)) return;
      const expected = `must be one of ${[...there, ...BUILT_IN_CLASSES].join(', ')}, or among the platform's 'priorityClasses'`;
      yield [`${pods.field}.spec.priorityClassName`, expected, name];
    },
  }),
  aboutSecrets({
    id: 'secret-is-named-by-rule',
    catches:
      'A Secret that neither is `<workload>-<kind of store>` nor in the annotation `…/secrets`, or a key that it does not have.',
    *check(secret) {
      const { pods, name, key, field, item = field } = secret;
      const workload = pods.controller.object.metadata.name;
      const kind = name?.startsWith(`${workload}-`) ? name.slice(workload.length + 1) : '';
      const keys = declaredSecrets(pods.located)[name ?? ''] ?? knownStore(kind)?.keys ?? [];
      if (key === undefined ? keys.length > 0 : keys.includes(key)) return;
      const expected = keys.length === 0 ? `a Secret ${workload}-<kind of store>` : keys.join(', ');
      yield [item, `must be of ${expected}, got ${keyOf(secret)}`];
    },
  }),
  aboutPods({
    id: 'hook-finds-what-it-needs',
    catches:
      'A Job before the sync that needs an account, a ConfigMap, a claim or a Secret which comes with the sync: the first one waits for ever.',
    *check({ located, template }, set) {
      if (located.object.metadata.annotations?.['argocd.argoproj.io/hook'] !== 'PreSync') return;
      const needed = (Object.keys(NEEDED) as (keyof typeof NEEDED)[]).flatMap((kind) =>
        valuesAt<string>(template, ...NEEDED[kind]).map(({ value: name }) => ({ kind, name })),
      );
      const missing = needed.find(
        ({ kind, name }) => set.inSameNamespace(located, kind, name)?.construct === located.construct,
      );
      if (missing === undefined) return;
      const expected = `must not be PreSync, as it needs the ${missing.kind} ${missing.name}, which comes with the sync`;
      yield ['metadata.annotations["argocd.argoproj.io/hook"]', expected];
    },
  }),
  aboutPods({
    id: 'volume-claim-exists',
    catches: 'A PersistentVolumeClaim in a volume that is not there: the pod is never scheduled.',
    *check({ located, field, template }, set) {
      for (const { path, value: name } of valuesAt<string>(template, ...NEEDED.PersistentVolumeClaim)) {
        if (set.inSameNamespace(located, 'PersistentVolumeClaim', name)) continue;
        yield [`${field}.${path}`, 'must name a PersistentVolumeClaim beside it', name];
      }
    },
  }),
  aboutSecrets({
    id: 'secret-is-provided',
    catches: 'A Secret that no ExternalSecret fills, or not with that key, where others are filled by them.',
    *check(secret, set) {
      if (set.ofKind('ExternalSecret').length === 0) return;
      const { pods, name, key, field, item = field } = secret;
      const source = set.inSameNamespace(pods.located, 'ExternalSecret', name)?.object.spec;
      const filled = source?.data?.some(({ secretKey }) => key === undefined || secretKey === key);
      if (source?.target?.name === name && filled) return;
      yield [item, `must be filled by an ExternalSecret, got ${keyOf(secret)}`];
    },
  }),
  aboutReferences('ConfigMap')({
    id: 'config-map-exists',
    catches:
      'A ConfigMap, or a key of one, in a variable or a volume that is not there: the pod does not start.',
    *check({ pods, name, field, key, item = `${field}.key` }, set) {
      const object = set.inSameNamespace(pods.located, 'ConfigMap', name)?.object;
      if (object === undefined) yield [`${field}.name`, 'must name a ConfigMap beside it', name];
      else if (key !== undefined && !Object.hasOwn({ ...object.data, ...object.binaryData }, key)) {
        yield [item, `must be a key of the ConfigMap ${name}`, key];
      }
    },
  }),
];

/** `catalog-service-redis: url`. */
function keyOf({ name, key }: Reference): string {
  return formatValue(key === undefined ? name : `${name}: ${key}`);
}

/** The keys of the Secrets that an object declares for its pods, in an annotation with JSON. */
const declaredSecrets = once(({ object }: LocatedObject): Readonly<Record<string, readonly string[]>> => {
  const annotations = Object.entries(object.metadata.annotations ?? {});
  const [, declared = '{}'] = annotations.find(([key]) => key.endsWith('/secrets')) ?? [];
  try {
    return (JSON.parse(declared) ?? {}) as Readonly<Record<string, readonly string[]>>;
  } catch {
    return {};
  }
});
