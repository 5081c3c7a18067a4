import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { changesSinceHead } from '../../checks/changes-since-head';
import { describeFinding } from '../../checks/finding';
import { declarePlatform } from '../../main';
import { headTree } from '../../synth/head-tree';
import { render } from '../../synth/render';
import { texts } from '../../synth/synthesize';
import { toYaml } from '../../synth/yaml';
import { ProjectCopy } from '../project-copy';
import { MutableTree } from './mutable-tree';

const tree = render(declarePlatform());
const DEPLOYMENT = 'base/checkout/deployment.yaml';
const NAME = '["app.kubernetes.io/name"]';
const WHAT_TO_DO =
  'Keep it, name the Deployment anew, or have Argo CD delete and create it by the annotation argocd.argoproj.io/sync-options: Replace=true,Force=true';
const SELECTOR = `[ecommerce/checkout] ${DEPLOYMENT}: spec.selector must stay {"matchLabels":{"app.kubernetes.io/name":"checkout"}}, as in HEAD: the API server refuses {"matchLabels":{"app.kubernetes.io/name":"checkout-service"}}. ${WHAT_TO_DO} (immutable-field-is-kept)`;

/** The texts of the tree as it was before a change. */
function headWith(change: (mutable: MutableTree) => unknown): Map<string, string> {
  const mutable = new MutableTree(tree);
  change(mutable);
  return new Map([...mutable.tree].map(([file, { documents }]) => [file, toYaml(documents)]));
}

const withOldSelector = (t: MutableTree) => t.set(DEPLOYMENT, `spec.selector.matchLabels${NAME}`, 'checkout');
const said = (head: ReadonlyMap<string, string>, now = tree) =>
  changesSinceHead(now, head).map(describeFinding);

describe('a change that Argo CD could not apply is told', () => {
  test('of a selector in a base', () => {
    expect(said(headWith(withOldSelector))).toEqual([SELECTOR]);
  });

  test('of a selector in one environment', () => {
    const overlay = 'overlays/staging/checkout/kustomization.yaml';
    const head = headWith((t) =>
      t.push(overlay, 'patches[0].patch.content', {
        op: 'replace',
        path: '/spec/selector/matchLabels/app.kubernetes.io~1name',
        value: 'checkout',
      }),
    );
    expect(said(head)).toEqual([SELECTOR]);
  });

  test('of a Service that becomes headless', () => {
    const now = new MutableTree(tree).set('base/catalog/service.yaml', 'spec.clusterIP', 'None').tree;
    const [line, ...others] = said(
      headWith(() => {}),
      new Map([...now].map(([file, it]) => [file, { ...it, text: toYaml(it.documents) }])),
    );
    expect(line).toMatch(
      /^\[ecommerce\/catalog\] base\/catalog\/service\.yaml: spec\.clusterIP must stay nothing, as in HEAD: the API server refuses "None"\. Keep it, name the Service anew/,
    );
    expect(others).toEqual([]);
  });

  test('of an object that was in another file', () => {
    const head = headWith((t) => {
      const deployment = withOldSelector(t).document(DEPLOYMENT);
      return t.drop(DEPLOYMENT).add('base/checkout/service.yaml', deployment);
    });
    expect(said(head)).toEqual([SELECTOR]);
  });

  test('of an object that was in another folder', () => {
    const renamed = [...headWith(withOldSelector)].map(([file, text]): [string, string] => [
      file.replace(/(base|overlays\/\w+)\/checkout\//, '$1/cart/'),
      text.replace('../../../base/checkout', '../../../base/cart'),
    ]);
    expect(said(new Map(renamed))).toEqual([SELECTOR]);
  });
});

describe('no change is told', () => {
  test.each<[string, (t: MutableTree) => unknown]>([
    ['where nothing changed', () => {}],
    ['of a field that may change', (t) => t.set(DEPLOYMENT, 'spec.template.spec.enableServiceLinks', true)],
    ['of an object that is new', (t) => t.drop('base/checkout/deployment.yaml')],
    [
      'of an object that was called otherwise',
      (t) => withOldSelector(t).set(DEPLOYMENT, 'metadata.name', 'old'),
    ],
    [
      'of a service that is gone',
      (t) => t.add('overlays/production/old/kustomization.yaml', { kind: 'Kustomization' }),
    ],
  ])('%s', (_what, change) => {
    expect(said(headWith(change))).toEqual([]);
  });

  test('of an object that Argo CD is to delete and create anew', () => {
    const field = 'metadata.annotations';
    const replaced = new MutableTree(tree).set(DEPLOYMENT, field, {
      'argocd.argoproj.io/sync-options': 'Force=true, Replace=true',
    });
    expect(said(headWith(withOldSelector), replaced.tree)).toEqual([]);
    const applied = replaced.set(DEPLOYMENT, field, { 'argocd.argoproj.io/sync-options': 'Replace=true' });
    expect(said(headWith(withOldSelector), applied.tree)).toEqual([SELECTOR]);
  });
});

describe('HEAD', () => {
  const git = (cwd: string, ...args: string[]) =>
    execFileSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@example.com', ...args], {
      cwd,
      stdio: 'pipe',
    });

  function folder(): string {
    const created = fs.realpathSync(fs.mkdtempSync(path.join(os.tmpdir(), 'head-')));
    onTestFinished(() => fs.rmSync(created, { recursive: true }));
    return created;
  }

  function write(root: string, files: ReadonlyMap<string, string>): void {
    for (const [file, text] of files) {
      fs.mkdirSync(path.dirname(path.join(root, 'dist', file)), { recursive: true });
      fs.writeFileSync(path.join(root, 'dist', file), text);
    }
  }

  test.each(['.', 'a/project/inside'])('is read of a project in %s of the repository', (place) => {
    const repository = folder();
    const project = path.join(repository, place);
    fs.mkdirSync(project, { recursive: true });
    const longest = `base/${'long-'.repeat(12)}/${'path-'.repeat(20)}.yaml`;
    const [, text = ''] = [...texts(tree)][0] ?? [];
    write(project, new Map([...texts(tree), [longest, text], ['NOTES.md', 'mine'], ['ünïcode.yaml', text]]));
    git(repository, 'init', '-q');
    git(repository, 'add', '.');
    git(repository, 'commit', '-qm', 'all');
    fs.rmSync(path.join(project, 'dist'), { recursive: true });
    expect(headTree(project)).toEqual(new Map([...texts(tree), [longest, text], ['ünïcode.yaml', text]]));
  });

  test('is told to be unreadable where Git refuses', () => {
    const project = folder();
    write(project, texts(tree));
    git(project, 'init', '-q');
    fs.writeFileSync(path.join(project, '.git/config'), '[');
    expect(() => headTree(project)).toThrow(
      /^Git must tell what of dist\/ is in HEAD, to find changes that no cluster takes: fatal: bad config line \d in file \.git\/config$/,
    );
  });

  test('is nothing for a project in a folder that its repository does not have yet', () => {
    const repository = folder();
    git(repository, 'init', '-q');
    git(repository, 'commit', '-qm', 'nothing', '--allow-empty');
    const project = path.join(repository, 'new/project');
    write(project, texts(tree));
    expect(headTree(project)).toBeUndefined();
  });

  test('is nothing without Git, without a commit, and without a tree in it', () => {
    const project = folder();
    write(project, texts(tree));
    expect(headTree(project)).toBeUndefined();
    git(project, 'init', '-q');
    expect(headTree(project)).toBeUndefined();
    git(project, 'commit', '-qm', 'nothing', '--allow-empty');
    expect(headTree(project)).toBeUndefined();
    git(project, 'add', '.');
    git(project, 'commit', '-qm', 'all');
    expect(headTree(project)?.size).toBe(tree.size);
    const { PATH } = process.env;
    process.env.PATH = project;
    onTestFinished(() => {
      process.env.PATH = PATH;
    });
    expect(headTree(project)).toBeUndefined();
  });
});

