import type { LabelSelector } from 'kubernetes-types/meta/v1';
import type { NetworkPolicyPeer } from 'kubernetes-types/networking/v1';
import { findByLabels, selects } from '../manifests/label-selector';
import { push } from '../manifests/push';
import {
  type Analysis,
  type AnalysisMetric,
  type AnalysisRequest,
  analysesOf,
  metricsOf,
  requestsOf,
} from './analyses';
import type { Kinds } from './kinds';
import type { LocatedObject } from './located-object';
import { ObjectIndex } from './object-index';
import { type Call, callsOf, type PodTemplateUse, podsIn } from './pods';

/** The objects that live together in an environment, and what follows from them, each found once. */
export class ObjectSet extends ObjectIndex {
  private readonly byLabel = new Map<string, PodTemplateUse[]>();
  readonly pods: readonly PodTemplateUse[];
  /** What its containers call in the cluster. */
  readonly calls: readonly Call[];
  /** What its Rollouts judge a release by. */
  readonly analyses: readonly Analysis[];
  /** The metrics of these. */
  readonly metrics: readonly AnalysisMetric[];
  /** The requests of these. */
  readonly requests: readonly AnalysisRequest[];

  /** The namespaces of the environment: one, or more where teams have their own. */
  readonly namespaces: ReadonlySet<string | undefined>;

  /**
   * @param otherEnvironmentNamespaces the namespaces of the other environments
   * @param namespaceLabels the labels that Argo CD gives its own namespaces
   */
  constructor(
    objects: readonly LocatedObject[],
    readonly otherEnvironmentNamespaces: ReadonlySet<string> = new Set(),
    readonly namespaceLabels: ReadonlyMap<string, Readonly<Record<string, string>>> = new Map(),
  ) {
    super(objects);
    this.namespaces = new Set(objects.map(({ object }) => object.metadata.namespace));
    this.pods = this.findPods();
    for (const pods of this.pods) {
      for (const [label, value] of Object.entries(pods.template.metadata?.labels ?? {})) {
        push(this.byLabel, labelKey(pods.located.object.metadata, label, value), pods);
      }
    }
    this.calls = this.pods.flatMap(callsOf);
    this.analyses = analysesOf(this);
    this.metrics = this.analyses.flatMap(metricsOf);
    this.requests = this.metrics.flatMap(requestsOf);
  }

  /** The pods in the namespace of an object that a selector of it selects; all of them by an empty selector. */
  selectedBy(located: LocatedObject, selector: LabelSelector | undefined): readonly PodTemplateUse[] {
    if (selector === undefined) return [];
    const key = selector.matchLabels ?? selector;
    let selected = this.selections.get(key);
    if (selected === undefined) {
      selected = this.select(located.object.metadata.namespace, selector);
      this.selections.set(key, selected);
    }
    return selected;
  }

  private readonly selections = new Map<object, readonly PodTemplateUse[]>();

  /** The pods of the environment that a peer of a NetworkPolicy is; undefined for a peer beyond it. */
  selectedByPeer(policy: LocatedObject, peer: NetworkPolicyPeer): readonly PodTemplateUse[] | undefined {
    if (peer.ipBlock !== undefined) return undefined;
    if (peer.namespaceSelector === undefined) return this.selectedBy(policy, peer.podSelector);
    // All that is in a namespace is an entrance, whatever it is called.
    if (!peer.podSelector) return undefined;
    const { namespaceSelector, podSelector } = peer;
    // Each preview has a namespace of its own, and so may each team.
    this.namespacesSelected ??= findByLabels([...this.namespaces], (name = '') => ({
      ...this.namespaceLabels.get(name),
      'kubernetes.io/metadata.name': name,
    }));
    const namespaces = this.namespacesSelected(namespaceSelector);
    if (namespaces.length === 0) return undefined;
    return namespaces.flatMap((namespace) => this.select(namespace, podSelector));
  }

