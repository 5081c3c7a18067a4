/** How bad a finding of a scanner is. */
export type Severity = 'critical' | 'high' | 'medium' | 'low';

/** What a scan lets pass. */
interface ScanPolicy {
  /** The least severity that fails. */
  readonly severity: Severity;
  /** The licences that libraries may be under; any, if there are none. */
  readonly licences: readonly string[];
}

/** Those that ask for nothing but a notice, and those that ask for changes of the library itself. */
const LICENCES = [
  '0BSD',
  'Apache-2.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'CC0-1.0',
  'CDDL-1.1',
  'EPL-1.0',
  'EPL-2.0',
  'GPL-2.0-only WITH Classpath-exception-2.0',
  'ISC',
  'LGPL-2.1-only',
  'LGPL-2.1-or-later',
  'MIT',
  'MPL-2.0',
  'Unlicense',
];

/** What each level of the security scan lets pass. */
export const SCAN_POLICIES = {
  standard: { severity: 'high', licences: [] },
  enhanced: { severity: 'medium', licences: LICENCES },
} as const satisfies Record<string, ScanPolicy>;
