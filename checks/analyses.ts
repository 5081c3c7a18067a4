import type { AnalysisArgument, AnalysisRef, Metric } from '../manifests/argo-objects';
import { valuesAt } from '../manifests/field-path';
import { goSeconds } from '../manifests/go-duration';
import type { Kinds } from './kinds';
import type { LocatedObject } from './located-object';
import type { ObjectIndex } from './object-index';
import { inContainers } from './pod-security';
import { addressIn } from './pods';

/** One of the analyses of a Rollout. */
export interface Analysis {
  readonly kind: 'background' | 'step' | 'prePromotion' | 'postPromotion';
  readonly rollout: LocatedObject<Kinds['Rollout']>;
  /** Where the Rollout speaks of it. */
  readonly field: string;
  readonly ref: AnalysisRef;
  /** Its templates; those that are not there are left out. */
  readonly templates: readonly LocatedObject<Kinds['AnalysisTemplate']>[];
}

/** A metric of an analysis, and where it is written. */
export type AnalysisMetric = ReturnType<typeof metricsOf>[number];

/** A request that an analysis makes to a Service of the cluster: its URL as it is written, and with arguments filled in. */
export type AnalysisRequest = ReturnType<typeof requestsOf>[number];

/** Where a Rollout speaks of its analyses. */
const ANALYSES: Readonly<Record<Analysis['kind'], string>> = {
  background: 'spec.strategy.canary.analysis',
  step: 'spec.strategy.canary.steps[*].analysis',
  prePromotion: 'spec.strategy.blueGreen.prePromotionAnalysis',
  postPromotion: 'spec.strategy.blueGreen.postPromotionAnalysis',
};

/** All analyses that the Rollouts of a set run. */
export function analysesOf(set: ObjectIndex): Analysis[] {
  const places = Object.entries(ANALYSES) as [Analysis['kind'], string][];
  return set.ofKind('Rollout').flatMap((rollout) =>
    places.flatMap(([kind, place]) =>
      valuesAt<AnalysisRef>(rollout.object, place).map(({ path: field, value: ref }) => {
        const names = (ref.templates ?? []).map(({ templateName }) => templateName);
        const templates = names.flatMap(
          (name) => set.inSameNamespace(rollout, 'AnalysisTemplate', name) ?? [],
        );
        return { kind, rollout, field, ref, templates };
      }),
    ),
  );
}

/** The metrics of all templates of an analysis. */
export function metricsOf(analysis: Analysis) {
  return analysis.templates.flatMap((template) =>
    valuesAt<Metric>(template.object, 'spec.metrics[*]').map(({ path: field, value: metric }) => {
      return { analysis, template, metric, field };
    }),
  );
}

/** Seconds of a duration of a metric; NaN for one that comes from an argument. */
export function secondsOf(duration = '0'): number {
  return duration.includes('{{') ? Number.NaN : goSeconds(duration, 'a duration');
}

/** The arguments by which the new revision differs from the old one, e.g. `latest-hash`. */
export function newRevisionArguments({ ref }: Analysis): string[] {
  return (ref.args ?? [])
    .filter(({ valueFrom }) => valueFrom?.podTemplateHashValue === 'Latest')
    .map(({ name }) => name);
}

/** The arguments that a text refers to. */
export function argumentsIn(text: string): string[] {
  return [...text.matchAll(/\{\{\s*args\.([\w.-]+)\s*\}\}/g)].map(([, name]) => name as string);
}

/** Whatever Argo Rollouts takes for an argument in the texts of a value, closed or not, e.g. `{{args.namespace}}`. */
export function placeholdersIn(value: unknown, found = new Set<string>()): ReadonlySet<string> {
  if (typeof value === 'string') {
    for (const [placeholder] of value.includes('{{') ? value.matchAll(/\{\{.*?(?:\}\}|$)/gs) : []) {
      found.add(placeholder);
    }
  } else if (typeof value === 'object' && value !== null) {
    for (const [name, inner] of Object.entries(value)) {
      placeholdersIn(name, found);
      placeholdersIn(inner, found);
    }
  }
  return found;
}

/** Where a metric has URLs. */
const URLS = ['web.url', ...inContainers('env[*].value').map((path) => `job.spec.template.${path}`)];

/** The requests of a metric: of the web provider, or of a Job, which finds its target in a variable. */
export function requestsOf(located: AnalysisMetric) {
  const { analysis, metric, field } = located;
  return valuesAt<string>(metric.provider, ...URLS).flatMap(({ path, value: url }) => {
    const filled = withArguments(analysis, url);
    const target = addressIn(filled);
    return target === undefined
      ? []
      : { ...located, field: `${field}.provider.${path}`, url, filled, target };
  });
}

/** A URL of an analysis, with those arguments filled in whose values are known here. */
function withArguments({ ref, rollout }: Analysis, url: string): string {
  const values = new Map((ref.args ?? []).map((argument) => [argument.name, valueIn(argument, rollout)]));
  return url.replace(/\{\{\s*args\.([\w.-]+)\s*\}\}/g, (text, name) => values.get(name) ?? text);
}

function valueIn({ value, valueFrom }: AnalysisArgument, { object }: LocatedObject): string | undefined {
  return valueFrom?.fieldRef?.fieldPath === 'metadata.namespace' ? object.metadata.namespace : value;
}
