import { quantity } from '../../manifests/quantity';
import { LATENCY_SHARE } from '../delivery/prometheus-analysis';
import { type RequestQueries, requestQueries } from '../delivery/request-queries';
import type { Environment } from '../platform/environment';
import { measuringWindow } from '../platform/prometheus';
import type { DeclaredService } from '../service/declared-service';
import { goDuration } from '../workload/resources';
import type { Panel, Target } from './dashboard';
import { badShare, errorBudgets, recordedLabels } from './error-budget';
import { labelled } from './prometheus-rule';

/**
 * What its users meet, by the bounds of its gates, also of each revision where a Rollout has two, and what its pods need
 * for it.
 *
 * @param service as the environment has it
 */
export function servicePanels(service: DeclaredService, { namespace }: Environment): Panel[] {
  const { prometheus } = service.settings;
  const window = goDuration(measuringWindow(prometheus));
  const queries = requestQueries(service, { namespace, window });
  const { count, rate, fastRate, errorRate } = queries;
  const { status } = prometheus.labels;
  const { p99 } = service.gates.latency;
  const budgets = errorBudgets(service);
  const recorded = labelled(recordedLabels(service, namespace));
  const { name = service.name, resources } = service.props.container;
  const container = labelled({ namespace, container: name });
  const perPod = (metric: string) => `sum by (pod) (${metric})`;
  return [
    {
      title: 'Requests of users by status',
      unit: 'reqps',
      targets: [{ expr: `sum by (${status}) (rate(${count}[${window}]))`, legend: `{{${status}}}` }],
    },
    {
      title: `Answered within ${p99.toMilliseconds()} ms`,
      unit: 'percentunit',
      targets: [{ expr: `${fastRate} / ${rate}`, legend: 'share' }],
      bound: LATENCY_SHARE,
    },
    {
      title: 'Answered with a 5xx',
      unit: 'percentunit',
      targets: [{ expr: `${errorRate} / ${rate}`, legend: 'share' }],
      bound: budgets[1]?.share as number,
    },
    ...(service.workloadRef.kind === 'Rollout' ? revisionPanels(service, queries, window) : []),
    {
      title: 'Budgets burnt, as a multiple of what lasts',
      unit: 'short',
      targets: budgets.map((budget) => ({
        expr: `${badShare(budget, recorded, '1h')} / ${budget.share}`,
        legend: budget.name,
      })),
      bound: 1,
    },
    { title: 'Pods', unit: 'short', targets: podCounts(service, namespace) },
    {
      title: 'Restarts of containers',
      unit: 'short',
      targets: [
        {
          expr: perPod(`increase(kube_pod_container_status_restarts_total${container}[5m])`),
          legend: '{{pod}}',
        },
      ],
    },
    {
      title: 'CPU by pod',
      unit: 'short',
      targets: [
        {
          expr: perPod(`rate(container_cpu_usage_seconds_total${container}[${window}])`),
          legend: '{{pod}}',
        },
      ],
      ...(resources.cpu.limit && { bound: quantity(resources.cpu.limit.amount) }),
    },
    {
      title: 'Memory by pod',
      unit: 'bytes',
      targets: [{ expr: perPod(`container_memory_working_set_bytes${container}`), legend: '{{pod}}' }],
      ...(resources.memory.limit && { bound: resources.memory.limit.toKibibytes() * 1024 }),
    },
  ];
}

/** The old and the new revision of a release side by side, by what its gates ask. */
function revisionPanels(service: DeclaredService, queries: RequestQueries, window: string): Panel[] {
  const { count, bucket, failed } = queries;
  const { revisionHash } = service.settings.prometheus.labels;
  const byRevision = (series: string) => `sum by (${revisionHash}) (rate(${series}[${window}]))`;
  const legend = `{{${revisionHash}}}`;
  return [
    { title: 'Requests by revision', unit: 'reqps', targets: [{ expr: byRevision(count), legend }] },
    {
      title: `Within ${service.gates.latency.p99.toMilliseconds()} ms by revision`,
      unit: 'percentunit',
      targets: [{ expr: `${byRevision(bucket)} / ${byRevision(count)}`, legend }],
      bound: LATENCY_SHARE,
    },
    {
      title: '5xx by revision',
      unit: 'percentunit',
      targets: [{ expr: `${byRevision(failed)} / ${byRevision(count)}`, legend }],
    },
  ];
}

function podCounts(service: DeclaredService, namespace: string): Target[] {
  const { workloadRef, workload, props } = service;
  const rollout = labelled({ namespace, name: workload });
  const deployment = labelled({ namespace, deployment: workload });
  const autoscaler = labelled({ namespace, horizontalpodautoscaler: workload });
  const ofWorkload =
    workloadRef.kind === 'Rollout'
      ? {
          available: `rollout_info_replicas_available${rollout}`,
          desired: `rollout_info_replicas_desired${rollout}`,
        }
      : {
          available: `kube_deployment_status_replicas_available${deployment}`,
          desired: `kube_deployment_spec_replicas${deployment}`,
        };
  const most = { 'at most': `kube_horizontalpodautoscaler_spec_max_replicas${autoscaler}` };
  return Object.entries({ ...ofWorkload, ...(props.autoscaling && most) }).map(([legend, expr]) => ({
    expr,
    legend,
  }));
}
