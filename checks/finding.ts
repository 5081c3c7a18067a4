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
  /** The environment, where the file is that of all and it is wrong in some only, e.g. `production`. */
  readonly environment?: string;
}

/** A finding as a line for people: `[construct] file: object: field message (rule)`. */
export function describeFinding(finding: Finding): string {
  const { rule, construct, file, object, field, message, environment } = finding;
  const place = [file, ...(object === undefined ? [] : [object])].join(': ');
  const sentence = [...(field === undefined ? [] : [field]), message].join(' ');
  return `[${construct}] ${place}: ${sentence}${environment === undefined ? '' : `, in ${environment}`} (${rule})`;
}

/** Findings without repetitions, by file, object, field and rule. */
export function sortFindings(findings: readonly Finding[]): Finding[] {
  const byKey = new Map(findings.map((finding) => [keyOf(finding), finding]));
  return [...byKey].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, finding]) => finding);
}

/**
 * The findings of several environments in one list: what is wrong in all of them stands there once, what is wrong in
 * some names these.
 *
 * @param found the findings of each environment, by its folder
 */
export function mergeEnvironments(found: ReadonlyMap<string, readonly Finding[]>): Finding[] {
  const counts = new Map<string, number>();
  for (const findings of found.values()) {
    for (const key of new Set(findings.map(keyOf))) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return [...found].flatMap(([folder, findings]) =>
    findings.map((finding) =>
      counts.get(keyOf(finding)) === found.size || finding.file.startsWith(`${folder}/`)
        ? finding
        : { ...finding, environment: folder.slice(folder.lastIndexOf('/') + 1) },
    ),
  );
}

function keyOf({ file, object, field, rule, message, environment, construct }: Finding): string {
  return [file, object ?? '', field ?? '', rule, message, environment ?? '', construct].join('\0');
}
