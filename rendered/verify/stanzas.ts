import fs from 'node:fs';
import path from 'node:path';
import type { Tree } from '../../checks/tree';
import { KUSTOMIZATION_FILE } from '../../constructs/gitops/kustomization';
import { atOnce } from '../../synth/at-once';
import { buildText, requireKustomize } from '../../synth/kustomize';
import { UserError } from '../../synth/user-error';
import { toYaml } from '../../synth/yaml';
import { type Stanza, stanzasOf } from '../stanzas';

/** What came of taking each stanza of an overlay away. */
export interface StanzaResult {
  readonly stanzas: number;
  /** Those without which Kustomize renders the same: their target matches nothing, or has the value already. */
  readonly idle: readonly string[];
}

/**
 * Takes each stanza of each overlay away by itself and builds what is left. Kustomize says nothing about a patch or
 * an image that matches nothing; without it, the overlay renders the same.
 *
 * @param root the folder that the tree was written to
 * @param rendered the overlays' folders inside the tree, and what they render to
 */
export async function tryStanzas(
  root: string,
  tree: Tree,
  rendered: ReadonlyMap<string, string>,
): Promise<ReadonlyMap<string, StanzaResult>> {
  const kustomize = requireKustomize();
  const folders = [...rendered.keys()];
  const attempts = folders.flatMap((folder) =>
    stanzasOf(kustomizationOf(tree, folder)).map((stanza) => ({ folder, stanza })),
  );
  const outcomes = await atOnce(attempts, async ({ folder, stanza }, index) => {
    const place = writeVariant(root, folder, stanza, index);
    // A stanza that Kustomize cannot do without is no idle one.
    const text = await buildText(root, place, kustomize).catch(refused);
    return { folder, name: stanza.name, idle: text === rendered.get(folder) };
  });
  return new Map(
    folders.map((folder) => {
      const own = outcomes.filter((outcome) => outcome.folder === folder);
      return [folder, { stanzas: own.length, idle: own.filter(({ idle }) => idle).map(({ name }) => name) }];
    }),
  );
}

/** The variant stands as deep in the tree as the overlay, whose paths to its base are relative. */
function writeVariant(root: string, folder: string, { without }: Stanza, index: number): string {
  const place = path.posix.join(`stanza-${index}`, ...folder.split('/').slice(1));
  fs.mkdirSync(path.join(root, place), { recursive: true });
  fs.writeFileSync(path.join(root, place, KUSTOMIZATION_FILE), toYaml([without]));
  return place;
}

function kustomizationOf(tree: Tree, folder: string): object {
  const [document] = tree.get(`${folder}/${KUSTOMIZATION_FILE}`)?.documents ?? [];
  if (document === undefined) throw new Error(`'${folder}' must be the folder of an overlay in the tree`);
  return document;
}

function refused(error: unknown): undefined {
  if (error instanceof UserError) return undefined;
  throw error;
}
