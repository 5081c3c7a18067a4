import type { PageService } from '../data/service';

/** What services are grouped by where they are many, and the group of each. */
export const GROUPINGS: ReadonlyMap<string, (service: PageService) => string> = new Map([
  ['owner', ({ ownership }) => ownership?.owner ?? 'no owner said'],
  ['pattern', ({ pattern }) => pattern],
  ['risk', ({ risk }) => risk?.level ?? 'no risk said'],
  ['wave', ({ wave }) => `wave ${wave}`],
]);
