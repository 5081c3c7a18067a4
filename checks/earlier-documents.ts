import { parseAllDocuments } from 'yaml';
import type { Kustomization, KustomizationImage } from '../manifests/kustomization';
import { readVersions, type VersionedText, versionsOf, withoutVersions } from './image-versions';
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

/** The document of a Kustomization that differs from now in the versions of images alone; undefined for all others. */
export function withOtherVersions(text: string, now: VersionedText): object[] | undefined {
  if (withoutVersions(text) !== withoutVersions(now.text)) return undefined;
  const versions = versionsOf(now);
  if (versions === undefined) return undefined;
  const [content] = now.documents as readonly [Kustomization];
  const images: KustomizationImage[] = [...(content.images ?? [])];
  const was = readVersions(text);
  for (const [at, { index, field }] of versions.entries()) {
    images[index] = { ...(images[index] as KustomizationImage), [field]: was[at] };
  }
  return [{ ...content, images }];
}

function documentsIn(text: string): object[] {
  return parseAllDocuments(text, { logLevel: 'silent' }).map((document) => {
    for (const error of document.errors) throw error;
    return document.toJS() as object;
  });
}
