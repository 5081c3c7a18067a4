import { formatValue } from '../../constructs/props/format-value';
import { once } from '../../constructs/props/once';
import { fieldName, keysOfField } from '../../manifests/field-name';
import type { Field } from '../../manifests/field-path';
import type { Kinds } from '../kinds';
import { type LocatedObject, type Violation, violation } from '../located-object';
import type { ObjectIndex } from '../object-index';
import type { ObjectSet } from '../object-set';
import { type PodsOfObject, podsIn } from '../pods';
import { isOf } from '../schema';
import type { BuiltKustomization, TreeFile, TreeKustomization } from '../tree';
import type { TreeIndex } from '../tree-index';

/** One thing that must hold, by a stable id. */
export interface Rule<Subject> {
  /** e.g. `service-selects-pods`; never changes once it is published. */
  readonly id: string;
  /** What goes wrong without the rule, in one line. */
  readonly catches: string;
  /** Whether it asks for variables of containers that are no references, or for what policies say. */
  readonly asksCalls?: true;
  /** All violations in the subject. */
  check(subject: Subject): Iterable<Violation>;
}

/** A rule about the objects of one environment, and what they say of each other. */
export interface ObjectRule extends Rule<ObjectSet> {
  readonly scope?: undefined;
}

/** A rule about what an object says by itself: it sees nothing else. */
export interface OwnRule extends Rule<LocatedObject> {
  readonly scope: 'object';
  /**
   * Those of some objects of which it may say something.
   *
   * @default - all
   */
  readonly among?: (objects: ObjectIndex) => readonly LocatedObject[];
}

/** A rule about the files of the tree and what they say of each other. */
export interface TreeRule extends Rule<TreeIndex> {
  readonly scope?: undefined;
}

/** A rule about a Kustomization and what it makes of the files that it is built from: it sees nothing else. */
export interface OverlayRule extends Rule<BuiltKustomization> {
  readonly scope: 'overlay';
}

/** A rule about some files of the tree. A file that is right by itself is right beside others too. */
export interface FileRule extends Rule<readonly TreeFile[]> {
  readonly scope: 'files';
}

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
  return (rule) => ({ ...rule, check: (subject) => violationsOf(rule, find(subject), subject, placeOf) });
}

function violationsOf<Item, Subject>(
  rule: EachRule<Item, Subject>,
  items: Iterable<Item>,
  subject: Subject,
  placeOf: (item: Item) => Place,
): Violation[] {
  const found: Violation[] = [];
  for (const item of items) {
    for (const [field, expected, ...got] of rule.check(item, subject)) {
      const message = got.length > 0 ? `${expected}, got ${formatValue(got[0])}` : expected;
      const place = placeOf(item);
      found.push(
        'object' in place ? violation(place, field, message) : inKustomization(place, field, message),
      );
    }
  }
  return found;
}

function inKustomization({ construct, file, content }: TreeKustomization, field = '', message: string) {
  return { construct, file, field: fieldName(keysOfField(field), content), message };
}

/** Makes rules about each object of a kind. */
export function aboutKind<K extends keyof Kinds>(kind: K) {
  return about((set: ObjectSet) => set.ofKind(kind));
}

/**
 * Makes rules that see one subject alone: about each of some things in it.
 *
 * @param find the things
 * @param placeOf what has the fields that are wrong with one of them; by default the subject does
 */
function alone<Scope extends string, Subject extends Place>(scope: Scope) {
  return <Item>(
    find: (subject: Subject) => readonly Item[],
    placeOf: (item: Item, subject: Subject) => Place = (_, subject) => subject,
  ) =>
    (rule: EachRule<Item, Subject>): Rule<Subject> & { readonly scope: Scope } => ({
      ...rule,
      scope,
      check(subject) {
        const items = find(subject);
        return items.length === 0
          ? NONE
          : violationsOf(rule, items, subject, (item) => placeOf(item, subject));
      },
    });
}

const NONE: readonly never[] = [];

/** Makes rules about what an object says by itself. */
export const aboutOwn = alone<'object', LocatedObject>('object');

/** Makes rules about a Kustomization and what it makes of the files that it is built from. */
export const aboutBuilt = alone<'overlay', BuiltKustomization>('overlay');

/** Makes rules about what an object of some kinds says by itself. */
export function aboutEach<K extends keyof Kinds>(...kinds: readonly K[]) {
  const rules = aboutOwn((located): readonly LocatedObject<Kinds[K]>[] =>
    kinds.some((kind) => isOf(located.object, kind)) ? [located as unknown as LocatedObject<Kinds[K]>] : NONE,
  );
  const among = (all: ObjectIndex) => kinds.flatMap((kind): readonly LocatedObject[] => all.ofKind(kind));
  return (rule: Parameters<typeof rules>[0]): OwnRule => ({ ...rules(rule), among });
}

/** Makes rules about each pod template in an object. */
export const aboutOwnPods = amongPods(aboutOwn(podsIn));

/** Makes rules about each container of a pod template in an object. */
export const aboutContainers = amongPods(aboutOwn((located) => containersOf(podsIn(located))));

function amongPods<Item>(rules: (rule: EachRule<Item, LocatedObject>) => OwnRule) {
  return (rule: EachRule<Item, LocatedObject>): OwnRule => ({
    ...rules(rule),
    among: ({ withPods }) => withPods,
  });
}

const containersOf = once((all: readonly PodsOfObject[]) =>
  all.flatMap((pods) => pods.containers.map((container) => ({ ...container, pods }))),
);

/** Makes rules about each pod template of an environment. */
export const aboutPods = about(({ pods }: ObjectSet) => pods);

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
