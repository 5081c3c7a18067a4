import type { BuildResult } from './overlay-objects';
import type { TreeKustomization } from './tree-kustomizations';

/** What one Application deploys: a Kustomization that no other one builds on. */
export interface Overlay extends TreeKustomization, BuildResult {
  /** The folder of its environment, e.g. `overlays/production`. */
  readonly environment: string;
}
