import { overlaysIn, treeOf } from '../../checks/previous-tree';
import type { Tree } from '../../checks/tree';
import { injectionOf } from '../../constructs/namespaces/pod-resources';
import type { Platform } from '../../constructs/platform/platform';
import { parseImage } from '../../manifests/image';
import { KUSTOMIZATION_FILE } from '../../manifests/kustomization';
import type { Before, Change } from '../../page/data/change';
import { committedTree } from '../../synth/committed-tree';
import { treeTexts } from '../../synth/synthesize';
import type { CommandContext } from '../command';
import { compareWithCommit, jsonOf } from '../diff/comparison';
import { capacityOf, imageIn } from './capacity';

/** What the sources change of a commit. */
export async function changeSince(
  context: CommandContext,
  platform: Platform,
  tree: Tree,
  ref: string,
): Promise<Change> {
  const change = jsonOf(await compareWithCommit(context, ref));
  const texts = committedTree(context.project, change.base.commit, treeTexts(tree));
  const before = treeOf(texts, tree);
  const services = new Map(platform.services.map((service) => [service.name, service]));
  return {
    ...change,
    before: change.applications.flatMap(({ environment, service }): Before[] => {
      const file = `overlays/${environment}/${service}/${KUSTOMIZATION_FILE}`;
      const known = services.get(service);
      const [overlay] = overlaysIn(before, before.has(file) ? [file] : []);
      if (overlay === undefined) return [{ environment, service, version: null, capacity: null }];
      const objects = overlay.objects.map(({ object }) => object);
      // What is gone from the sources has left its name in the tree.
      const workload = known?.workload ?? workloadIn(overlay.content.replicas) ?? service;
      const { tag = null, digest = null } = parseImage(imageIn(objects, workload) ?? '');
      return [
        {
          environment,
          service,
          version: { tag, digest },
          capacity: capacityOf(objects, workload, injectionOf(platform)),
        },
      ];
    }),
  };
}

function workloadIn(replicas: readonly { readonly name: string }[] = []): string | undefined {
  return replicas[0]?.name;
}
