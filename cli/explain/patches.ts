import { ApiObject } from 'cdk8s';
import { GivenObject } from '../../constructs/gitops/given-object';
import type { ManifestFile } from '../../constructs/gitops/manifest-file';
import type { ObjectChange, PatchingChart } from '../../constructs/gitops/object-patches';
import type { KubeObject } from '../../manifests/kube-object';
import { type Document, operationAt } from './documents';
import type { NamedField } from './fields';

/** What has decided a field beside the props: the addition of its object, and patches of the base or an environment. */
export function patchesOf(file: ManifestFile, document: Document, field: NamedField): string[] {
  const operation = operationAt(document, field);
  const [, environment] = /^overlays\/([^/]+)\//.exec(file.path) ?? [];
  const { target = document.object, path = field.pointer } = operation ?? {};
  const isOf = (change: ObjectChange) => isWithin(path, change.pointer) || isWithin(change.pointer, path);
  const object = file.objects.find(({ kind, name }) => `${kind}/${name}` === document.object);
  return [
    ...(object?.constructor === GivenObject ? [`add('${file.name}')`] : []),
    ...namesOf(changesOf(file, target, environment).filter(isOf)),
  ];
}

/** The patches of single environments that change a field of a base. */
export function overridingPatches(
  file: ManifestFile,
  { object }: Document,
  { pointer }: NamedField,
  environments: readonly { readonly name: string }[],
): string[] {
  const changes = environments.flatMap(({ name }) => changesOf(file, object, name));
  const isOverride = (change: ObjectChange) => change.environment && isWithin(pointer, change.pointer);
  return file.path.startsWith('base/') ? namesOf(changes.filter(isOverride)) : [];
}

/** @param target e.g. `Deployment/checkout-service` */
function changesOf(
  { chart, objects }: ManifestFile,
  target: string,
  environment: string | undefined,
): readonly ObjectChange[] {
  const { changesOf: find }: Partial<PatchingChart> = chart as Partial<PatchingChart>;
  const all = [...objects, ...chart.node.findAll()];
  const object = all.find((it) => it instanceof ApiObject && `${it.kind}/${it.name}` === target);
  if (!find || !object) return [];
  return find.call(chart, (object as ApiObject).toJson() as KubeObject, environment);
}

function isWithin(pointer: string, outer: string): boolean {
  return `${pointer}/`.startsWith(`${outer}/`);
}

function namesOf(changes: readonly ObjectChange[]): string[] {
  return [...new Set(changes.map(({ patch }) => patch))];
}
