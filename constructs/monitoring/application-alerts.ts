import type { PlatformContext } from '../platform/platform-context';
import { alertingRule } from './alert';
import type { MonitoringProps } from './monitoring-props';
import type { RuleGroup } from './prometheus-rule';

/**
 * What somebody is told of the Applications of a platform: a failed sync, or one that does not come.
 *
 * @param projects the AppProjects, and whether their Applications sync at all times
 */
export function applicationRules(
  platform: PlatformContext,
  projects: readonly { readonly name: string; readonly alwaysSyncs: boolean }[],
  monitoring: MonitoringProps,
): RuleGroup {
  const matcher = (names: readonly { readonly name: string }[]) =>
    `project=~"${names.map(({ name }) => name).join('|')}"`;
  const all = matcher(projects);
  const failed = (offset = '') =>
    `sum by (name, project) (argocd_app_sync_total{${all},phase=~"Error|Failed"}${offset})`;
  const outOfSync = (selected: string) => `argocd_app_info{${selected},sync_status="OutOfSync"} == 1`;
  const always = projects.filter(({ alwaysSyncs }) => alwaysSyncs);
  return {
    name: `${platform.name}.applications`,
    rules: [
      {
        alert: 'ApplicationSyncFailed',
        urgency: 'page' as const,
        // The first failure of an Application makes its counter, of which no increase is known.
        expr: [
          `(${failed()}`,
          `  - (${failed(' offset 30m')} or 0 * ${failed()}) > 0)`,
          `and on (name, project) ${outOfSync(all)}`,
          '',
        ].join('\n'),
        for: '5m',
        summary: 'The sync of {{ $labels.name }} has failed {{ $value }} times within 30m',
      },
      {
        alert: 'ApplicationOutOfSync',
        urgency: 'ticket' as const,
        expr: `sum by (name, project) (${outOfSync(matcher(always))}) > 0`,
        for: '1h',
        summary: '{{ $labels.name }} has not been what Git says for an hour',
      },
      {
        alert: 'ApplicationDegraded',
        urgency: 'ticket' as const,
        expr: `sum by (name, project) (argocd_app_info{${all},health_status=~"Degraded|Missing|Unknown"}) > 0`,
        for: '30m',
        summary: '{{ $labels.name }} has not been healthy for 30 minutes',
      },
      {
        alert: 'ApplicationsNotMeasured',
        urgency: 'ticket' as const,
        expr: `absent(argocd_app_info{${all}})`,
        for: '15m',
        summary: `Prometheus knows nothing of the Applications of ${platform.name}`,
      },
    ].map((text) => alertingRule(text, {}, monitoring)),
  };
}
