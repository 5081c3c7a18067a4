import { push } from '../manifests/push';
import type { Kinds } from './kinds';
import type { LocatedObject } from './located-object';
import { podsIn } from './pods';
import { knownKind } from './schema';

/**
 * Objects by kind and name, so that nobody has to search.
 *
 * Where two objects have the same name, one of them is found; that there are two is a finding of its own.
 */
export class ObjectIndex {
  private readonly byKind = new Map<string, LocatedObject[]>();
  private readonly byName = new Map<string, LocatedObject>();
  /** The objects that have the name of one before them, with that one. */
  readonly duplicates: readonly (readonly [first: LocatedObject, second: LocatedObject])[];

  constructor(readonly objects: readonly LocatedObject[]) {
    const duplicates: [LocatedObject, LocatedObject][] = [];
    for (const located of objects) {
      const { metadata } = located.object;
      // Another group may have a kind of the same name, of which the rules know nothing.
      const kind = knownKind(located.object);
      const key = nameKey(kind, metadata.namespace, metadata.name);
      const first = this.byName.get(key);
      if (first) duplicates.push([first, located]);
      this.byName.set(key, located);
      push(this.byKind, kind, located);
    }
    this.duplicates = duplicates;
  }

  /** All objects of a kind. */
  ofKind<K extends keyof Kinds>(kind: K): readonly LocatedObject<Kinds[K]>[] {
    return (this.byKind.get(kind) ?? []) as unknown as LocatedObject<Kinds[K]>[];
  }

  /** Those that have pods. */
  get withPods(): readonly LocatedObject[] {
    this.found ??= this.objects.filter((located) => podsIn(located).length > 0);
    return this.found;
  }

  private found: readonly LocatedObject[] | undefined;

  /** The object of a kind and name in the namespace of another object. */
  inSameNamespace<K extends keyof Kinds>(
    { object }: LocatedObject,
    kind: K,
    name: string | undefined,
  ): LocatedObject<Kinds[K]> | undefined {
    return this.inNamespace(object.metadata.namespace, kind, name);
  }

  /** The object of a kind and name in a namespace. */
  inNamespace<K extends keyof Kinds>(
    namespace: string | undefined,
    kind: K,
    name: string | undefined,
  ): LocatedObject<Kinds[K]> | undefined {
    if (name === undefined) return undefined;
    return this.byName.get(nameKey(kind, namespace, name)) as LocatedObject<Kinds[K]> | undefined;
  }
}

function nameKey(kind: string, namespace = '', name = ''): string {
  return `${kind}/${namespace}/${name}`;
}
