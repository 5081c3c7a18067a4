import type { Platform } from '../constructs/platform/platform';
import type { KubeObject } from '../manifests/kube-object';
import { build, findKustomize, readObjects } from '../synth/kustomize';
import { render } from '../synth/render';
import { treeTexts } from '../synth/synthesize';
import { withTemporaryTree } from '../synth/temporary-tree';
import { describeWith } from './describe-with';

/** `describe`, for tests that need the real Kustomize. */
export const describeWithKustomize = describeWith(
  findKustomize() !== undefined,
  "needs Kustomize: neither 'kustomize' nor 'kubectl' is on the PATH",
);

const BUILT = new Map<string, Promise<ReadonlyMap<string, readonly KubeObject[]>>>();

/** The objects that Kustomize makes of each overlay of a platform, by the overlay's folder; of equal trees once. */
export function builtOverlays(platform: Platform): Promise<ReadonlyMap<string, readonly KubeObject[]>> {
  const tree = treeTexts(render(platform));
  const key = JSON.stringify([...tree]);
  const folders = platform.deployed.flatMap(({ overlays }) => overlays.map(({ folder }) => folder));
  const built =
    BUILT.get(key) ??
    withTemporaryTree(tree, async (root) => {
      const texts = await build(root, folders);
      return new Map([...texts].map(([folder, text]) => [folder, readObjects(text)]));
    });
  BUILT.set(key, built);
  return built;
}
