import { InvalidArgumentError, Option } from 'commander';
import { type Gate, Unusable, type Verdict } from './gate';
import { INJECTION } from './injection';
import { repeated, required } from './options';
import { type Finding, readSarif, type Scan, SEVERITIES, type Severity } from './sarif';
import { isAllowed, isLicence, type Library, readSbom } from './sbom';
import { committedTexts, secretsIn } from './secrets';
import { filesAt } from './text-files';

interface SecurityScanOptions {
  readonly severity: Severity;
  readonly sarif?: readonly string[];
  readonly secretsIn?: string;
  readonly sast?: readonly string[];
  readonly sbom?: readonly string[];
  readonly licence?: readonly string[];
}

export const securityScan: Gate<SecurityScanOptions> = {
  name: 'security-scan',
  asks: 'Do the reports of the scanners keep the bounds?',
  fails: [
    'a finding as severe as the bound or more, unless a suppression in the report accepts it',
    "a secret in the sources, unless a comment of secretlint's lets it be",
    `any injection that SAST finds, of whatever severity, also behind a comment in the source: CWE ${[...INJECTION.keys()].join(', ')}`,
    'SAST whose rules do not look for injection',
    'an SBOM without libraries: a scanner that knows none of them has nothing to find, and no way to say so',
    'where licences are allowed, a library under none of them, or without a version or a licence',
  ],
  needs: [],
  options: [
    required('--severity <severity>', `the least severity that fails: ${SEVERITIES.join(', ')}`, severity),
    repeated('--sarif <path>', 'a report on dependencies or the image, in SARIF, or a folder of them'),
    new Option('--secrets-in <folder>', 'a repository of Git, in whose files secretlint looks for secrets'),
    repeated(
      '--sast <path>',
      'a report of SAST, in SARIF, or a folder of them, with zero tolerance for injection',
    ),
    repeated('--sbom <file>', 'an SBOM of the image, in CycloneDX or SPDX 2'),
    repeated('--licence <id>', 'a licence of SPDX that libraries may be under', licence),
  ],

  async judge({
    severity,
    sarif = [],
    secretsIn: sources,
    sast = [],
    sbom = [],
    licence = [],
  }): Promise<Verdict> {
    if (licence.length > 0 && sbom.length === 0)
      throw new Unusable('--licence is asked of the libraries of --sbom: give that, too');
    if ([...sarif, ...sast].length === 0 && sources === undefined)
      throw new Unusable('one of --sarif, --sast and --secrets-in must be given');
    const verdicts = [
      ...filesOf(sarif).map((file) => ofScans(file, readSarif(file), severity)),
      ...(sources === undefined ? [] : [await ofSources(sources)]),
      ...filesOf(sast).map((file) => ofSast(file, readSarif(file), severity)),
      ...sbom.map((file) => ofSbom(file, licence)),
    ];
    return {
      failures: verdicts.flatMap(({ failures }) => failures),
      measured: verdicts.flatMap(({ measured }) => measured),
    };
  },
};

function ofScans(file: string, scans: readonly Scan[], bound: Severity, fails = isAsSevere): Verdict {
  const findings = scans.flatMap((scan) => scan.findings);
  return {
    failures: findings.filter((finding) => fails(finding, bound)).map(describe),
    measured: scans.map((scan) => `${file}, ${scan.tool}: ${countsOf(scan.findings)}`),
  };
}

/** An author's own comment does not accept an injection; a decision that is kept elsewhere does. */
function ofSast(file: string, scans: readonly Scan[], bound: Severity): Verdict {
  const { failures, measured } = ofScans(
    file,
    scans,
    bound,
    (finding) => isAsSevere(finding, bound) || (isInjection(finding) && finding.accepted !== 'elsewhere'),
  );
  const blind = scans.filter(({ covers }) => ![...covers].some((each) => INJECTION.has(each)));
  return {
    failures: [
      ...failures,
      ...blind.map(({ tool }) => `${file}: no rule of ${tool} is about injection, so nothing is known of it`),
    ],
    measured,
  };
}

async function ofSources(folder: string): Promise<Verdict> {
  const texts = committedTexts(folder);
  const secrets = await Promise.all(texts.map((text) => secretsIn(text, { heedsComments: true })));
  return {
    failures: texts.length === 0 ? [`${folder} has no committed text`] : secrets.flat(),
    measured: [`${folder}: ${texts.length} files without binary ones`],
  };
}

/** @throws {Unusable} if a folder has no report */
function filesOf(paths: readonly string[]): string[] {
  return paths.flatMap((named) => {
    const files = filesAt(named);
    if (files.length === 0) throw new Unusable(`${named} has no report`);
    return files;
  });
}

function ofSbom(file: string, allowed: readonly string[]): Verdict {
  const libraries = readSbom(file);
  return {
    failures:
      libraries.length === 0
        ? [`${file} has no library`]
        : allowed.length === 0
          ? []
          : libraries.flatMap((each) => faultsOf(each, allowed)),
    measured: [`${file}: ${libraries.length} libraries`],
  };
}

function faultsOf({ name, hasVersion, licences }: Library, allowed: readonly string[]): string[] {
  const others = licences.filter((each) => !isAllowed(each, allowed));
  return [
    ...(hasVersion ? [] : [`${name} has no version`]),
    ...(licences.length > 0 ? [] : [`${name} has no licence`]),
    ...(others.length > 0 ? [`${name} is under ${others.join(' and ')}, which is not allowed`] : []),
  ];
}

function isAsSevere({ severity, accepted }: Finding, bound: Severity): boolean {
  return !accepted && SEVERITIES.indexOf(severity) <= SEVERITIES.indexOf(bound);
}

function isInjection({ weaknesses }: Finding): boolean {
  return weaknesses.some((each) => INJECTION.has(each));
}

/** e.g. `high: CWE-89 (SQL injection): java/sql-injection in src/Db.java:12: …` */
function describe({ rule, severity, weaknesses, place, message }: Finding): string {
  const injection = weaknesses.find((each) => INJECTION.has(each));
  const kind = injection === undefined ? '' : `CWE-${injection} (${INJECTION.get(injection)}): `;
  return `${severity}: ${kind}${rule} in ${place}: ${message}`;
}

/** e.g. `1 critical, 0 high, 2 medium, 0 low, 1 accepted` */
function countsOf(findings: readonly Finding[]): string {
  const standing = findings.filter(({ accepted }) => !accepted);
  const counts = SEVERITIES.map(
    (each) => `${standing.filter(({ severity }) => severity === each).length} ${each}`,
  );
  return `${counts.join(', ')}, ${findings.length - standing.length} accepted`;
}

function severity(text: string): Severity {
  const found = SEVERITIES.find((each) => each === text);
  if (!found) throw new InvalidArgumentError(`must be one of ${SEVERITIES.join(', ')}`);
  return found;
}

function licence(text: string): string {
  if (!isLicence(text)) throw new InvalidArgumentError('must be a licence of SPDX, e.g. Apache-2.0');
  return text;
}
