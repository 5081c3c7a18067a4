import type { KubeObject } from '../../manifests/kube-object';
import { byIdentity } from '../../manifests/kube-object';
import type { CompareFields, FieldChange } from './field-changes';

/** An object of the cluster that differs between two renders. */
export interface ObjectChange {
  readonly change: 'create' | 'change' | 'delete';
  readonly apiVersion: string;
  readonly kind: string;
  readonly namespace?: string;
  readonly name: string;
  /** What differs; empty for an object that is created or deleted. */
  readonly fields: readonly FieldChange[];
}

/** What creating, changing and deleting turns one set of objects into the other, by kind and name. */
export function objectChanges(
  before: readonly KubeObject[],
  after: readonly KubeObject[],
  compare: CompareFields,
): ObjectChange[] {
  const old = byIdentity(before);
  const young = byIdentity(after);
  const changes = [...new Set([...old.keys(), ...young.keys()])].flatMap((identity): ObjectChange[] => {
    const was = old.get(identity);
    const is = young.get(identity);
    if (was && is) {
      const fields = compare(was, is);
      return fields.length > 0 ? [describe('change', is, fields)] : [];
    }
    return was ? [describe('delete', was)] : is ? [describe('create', is)] : [];
  });
  return changes.sort((a, b) => (sortKey(a) < sortKey(b) ? -1 : 1));
}

function describe(
  change: ObjectChange['change'],
  { apiVersion, kind, metadata: { namespace, name } }: KubeObject,
  fields: readonly FieldChange[] = [],
): ObjectChange {
  return { change, apiVersion, kind, ...(namespace !== undefined && { namespace }), name, fields };
}

function sortKey({ kind, namespace = '', name }: ObjectChange): string {
  return [kind, namespace, name].join('\0');
}
