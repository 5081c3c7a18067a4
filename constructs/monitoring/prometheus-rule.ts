import { ApiObject, Lazy } from 'cdk8s';
import type { Construct } from 'constructs';

/** A series that Prometheus computes in advance. */
export interface RecordingRule {
  readonly record: string;
  readonly expr: string;
  readonly labels: Readonly<Record<string, string>>;
}

/** A condition that somebody is told of. */
export interface AlertingRule {
  readonly alert: string;
  readonly expr: string;
  /** How long it must hold. */
  readonly for?: string;
  readonly labels: Readonly<Record<string, string>>;
  readonly annotations: Readonly<Record<string, string>>;
}

export interface RuleGroup {
  readonly name: string;
  /** How often its rules are asked; as Prometheus is set up, where it is left out. */
  readonly interval?: string;
  readonly rules: readonly (RecordingRule | AlertingRule)[];
}

/**
 * Rules that the Prometheus Operator gives to Prometheus.
 *
 * @param groups is called when they are rendered: most commands only ask what is declared
 * @see https://prometheus-operator.dev/docs/api-reference/api/#monitoring.coreos.com/v1.PrometheusRule
 */
export function prometheusRule(file: Construct, name: string, groups: () => readonly RuleGroup[]): void {
  new ApiObject(file, 'rules', {
    apiVersion: 'monitoring.coreos.com/v1',
    kind: 'PrometheusRule',
    metadata: { name },
    spec: { groups: Lazy.any({ produce: groups }) },
  });
}

/** A selector of series by the values of labels and further matchers, e.g. `{name="checkout-service",phase=~"A|B"}`. */
export function labelled(labels: Readonly<Record<string, string>>, ...further: readonly string[]): string {
  const exact = Object.entries(labels).map(([label, value]) => `${label}="${value}"`);
  return `{${[...exact, ...further].join(',')}}`;
}
