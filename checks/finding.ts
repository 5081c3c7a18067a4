/** Something in the tree that a cluster, Argo or Kustomize would refuse, or silently read otherwise. */
export interface Finding {
  /** The id of the rule that found it. */
  readonly rule: string;
  /** The path of the construct that defines the file, e.g. `ecommerce/checkout`. */
  readonly construct: string;
  /** e.g. `base/checkout/rollout.yaml`. */
  readonly file: string;
  /** Which object, where the file alone does not tell, e.g. `Service checkout-service-canary`. */
  readonly object?: string;
  /** e.g. `spec.strategy.canary.steps[0].setWeight`. */
  readonly field?: string;
  /** Completes the field, or is a sentence of its own. */
  readonly message: string;
}

/** A finding as a line for people: `[construct] file: object: field message (rule)`. */
export function describeFinding({ rule, construct, file, object, field, message }: Finding): string {
  const place = [file, ...(object === undefined ? [] : [object])].join(': ');
  return `[${construct}] ${place}: ${field === undefined ? '' : `${field} `}${message} (${rule})`;
}

/** Findings without repetitions, by file, object, field and rule. */
export function sortFindings(findings: readonly Finding[]): Finding[] {
  const byKey = new Map(findings.map((finding) => [keyOf(finding), finding]));
  return [...byKey].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, finding]) => finding);
}

function keyOf({ file, object, field, rule, message, construct }: Finding): string {
  return [file, object ?? '', field ?? '', rule, message, construct].join('\0');
}
