import { mustRun, type Output, run } from './cluster/kubectl';
import {
  type AnalysisRun,
  type Deployment,
  isReady,
  type MetricResult,
  type Pod,
  type Rollout,
  tagOf,
} from './cluster/state';
import { FIRST, type ShopService } from './platform';
import { expect, type Stage } from './scenario';
import { untilHolds } from './wait';

/** The pods of a service at a moment. */
export interface Sample {
  readonly at: number;
  /** Pods that get requests to the service. */
  readonly serving: number;
  /** Pods that exist, stopping ones too. */
  readonly existing: number;
  /** Serving pods by the tag of their image. */
  readonly byTag: Readonly<Record<string, number>>;
}

/** A machine with other work is no failure: how long something may take that takes seconds. */
export const PATIENCE = 240;

/** One service of the shop in a namespace, and what its pods did there. */
export class ObservedService {
  readonly samples: Sample[] = [];
  /** The version that was released last. */
  tag = FIRST;
  /** Whether it is a Deployment that no Rollout runs. */
  protected plain: boolean;

  constructor(
    readonly stage: Stage,
    readonly namespace: string,
    readonly service: ShopService,
  ) {
    this.plain = service.ships === 'rolling';
    const sample = (pod: Pod) => pod.metadata.namespace === namespace && this.sample();
    stage.state.pods.onChange(sample);
    stage.state.services.onChange(({ metadata }) => metadata.namespace === namespace && this.sample());
  }

  get workload(): string {
    return this.service.workload;
  }

  get rollout(): Rollout | undefined {
    return this.stage.state.rollouts.find(this.namespace, this.workload);
  }

  /** The pods that are asked for, by Git or by an autoscaler. */
  get count(): number {
    const runner = this.plain ? this.deployment : this.rollout;
    return runner?.spec.replicas ?? 0;
  }

  private get deployment(): Deployment | undefined {
    return this.stage.state.deployments.find(this.namespace, this.workload);
  }

  get pods(): Pod[] {
    return this.stage.state.pods
      .list(this.namespace)
      .filter(({ metadata }) => metadata.labels?.['app.kubernetes.io/name'] === this.workload);
  }

  async kubectl(args: readonly string[], input = ''): Promise<string> {
    return mustRun('kubectl', this.inNamespace(args), input);
  }

  /** Runs the plugin of Argo Rollouts, as whoever is named. */
  argo(args: readonly string[], as?: string): Promise<Output> {
    const user = as === undefined ? [] : ['--as', as];
    return run('kubectl-argo-rollouts', this.inNamespace([...args, ...user]));
  }

  /** Waits until a version has all pods and the rollout is through. @returns when */
  async healthy(tag = this.tag, seconds = PATIENCE): Promise<number> {
    return this.until(`healthy ${tag}`, () => this.isThrough(tag), seconds);
  }

  /** Waits until the rollout was aborted. @returns when */
  async aborted(seconds = PATIENCE): Promise<number> {
    return this.until('abort', () => this.rollout?.status?.abort === true, seconds);
  }

  /** Waits until the rollout is paused for a person, or by its own step. @returns when */
  async paused(seconds = PATIENCE): Promise<number> {
    const paused = () => this.isObserved() && (this.rollout?.status?.pauseConditions?.length ?? 0) > 0;
    return this.until('pause', paused, seconds);
  }

  /** Waits until at least so many pods of a version serve. @returns when */
  async serving(tag: string, pods: number, seconds = PATIENCE): Promise<number> {
    return this.until(`${pods} pods of ${tag}`, () => this.servingOf(tag) >= pods, seconds);
  }

  /** Waits until the release of a version has ended, one way or the other. */
  async ended(tag: string, seconds = PATIENCE): Promise<'promoted' | 'aborted'> {
    const end = () => this.rollout?.status?.abort === true || this.isThrough(tag);
    await this.until(`end of the release of ${tag}`, end, seconds);
    return this.rollout?.status?.abort === true ? 'aborted' : 'promoted';
  }

  until(what: string, condition: () => unknown, seconds = PATIENCE): Promise<number> {
    return untilHolds(what, condition, seconds, () => this.describe());
  }

  servingOf(tag: string): number {
    return this.stage.state.behind(this.namespace, this.workload).filter((pod) => tagOf(pod) === tag).length;
  }

