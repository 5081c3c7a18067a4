import type { DeploymentSpec } from 'kubernetes-types/apps/v1';
import type { PodCondition, PodSpec, PodStatus, ServiceSpec } from 'kubernetes-types/core/v1';
import type { AnalysisRunStatus, RolloutSpec, RolloutStatus } from '../../manifests/argo-objects';
import type { Api, KubernetesObject } from './api';
import { Watched } from './watched';

export interface Pod extends KubernetesObject {
  readonly spec: PodSpec;
  readonly status?: PodStatus;
}

export type Condition = PodCondition;

export interface Service extends KubernetesObject {
  readonly spec: ServiceSpec;
}

export interface Deployment extends KubernetesObject {
  readonly spec: DeploymentSpec;
}

export interface Rollout extends KubernetesObject {
  readonly spec: RolloutSpec;
  readonly status?: RolloutStatus;
}

export interface AnalysisRun extends KubernetesObject {
  readonly status?: AnalysisRunStatus;
}

export type MetricResult = NonNullable<AnalysisRunStatus['metricResults']>[number];

export interface VirtualService extends KubernetesObject {
  readonly spec: {
    readonly http: readonly {
      readonly route: readonly { readonly destination: { readonly host: string }; readonly weight: number }[];
    }[];
  };
}

/** What the cluster is doing, of all namespaces, as it changes. */
export class State {
  private constructor(
    readonly pods: Watched<Pod>,
    readonly services: Watched<Service>,
    readonly deployments: Watched<Deployment>,
    readonly rollouts: Watched<Rollout>,
    readonly analysisRuns: Watched<AnalysisRun>,
    readonly virtualServices: Watched<VirtualService>,
  ) {}

  static async start(api: Api): Promise<State> {
    return new State(
      await Watched.start<Pod>(api, '/api/v1/pods'),
      await Watched.start<Service>(api, '/api/v1/services'),
      await Watched.start<Deployment>(api, '/apis/apps/v1/deployments'),
      await Watched.start<Rollout>(api, '/apis/argoproj.io/v1alpha1/rollouts'),
      await Watched.start<AnalysisRun>(api, '/apis/argoproj.io/v1alpha1/analysisruns'),
      await Watched.start<VirtualService>(api, '/apis/networking.istio.io/v1/virtualservices'),
    );
  }

  /** The pods that get the requests to a Service. */
  behind(namespace: string, name: string): Pod[] {
    const service = this.services.find(namespace, name);
    if (service === undefined) return [];
    return this.pods.list(namespace).filter((pod) => isReady(pod) && selects(service, pod));
  }

  /** How the requests to a Service are divided: by its VirtualService, if it has one. */
  division(namespace: string, name: string): readonly { readonly to: string; readonly weight: number }[] {
    const [route] = this.virtualServices.find(namespace, name)?.spec.http ?? [];
    if (route === undefined) return [{ to: name, weight: 100 }];
    return route.route.map(({ destination, weight }) => ({ to: destination.host, weight }));
  }

  end(): void {
    const { pods, services, deployments, rollouts, analysisRuns, virtualServices } = this;
    for (const watched of [pods, services, deployments, rollouts, analysisRuns, virtualServices])
      watched.end();
  }
}

/** Whether a pod takes requests: it is ready and was not told to stop. */
export function isReady({ metadata, status }: Pod): boolean {
  if (metadata.deletionTimestamp !== undefined) return false;
  return (
    status?.conditions?.some((condition) => condition.type === 'Ready' && condition.status === 'True') ??
    false
  );
}

export function selects(service: Service, pod: Pod): boolean {
  const selector = Object.entries(service.spec.selector ?? {});
  return selector.length > 0 && selector.every(([label, value]) => pod.metadata.labels?.[label] === value);
}

/** The tag of a pod's image. */
export function tagOf({ spec }: { readonly spec?: PodSpec }): string {
  return spec?.containers[0]?.image?.split(':').pop() ?? '';
}
