import type { Service } from '../../constructs/patterns/service';
import type { KubeObject } from '../../manifests/kube-object';
import type { Deployment } from '../../page/data/service';
import type { Plan } from '../../simulate/plan';
import { rollingUpdate } from '../../simulate/rolling-update';
import { rolloutTimeline } from '../../simulate/timeline';
import { withoutTimeline } from '../timeline/without-timeline';

/** Releases over time, each once: many services are released alike. */
export class Plans {
  private readonly indices = new Map<string, number>();
  readonly all: Plan[] = [];

  /** The plan of a service, of which all but its name is kept. */
  of(
    service: Service,
    environment: string,
    objects: readonly KubeObject[],
  ): Pick<Deployment, 'plan' | 'withoutPlan'> {
    const reason = withoutTimeline(service, environment);
    if (reason !== undefined) return { plan: null, withoutPlan: reason.replace(/^: | in [^:]+: /, '') };
    let plan: Plan;
    try {
      plan = planOf(service, objects);
    } catch (error) {
      // What a patch has made of an object may be more than is simulated.
      return { plan: null, withoutPlan: (error as Error).message };
    }
    const key = JSON.stringify(plan);
    const known = this.indices.get(key) ?? this.all.push(plan) - 1;
    this.indices.set(key, known);
    return { plan: known, withoutPlan: null };
  }
}

/** The names of objects are left out, so that equal releases are equal. */
function planOf({ workloadRef }: Service, objects: readonly KubeObject[]): Plan {
  if (workloadRef.kind === 'Deployment') {
    const { namespace: _, name: __, ...plan } = rollingUpdate(objects);
    return { ...plan, strategy: 'rolling' };
  }
  const { namespace: _, name: __, analyses, ...plan } = rolloutTimeline(objects);
  return {
    ...plan,
    analyses: analyses.map(({ metrics, ...analysis }) => {
      return { ...analysis, metrics: metrics.map(({ template: _, ...metric }) => metric) };
    }),
  };
}
