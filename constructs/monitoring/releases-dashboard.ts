import { LATENCY_SHARE } from '../delivery/prometheus-analysis';
import { requestQueries } from '../delivery/request-queries';
import { measuringWindow } from '../platform/prometheus';
import type { DeclaredService } from '../service/declared-service';
import { goDuration } from '../workload/resources';
import type { Panel } from './dashboard';
import { labelled } from './prometheus-rule';

/**
 * The releases of an environment: for each service that a Rollout runs, its old and its new revision side by side, by
 * what its gates ask.
 *
 * @param services as the environment has them
 * @param namespaces all of the environment
 */
export function releasePanels(services: readonly DeclaredService[], namespaces: readonly string[]): Panel[] {
  const gated = services.filter(({ workloadRef }) => workloadRef.kind === 'Rollout');
  const [namespace = '', ...others] = namespaces;
  const inNamespaces = (...matchers: readonly string[]) =>
    others.length === 0
      ? labelled({ namespace }, ...matchers)
      : labelled({}, `namespace=~"${namespaces.join('|')}"`, ...matchers);
  const here = inNamespaces();
  return [
    {
      title: 'Phases of Rollouts',
      unit: 'short',
      targets: [{ expr: `rollout_info${here}`, legend: '{{name}}: {{phase}}' }],
    },
    {
      title: 'Metrics of analyses that failed',
      unit: 'short',
      targets: [
        {
          expr: `analysis_run_metric_phase${inNamespaces('phase=~"Failed|Error"')} == 1`,
          legend: '{{name}}: {{metric}}',
        },
      ],
    },
    {
      title: 'Pods that are not available',
      unit: 'short',
      targets: [{ expr: `rollout_info_replicas_unavailable${here}`, legend: '{{name}}' }],
    },
    ...gated.flatMap((service) => revisionPanels(service, service.environment?.namespace ?? namespace)),
  ];
}

function revisionPanels(service: DeclaredService, namespace: string): Panel[] {
  const { prometheus } = service.settings;
  const { revisionHash } = prometheus.labels;
  const window = goDuration(measuringWindow(prometheus));
  const { count, bucket, failed } = requestQueries(service, { namespace, window });
  const byRevision = (series: string) => `sum by (${revisionHash}) (rate(${series}[${window}]))`;
  const legend = `{{${revisionHash}}}`;
  return [
    {
      title: `${service.name}: requests by revision`,
      unit: 'reqps',
      targets: [{ expr: byRevision(count), legend }],
    },
    {
      title: `${service.name}: within ${service.gates.latency.p99.toMilliseconds()} ms by revision`,
      unit: 'percentunit',
      targets: [{ expr: `${byRevision(bucket)} / ${byRevision(count)}`, legend }],
      bound: LATENCY_SHARE,
    },
    {
      title: `${service.name}: 5xx by revision`,
      unit: 'percentunit',
      targets: [{ expr: `${byRevision(failed)} / ${byRevision(count)}`, legend }],
    },
  ];
}
