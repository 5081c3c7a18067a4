import { formatValue } from '../../constructs/props/format-value';
import { valuesAt } from '../../manifests/field-path';
import { type Analysis, argumentsIn, newRevisionArguments, placeholdersIn } from '../analyses';
import { type LocatedObject, violation } from '../located-object';
import type { ObjectSet } from '../object-set';
import type { ServiceAddress } from '../pods';
import { aboutMetrics } from './metrics';
import { about, aboutEach, type ObjectRule, type OwnRule } from './rule';

/** The fields of a Rollout that may be an argument. */
const ARGUMENT_FIELD = /^(metadata\.(name|namespace|uid|(labels|annotations)(\['[^']+'\])?)|status\..+)$/;

/** Rules about each analysis of a Rollout. */
const aboutAnalyses = about(
  ({ analyses }: ObjectSet) => analyses,
  ({ rollout }) => rollout,
);

/** Rules about each request of an analysis to a Service. */
const aboutRequests = about(
  ({ requests }: ObjectSet) => requests,
  ({ template }) => template,
);

/** What a release is judged by: the references between Rollouts and AnalysisTemplates. */
export const ANALYSIS_RULES: readonly (ObjectRule | OwnRule)[] = [
  aboutAnalyses({
    id: 'analysis-template-exists',
    catches: 'A Rollout with an AnalysisTemplate that is not there: every release is aborted.',
    *check({ rollout, field, ref }, set) {
      for (const { path, value: name } of valuesAt<string>(ref, 'templates[*].templateName')) {
        if (set.inSameNamespace(rollout, 'AnalysisTemplate', name)) continue;
        yield [`${field}.${path}`, 'must name an AnalysisTemplate beside it', name];
      }
    },
  }),
  aboutAnalyses({
    id: 'analysis-argument-is-given',
    catches: 'An argument without a value that the Rollout does not give: every release is aborted.',
    *check({ field, ref, templates }) {
      const given = (ref.args ?? []).map(({ name }) => name);
      for (const { object } of templates) {
        for (const { name, value, valueFrom } of object.spec.args ?? []) {
          if (value !== undefined || valueFrom !== undefined || given.includes(name)) continue;
          yield [`${field}.args`, `must give ${name}, which ${object.metadata.name} has no value for`];
        }
      }
    },
  }),
  {
    id: 'analysis-argument-is-declared',
    catches:
      'An argument that a Rollout gives or a metric uses, but no template declares: every analysis of it fails.',
    *check(set) {
      for (const { rollout, field, ref, templates } of set.analyses) {
        const declared = templates.flatMap(({ object }) => (object.spec.args ?? []).map(({ name }) => name));
        for (const { path, value: name } of valuesAt<string>(ref, 'args[*].name')) {
          if (declared.includes(name) || templates.length < (ref.templates ?? []).length) continue;
          const message = `must be declared by one of its templates, got ${formatValue(name)}`;
          yield violation(rollout, `${field}.${path}`, message);
        }
      }
      for (const template of set.ofKind('AnalysisTemplate')) {
        const declared = new Set((template.object.spec.args ?? []).map(({ name }) => `args.${name}`));
        for (const { path, value: metric } of valuesAt(template.object, 'spec.metrics[*]')) {
          for (const placeholder of placeholdersIn(metric)) {
            const [, name = ''] = /\{\{ *(.*?) *\}\}/.exec(placeholder) ?? [];
            if (declared.has(name)) continue;
            const message = `must use arguments that spec.args declares, e.g. {{args.namespace}}, got ${formatValue(placeholder)}`;
            yield violation(template, path, message);
          }
        }
      }
    },
  },
  aboutAnalyses({
    id: 'analysis-argument-field-exists',
    catches: 'An argument from a field of the Rollout that Argo Rollouts does not know.',
    *check({ field, ref }) {
      for (const { path, value } of valuesAt<string>(ref, 'args[*].valueFrom.fieldRef.fieldPath')) {
        if (ARGUMENT_FIELD.test(value)) continue;
        yield [`${field}.${path}`, 'must be a field of metadata or status, e.g. metadata.namespace', value];
      }
    },
  }),
  aboutRequests({
    id: 'analysis-address-exists',
    catches: 'An analysis that asks a Service, or a port of it, that is not there.',
    *check({ template, field, url, target }, set) {
      if (!isInSameNamespace(template, target)) return;
      const service = set.inSameNamespace(template, 'Service', target.service);
      if (service?.object.spec.ports?.some(({ port }) => port === target.port)) return;
      yield [field, 'must name a Service beside it and its port', url];
    },
  }),
  aboutRequests({
    id: 'analysis-is-about-own-environment',
    catches:
      'An analysis that asks a Service of another environment: a release is judged by what is not of it.',
    *check({ metric, field, filled, target }, set) {
      // What a Job asks is a call of its pod.
      if (metric.provider.job || !set.otherEnvironmentNamespaces.has(target.namespace)) return;
      yield [field, 'must lead into the namespace of the Rollout', filled];
    },
  }),
  aboutRequests({
    id: 'analysis-asks-new-revision',
    catches:
      'An analysis that asks a Service of another revision than the new one: the old version is judged.',
    *check({ analysis, template, field, target }) {
      const expected = serviceOfNewRevision(analysis);
      if (!isInSameNamespace(template, target) || expected === undefined || target.service === expected)
        return;
      yield [field, `must ask ${expected}, which leads to the new revision, got ${target.service}`];
    },
  }),
  aboutMetrics({
    id: 'query-is-about-new-revision',
    catches: 'A query of Prometheus without the hash of the new revision: the old version is judged with it.',
    *check({ analysis, metric, field }) {
      const names = newRevisionArguments(analysis);
      const { prometheus } = metric.provider;
      if (!prometheus || argumentsIn(prometheus.query ?? '').some((name) => names.includes(name))) return;
      const expected = 'must use an argument that is the podTemplateHashValue of the Latest revision';
      yield [`${field}.provider.prometheus.query`, expected];
    },
  }),
  aboutEach('Rollout')({
    id: 'release-is-watched',
    catches: 'A Rollout without an analysis of what users get: nothing would roll a bad release back.',
    *check({ object }) {
      const { canary, blueGreen } = object.spec.strategy;
      if (object.spec.replicas === 0) return;
      if (blueGreen && blueGreen.postPromotionAnalysis === undefined) {
        yield ['spec.strategy.blueGreen.postPromotionAnalysis', 'must be there'];
      }
      const { steps = [] } = canary ?? {};
      const weight = steps.findIndex(({ setWeight = 0 }) => setWeight > 0);
      if (canary && !steps.slice(weight + 1).some(({ analysis }) => analysis !== undefined)) {
        yield ['spec.strategy.canary.steps', 'must have an analysis after a weight'];
      }
    },
  }),
];

/** Whether a request stays in the namespace of its analysis. */
function isInSameNamespace({ object }: LocatedObject, target: ServiceAddress): boolean {
  return target.namespace === object.metadata.namespace;
}

/** The Service that leads to the new revision while an analysis runs. */
function serviceOfNewRevision({ kind, rollout }: Analysis): string | undefined {
  const { canary, blueGreen } = rollout.object.spec.strategy;
  switch (kind) {
    case 'prePromotion':
      return blueGreen?.previewService;
    case 'postPromotion':
      return blueGreen?.activeService;
    default:
      return canary?.canaryService;
  }
}
