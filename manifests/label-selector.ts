import type { LabelSelector, LabelSelectorRequirement } from 'kubernetes-types/meta/v1';
import { push } from './push';

/** Labels of an object, key → value. */
export type Labels = Readonly<Record<string, string>>;

/**
 * Whether an object with these labels is selected. YAML may have `null` for what is left out.
 *
 * @throws Error on an operator that the API server refuses.
 * @see https://kubernetes.io/docs/concepts/overview/working-with-objects/labels/#resources-that-support-set-based-requirements
 */
export function selects(selector: LabelSelector, labels: Labels): boolean {
  const equal = Object.entries(selector.matchLabels ?? {}).every(
    ([key, value]) => Object.hasOwn(labels, key) && labels[key] === value,
  );
  return equal && (selector.matchExpressions ?? []).every((requirement) => holds(requirement, labels));
}

/**
 * Finds which of some things may mean labels, in their order: by one label that a selector of theirs asks for, so that
 * nobody has to look at all. What has none, or asks for no label, may mean any.
 */
export function findBySelector<T>(
  things: readonly T[],
  selectorOf: (thing: T) => LabelSelector | null | undefined,
): (labels: Labels) => T[] {
  const places = new Map<string, number[]>();
  for (const [place, thing] of things.entries()) {
    const [label = []] = Object.entries(selectorOf(thing)?.matchLabels ?? {});
    push(places, label.join('='), place);
  }
  return (labels) =>
    [[], ...Object.entries(labels)]
      .flatMap((label) => places.get(label.join('=')) ?? [])
      .sort((a, b) => a - b)
      .map((place) => things[place] as T);
}

/** Finds what a selector selects among some things, in their order: by one label that it asks for, if there is one. */
export function findByLabels<T>(
  things: readonly T[],
  labelsOf: (thing: T) => Labels,
): (selector: LabelSelector) => readonly T[] {
  const byLabel = new Map<string, T[]>();
  for (const thing of things) {
    for (const label of Object.entries(labelsOf(thing))) push(byLabel, label.join('='), thing);
  }
  return (selector) => {
    const [label] = Object.entries(selector.matchLabels ?? {});
    const candidates = label ? (byLabel.get(label.join('=')) ?? []) : things;
    return candidates.filter((thing) => selects(selector, labelsOf(thing)));
  };
}

function holds({ key, operator, values }: LabelSelectorRequirement, labels: Labels): boolean {
  const present = Object.hasOwn(labels, key);
  const listed = present && (values ?? []).includes(labels[key] as string);
  switch (operator) {
    case 'In':
      return listed;
    case 'NotIn':
      return !listed;
    case 'Exists':
      return present;
    case 'DoesNotExist':
      return !present;
    default:
      throw new Error(
        `'operator' must be one of In, NotIn, Exists, DoesNotExist, got ${JSON.stringify(operator)}`,
      );
  }
}
