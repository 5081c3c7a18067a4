import { optional, type Props, stringThat } from '../props/prop-schema';
import { dnsLabel, seconds } from '../props/scalars';

/** Alerts and dashboards for the Prometheus Operator and Grafana of a cluster. */
export interface MonitoringProps extends Props<typeof MONITORING> {}

export const MONITORING = {
  /** Where they live: Prometheus and Grafana must read the PrometheusRules and ConfigMaps of this namespace. */
  namespace: dnsLabel,
  /**
   * How long a release may wait for its approval before somebody is reminded.
   *
   * @default Duration.hours(4)
   */
  approvalWithin: optional(seconds(60)),
  /**
   * The URL of the page with a section per alert, by the alert's name in lower case.
   *
   * @default - alerts have no link
   */
  runbooks: optional(
    stringThat(
      "an https:// URL without '#', e.g. 'https://github.com/acme/infra/blob/main/docs/alerts.md'",
      'https://example.com/alerts',
      (value) => /^https:\/\/[^\s#"{}]+$/.test(value),
    ),
  ),
};
