import { WorkflowFile } from '../../constructs/pipeline/github/workflow-file';
import { stagesOf } from '../../constructs/pipeline/pipeline';
import { render } from '../../synth/render';
import { UserError } from '../../synth/user-error';
import type { CommandContext } from '../command';
import { findService } from '../overlays';
import { callerWorkflow } from '../pipeline/caller';
import { GATE_COLUMNS, gatesOf } from '../pipeline/gates';
import { pipelineMermaid, pipelineText } from '../pipeline/pipeline-text';
import { formatTable } from '../text';

interface PipelineOptions {
  readonly mermaid?: true;
  readonly caller?: true;
  readonly json?: true;
}

export function pipeline(
  { project, declarePlatform, print, printJson }: CommandContext,
  name: string | undefined,
  { mermaid, caller, json }: PipelineOptions,
): void {
  const platform = declarePlatform();
  render(platform); // a platform with mistakes has no pipelines
  if (!platform.pipelines) throw new UserError(["the platform has no pipelines: 'pipelines' is false"]);
  const services = platform.services.filter(({ hasPipeline }) => hasPipeline);
  if (name === undefined) {
    if (mermaid || caller) throw new UserError(['--mermaid and --caller show one pipeline: name a service']);
    if (json) printJson(Object.fromEntries(services.map((service) => [service.name, stagesOf(service)])));
    else {
      const rows = services.map((service) => [service.name, ...gatesOf(service)]);
      print(formatTable([['Service', ...GATE_COLUMNS].map((head) => head.toUpperCase()), ...rows]));
    }
    return;
  }
  const service = findService(platform, name);
  if (!service.hasPipeline) {
    throw new UserError([`${name} has no pipeline: it has no 'gates', or its 'image' is pinned`]);
  }
  const stages = stagesOf(service);
  const file = service.node.children.find((child) => child instanceof WorkflowFile) as WorkflowFile;
  if (json) printJson(stages);
  else if (mermaid) print(pipelineMermaid(stages));
  else if (caller) print(callerWorkflow(file, pinnedCommit(project.git, platform.git.revision)));
  else print(pipelineText(stages));
}

/** The newest commit of the branch as the remote repository has it, which any caller finds there. */
function pinnedCommit(git: CommandContext['project']['git'], branch: string): string {
  const commit = git.commit(`refs/remotes/origin/${branch}`);
  if (commit === undefined) {
    throw new UserError([
      `--caller pins the workflow to a commit of 'origin/${branch}', which this clone does not know: git fetch origin`,
    ]);
  }
  return commit;
}
