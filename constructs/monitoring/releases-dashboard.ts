import type { Panel } from './dashboard';
import { labelled } from './prometheus-rule';

/**
 * The releases of an environment, whichever services there are: the dashboard of a service has the two revisions of its
 * release side by side.
 *
 * @param namespaces all of the environment
 */
export function releasePanels(namespaces: readonly string[]): Panel[] {
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
  ];
}
