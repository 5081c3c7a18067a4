import { DOCS } from '../../synth/project';
import type { Found, Refused } from './cluster';

/** Something that is otherwise than the tree needs it, and what mends it. */
export interface Ailment {
  readonly problem: string;
  readonly mend: string;
}

/** What came of looking at one thing: what is wrong, or why it could not be seen. */
export interface Examined {
  readonly what: string;
  readonly ailments: readonly Ailment[];
  readonly unseen?: string;
}

export const BOOTSTRAP = `see Bootstrap in ${DOCS}/operations.md`;
export const ADDONS = 'kubectl apply -f dist/argocd/project.yaml -f dist/addons/app-of-addons.yaml';

/** What came of looking at objects, if they could be seen. */
export function seen(
  what: string,
  found: readonly Found[] | Refused,
  ailmentsOf: (found: readonly Found[]) => readonly Ailment[],
): Examined {
  if ('refused' in found) return { what, ailments: [], unseen: found.refused };
  return { what, ailments: ailmentsOf(found) };
}
