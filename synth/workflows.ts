import { checkWorkflows } from '../checks/check';
import { describeFinding } from '../checks/finding';
import type { Tree, TreeFile } from '../checks/tree';
import { WorkflowFile } from '../constructs/pipeline/github/workflow-file';
import type { Platform } from '../constructs/platform/platform';
import { AS_GIVEN } from '../manifests/key-order';
import { headerOf } from './header';
import { UserError } from './user-error';
import { toYaml } from './yaml';

/** The workflows of a platform's pipelines, by their names in `.github/workflows/`; none where it has no pipelines. */
export function renderWorkflows(platform: Platform): Tree {
  const files = platform.services
    .flatMap(({ node }) => node.children.filter((child) => child instanceof WorkflowFile))
    .map(({ file, sources, workflow, comments, service }): TreeFile => {
      const text = headerOf(sources) + toYaml([workflow], { orderIn: () => AS_GIVEN, comments });
      return { path: file, construct: service.node.path, documents: [workflow], text };
    });
  return new Map(files.map((file) => [file.path, file]));
}

/**
 * Workflows that let no gate be passed by.
 *
 * @param tree the tree of the same platform
 * @throws {UserError} with all findings of the checks
 */
export function checkedWorkflows(workflows: Tree, tree: Tree): Tree {
  const findings = checkWorkflows(workflows, tree);
  if (findings.length > 0) throw new UserError(findings.map(describeFinding));
  return workflows;
}
