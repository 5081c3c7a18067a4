import { formatValue } from '../../constructs/props/format-value';
import { fieldName, keysOfField } from '../../manifests/field-name';
import type { Field } from '../../manifests/field-path';
import type { Kinds } from '../kinds';
import { type LocatedObject, type Violation, violation } from '../located-object';
import type { ObjectSet } from '../object-set';
import { once } from '../once';
import type { TreeKustomization } from '../tree';
import type { TreeIndex } from '../tree-index';

/** One thing that must hold, by a stable id. */
export interface Rule<Subject> {
  /** e.g. `service-selects-pods`; never changes once it is published. */
  readonly id: string;
  /** What goes wrong without the rule, in one line. */
  readonly catches: string;
  /** All violations in the subject. */
  check(subject: Subject): Iterable<Violation>;
}

/** A rule about the objects of one environment. */
export type ObjectRule = Rule<ObjectSet>;

/** A rule about the files of the tree and what they say of each other. */
export type TreeRule = Rule<TreeIndex>;

/** What is wrong with an object: a field, or the whole; what is expected there; and, as a third part, what is there. */
export type Problem = readonly [field: string | undefined, expected: string, got?: unknown];

/** A rule about each of some things. */
export interface EachRule<Item, Subject> extends Omit<Rule<Subject>, 'check'> {
  /** All that is wrong with one of them. */
  check(item: Item, subject: Subject): Iterable<Problem>;
}

/** What a finding is about: an object, or a Kustomization. */
type Place = LocatedObject | TreeKustomization;

/** Makes rules about each of some things. */
type RuleMaker<Item, Subject> = (rule: EachRule<Item, Subject>) => Rule<Subject>;

/**
 * Makes rules about each of some things.
 *
 * @param find the things in an environment or a tree
 * @param placeOf what has the fields that are wrong with one of them; by default it does itself, or what is `located`
 */
export function about<Subject, Item extends Place | { readonly located: Place }>(
  find: (subject: Subject) => Iterable<Item>,
): RuleMaker<Item, Subject>;
export function about<Subject, Item>(
  find: (subject: Subject) => Iterable<Item>,
  placeOf: (item: Item) => Place,
): RuleMaker<Item, Subject>;
export function about<Subject, Item>(
  find: (subject: Subject) => Iterable<Item>,
  placeOf: (item: Item) => Place = (item) => (item as { located?: Place }).located ?? (item as Place),
): RuleMaker<Item, Subject> {
  return (rule) => ({
    ...rule,
    check(subject) {
      const found: Violation[] = [];
      for (const item of find(subject)) {
        for (const [field, expected, ...got] of rule.check(item, subject)) {
          const message = got.length > 0 ? `${expected}, got ${formatValue(got[0])}` : expected;
          const place = placeOf(item);
          found.push(
            'object' in place ? violation(place, field, message) : inKustomization(place, field, message),
          );
        }
      }
      return found;
    },
  });
}

function inKustomization({ construct, file, content }: TreeKustomization, field = '', message: string) {
  return { construct, file, field: fieldName(keysOfField(field), content), message };
}

/** Makes rules about each object of a kind. */
export function aboutKind<K extends keyof Kinds>(kind: K) {
  return about((set: ObjectSet) => set.ofKind(kind));
}

/** Makes rules about each pod template. */
export const aboutPods = about(({ pods }: ObjectSet) => pods);

/** Makes rules about each container of a pod template. */
export const aboutContainers = about(
  once(({ pods: all }: ObjectSet) =>
    all.flatMap((pods) => pods.containers.map((container) => ({ ...container, pods }))),
  ),
  ({ pods }) => pods.located,
);

/** The items whose key another has had before them, with the first of these; what has no key repeats nothing. */
export function repetitions<Item>(
  items: Iterable<Item>,
  keyOf: (item: Item) => unknown,
): { readonly item: Item; readonly first: Item }[] {
  const seen = new Map<unknown, Item>();
  const repeated: { item: Item; first: Item }[] = [];
  for (const item of items) {
    const key = keyOf(item);
    const first = seen.get(key);
    if (key === undefined) continue;
    if (first === undefined) seen.set(key, item);
    else repeated.push({ item, first });
  }
  return repeated;
}

/**
 * What is wrong with fields that must each have a value of their own.
 *
 * @param within what their paths start from
 */
export function* repeatedFields(fields: readonly Field[], within: string): Iterable<Problem> {
  for (const { item } of repetitions(fields, ({ value }) => value)) {
    yield [`${within}.${item.path}`, `must stand there once, got ${formatValue(item.value)} again`];
  }
}
