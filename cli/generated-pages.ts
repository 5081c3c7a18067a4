import fs from 'node:fs';
import path from 'node:path';
import { checksTable } from '../checks/table';
import type { Platform } from '../constructs/platform/platform';
import { describeFailure } from '../synth/failure';
import type { Project } from '../synth/project';
import { UserError } from '../synth/user-error';
import { CODEOWNERS, codeOwners } from './code-owners';
import { metricsPage } from './metrics-page';
import { secretsPage } from './secrets-page';
import { topologyPage, withPicture } from './topology/page';
import { topologyOf } from './topology/topology';

/**
 * The pages that are generated, wholly or in part, by their paths in the project, and the function that tells how each
 * should be; it throws a UserError if the page lacks the place for its generated part.
 */
export function generatedPages(project: Project, platform: Platform): ReadonlyMap<string, () => string> {
  const topology = topologyOf(platform);
  return new Map([
    [CODEOWNERS, () => codeOwners(platform)],
    ['README.md', () => withPicture('README.md', read(project, 'README.md'), topology)],
    ['docs/checks.md', () => withRules(read(project, 'docs/checks.md'))],
    ['docs/metrics.md', () => metricsPage(platform)],
    ['docs/secrets.md', () => secretsPage(platform)],
    ['docs/topology.md', () => topologyPage(topology)],
  ]);
}

/**
 * The generated pages of the project that do not show the platform as it is. A page that the project does not have, or
 * that has no place for a generated part, is not missed.
 *
 * @returns their paths in the project
 */
export function stalePages(project: Project, platform: Platform): string[] {
  return [...generatedPages(project, platform)]
    .filter(([file, page]) => fs.existsSync(project.path(file)) && isStale(read(project, file), page))
    .map(([file]) => file);
}

function isStale(text: string, page: () => string): boolean {
  try {
    return text !== page();
  } catch (error) {
    if (error instanceof UserError) return false;
    throw error;
  }
}

/**
 * Writes the pages of a project that are stale, and tells which.
 *
 * @throws {UserError} with all that cannot be written, once the others are
 */
export function writePages(project: Project, progress: (text: string) => void): void {
  const problems: string[] = [];
  for (const [file, page] of generatedPages(project, project.declarePlatform())) {
    try {
      const [place, text] = [project.path(file), page()];
      if (fs.existsSync(place) && fs.readFileSync(place, 'utf8') === text) continue;
      fs.mkdirSync(path.dirname(place), { recursive: true });
      fs.writeFileSync(place, text);
      progress(`${file}: written`);
    } catch (error) {
      problems.push(describeFailure(error));
    }
  }
  if (problems.length > 0) throw new UserError(problems);
}

/** A page that ends with the table of the rules. */
function withRules(page: string): string {
  const [before = ''] = page.split(RULES);
  return `${before}${RULES}\n\n${checksTable()}`;
}

const RULES = '## The rules';

function read(project: Project, file: string): string {
  return fs.readFileSync(project.path(file), 'utf8');
}
