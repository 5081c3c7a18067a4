import fs from 'node:fs';
import { checksTable } from '../checks/table';
import type { Platform } from '../constructs/platform/platform';
import type { Project } from '../synth/project';
import { UserError } from '../synth/user-error';
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
    ['README.md', () => withPicture('README.md', read(project, 'README.md'), topology)],
    ['docs/checks.md', () => withRules(read(project, 'docs/checks.md'))],
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

/** A page that ends with the table of the rules. */
function withRules(page: string): string {
  const [before = ''] = page.split(RULES);
  return `${before}${RULES}\n\n${checksTable()}`;
}

const RULES = '## The rules';

function read(project: Project, file: string): string {
  return fs.readFileSync(project.path(file), 'utf8');
}
