import { stagesOf } from '../../constructs/pipeline/pipeline';
import type { Platform } from '../../constructs/platform/platform';
import { markdownTable } from '../text';
import { GATE_COLUMNS, gatesOf } from './gates';
import { pipelineMermaid, pipelineTable } from './pipeline-text';

/** The pipelines of a platform in Markdown: the gates of all services, then the stages of each. */
export function pipelinesOf({ pipelines, services: all }: Platform): string {
  if (!pipelines) return 'None: `pipelines` is false.\n';
  const services = all.filter(({ hasPipeline }) => hasPipeline);
  const gates = services.map((service) => [service.name, ...gatesOf(service)]);
  const each = services.flatMap((service) => {
    const stages = stagesOf(service);
    return [`### ${service.name}`, `\`\`\`mermaid\n${pipelineMermaid(stages)}\`\`\``, pipelineTable(stages)];
  });
  return `${[markdownTable(['Service', ...GATE_COLUMNS], gates), ...each].join('\n\n')}\n`;
}
