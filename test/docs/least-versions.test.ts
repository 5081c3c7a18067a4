import fs from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { runInfra } from '../../cli/run-infra';
import { leastVersions } from '../../constructs/platform/least-versions';
import { declarePlatform } from '../../main';
import { CODE_ROOT, Project } from '../../synth/project';

const SAID = 'Argo CD 3.4, Argo Rollouts 1.8, Kubernetes 1.30 and Kustomize 5.5, or later';

test.each(['README.md', 'docs/operations.md'])('%s says which versions it takes', (file) => {
  expect(leastVersions()).toBe(SAID);
  expect(fs.readFileSync(path.join(CODE_ROOT, file), 'utf8').replace(/\s+/g, ' ')).toContain(SAID);
});

test('so does infra --help', async () => {
  const shown: string[] = [];
  const stream = { write: (text: string) => shown.push(text) > 0 };
  await runInfra(new Project(CODE_ROOT, declarePlatform), ['--help'], { stdout: stream, stderr: stream });
  expect(shown.join('')).toContain(`\nThe tree is for ${SAID}.\n`);
});
