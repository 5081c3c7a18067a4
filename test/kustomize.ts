import type { Platform } from '../constructs/platform/platform';
import type { KubeObject } from '../manifests/kube-object';
import { builtOverlays as textsOfOverlays } from '../synth/built-overlays';
import { findKustomize, readObjects } from '../synth/kustomize';
import { render } from '../synth/render';
import { treeTexts } from '../synth/synthesize';
import { describeWith } from './describe-with';

/** `describe`, for tests that need the real Kustomize. */
export const describeWithKustomize: ReturnType<typeof describeWith> = describeWith(
  findKustomize() !== undefined,
  "needs Kustomize: neither 'kustomize' nor 'kubectl' is on the PATH",
);

/** The objects that Kustomize makes of each overlay of a platform, by the overlay's folder. */
export async function builtOverlays(platform: Platform): Promise<ReadonlyMap<string, readonly KubeObject[]>> {
  const folders = platform.deployed.flatMap(({ overlays }) => overlays.map(({ folder }) => folder));
  const texts = await textsOfOverlays(treeTexts(render(platform)), folders, { together: true });
  return new Map([...texts].map(([folder, text]) => [folder, readObjects(text)]));
}
