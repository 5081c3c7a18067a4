import { execFileSync } from 'node:child_process';
import { describe, expect, test } from 'vitest';
import { securityScan } from '../../../pipelines/gates/security-scan';
import { askGate, folderOf } from './ask-gate';
import { codeql, cycloneDx, report, semgrep, spdx, trivy } from './scan-reports';

/** Asks with files for options: `['--sarif', trivy()]` stands for `--sarif <file with that text>`. */
async function ask(...options: (readonly [flag: string, text: string])[]) {
  const isFile = (flag: string) => ['--sarif', '--sast', '--sbom'].includes(flag);
  const files = options.flatMap(([flag, text], index) =>
    isFile(flag) ? [[`${index}.json`, text] as const] : [],
  );
  const folder = folderOf(Object.fromEntries(files));
  const args = options.flatMap(([flag, text], index) => [
    flag,
    isFile(flag) ? `${folder}/${index}.json` : text,
  ]);
  const run = await askGate(securityScan, ...args);
  const cut = (text: string) => text.replaceAll(`${folder}/`, '');
  return { ...run, stdout: cut(run.stdout), stderr: cut(run.stderr) };
}

const failed = (...failures: string[]) => ({
  exitCode: 1,
  stderr: '',
  stdout: expect.stringContaining(`failed\n\n${failures.map((each) => `- ${each}\n`).join('')}\nMeasured`),
});
const HIGH = ['--severity', 'high'] as const;

describe('vulnerabilities', () => {
  const vulnerabilities = trivy(
    { id: 'CVE-2026-1', score: '9.8' },
    { id: 'CVE-2026-2', score: '7.0' },
    { id: 'CVE-2026-3', score: '6.9' },
    { id: 'CVE-2026-4', score: '0.1' },
    { id: 'CVE-2026-5', score: '9.0', suppressions: [{ kind: 'external', justification: 'not reached' }] },
  );
  const of = (severity: string, id: number) =>
    `${severity}: CVE-2026-${id} in acme/payments:1: Package: libssl3 Installed Version: 3.0.1 Vulnerability CVE-2026-${id}`;

  test.each([
    ['critical', [of('critical', 1)]],
    ['high', [of('critical', 1), of('high', 2)]],
    ['medium', [of('critical', 1), of('high', 2), of('medium', 3)]],
    ['low', [of('critical', 1), of('high', 2), of('medium', 3), of('low', 4)]],
  ])('that are %s or worse fail', async (severity, failures) => {
    expect(await ask(['--severity', severity], ['--sarif', vulnerabilities])).toEqual(failed(...failures));
  });

  test('below the bound, and accepted ones, pass', async () => {
    const accepted = trivy(
      { id: 'CVE-2026-3', score: '6.9' },
      { id: 'CVE-2026-5', score: '9.0', suppressions: [{ kind: 'external', status: 'accepted' }] },
    );
    expect(await ask(HIGH, ['--sarif', accepted])).toEqual({
      exitCode: 0,
      stdout:
        '### security-scan: passed\n\nMeasured:\n\n- 1.json, Trivy: 0 critical, 0 high, 1 medium, 0 low, 1 accepted\n',
      stderr: '',
    });
  });

  test.each(['underReview', 'rejected'])('stand while their suppression is %s', async (status) => {
    const pending = trivy({ id: 'CVE-2026-1', score: '9.8', suppressions: [{ kind: 'external', status }] });
    expect(await ask(HIGH, ['--sarif', pending])).toEqual(failed(of('critical', 1)));
  });

  test.each([
    ['error', 'high'],
    ['warning', 'medium'],
    ['note', 'low'],
    ['none', 'low'],
    [undefined, 'medium'],
  ])('without a score are as severe as their level, %s', async (level, severity) => {
    const results = [{ ruleId: 'r', level, message: { text: 'bad' } }];
    const file = report({ name: 'Scanner', rules: [], results });
    expect(await ask(['--severity', 'low'], ['--sarif', file])).toEqual(
      failed(`${severity}: r in no place: bad`),
    );
  });

  test('that have gone, and what is no finding, pass', async () => {
    const results = [
      { ruleId: 'r', level: 'error', baselineState: 'absent' },
      { ruleId: 'r', kind: 'pass' },
    ];
    const file = report({ name: 'Scanner', rules: [], results });
    expect(await ask(['--severity', 'low'], ['--sarif', file])).toMatchObject({ exitCode: 0 });
  });
});

