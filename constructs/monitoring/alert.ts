import type { Environment } from '../platform/environment';
import type { MonitoringProps } from './monitoring-props';
import type { AlertingRule } from './prometheus-rule';

/** How soon somebody must look: at once, within the working day, or when they come by. */
export type Urgency = 'page' | 'ticket';

/** What is said of an alert, beyond what every alert of its group has. */
export interface AlertText {
  readonly alert: string;
  readonly urgency: Urgency;
  readonly expr: string;
  /** As Prometheus reads it, e.g. `15m`; at once where it is left out. */
  readonly for?: string;
  /** One line for whoever is told. */
  readonly summary: string;
}

/** Nobody is woken for an environment without users. */
const SEVERITY = {
  production: { page: 'critical', ticket: 'warning' },
  other: { page: 'warning', ticket: 'info' },
} as const;

/** The severity of an alert in an environment; what concerns none of them is as urgent as in production. */
export function severity(urgency: Urgency, environment?: Pick<Environment, 'production'>): string {
  return SEVERITY[environment && !environment.production ? 'other' : 'production'][urgency];
}

/** An alert with the labels by which it is routed, and a link to what to do about it. */
export function alertingRule(
  { alert, urgency, expr, summary, ...text }: AlertText,
  labels: Readonly<Record<string, string>>,
  { runbooks }: MonitoringProps,
  environment?: Pick<Environment, 'production'>,
): AlertingRule {
  return {
    alert,
    expr,
    ...text,
    labels: { severity: severity(urgency, environment), ...labels },
    annotations: { summary, ...(runbooks && { runbook_url: `${runbooks}#${alert.toLowerCase()}` }) },
  };
}
