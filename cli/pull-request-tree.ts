import { parse } from 'yaml';
import type { Tree } from '../checks/tree';
import { TreeIndex } from '../checks/tree-index';
import type { ApplicationSpec } from '../manifests/argo-objects';
import { parseImage } from '../manifests/image';
import { EmbeddedYaml, type KustomizationImage, type KustomizationPatch } from '../manifests/kustomization';
import { toYaml } from '../synth/yaml';

type Options = NonNullable<NonNullable<ApplicationSpec['source']>['kustomize']>;

/**
 * A tree whose previews are those of a pull request: what the template of an ApplicationSet says for Kustomize stands in
 * the Kustomization of the overlay, as Argo CD writes it there by `kustomize edit` before it builds.
 *
 * @param number of the pull request, e.g. 1
 * @param commit the first seven digits of its newest one
 * @see https://argo-cd.readthedocs.io/en/stable/user-guide/kustomize/
 */
export function pullRequestTree(tree: Tree, number: number, commit: string): Tree {
  const { argocd } = new TreeIndex(tree);
  const files = new Map(tree);
  for (const preview of argocd.previews) {
    const overlay = argocd.overlayOf(preview);
    const file = overlay && tree.get(overlay.file);
    if (!file) continue;
    const template = JSON.stringify(preview.object.spec.source?.kustomize ?? {});
    const filled = template
      .replaceAll('{{.number}}', String(number))
      .replaceAll('{{.head_short_sha_7}}', commit);
    const { namespace, images = [], patches = [] } = JSON.parse(filled) as Options;
    const { content } = overlay;
    const edited = {
      ...content,
      ...(namespace !== undefined && { namespace }),
      images: images.reduce((all, image) => withImage(all, String(image)), content.images ?? []),
      patches: [...(content.patches ?? []), ...patches.map(patchOf)],
    };
    files.set(overlay.file, { ...file, documents: [edited], text: toYaml([edited]) });
  }
  return files;
}

/** What `kustomize edit set image` makes of the images: those of other names stay, and all are sorted. */
function withImage(images: readonly KustomizationImage[], image: string): KustomizationImage[] {
  const [reference = '', name] = image.split('=').reverse();
  const { name: newName, tag, digest } = parseImage(reference);
  const set: KustomizationImage = {
    name: name ?? newName,
    ...(name !== undefined && { newName }),
    ...(tag !== undefined && { newTag: tag }),
    ...(digest !== undefined && { digest }),
  };
  const others = images.filter((it) => it.name !== set.name);
  return [...others, set].sort((a, b) => (a.name < b.name ? -1 : 1));
}

function patchOf({ target, patch }: NonNullable<Options['patches']>[number]): KustomizationPatch {
  return { ...(target && { target }), patch: new EmbeddedYaml(parse(patch ?? '')) } as KustomizationPatch;
}