  /** The fewest pods that served, and the most that existed, from a moment on. */
  range(from: number): { readonly least: number; readonly most: number } {
    const before = this.samples.filter(({ at }) => at < from).at(-1);
    const samples = [...(before ? [before] : []), ...this.samples.filter(({ at }) => at >= from)];
    return {
      least: Math.min(...samples.map(({ serving }) => serving)),
      most: Math.max(...samples.map(({ existing }) => existing)),
    };
  }

  /** The {@link range} from a moment on. @throws Unmet if fewer pods served than are asked for */
  fullRange(from: number): ReturnType<ObservedService['range']> {
    const range = this.range(from);
    expect(range.least >= this.count, `${range.least} of ${this.count} pods served at the least`);
    return range;
  }

  /** The most pods of a version that served at one time. */
  mostOf(tag: string, from = 0): number {
    return Math.max(0, ...this.samples.filter(({ at }) => at >= from).map(({ byTag }) => byTag[tag] ?? 0));
  }

  /** The analyses that have begun since a moment, oldest first. */
  analyses(from: number): AnalysisRun[] {
    return this.stage.state.analysisRuns
      .list(this.namespace)
      .filter(({ metadata }) => metadata.ownerReferences?.some(({ name }) => name === this.workload))
      .filter(({ metadata }) => Date.parse(metadata.creationTimestamp as string) >= from - 1000)
      .sort((a, b) =>
        (a.metadata.creationTimestamp as string) < (b.metadata.creationTimestamp as string) ? -1 : 1,
      );
  }

  /** What each metric came to since a moment. */
  metrics(from: number): MetricResult[] {
    return this.analyses(from).flatMap(({ status }) => status?.metricResults ?? []);
  }

  /** e.g. `p99-latency 3 ok, error-rate 3 ok`. */
  measured(from: number): string {
    const words = this.metrics(from).map(({ name, successful = 0, failed = 0, error = 0 }) => {
      const counts = [
        [successful, 'ok'],
        [failed, 'failed'],
        [error, 'errors'],
      ] as const;
      return `${name} ${
        counts
          .filter(([n]) => n > 0)
          .map(([n, what]) => `${n} ${what}`)
          .join(' ') || 'nothing'
      }`;
    });
    return words.join(', ') || 'nothing measured';
  }

  describe(): string {
    const { phase, message, currentStepIndex, abort } = this.rollout?.status ?? {};
    const tags = Object.entries(this.samples.at(-1)?.byTag ?? {}).map(([tag, pods]) => `${pods} ${tag}`);
    const step = currentStepIndex === undefined ? '' : `, step ${currentStepIndex}`;
    return `${phase ?? 'no rollout'}${step}${abort ? ', aborted' : ''}, ${tags.join(' + ') || 'no pod'} serving${message ? `, ${message}` : ''}`;
  }

  /** Whether the controller works on the version that was released last. */
  isObserved(): boolean {
    const template = this.deployment;
    const { metadata, status } = this.rollout ?? {};
    return (
      template !== undefined &&
      tagOf(template.spec.template) === this.tag &&
      status?.observedGeneration === String(metadata?.generation) &&
      status?.workloadObservedGeneration === String(template.metadata.generation)
    );
  }

  private isThrough(tag: string): boolean {
    const exact = this.count > 0 && this.servingOf(tag) === this.count;
    if (this.plain) return exact;
    return exact && this.isObserved() && this.rollout?.status?.phase === 'Healthy';
  }

  private inNamespace(args: readonly string[]): string[] {
    return [`--kubeconfig=${this.stage.cluster.kubeconfig}`, '--namespace', this.namespace, ...args];
  }

  private sample(): void {
    const serving = this.stage.state.behind(this.namespace, this.workload).filter(isReady);
    const byTag: Record<string, number> = {};
    for (const pod of serving) byTag[tagOf(pod)] = (byTag[tagOf(pod)] ?? 0) + 1;
    this.samples.push({ at: Date.now(), serving: serving.length, existing: this.pods.length, byTag });
  }
}

/** Seconds since a moment, e.g. `12 s`. */
export function seconds(from: number, to = Date.now()): string {
  return `${Math.round((to - from) / 1000)} s`;
}
