import fs from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { describeWithKustomize } from '../kustomize';
import { ProjectRepository } from './project-repository';

let project: ProjectRepository;
beforeAll(() => {
  project = new ProjectRepository();
});
afterAll(() => project.remove());

test('writes one file that needs no other, in a folder that Git ignores', async () => {
  const { status, stdout, stderr } = await project.infra('page');
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  expect(stdout).toMatch(/^reports\/page\.html: \d{3} kB\n$/);
  expect(project.git('status', '--porcelain')).toBe('');
  const html = project.read('reports/page.html');
  expect(html.length).toBeLessThan(1_500_000);
  expect(html).toMatch(
    /<meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'sha256-/,
  );
  expect(html).not.toMatch(/ (src|href)="(?!data:)/);
});

test('gives the same bytes each time', async () => {
  await project.infra('page', '--out', 'one.html');
  await project.infra('page', '--out', 'other.html');
  expect(project.read('one.html')).toBe(project.read('other.html'));
  for (const name of ['one.html', 'other.html']) fs.rmSync(project.path(name));
});

test('texts of the platform end no element, and begin no comment', async () => {
  const before = project.read('services/catalog.ts');
  project.write('services/catalog.ts', before.replace(/impact: '/, "impact: '</script><!--<script>"));
  await project.infra('page', '--out', 'page.html');
  const html = project.read('page.html');
  expect(html.match(/<\/script>/g)).toHaveLength(2);
  expect(html).not.toContain('<!--');
  expect(html).toContain('\\u003c/script>\\u003c!--\\u003cscript>');
  project.write('services/catalog.ts', before);
  fs.rmSync(project.path('page.html'));
});

test.each([
  [['--out', 'docs'], /^--out must be a file that can be written, got docs: it is a folder\n$/],
  [
    ['--out', 'README.md/page.html'],
    /^--out must be a file that can be written, got README\.md\/page\.html: E[^\n]+\n$/,
  ],
  [['no-such-commit'], /^'no-such-commit' must be a commit, a branch or a tag of the repository\n$/],
])('refuses %j', async (args, message) => {
  const { status, stdout, stderr } = await project.infra('page', ...args);
  expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
  expect(stderr).toMatch(message);
  expect(project.git('status', '--porcelain')).toBe('');
});

test('draws no platform with mistakes, and leaves the file as it was', async () => {
  project.write('page.html', 'before');
  project.replace('services/checkout.ts', 'weights: [20]', 'weights: [0]');
  const { status, stderr } = await project.infra('page', '--out', 'page.html');
  expect({ status, text: project.read('page.html') }).toEqual({ status: 1, text: 'before' });
  expect(stderr).toMatch(/^\[ecommerce\/checkout\] 'weights' must be/);
  expect(fs.readdirSync(project.folder).filter((name) => name.endsWith('.next'))).toEqual([]);
  project.replace('services/checkout.ts', 'weights: [0]', 'weights: [20]');
  fs.rmSync(project.path('page.html'));
});

describeWithKustomize('with a commit', () => {
  test('says what it compares with', async () => {
    const { status, stderr } = await project.infra('page', 'HEAD', '--out', 'page.html');
    expect({ status, stderr }).toEqual({
      status: 0,
      stderr: expect.stringMatching(/^comparing [0-9a-f]{7} \(HEAD\) with the sources …\n$/),
    });
    expect(project.read('page.html')).toContain('"summary":"Nothing changes in the cluster."');
    fs.rmSync(project.path('page.html'));
  });
});
