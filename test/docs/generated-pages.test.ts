import fs from 'node:fs';
import { expect, test } from 'vitest';
import { generatedPages } from '../../cli/generated-pages';
import { withPicture } from '../../cli/topology/page';
import { topologyOf } from '../../cli/topology/topology';
import { declarePlatform } from '../../main';
import { CODE_ROOT, Project } from '../../synth/project';
import { openBookshop } from '../bookshop';

const project = new Project(CODE_ROOT, () => declarePlatform());

test.each([
  '.github/CODEOWNERS',
  'README.md',
  'docs/checks.md',
  'docs/metrics.md',
  'docs/pipelines.md',
  'docs/secrets.md',
  'docs/topology.md',
])('%s is up to date', (file) => {
  const onDisk = fs.readFileSync(project.path(file), 'utf8');
  expect(onDisk, 'run `npm run docs`').toBe(generatedPages(project, declarePlatform()).get(file)?.());
});

test('the documented scrape interval is that of the platform', () => {
  const page = fs.readFileSync(project.path('docs/operations.md'), 'utf8');
  const { scrapeInterval } = declarePlatform().prometheus;
  expect(page).toContain(`\n    scrape_interval: ${scrapeInterval.toSeconds()}s\n`);
});

const topology = topologyOf(openBookshop());

test('a picture goes between its markers, again and again', () => {
  const page = '# Mine\n\n<!-- topology:begin -->\nold\n<!-- topology:end -->\n\nMore.\n';
  const written = withPicture('X.md', page, topology);
  expect(written).toMatch(
    /^# Mine\n\n<!-- topology:begin -->\n\n```mermaid\nflowchart LR\n[^`]+```\n\n<!-- topology:end -->\n\nMore\.\n$/,
  );
  expect(withPicture('X.md', written, topology)).toBe(written);
});

test.each(['# Mine\n', '<!-- topology:end -->\n<!-- topology:begin -->\n'])('has no place in %j', (page) => {
  expect(() => withPicture('X.md', page, topology)).toThrow(
    "X.md must have '<!-- topology:begin -->' and, below it, '<!-- topology:end -->': the picture goes between them",
  );
});
