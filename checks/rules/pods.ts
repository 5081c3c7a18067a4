import type { Container, ContainerPort, PodSpec, TopologySpreadConstraint } from 'kubernetes-types/core/v1';
import { referencesIn } from '../../constructs/workload/container-env';
import { valuesAt } from '../../manifests/field-path';
import { selects } from '../../manifests/label-selector';
import { quantity } from '../../manifests/quantity';
import type { Kinds } from '../kinds';
import { inContainers, restrictedProblems } from '../pod-security';
import { declaresPort, isExcepted } from '../pods';
import { aboutContainers, aboutOwnPods, type OwnRule, repeatedFields } from './rule';

/** Where the kubelet finds the ports at which it asks a container. */
const PORTS_ASKED = [
  'startupProbe',
  'readinessProbe',
  'livenessProbe',
  'lifecycle.postStart',
  'lifecycle.preStop',
].flatMap((handler) => ['httpGet', 'tcpSocket', 'grpc'].map((way) => `${handler}.${way}.port`));

/** What holds within a pod template. */
export const POD_RULES: readonly OwnRule[] = [
  aboutOwnPods({
    id: 'name-in-pod-is-unique',
    catches:
      'Two containers or two volumes of a pod, or two variables of a container, of the same name: one is lost.',
    *check({ containers, field, template }) {
      yield* repeatedFields(valuesAt(template, ...inContainers('name')), field);
      yield* repeatedFields(valuesAt(template, 'spec.volumes[*].name'), field);
      for (const { container, field } of containers) {
        yield* repeatedFields(valuesAt(container, 'env[*].name'), field);
      }
    },
  }),
  aboutOwnPods({
    id: 'container-port-is-unique',
    catches: 'Two ports of a pod with the same number and protocol, or the same name.',
    *check({ field, template }) {
      const ports = valuesAt<ContainerPort>(template, ...inContainers('ports[*]'));
      const numbers = ports.map(({ path, value: { containerPort, protocol = 'TCP' } }) => {
        return { path: `${path}.containerPort`, value: `${containerPort}/${protocol}` };
      });
      yield* repeatedFields(numbers, field);
      yield* repeatedFields(valuesAt(template, ...inContainers('ports[*].name')), field);
    },
  }),
  aboutContainers({
    id: 'volume-mount-exists',
    catches: 'A container that mounts a volume which the pod does not have, or two at the same path.',
    *check({ container, field, pods }) {
      const { volumeClaimTemplates = [] } = (pods.located.object as Kinds['StatefulSet']).spec ?? {};
      const volumes = new Set([
        ...(pods.template.spec.volumes ?? []).map(({ name }) => name),
        ...volumeClaimTemplates.map(({ metadata }) => metadata?.name),
      ]);
      yield* repeatedFields(valuesAt(container, 'volumeMounts[*].mountPath'), field);
      for (const { path, value: name } of valuesAt<string>(container, 'volumeMounts[*].name')) {
        if (!volumes.has(name)) yield [`${field}.${path}`, 'must name a volume of the pod', name];
      }
    },
  }),
  aboutContainers({
    id: 'variable-is-defined-before-use',
    catches:
      '`$(VAR)` in an environment variable before VAR stands in the list: the pod gets the literal text.',
    *check({ container, field }) {
      const defined = new Set<string>();
      for (const [index, { name, value = '' }] of (container.env ?? []).entries()) {
        const [missing] = referencesIn(value).filter((reference) => !defined.has(reference));
        if (missing !== undefined) {
          const message = `must refer to variables that stand before it, got $(${missing})`;
          yield [`${field}.env[${index}].value`, message];
        }
        defined.add(name);
      }
    },
  }),
  aboutContainers({
    id: 'probe-port-is-served',
    catches:
      'A probe or a lifecycle hook at a port that the container does not declare: the pod never gets ready, or is killed.',
    *check({ container, field }) {
      for (const { path, value: port } of valuesAt<number | string>(container, ...PORTS_ASKED)) {
        if (!declaresPort(container, port))
          yield [`${field}.${path}`, 'must be a port of the container', port];
      }
    },
  }),
  aboutContainers({
    id: 'request-is-within-limit',
    catches: 'A container that requests more of a resource than its limit: the API server refuses the pod.',
    *check({ container, field }) {
      const { requests = {}, limits = {} } = container.resources ?? {};
      for (const [name, request] of Object.entries(requests)) {
        const limit = limits[name];
        if (limit === undefined || quantity(request) <= quantity(limit)) continue;
        yield [`${field}.resources.requests.${name}`, `must be at most the limit, ${limit}, got ${request}`];
      }
    },
  }),
  aboutContainers({
    id: 'resources-are-limited',
    catches:
      'A container without a limit of CPU or memory, and no annotation `…/no-cpu-limit` or `…/no-memory-limit` that says why.',
    *check({ container, field, pods }) {
      for (const name of ['cpu', 'memory']) {
        const limit = container.resources?.limits?.[name];
        if (limit !== undefined || isExcepted(pods, `no-${name}-limit`)) continue;
        yield [
          `${field}.resources.limits.${name}`,
          `must be set, unless an annotation no-${name}-limit says why`,
          limit,
        ];
      }
    },
  }),
  aboutContainers({
    id: 'root-is-read-only',
    catches:
      'A container that may write to its root file system, and no annotation `…/writable-root` that says why.',
    *check({ container, field, pods }) {
      const { readOnlyRootFilesystem } = container.securityContext ?? {};
      if (readOnlyRootFilesystem === true || isExcepted(pods, 'writable-root')) return;
      const expected = 'must be true, unless an annotation writable-root says why';
      yield [`${field}.securityContext.readOnlyRootFilesystem`, expected, readOnlyRootFilesystem];
    },
  }),
  aboutContainers({
    id: 'grace-period-outlasts-drain',
    catches: 'A pod that is killed while it still waits for traffic to end: requests are cut off.',
    *check({ container, field, pods }) {
      const { terminationGracePeriodSeconds: grace = 30 } = pods.template.spec;
      const seconds = container.lifecycle?.preStop?.sleep?.seconds;
      if (seconds === undefined || seconds < grace) return;
      const expected = `must be less than the terminationGracePeriodSeconds, ${grace}`;
      yield [`${field}.lifecycle.preStop.sleep.seconds`, expected, seconds];
    },
  }),
  aboutOwnPods({
    id: 'volumes-fit-ephemeral-storage',
    catches:
      'Volumes on the disk that may fill the whole limit of ephemeral-storage: the kubelet evicts the pod before they are full.',
    *check({ field, template }) {
      const limit = storageLimit(template.spec);
      const sizes = (template.spec.volumes ?? []).map(({ emptyDir }) =>
        emptyDir && !emptyDir.medium ? quantity(emptyDir.sizeLimit ?? 0) : 0,
      );
      const size = sizes.reduce((sum, each) => sum + each, 0);
      if (limit === 0 || size < limit) return;
      const expected = `must be less on the disk than the limit of ephemeral-storage, ${mebibytes(limit)}`;
      yield [`${field}.spec.volumes`, `${expected}, got ${mebibytes(size)}`];
    },
  }),
  aboutOwnPods({
    id: 'spread-counts-own-pods',
    catches:
      'A topologySpreadConstraint that counts other pods than its own, which spreads nothing, or one that is there twice.',
    *check({ field, template: { metadata, spec } }) {
      const constraints = valuesAt<TopologySpreadConstraint>(spec, 'topologySpreadConstraints[*]');
      const named = constraints.map(({ path, value: { topologyKey, whenUnsatisfiable } }) => {
        return { path: `${path}.topologyKey`, value: `${topologyKey}, ${whenUnsatisfiable}` };
      });
      yield* repeatedFields(named, `${field}.spec`);
      for (const { path, value } of constraints) {
        const { labelSelector } = value;
        if (labelSelector && selects(labelSelector, metadata?.labels ?? {})) continue;
        yield [`${field}.spec.${path}.labelSelector`, "must match the pod's own labels", labelSelector];
      }
    },
  }),
  aboutOwnPods({
    id: 'pod-is-restricted',
    catches:
      'A pod that the Pod Security Standard `restricted` forbids: the namespace enforces it, so no such pod is created.',
    *check({ field, template }) {
      for (const { path, expected, value } of restrictedProblems(template)) {
        yield [`${field}.${path}`, `must be ${expected}`, value];
      }
    },
  }),
];

/** What all containers of a pod may write, logs and volumes included; 0 where none has a limit. */
function storageLimit({ containers, initContainers = [] }: PodSpec): number {
  const ofAll = (some: readonly Container[]) =>
    some.map(({ resources }) => quantity(resources?.limits?.['ephemeral-storage'] ?? 0));
  const together = ofAll([...containers, ...initContainers.filter(({ restartPolicy }) => restartPolicy)]);
  return Math.max(
    together.reduce((sum, each) => sum + each, 0),
    ...ofAll(initContainers),
  );
}

function mebibytes(bytes: number): string {
  return `${Number((bytes / 2 ** 20).toFixed(1))}Mi`;
}
