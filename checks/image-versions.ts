import { isDeepStrictEqual } from 'node:util';
import type { Kustomization } from '../manifests/kustomization';
import type { TreeFile } from './tree';

/** A Kustomization as it is written. */
export type VersionedText = Pick<TreeFile, 'text' | 'documents'>;

/** The version of an image in a Kustomization. */
export interface ImageVersionField {
  /** That of the image. */
  readonly index: number;
  readonly field: 'newTag' | 'digest';
  readonly value: string;
}

/** Where a Kustomization has the version of an image, if nothing in its strings looks the same. */
const VERSION = /^( {4}(?:newTag|digest): )"([\w.:-]+)"$/gm;

/** The versions of images in a Kustomization; undefined where its text alone does not tell them. */
export function versionsOf({ text, documents }: VersionedText): readonly ImageVersionField[] | undefined {
  const [content] = documents as readonly [Kustomization];
  const versions = (content.images ?? []).flatMap((image, index) =>
    (['newTag', 'digest'] as const).flatMap((field) => {
      const value = image[field];
      return value === undefined ? [] : [{ index, field, value }];
    }),
  );
  const values = versions.map(({ value }) => value);
  return isDeepStrictEqual(readVersions(text), values) ? versions : undefined;
}

/** What the text of a Kustomization has as versions of images. */
export function readVersions(text: string): readonly string[] {
  return Array.from(text.matchAll(VERSION), ([, , version = '']) => version);
}

/** The text of a Kustomization without these. */
export function withoutVersions(text: string): string {
  return text.replaceAll(VERSION, '$1');
}
