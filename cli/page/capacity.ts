import type { JobSpec } from 'kubernetes-types/batch/v1';
import { boundsOf, isAutoscaler } from '../../checks/autoscalers';
import { type Injection, podResources } from '../../constructs/namespaces/pod-resources';
import type { KubeObject } from '../../manifests/kube-object';
import { podTemplates, type RunningTemplate } from '../../manifests/pod-template';
import { quantity } from '../../manifests/quantity';
import type { Quota } from '../../page/data/page-data';
import type { Capacity, Container, Resources } from '../../page/data/service';

const NOTHING: Resources = { cpu: 0, memory: 0, cpuLimit: null, memoryLimit: null };

/** What runs the pods of a service. */
const RUNNERS = new Set(['Deployment', 'Rollout', 'StatefulSet', 'CronJob', 'Job']);

/**
 * How many pods a rendered overlay has, and what they ask for.
 *
 * @param workload the name of what runs them
 * @param injection what is put into the pods
 */
export function capacityOf(objects: readonly KubeObject[], workload: string, injection: Injection): Capacity {
  const running = podsOf(objects, workload);
  if (running === undefined) return { floor: 0, ceiling: 0, pod: NOTHING, containers: [] };
  const { template, controller } = running;
  const { requests, limits } = podResources(template, injection);
  const finite = (limit: number) => (Number.isFinite(limit) ? limit : null);
  return {
    ...boundsIn(objects, controller),
    pod: {
      cpu: requests.cpu,
      memory: requests.memory,
      cpuLimit: finite(limits.cpu),
      memoryLimit: finite(limits.memory),
    },
    containers: containersOf(running),
  };
}

/** The image of what runs the pods of a service; undefined where nothing does. */
export function imageIn(objects: readonly KubeObject[], workload: string): string | undefined {
  return podsOf(objects, workload)?.template.spec.containers[0]?.image;
}

/** What the quota among the objects of a namespace grants; null without one. */
export function quotaIn(objects: readonly KubeObject[]): Quota | null {
  const quota = objects.find(({ kind }) => kind === 'ResourceQuota');
  if (quota === undefined) return null;
  const { hard = {} } = quota.spec as { readonly hard?: Readonly<Record<string, string | number>> };
  const of = (name: string) => (hard[name] === undefined ? null : quantity(hard[name]));
  return { pods: of('pods'), cpu: of('requests.cpu'), memory: of('requests.memory') };
}

function podsOf(objects: readonly KubeObject[], workload: string): RunningTemplate | undefined {
  return podTemplates(objects).find(
    ({ controller: { kind, metadata } }) => RUNNERS.has(kind) && metadata.name === workload,
  );
}

function boundsIn(
  objects: readonly KubeObject[],
  controller: KubeObject,
): Pick<Capacity, 'floor' | 'ceiling'> {
  const { kind, metadata, spec } = controller;
  // Their pods come and go.
  if (kind === 'Job') return { floor: 0, ceiling: parallelismOf(spec as JobSpec) };
  if (kind === 'CronJob') {
    const { jobTemplate } = spec as { readonly jobTemplate: { readonly spec?: JobSpec } };
    return { floor: 0, ceiling: parallelismOf(jobTemplate.spec) };
  }
  const autoscaler = objects
    .filter(isAutoscaler)
    .find(({ spec: { scaleTargetRef: it } }) => it.kind === kind && it.name === metadata.name);
  if (autoscaler) {
    const { least, most } = boundsOf(autoscaler);
    return { floor: least, ceiling: most };
  }
  const { replicas = 1 } = spec as { readonly replicas?: number };
  return { floor: replicas, ceiling: replicas };
}

function parallelismOf({ parallelism = 1 }: JobSpec = {} as JobSpec): number {
  return parallelism;
}

function containersOf({ template: { spec } }: RunningTemplate): Container[] {
  const { containers = [], initContainers = [] } = spec ?? {};
  return [...initContainers, ...containers].map(({ name, image = '', resources = {} }, index) => {
    const { requests = {}, limits = {} } = resources as Readonly<
      Record<string, Readonly<Record<string, string>>>
    >;
    return {
      name,
      image,
      init: index < initContainers.length,
      cpu: requests.cpu ?? null,
      cpuLimit: limits.cpu ?? null,
      memory: requests.memory ?? null,
      memoryLimit: limits.memory ?? null,
    };
  });
}