test.each([
  ['a conflict', 'spec:\n', '<<<<<<< HEAD\n'],
  ['no content', /^spec:[\s\S]*/m, 'spec: null\n'],
  ['an alias of nothing', /^spec:[\s\S]*/m, 'spec: *nothing\n'],
  ['another document', /^apiVersion[\s\S]*/m, '7\n'],
  ['a collection as a key', 'spec:', '{a: b}: c\nspec:'],
])('%s in a file of HEAD hides nothing else, and stops no synth', (_what, part, instead) => {
  const head = headWith(withOldSelector);
  for (const file of ['base/catalog/deployment.yaml', 'overlays/staging/catalog/kustomization.yaml']) {
    const text = head.get(file) ?? '';
    head.set(file, text.replace(part, instead).replace(/^patches:[\s\S]*/m, 'patches: 7\n'));
  }
  expect(said(head)).toEqual([SELECTOR]);
});

test('a finding is told in a line, exits 1 and leaves dist/ as it was; without Git a selector may change', () => {
  const project = ProjectCopy.forTest();
  const run = (...args: string[]) =>
    execFileSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@example.com', ...args], {
      cwd: project.folder,
      stdio: 'pipe',
    });
  const committed = project.files('dist');
  project.replace(
    'constructs/service.ts',
    "return { 'app.kubernetes.io/name': this.workload };",
    "return { 'app.kubernetes.io/name': this.workload, 'app.kubernetes.io/part-of': this.platform.name };",
  );
  expect(project.app()).toMatchObject({ status: 0 });
  expect(project.files('dist')).not.toEqual(committed);

  for (const [file, text] of Object.entries(committed)) project.write(`dist/${file}`, text);
  run('init', '-q');
  run('add', '.');
  run('commit', '-qm', 'all');
  const { status, stderr } = project.app();
  expect(status).toBe(1);
  const lines = stderr.trimEnd().split('\n');
  expect(lines).toHaveLength(5);
  for (const line of lines) {
    expect(line).toMatch(/^\[ecommerce\/\w+\] base\/\w+\/deployment\.yaml: spec\.selector must stay \{/);
  }
  expect(project.files('dist')).toEqual(committed);
});
