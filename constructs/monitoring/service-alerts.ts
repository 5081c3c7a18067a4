import { Duration } from 'cdk8s';
import { requestQueries } from '../delivery/request-queries';
import type { Environment } from '../platform/environment';
import type { DeclaredService } from '../service/declared-service';
import { hostsOf } from '../service/service-network';
import { goDuration } from '../workload/resources';
import { type AlertText, alertingRule } from './alert';
import { budgetAlerts, budgetRecordings, RECORDING_INTERVAL } from './error-budget';
import type { MonitoringProps } from './monitoring-props';
import { labelled, type RuleGroup } from './prometheus-rule';

/** Phases of a Rollout in which it stands still until somebody does something. */
const STOPPED = 'Abort|Timeout|Error|InvalidSpec';

/** How long before its end a certificate should have been renewed. */
const CERTIFICATE_DAYS = 14;

/** cert-manager, which has a series for each certificate, is asked for by an annotation of the Ingress. */
const CERT_MANAGER = 'cert-manager.io/';

/**
 * What somebody is told of a service in an environment: that its users meet more than its gates allow, that a release
 * stands still, that it has no room left, and that nobody would notice since something is not measured.
 *
 * @param service as the environment has it
 */
export function serviceRules(
  service: DeclaredService,
  environment: Environment,
  monitoring: MonitoringProps,
): RuleGroup[] {
  const { namespace } = environment;
  const labels = {
    environment: environment.name,
    namespace,
    service: service.name,
    ...(service.props.ownership && { owner: service.props.ownership.owner }),
  };
  const group = (name: string, texts: readonly AlertText[]) => ({
    name: `${service.name}-${environment.name}.${name}`,
    rules: texts.map((text) => alertingRule(text, labels, monitoring, environment)),
  });
  const requests = group('requests', [
    ...budgetAlerts(service, namespace),
    ...measurementAlerts(service, namespace),
  ]);
  return [
    {
      ...requests,
      interval: RECORDING_INTERVAL.text,
      rules: [...budgetRecordings(service, namespace), ...requests.rules],
    },
    group('releases', releaseAlerts(service, namespace, monitoring)),
    group('capacity', capacityAlerts(service, namespace)),
  ].filter(({ rules }) => rules.length > 0);
}

/** What would keep the alerts on requests, and the gates, from seeing anything. */
function measurementAlerts(service: DeclaredService, namespace: string): AlertText[] {
  if (service.runsNoPods) return [];
  const { count, bucket, countOfAll } = requestQueries(service, { namespace, window: '5m' });
  return [
    {
      alert: 'RequestsNotMeasured',
      urgency: 'ticket',
      expr: `absent(${countOfAll})`,
      for: '15m',
      summary: `Prometheus has no histogram of the requests to ${service.name} in ${namespace}`,
    },
    {
      alert: 'LatencyBucketMissing',
      urgency: 'ticket',
      expr: `count(${count} unless ignoring(le) ${bucket}) > 0`,
      for: '15m',
      summary: `{{ $value }} histograms of ${service.name} in ${namespace} lack the bucket of its bound`,
    },
  ];
}

function releaseAlerts(
  service: DeclaredService,
  namespace: string,
  { approvalWithin = Duration.hours(4) }: MonitoringProps,
): AlertText[] {
  if (service.workloadRef.kind !== 'Rollout') return [];
  const rollout = { namespace, name: service.workload };
  const info = (phase: string) => `rollout_info${labelled(rollout, `phase=~"${phase}"`)} == 1`;
  const waits = (service.values as { readonly approval?: unknown }).approval !== undefined;
  return [
    {
      alert: 'RolloutAborted',
      urgency: 'page',
      expr: info(STOPPED),
      for: '1m',
      summary: `The release of ${service.name} in ${namespace} stands still: {{ $labels.phase }}`,
    },
    ...(waits
      ? [
          {
            alert: 'ApprovalOverdue',
            urgency: 'ticket' as const,
            expr: info('Paused'),
            for: goDuration(approvalWithin),
            summary: `A release of ${service.name} in ${namespace} has been waiting for its approval for ${goDuration(approvalWithin)}`,
          },
        ]
      : []),
    {
      alert: 'RolloutNotMeasured',
      urgency: 'ticket',
      expr: `absent(rollout_info${labelled(rollout)})`,
      for: '15m',
      summary: `Prometheus knows nothing of the Rollout of ${service.name} in ${namespace}`,
    },
  ];
}

function capacityAlerts(service: DeclaredService, namespace: string): AlertText[] {
  const { autoscaling, disruptionBudget } = service.props;
  const autoscaler = labelled({ namespace, horizontalpodautoscaler: service.workload });
  const budget = labelled({ namespace, poddisruptionbudget: service.workload });
  const { ingressAnnotations = {} } = service.settings;
  const isRenewed = Object.keys(ingressAnnotations).some((name) => name.startsWith(CERT_MANAGER));
  return [
    ...(autoscaling
      ? [
          {
            alert: 'AutoscalerAtMaximum',
            urgency: 'ticket' as const,
            expr: `kube_horizontalpodautoscaler_status_desired_replicas${autoscaler} >= kube_horizontalpodautoscaler_spec_max_replicas${autoscaler}`,
            for: '15m',
            summary: `The autoscaler of ${service.name} in ${namespace} has no room left: {{ $value }} pods`,
          },
        ]
      : []),
    ...(disruptionBudget
      ? [
          {
            alert: 'DisruptionBudgetExhausted',
            urgency: 'ticket' as const,
            expr: `kube_poddisruptionbudget_status_pod_disruptions_allowed${budget} == 0 and kube_poddisruptionbudget_status_expected_pods${budget} > 0`,
            for: '30m',
            summary: `No pod of ${service.name} in ${namespace} may be evicted: drains of nodes wait`,
          },
        ]
      : []),
    ...(isRenewed ? hostsOf(service) : []).map(({ host, tlsSecret }, index) => ({
      alert: 'CertificateExpires',
      urgency: 'ticket' as const,
      expr: `certmanager_certificate_expiration_timestamp_seconds${labelled({ namespace, name: tlsSecret })} - time() < ${CERTIFICATE_DAYS * 86_400}`,
      for: '1h',
      summary: `The certificate of ${service.name} ${index === 0 ? '' : `for ${host} `}in ${namespace} ends in {{ $value | humanizeDuration }} and was not renewed`,
    })),
  ];
}
