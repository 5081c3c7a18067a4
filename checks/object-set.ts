import type { LabelSelector } from 'kubernetes-types/meta/v1';
import type { KubeObject } from '../manifests/kube-object';
import { selects } from '../manifests/label-selector';
import {
  type Analysis,
  type AnalysisMetric,
  type AnalysisRequest,
  analysesOf,
  metricsOf,
  requestsOf,
} from './analyses';
import { type Call, callsOf } from './calls';
import type { Kinds } from './kinds';
import type { Placed } from './placed';
import { containersOf, type Pods, templatesOf } from './pods';

/**
 * The objects that live together in an environment, indexed once, so that no rule has to search.
 *
 * Where two objects have the same name, one of them is found; that there are two is a finding of its own.
 */
export class ObjectSet {
  private readonly byKind = new Map<string, Placed[]>();
  private readonly byName = new Map<string, Placed>();
  private readonly byLabel = new Map<string, Pods[]>();
  readonly pods: readonly Pods[];
  /** What its containers call in the cluster. */
  readonly calls: readonly Call[];
  /** What its Rollouts judge a release by. */
  readonly analyses: readonly Analysis[];
  /** The metrics of these. */
  readonly metrics: readonly AnalysisMetric[];
  /** The requests of these. */
  readonly requests: readonly AnalysisRequest[];
  /** The objects that have the name of one before them, with that one. */
  readonly twins: readonly (readonly [first: Placed, second: Placed])[];

  /** @param foreignNamespaces the namespaces of the other environments */
  constructor(
    readonly objects: readonly Placed[],
    readonly foreignNamespaces: ReadonlySet<string> = new Set(),
  ) {
    const twins: [Placed, Placed][] = [];
    for (const placed of objects) {
      const { kind, metadata } = placed.object;
      const key = nameKey(kind, metadata.namespace, metadata.name);
      const twin = this.byName.get(key);
      if (twin) twins.push([twin, placed]);
      this.byName.set(key, placed);
      push(this.byKind, kind, placed);
    }
    this.twins = twins;
    this.pods = this.findPods();
    for (const pods of this.pods) {
      for (const [label, value] of Object.entries(pods.template.metadata?.labels ?? {})) {
        push(this.byLabel, labelKey(pods.at.object, label, value), pods);
      }
    }
    this.calls = this.pods.flatMap(callsOf);
    this.analyses = analysesOf(this);
    this.metrics = this.analyses.flatMap(metricsOf);
    this.requests = this.metrics.flatMap(requestsOf);
  }

  /** All objects of a kind. */
  ofKind<K extends keyof Kinds>(kind: K): readonly Placed<Kinds[K]>[] {
    return (this.byKind.get(kind) ?? []) as unknown as Placed<Kinds[K]>[];
  }

  /** The object of a kind and name in the namespace of another object. */
  beside<K extends keyof Kinds>(
    { object }: Placed,
    kind: K,
    name: string | undefined,
  ): Placed<Kinds[K]> | undefined {
    if (name === undefined) return undefined;
    const found = this.byName.get(nameKey(kind, object.metadata.namespace, name));
    return found as Placed<Kinds[K]> | undefined;
  }

  /** The pods in the namespace of an object that a selector of it selects; all of them by an empty selector. */
  selectedBy(at: Placed, selector: LabelSelector | undefined): readonly Pods[] {
    if (selector === undefined) return [];
    const key = selector.matchLabels ?? selector;
    let selected = this.selections.get(key);
    if (selected === undefined) {
      selected = this.select(at, selector as Selector);
      this.selections.set(key, selected);
    }
    return selected;
  }

  private readonly selections = new Map<object, readonly Pods[]>();

  private select({ object }: Placed, selector: Selector): Pods[] {
    const [first] = Object.entries(selector.matchLabels ?? {});
    const candidates =
      first === undefined
        ? this.pods.filter(({ at }) => at.object.metadata.namespace === object.metadata.namespace)
        : (this.byLabel.get(labelKey(object, ...first)) ?? []);
    return candidates.filter(({ template }) => selects(selector, template.metadata?.labels ?? {}));
  }

  /** The Services that lead to pods. */
  servicesOf(pods: Pods): readonly Placed<Kinds['Service']>[] {
    if (this.services.size === 0) {
      for (const service of this.ofKind('Service')) {
        const { selector: matchLabels } = service.object.spec;
        for (const selected of this.selectedBy(service, matchLabels && { matchLabels })) {
          push(this.services, selected, service);
        }
      }
    }
    return this.services.get(pods) ?? [];
  }

  private readonly services = new Map<Pods, Placed<Kinds['Service']>[]>();

  /** The Service that a call is for, where it is in the namespace of the caller. */
  calleeOf({ from, target }: Call): Placed<Kinds['Service']> | undefined {
    if (target.namespace !== from.at.object.metadata.namespace) return undefined;
    return this.beside(from.at, 'Service', target.service);
  }

  /** The pods that a workload runs. */
  podsOf(runner: Placed): Pods | undefined {
    return this.podsByRunner.get(runner);
  }

  /** The Rollout that runs the pods of a Deployment's template in its stead. */
  rolloutOver(deployment: Placed): Placed<Kinds['Rollout']> | undefined {
    return this.rollouts.get(deployment);
  }

  private readonly podsByRunner = new Map<Placed, Pods>();
  private readonly rollouts = new Map<Placed, Placed<Kinds['Rollout']>>();

  private findPods(): Pods[] {
    for (const rollout of this.ofKind('Rollout')) {
      const { workloadRef } = rollout.object.spec;
      const deployment =
        workloadRef?.kind === 'Deployment' && this.beside(rollout, 'Deployment', workloadRef.name);
      if (deployment) this.rollouts.set(deployment, rollout);
    }
    return this.objects.flatMap((at) =>
      templatesOf(at.object).map((found) => {
        const transient = at.object.kind === 'AnalysisTemplate';
        const runner = this.rollouts.get(at) ?? at;
        const pods = { ...found, at, runner, transient, containers: containersOf(found) };
        if (!transient) this.podsByRunner.set(pods.runner, pods);
        return pods;
      }),
    );
  }
}

type Selector = Parameters<typeof selects>[0];

function nameKey(kind: string, namespace = '', name = ''): string {
  return `${kind}/${namespace}/${name}`;
}

function labelKey({ metadata }: KubeObject, label: string, value: string): string {
  return `${metadata.namespace ?? ''}/${label}=${value}`;
}

function push<K, T>(lists: Map<K, T[]>, key: K, item: T): void {
  const list = lists.get(key);
  if (list) list.push(item);
  else lists.set(key, [item]);
}
