/** Reports as the scanners write them, cut to what a gate may read. */

/** Trivy's on an image. */
export function trivy(...vulnerabilities: { id: string; score: string; suppressions?: object[] }[]): string {
  return report({
    name: 'Trivy',
    rules: vulnerabilities.map(({ id, score }) => ({
      id,
      name: 'OsPackageVulnerability',
      defaultConfiguration: { level: Number(score) >= 7 ? 'error' : 'warning' },
      properties: { precision: 'very-high', 'security-severity': score, tags: ['vulnerability', 'security'] },
    })),
    results: vulnerabilities.map(({ id, suppressions }, ruleIndex) => ({
      ruleId: id,
      ruleIndex,
      level: 'error',
      message: { text: `Package: libssl3\nInstalled Version: 3.0.1\nVulnerability ${id}` },
      locations: [
        {
          physicalLocation: {
            artifactLocation: { uri: 'acme/payments', uriBaseId: 'ROOTPATH' },
            region: { startLine: 1 },
          },
        },
      ],
      ...(suppressions && { suppressions }),
    })),
  });
}

/** Semgrep's, whose rules give the level. */
export function semgrep(...results: { suppressions?: object[] }[]): string {
  return report({
    name: 'Semgrep OSS',
    rules: [
      {
        id: 'sql-injection',
        defaultConfiguration: { level: 'note' },
        properties: {
          precision: 'very-high',
          tags: [
            "CWE-89: Improper Neutralization of Special Elements used in an SQL Command ('SQL Injection')",
            'OWASP-A03:2021 - Injection',
            'security',
          ],
        },
      },
    ],
    results: results.map((each) => ({
      ruleId: 'sql-injection',
      message: { text: 'SQL is put together from text' },
      locations: [
        {
          physicalLocation: {
            artifactLocation: { uri: 'src/Db.java', uriBaseId: '%SRCROOT%' },
            region: { startLine: 12 },
          },
        },
      ],
      properties: {},
      ...each,
    })),
    invocations: [{ executionSuccessful: true, toolExecutionNotifications: [] }],
  });
}

/** CodeQL's, whose rules are in an extension. */
export function codeql(...indices: number[]): string {
  return JSON.stringify({
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: { name: 'CodeQL', rules: [] },
          extensions: [
            {
              name: 'codeql/java-queries',
              rules: [
                {
                  id: 'java/xss',
                  properties: { tags: ['security', 'external/cwe/cwe-079'], 'security-severity': '6.1' },
                },
                {
                  id: 'java/weak-hash',
                  properties: { tags: ['security', 'external/cwe/cwe-328'], 'security-severity': '5.0' },
                },
              ],
            },
          ],
        },
        results: indices.map((index) => ({
          rule: { index, toolComponent: { index: 0 } },
          level: 'note',
          message: { text: 'This depends on\na value of the user' },
          locations: [
            { physicalLocation: { artifactLocation: { uri: 'src/Page.java' }, region: { startLine: 3 } } },
          ],
        })),
      },
    ],
  });
}

export function report({
  name,
  rules,
  ...run
}: {
  readonly name: string;
  readonly rules: readonly object[];
  readonly results?: readonly object[];
  readonly invocations?: readonly object[];
}): string {
  return JSON.stringify({ version: '2.1.0', runs: [{ tool: { driver: { name, rules } }, ...run }] });
}

/** An SBOM in CycloneDX, as Trivy and Syft write it. */
export function cycloneDx(...components: object[]): string {
  return JSON.stringify({ bomFormat: 'CycloneDX', specVersion: '1.6', components });
}

/** An SBOM in SPDX, as BuildKit and Syft write it. */
export function spdx(...packages: { purl?: string; [field: string]: unknown }[]): string {
  return JSON.stringify({
    spdxVersion: 'SPDX-2.3',
    packages: packages.map(({ purl, ...fields }) => ({
      ...fields,
      ...(purl && {
        externalRefs: [
          { referenceCategory: 'PACKAGE-MANAGER', referenceType: 'purl', referenceLocator: purl },
        ],
      }),
    })),
  });
}
