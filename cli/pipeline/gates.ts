import type { Service } from '../../constructs/patterns/service';
import { stagesOf } from '../../constructs/pipeline/pipeline';
import type { Stage } from '../../constructs/pipeline/stages';

/** What a service's pipeline holds a version to, as cells of a row. */
export function gatesOf(service: Service): readonly string[] {
  const stages = stagesOf(service);
  const { level } = stages.find((stage) => stage.kind === 'scan') ?? {};
  const sast = stages.find((stage) => stage.kind === 'sast');
  const load = stages.find((stage) => stage.kind === 'load');
  return [
    [level, sast && (sast.noInjection ? 'SAST without any injection' : 'SAST')].filter(Boolean).join(', '),
    (service.gates.contractTests ?? []).join(', '),
    load ? load.title : '',
    stages
      .filter(({ kind }) => FURTHER.includes(kind))
      .map(({ title }) => title)
      .join('; '),
    stages.flatMap((stage) => (stage.kind === 'approval' ? [`before ${stage.environment}`] : [])).join(', '),
    service.props.releases ?? '',
  ];
}

const FURTHER: readonly Stage['kind'][] = [
  'migration',
  'log-scan',
  'lighthouse',
  'debug-endpoints',
  'mutual-tls',
];

/** The headings of {@link gatesOf}. */
export const GATE_COLUMNS = ['Scans', 'Contracts', 'Load', 'Further gates', 'Approval', 'Released'];
