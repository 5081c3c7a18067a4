import { explain } from '../../cli/explain/explain';
import type { ManifestFile } from '../../constructs/gitops/manifest-file';
import type { Declare } from '../../synth/project';

/** Explains the file with a path inside the tree. */
export function explainFile(declare: Declare, path: string, asked?: readonly string[]) {
  return explain(declare, (files) => files.get(path) as ManifestFile, asked);
}
