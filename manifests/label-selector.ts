import type { LabelSelector, LabelSelectorRequirement } from 'kubernetes-types/meta/v1';

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