describe('the sources', () => {
  const TOKEN = `ghp_wWPw5k4aXcaT4fNP0UcnZwJUVFk6LO${'0pINUx'}`;
  const HERE = ['--severity', 'critical', '--secrets-in'] as const;

  function repository(files: Readonly<Record<string, string>>): string {
    const folder = folderOf({ ...files, 'ignored.txt': TOKEN, '.gitignore': 'ignored.txt' });
    for (const args of [
      ['init', '--quiet'],
      ['add', '--all'],
    ])
      execFileSync('git', args, { cwd: folder });
    return folder;
  }

  test('with a secret fail', async () => {
    const folder = repository({ 'src/config.ts': `const token = '${TOKEN}';\n`, 'logo.png': `\0${TOKEN}` });
    const { exitCode, stdout } = await askGate(securityScan, ...HERE, folder);
    expect(exitCode).toBe(1);
    expect(stdout).toMatch(/failed\n\n- .*src\/config.ts:1: found GitHub Token.*\n\nMeasured/);
    expect(stdout).toContain(`- ${folder}: 2 files without binary ones\n`);
    expect(stdout).not.toContain(TOKEN);
  });

  test('pass without, or where a comment lets it be', async () => {
    const folder = repository({ 'src/config.ts': `// secretlint-disable\nconst token = '${TOKEN}';\n` });
    expect(await askGate(securityScan, ...HERE, folder)).toMatchObject({ exitCode: 0, stderr: '' });
  });

  test('without any committed text fail, as nothing was looked at', async () => {
    const folder = folderOf({});
    execFileSync('git', ['init', '--quiet'], { cwd: folder });
    expect(await askGate(securityScan, ...HERE, folder)).toMatchObject({
      exitCode: 1,
      stdout: expect.stringContaining(`failed\n\n- ${folder} has no committed text\n`),
    });
  });

  test('that are none of a repository cannot be read', async () => {
    expect(await askGate(securityScan, ...HERE, folderOf({ a: '' }))).toMatchObject({
      exitCode: 2,
      stderr: expect.stringMatching(/is no repository of Git\n$/),
    });
  });
});

test('a folder stands for its reports', async () => {
  const folder = folderOf({ 'java.sarif': codeql(0), 'kotlin.sarif': codeql() });
  expect(await askGate(securityScan, '--severity', 'high', '--sast', folder)).toMatchObject({ exitCode: 1 });
  expect(await askGate(securityScan, '--severity', 'high', '--sast', folder)).toMatchObject({
    stdout: expect.stringMatching(/java.sarif, CodeQL: .*\n- .*kotlin.sarif, CodeQL: /),
  });
  expect(await askGate(securityScan, '--severity', 'high', '--sast', folderOf({}))).toMatchObject({
    exitCode: 2,
    stderr: expect.stringMatching(/has no report\n$/),
  });
});

describe('injection', () => {
  const SQL = 'low: CWE-89 (SQL injection): sql-injection in src/Db.java:12: SQL is put together from text';

  test('fails below the bound', async () => {
    expect(await ask(HIGH, ['--sast', semgrep({})])).toEqual(failed(SQL));
  });

  test('fails behind a comment in the source', async () => {
    expect(await ask(HIGH, ['--sast', semgrep({ suppressions: [{ kind: 'inSource' }] })])).toEqual(
      failed(SQL),
    );
  });

  test('passes if it is accepted elsewhere', async () => {
    const accepted = semgrep({ suppressions: [{ kind: 'external', status: 'accepted' }] });
    expect(await ask(HIGH, ['--sast', accepted])).toMatchObject({ exitCode: 0 });
  });

  test('is known by the rule of an extension', async () => {
    expect(await ask(HIGH, ['--sast', codeql(0, 1)])).toEqual(
      failed(
        'medium: CWE-79 (cross-site scripting): java/xss in src/Page.java:3: This depends on a value of the user',
      ),
    );
  });

  test.each([
    ['a property', { properties: { cwe: ['CWE-78'] } }],
    ['a taxonomy', { relationships: [{ target: { id: '78', toolComponent: { name: 'CWE' } } }] }],
  ])('is known by %s of the rule', async (_, rule) => {
    const file = report({
      name: 'SAST',
      rules: [{ id: 'exec', ...rule }],
      results: [{ ruleId: 'exec/1', level: 'note', message: { text: 'runs a command' } }],
    });
    expect(await ask(HIGH, ['--sast', file])).toEqual(
      failed('low: CWE-78 (OS command injection): exec/1 in no place: runs a command'),
    );
  });

  test('is known by one weakness among others', async () => {
    const rules = [{ id: 'x', properties: { cwe: ['CWE-20', 'CWE-78'] } }];
    const results = [{ ruleId: 'x', level: 'note' }];
    expect(await ask(HIGH, ['--sast', report({ name: 'SAST', rules, results })])).toMatchObject({
      exitCode: 1,
    });
  });

  test('is known by the taxonomy of the result', async () => {
    const results = [{ ruleId: 'x', taxa: [{ id: '94', toolComponent: { name: 'CWE' } }] }];
    const rules = [{ id: 'y', properties: { cwe: 'CWE-94' } }];
    expect(await ask(HIGH, ['--sast', report({ name: 'SAST', rules, results })])).toMatchObject({
      exitCode: 1,
    });
  });

  test('is not known of where no rule looks for it', async () => {
    const file = report({ name: 'Linter', rules: [{ id: 'style' }], results: [] });
    expect(await ask(HIGH, ['--sast', file])).toEqual(
      failed('1.json: no rule of Linter is about injection, so nothing is known of it'),
    );
  });

  test('other findings of SAST keep the bound', async () => {
    expect(await ask(['--severity', 'medium'], ['--sast', codeql(1)])).toEqual(
      failed('medium: java/weak-hash in src/Page.java:3: This depends on a value of the user'),
    );
    expect(await ask(HIGH, ['--sast', codeql(1)])).toMatchObject({ exitCode: 0 });
  });
});

