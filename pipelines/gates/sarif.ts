import { Unusable } from './gate';
import { readJson } from './text-files';

/** From bad to less bad, as GitHub calls the ranges of CVSS. */
export const SEVERITIES = ['critical', 'high', 'medium', 'low'] as const;

export type Severity = (typeof SEVERITIES)[number];

/** What a scanner has found. */
export interface Finding {
  readonly rule: string;
  readonly severity: Severity;
  /** Numbers of the CWE. */
  readonly weaknesses: readonly number[];
  /** e.g. `src/db.js:12` */
  readonly place: string;
  readonly message: string;
  /** Whether people accept it: by a comment in the source, or by a decision that is kept elsewhere. */
  readonly accepted?: 'in source' | 'elsewhere';
}

/** What a scanner has to say. */
export interface Scan {
  /** The scanner's name. */
  readonly tool: string;
  readonly findings: readonly Finding[];
  /** Numbers of the CWE that its rules are about. */
  readonly covers: ReadonlySet<number>;
}

interface Rule {
  readonly id?: string;
  readonly defaultConfiguration?: { readonly level?: string };
  readonly relationships?: readonly { readonly target?: Weakness }[];
  readonly properties?: Properties;
}

interface Properties {
  readonly tags?: readonly unknown[];
  readonly cwe?: unknown;
  readonly 'security-severity'?: unknown;
}

/** A reference to a taxonomy, of which CWE is one. */
interface Weakness {
  readonly id?: string;
  readonly toolComponent?: { readonly name?: string };
}

interface Component {
  readonly name?: string;
  readonly rules?: readonly Rule[];
}

interface Result {
  readonly ruleId?: string;
  readonly ruleIndex?: number;
  readonly rule?: {
    readonly id?: string;
    readonly index?: number;
    readonly toolComponent?: { readonly index?: number };
  };
  readonly level?: string;
  readonly kind?: string;
  readonly baselineState?: string;
  readonly message?: { readonly text?: string };
  readonly locations?: readonly {
    readonly physicalLocation?: {
      readonly artifactLocation?: { readonly uri?: string };
      readonly region?: { readonly startLine?: number };
    };
  }[];
  readonly suppressions?: readonly { readonly kind?: string; readonly status?: string }[];
  readonly taxa?: readonly Weakness[];
  readonly properties?: Properties;
}

interface Run {
  readonly tool?: { readonly driver?: Component; readonly extensions?: readonly Component[] };
  readonly invocations?: readonly { readonly executionSuccessful?: boolean }[];
  readonly results?: readonly Result[];
}

/**
 * Reads a report in SARIF 2.1.0.
 *
 * @throws {Unusable} if it is none, or a scanner has not come to its end
 * @see https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html
 */
export function readSarif(file: string): Scan[] {
  const log = readJson(file) as { readonly version?: unknown; readonly runs?: unknown } | null;
  if (log?.version !== '2.1.0' || !Array.isArray(log.runs))
    throw new Unusable(`${file} is no report in SARIF 2.1.0`);
  if (log.runs.length === 0) throw new Unusable(`${file} has no run of a scanner`);
  return log.runs.map((run: Run) => readRun(run, file));
}

function readRun(run: Run, file: string): Scan {
  const { driver, extensions = [] } = run.tool ?? {};
  if (typeof driver?.name !== 'string') throw new Unusable(`${file} does not name its scanner`);
  if (!Array.isArray(run.results)) throw new Unusable(`${file} has no results of ${driver.name}`);
  if (run.invocations?.some(({ executionSuccessful }) => executionSuccessful === false))
    throw new Unusable(`${driver.name} has not come to its end, says ${file}`);
  const components = [driver, ...extensions];
  const rules = components.flatMap(({ rules = [] }) => rules);
  return {
    tool: driver.name,
    findings: run.results.filter(isFinding).map((result) => readResult(result, ruleOf(result, components))),
    covers: new Set(rules.flatMap(weaknessesOf)),
  };
}

function isFinding({ kind = 'fail', baselineState }: Result): boolean {
  return (kind === 'fail' || kind === 'open' || kind === 'review') && baselineState !== 'absent';
}

/** The rule that a result names by its place in a component of the tool, the driver or an extension, or by its id. */
function ruleOf({ rule, ruleId, ruleIndex }: Result, components: readonly Component[]): Rule {
  const component = components[1 + (rule?.toolComponent?.index ?? -1)];
  const id = ruleId ?? rule?.id;
  const all = components.flatMap(({ rules = [] }) => rules);
  return (
    component?.rules?.[ruleIndex ?? rule?.index ?? -1] ??
    all.find((each) => each.id === id) ??
    // A result may be of a part of a rule: CA1000/1 of CA1000.
    all.find((each) => id?.startsWith(`${each.id}/`)) ??
    {}
  );
}

function readResult(result: Result, rule: Rule): Finding {
  const { artifactLocation, region } = result.locations?.[0]?.physicalLocation ?? {};
  const place = [artifactLocation?.uri ?? 'no place', region?.startLine].filter((part) => part !== undefined);
  const accepted = acceptanceOf(result);
  return {
    rule: result.ruleId ?? result.rule?.id ?? rule.id ?? 'no rule',
    severity: severityOf(result, rule),
    weaknesses: [...new Set([...weaknessesOf(rule), ...weaknessesOf(result)])],
    place: place.join(':'),
    message: (result.message?.text ?? '').replaceAll(/\s+/g, ' ').slice(0, 200),
    ...(accepted && { accepted }),
  };
}

/** By the score of CVSS where there is one, else by the level. */
function severityOf(result: Result, rule: Rule): Severity {
  const score = Number(
    result.properties?.['security-severity'] ?? rule.properties?.['security-severity'] ?? Number.NaN,
  );
  if (score >= 9) return 'critical';
  if (score >= 7) return 'high';
  if (score >= 4) return 'medium';
  if (score >= 0) return 'low';
  const level = result.level ?? rule.defaultConfiguration?.level ?? 'warning';
  return level === 'error' ? 'high' : level === 'warning' ? 'medium' : 'low';
}

/** One decision that is not taken yet, or against it, and the finding stands. */
function acceptanceOf({ suppressions = [] }: Result): Finding['accepted'] | undefined {
  if (suppressions.length === 0) return undefined;
  if (suppressions.some(({ status = 'accepted' }) => status !== 'accepted')) return undefined;
  return suppressions.some(({ kind }) => kind === 'external') ? 'elsewhere' : 'in source';
}

/** CodeQL has `external/cwe/cwe-089`, Semgrep `CWE-89: …`, Snyk a property, SARIF itself a taxonomy. */
function weaknessesOf(of: Rule | Result): number[] {
  const taxa = [
    ...('taxa' in of ? (of.taxa ?? []) : []),
    ...('relationships' in of ? (of.relationships ?? []).map(({ target }) => target) : []),
  ];
  const named = taxa.filter((each) => each?.toolComponent?.name === 'CWE').map((each) => `CWE-${each?.id}`);
  const texts = [...(of.properties?.tags ?? []), of.properties?.cwe ?? [], ...named].flat().map(String);
  return texts.flatMap((text) => {
    const number = /\bCWE-(?:CWE-)?0*(\d+)/i.exec(text)?.[1];
    return number === undefined ? [] : [Number(number)];
  });
}
