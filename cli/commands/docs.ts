import fs from 'node:fs';
import type { CommandContext } from '../command';
import { gatesPage } from '../gates-page';
import { writePages } from '../generated-pages';

/** About the gates themselves, whatever the platform. */
const GATES = 'docs/gates.md';

export function docs({ project, progress }: CommandContext): void {
  const hasGates = fs.existsSync(project.path(GATES));
  writePages(project, progress, hasGates ? [[GATES, gatesPage]] : []);
}
