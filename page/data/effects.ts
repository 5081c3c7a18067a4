import type { Effect } from './change';

/** Whether somebody should look at it twice, or how it goes otherwise. */
type Gravity = 'danger' | 'wait' | 'run' | 'good' | 'calm';

/** How grave each kind of effect is, and the word for it. */
export const EFFECTS: Readonly<Record<Effect['kind'], readonly [gravity: Gravity, word: string]>> = {
  immutable: ['danger', 'cannot be applied'],
  block: ['danger', 'holds later syncs'],
  delete: ['danger', 'deletion'],
  abandon: ['danger', 'no longer managed'],
  handover: ['danger', 'handover'],
  move: ['danger', 'other Application'],
  relocate: ['danger', 'created elsewhere'],
  approval: ['wait', 'needs approval'],
  restart: ['run', 'new pods'],
  scale: ['run', 'scaling'],
  create: ['good', 'created'],
  release: ['calm', 'other release path'],
};