describe.each([
  [
    'CycloneDX',
    (licence?: string, version?: string) =>
      cycloneDx(
        { type: 'operating-system', name: 'debian' },
        {
          type: 'library',
          name: 'bash',
          version: '5',
          purl: 'pkg:deb/debian/bash@5',
          licenses: [{ license: { name: 'GPL' } }],
        },
        {
          type: 'application',
          name: 'app',
          components: [
            {
              type: 'library',
              name: 'a',
              version,
              purl: 'pkg:npm/a@1',
              ...(licence && {
                licenses: [licence.includes(' ') ? { expression: licence } : { license: { id: licence } }],
              }),
            },
          ],
        },
      ),
  ],
  [
    'SPDX',
    (licence?: string, version?: string) =>
      spdx(
        { name: 'image', purl: 'pkg:oci/image@sha256:1' },
        { name: 'debian' },
        { name: 'bash', purl: 'pkg:deb/debian/bash@5', licenseDeclared: 'GPL-3.0-only' },
        {
          name: 'a',
          versionInfo: version,
          purl: 'pkg:npm/a@1',
          licenseConcluded: 'NOASSERTION',
          ...(licence && { licenseDeclared: licence }),
        },
      ),
  ],
])('an SBOM in %s', (_, sbom) => {
  const allowed = [HIGH, ['--sarif', trivy()], ['--licence', 'MIT'], ['--licence', 'Apache-2.0']] as const;

  test.each(['MIT', 'Apache-2.0 AND MIT', 'GPL-2.0-only OR MIT'])('passes with %s', async (licence) => {
    expect(await ask(...allowed, ['--sbom', sbom(licence, '1')])).toMatchObject({
      exitCode: 0,
      stdout: expect.stringContaining('- 4.json: 1 libraries\n'),
    });
  });

  test.each(['GPL-3.0-only', 'MIT AND GPL-3.0-only', 'LicenseRef-own', 'My own'])(
    'fails with %s',
    async (licence) => {
      expect(await ask(...allowed, ['--sbom', sbom(licence, '1')])).toEqual(
        failed(`pkg:npm/a@1 is under ${licence}, which is not allowed`),
      );
    },
  );

  test('fails without a licence or a version', async () => {
    expect(await ask(...allowed, ['--sbom', sbom()])).toEqual(
      failed('pkg:npm/a@1 has no version', 'pkg:npm/a@1 has no licence'),
    );
  });

  test('fails without libraries, and for nothing else where no licences are given', async () => {
    expect(await ask(...allowed, ['--sbom', cycloneDx()])).toEqual(failed('4.json has no library'));
    expect(await ask(HIGH, ['--sarif', trivy()], ['--sbom', cycloneDx()])).toEqual(
      failed('2.json has no library'),
    );
    expect(await ask(HIGH, ['--sarif', trivy()], ['--sbom', sbom('GPL-3.0-only')])).toMatchObject({
      exitCode: 0,
    });
  });
});

test.each([
  [[['--severity', 'awful']], /must be one of critical, high, medium, low/],
  [[], /required option '--severity <severity>' not specified/],
  [[HIGH], /one of --sarif, --sast and --secrets-in must be given/],
  [[HIGH, ['--sarif', trivy()], ['--licence', 'MIT']], /--licence is asked of the libraries of --sbom/],
  [[HIGH, ['--sarif', trivy()], ['--licence', 'Mine']], /must be a licence of SPDX, e.g. Apache-2.0/],
  [[HIGH, ['--sarif', '{']], /1.json is no JSON: /],
  [[HIGH, ['--sarif', 'null']], /1.json is no report in SARIF 2.1.0/],
  [[HIGH, ['--sarif', '{"version":"2.1.0","runs":[]}']], /1.json has no run of a scanner/],
  [[HIGH, ['--sarif', '{"version":"2.1.0","runs":[{}]}']], /1.json does not name its scanner/],
  [[HIGH, ['--sarif', report({ name: 'Trivy', rules: [] })]], /1.json has no results of Trivy/],
  [
    [
      HIGH,
      [
        '--sarif',
        report({ name: 'T', rules: [], results: [], invocations: [{ executionSuccessful: false }] }),
      ],
    ],
    /T has not come to its end, says 1.json/,
  ],
  [
    [HIGH, ['--sarif', trivy()], ['--licence', 'MIT'], ['--sbom', '{}']],
    /3.json is no SBOM in CycloneDX or SPDX 2/,
  ],
] as [[string, string][], RegExp][])('%j cannot be asked', async (options, stderr) => {
  expect(await ask(...options)).toMatchObject({
    exitCode: 2,
    stdout: '',
    stderr: expect.stringMatching(stderr),
  });
});
