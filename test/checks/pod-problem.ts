import type { PodProblem } from '../../checks/pod-security';
import { formatValue } from '../../constructs/props/format-value';

/** `<rule>: <field> must be <expected>, got <value>`. */
export function describeProblem({ name, path, expected, value }: PodProblem): string {
  return `${name}: ${path} must be ${expected}, got ${formatValue(value)}`;
}
