import { type Behaviour, behaviourOf } from './behaviours';

/** What a program that was asked for `share` of the whole so far has to do now, in whole requests. */
class Portion {
  private owed = 0;

  take(amount: number): number {
    this.owed += amount;
    const whole = Math.floor(this.owed);
    this.owed -= whole;
    return whole;
  }
}

/** One set of labels of the histogram. */
class Histogram {
  private readonly counts: number[];
  private count = 0;
  private sum = 0;

  constructor(
    private readonly bounds: readonly number[],
    private readonly labels: string,
  ) {
    this.counts = bounds.map(() => 0);
  }

  add(seconds: number, requests: number): void {
    this.count += requests;
    this.sum += seconds * requests;
    for (const [index, bound] of this.bounds.entries()) {
      if (seconds <= bound) this.counts[index] = (this.counts[index] as number) + requests;
    }
  }

  lines(name: string): string[] {
    const { labels } = this;
    return [
      ...this.bounds.map((bound, index) => `${name}_bucket{${labels},le="${bound}"} ${this.counts[index]}`),
      `${name}_bucket{${labels},le="+Inf"} ${this.count}`,
      `${name}_sum{${labels}} ${this.sum}`,
      `${name}_count{${labels}} ${this.count}`,
    ];
  }
}

/** The names under which the platform's services measure their requests. */
export interface MetricNames {
  readonly histogram: string;
  /** Of the HTTP status code. */
  readonly status: string;
  /** Of the route. */
  readonly route: string;
}

const FAST = 0.04;

/** The metrics of one pod: counters that rise with the requests it gets. */
export class PodMetrics {
  private readonly behaviour: Behaviour;
  private readonly histograms = new Map<string, Histogram>();
  private readonly portions = new Map<string, Portion>();
  private last = Date.now();

  constructor(
    tag: string,
    private readonly probed: string,
    private readonly names: MetricNames,
  ) {
    this.behaviour = behaviourOf(tag);
  }

  /**
   * Adds what has happened since the last call.
   *
   * @param perSecond requests of users that this pod gets
   */
  page(perSecond: number): string {
    const seconds = (Date.now() - this.last) / 1000;
    this.last = Date.now();
    const { users, errors, latencies, probes } = this.behaviour;
    const requests = users ? perSecond * seconds : 0;
    const slow = latencies.reduce((sum, [, share]) => sum + share, 0);
    for (const [latency, share] of latencies) this.add('/api', 200, latency, requests * share);
    this.add('/api', 500, FAST, requests * errors);
    this.add('/api', 200, FAST, requests * (1 - slow - errors));
    this.add(this.probed, 200, 0.001, probes * seconds);
    const lines = [...this.histograms.values()].flatMap((histogram) => histogram.lines(this.names.histogram));
    return `# TYPE ${this.names.histogram} histogram\n${lines.join('\n')}\n`;
  }

  private add(route: string, status: number, seconds: number, requests: number): void {
    if (requests <= 0) return;
    const labels = `${this.names.route}="${route}",${this.names.status}="${status}"`;
    const histogram = this.histograms.get(labels) ?? new Histogram(this.behaviour.buckets, labels);
    this.histograms.set(labels, histogram);
    const key = `${labels} ${seconds}`;
    const portion = this.portions.get(key) ?? new Portion();
    this.portions.set(key, portion);
    histogram.add(seconds, portion.take(requests));
  }
}
