import { isDeepStrictEqual } from 'node:util';
import { parseAllDocuments } from 'yaml';
import type { Kustomization, KustomizationImage } from '../manifests/kustomization';
import type { TreeFile } from './tree';

/**
 * The documents that a file had, as far as it has changed.
 *
 * Most changes of a tree are other image versions: what differs in nothing else is told from the documents of now,
 * since to read the YAML of a thousand overlays takes as long as to check them.
 *
 * @param now the file as it is now
 * @throws if it is no YAML
 */
export function earlierDocuments(text: string, now: TreeFile | undefined): readonly object[] {
  return (now && withOtherVersions(text, now)) ?? documentsIn(text);
}

/** Where a Kustomization has the version of an image, if nothing in its strings looks the same. */
const VERSION = /^( {4}(newTag|digest): )"([\w.:-]+)"$/gm;

/** The document of a Kustomization that differs from now in the versions of images alone; undefined for all others. */
export function withOtherVersions(
  text: string,
  { text: textNow, documents }: Pick<TreeFile, 'text' | 'documents'>,
): object[] | undefined {
  if (text.replaceAll(VERSION, '$1') !== textNow.replaceAll(VERSION, '$1')) return undefined;
  const [content] = documents as readonly Kustomization[];
  const images: KustomizationImage[] = [...(content?.images ?? [])];
  const versions = images.flatMap((image, index) =>
    (['newTag', 'digest'] as const)
      .filter((field) => image[field] !== undefined)
      .map((field) => ({ index, field, value: image[field] })),
  );
  const values = versions.map(({ value }) => value);
  if (!isDeepStrictEqual(versionsIn(textNow), values)) return undefined;
  const was = versionsIn(text);
  for (const [at, { index, field }] of versions.entries()) {
    images[index] = { ...(images[index] as KustomizationImage), [field]: was[at] };
  }
  return [{ ...content, images }];
}

function versionsIn(text: string): (string | undefined)[] {
  return Array.from(text.matchAll(VERSION), ([, , , version]) => version);
}

function documentsIn(text: string): object[] {
  return parseAllDocuments(text, { logLevel: 'silent' }).map((document) => {
    for (const error of document.errors) throw error;
    return document.toJS() as object;
  });
}