  private namespacesSelected: ((selector: LabelSelector) => readonly (string | undefined)[]) | undefined;

  private select(namespace: string | undefined, selector: LabelSelector): PodTemplateUse[] {
    const [first] = Object.entries(selector.matchLabels ?? {});
    const candidates =
      first === undefined
        ? this.pods.filter(({ located }) => located.object.metadata.namespace === namespace)
        : (this.byLabel.get(labelKey({ namespace }, ...first)) ?? []);
    return candidates.filter(({ template }) => selects(selector, template.metadata?.labels ?? {}));
  }

  /** The pods that a Service leads to. */
  podsBehind(service: LocatedObject<Kinds['Service']>): readonly PodTemplateUse[] {
    const { selector: matchLabels } = service.object.spec;
    return this.selectedBy(service, matchLabels && { matchLabels });
  }

  /** The Services that lead to pods. */
  servicesOf(pods: PodTemplateUse): readonly LocatedObject<Kinds['Service']>[] {
    this.services ??= bySelection(this.ofKind('Service'), (service) => this.podsBehind(service));
    return this.services.get(pods) ?? [];
  }

  private services: ReadonlyMap<PodTemplateUse, LocatedObject<Kinds['Service']>[]> | undefined;

  /** The Service that a call is for, where it is in a namespace of the environment. */
  calleeOf({ target }: Call): LocatedObject<Kinds['Service']> | undefined {
    return this.inNamespace(target.namespace, 'Service', target.service);
  }

  /** The pods that a call may come to, with the port of their containers. */
  calleesOf(call: Call): { readonly pods: PodTemplateUse; readonly port: number }[] {
    const service = this.calleeOf(call);
    if (service === undefined) return [];
    const { port: asked } = call.target;
    const target = service.object.spec.ports?.find(({ port }) => port === asked)?.targetPort ?? asked;
    return this.podsBehind(service).map((pods) => {
      const ports = pods.containers.flatMap(({ container }) => container.ports ?? []);
      const named = ports.find(({ name }) => name === target)?.containerPort;
      return { pods, port: typeof target === 'number' ? target : (named ?? asked) };
    });
  }

  /** The pods that a workload runs. */
  podsOf(controller: LocatedObject): PodTemplateUse | undefined {
    return this.podsByController.get(controller);
  }

  /** The Rollout that runs the pods of a Deployment's template. */
  rolloutOver(deployment: LocatedObject): LocatedObject<Kinds['Rollout']> | undefined {
    return this.rollouts.get(deployment);
  }

  private readonly podsByController = new Map<LocatedObject, PodTemplateUse>();
  private readonly rollouts = new Map<LocatedObject, LocatedObject<Kinds['Rollout']>>();

  private findPods(): PodTemplateUse[] {
    for (const rollout of this.ofKind('Rollout')) {
      const { workloadRef } = rollout.object.spec;
      const deployment =
        workloadRef?.kind === 'Deployment' && this.inSameNamespace(rollout, 'Deployment', workloadRef.name);
      if (deployment) this.rollouts.set(deployment, rollout);
    }
    return this.objects.flatMap((located) =>
      podsIn(located).map((found) => {
        const runsToCompletion = located.object.kind === 'AnalysisTemplate';
        const pods = { ...found, controller: this.rollouts.get(located) ?? located, runsToCompletion };
        if (!runsToCompletion) this.podsByController.set(pods.controller, pods);
        return pods;
      }),
    );
  }
}

/** What selects pods, by each of these. */
export function bySelection<T>(
  items: Iterable<T>,
  selected: (item: T) => readonly PodTemplateUse[],
): ReadonlyMap<PodTemplateUse, T[]> {
  const found = new Map<PodTemplateUse, T[]>();
  for (const item of items) for (const pods of selected(item)) push(found, pods, item);
  return found;
}

function labelKey(
  { namespace = '' }: { namespace?: string | undefined },
  label: string,
  value: string,
): string {
  return `${namespace}/${label}=${value}`;
}
