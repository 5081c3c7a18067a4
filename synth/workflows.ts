import { checkWorkflows, type KnownParts } from '../checks/check';
import type { Finding } from '../checks/finding';
import type { Tree, TreeFile } from '../checks/tree';
import { WorkflowFile } from '../constructs/pipeline/github/workflow-file';
import type { Platform } from '../constructs/platform/platform';
import { AS_GIVEN } from '../manifests/key-order';
import { headerOf } from './header';
import { toYaml } from './yaml';

/** The workflows of a platform's pipelines, by their names in `.github/workflows/`; none where it has no pipelines. */
export function renderWorkflows(platform: Platform): Tree {
  return new Map([...workflowFiles(platform)].map((file) => [file.path, file]));
}

/**
 * The texts of what {@link renderWorkflows} gives, and all by which they let a gate be passed by.
 *
 * @param tree the tree of the same platform
 * @param known the workflows that need not be looked at
 */
export function judgedWorkflows(
  platform: Platform,
  tree: Tree,
  known: KnownParts,
): { readonly texts: ReadonlyMap<string, string>; readonly findings: readonly Finding[] } {
  const texts = new Map<string, string>();
  function* files() {
    for (const file of workflowFiles(platform)) {
      texts.set(file.path, file.text);
      yield file;
    }
  }
  return { findings: checkWorkflows(files(), tree, known), texts };
}

function* workflowFiles(platform: Platform): Generator<TreeFile> {
  for (const { node } of platform.services) {
    for (const child of node.children) {
      if (!(child instanceof WorkflowFile)) continue;
      const { file, sources, workflow, comments, service } = child;
      const text = headerOf(sources) + toYaml([workflow], { orderIn: () => AS_GIVEN, comments });
      yield { path: file, construct: service.node.path, documents: [workflow], text };
    }
  }
}
