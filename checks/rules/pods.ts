import type { Container, PodSpec, Probe } from 'kubernetes-types/core/v1';
import { formatValue } from '../../constructs/props/format-value';
import { referencesIn } from '../../constructs/workload/container-env';
import { selects } from '../../manifests/label-selector';
import { quantity } from '../../manifests/quantity';
import { violation } from '../located-object';
import { restrictedProblems } from '../pod-security';
import { declaresPort, type PodTemplateUse } from '../pods';
import type { ObjectRule } from './rule';

/** What holds within a pod template. */
export const POD_RULES: readonly ObjectRule[] = [
  {
    id: 'name-in-pod-is-unique',
    catches:
      'Two containers or two volumes of a pod, or two variables of a container, of the same name: one is lost.',
    *check({ pods }) {
      for (const some of pods) {
        const { volumes = [] } = some.template.spec ?? {};
        yield* repetitions(
          some,
          some.containers.map(({ container, field }) => [container.name, `${field}.name`]),
        );
        yield* repetitions(
          some,
          volumes.map(({ name }, index) => [name, `${some.field}.spec.volumes[${index}].name`]),
        );
        for (const { container, field } of some.containers) {
          const variables = container.env ?? [];
          yield* repetitions(
            some,
            variables.map(({ name }, index) => [name, `${field}.env[${index}].name`]),
          );
        }
      }
    },
  },
  {
    id: 'container-port-is-unique',
    catches: 'Two ports of a pod with the same number and protocol, or the same name.',
    *check({ pods }) {
      for (const some of pods) {
        const ports = some.containers.flatMap(({ container, field }) =>
          (container.ports ?? []).map((port, index) => ({ port, field: `${field}.ports[${index}]` })),
        );
        yield* repetitions(
          some,
          ports.map(({ port, field }) => [
            `${port.containerPort}/${port.protocol ?? 'TCP'}`,
            `${field}.containerPort`,
          ]),
        );
        const named = ports.filter(({ port }) => port.name !== undefined);
        yield* repetitions(
          some,
          named.map(({ port, field }) => [String(port.name), `${field}.name`]),
        );
      }
    },
  },
  {
    id: 'volume-mount-exists',
    catches: 'A container that mounts a volume which the pod does not have, or two at the same path.',
    *check({ pods }) {
      for (const some of pods) {
        const volumes = new Set((some.template.spec?.volumes ?? []).map(({ name }) => name));
        for (const { container, field } of some.containers) {
          const mounts = container.volumeMounts ?? [];
          yield* repetitions(
            some,
            mounts.map(({ mountPath }, index) => [mountPath, `${field}.volumeMounts[${index}].mountPath`]),
          );
          for (const [index, { name }] of mounts.entries()) {
            if (volumes.has(name)) continue;
            yield violation(
              some.located,
              `${field}.volumeMounts[${index}].name`,
              `must name a volume of the pod, got ${formatValue(name)}`,
            );
          }
        }
      }
    },
  },
  {
    id: 'variable-is-defined-before-use',
    catches:
      '`$(VAR)` in an environment variable before VAR stands in the list: the pod gets the literal text.',
    *check({ pods }) {
      for (const some of pods) {
        for (const { container, field } of some.containers) {
          const defined = new Set<string>();
          for (const [index, { name, value = '' }] of (container.env ?? []).entries()) {
            const [missing] = referencesIn(value).filter((reference) => !defined.has(reference));
            if (missing !== undefined) {
              yield violation(
                some.located,
                `${field}.env[${index}].value`,
                `must refer to variables that stand before it, got $(${missing})`,
              );
            }
            defined.add(name);
          }
        }
      }
    },
  },
  {
    id: 'probe-port-is-served',
    catches:
      'A probe or a lifecycle hook at a port that the container does not declare: the pod never gets ready, or is killed.',
    *check({ pods }) {
      for (const some of pods) {
        for (const { container, field } of some.containers) {
          for (const { port, place } of portsAsked(container)) {
            if (declaresPort(container, port)) continue;
            yield violation(
              some.located,
              `${field}.${place}`,
              `must be a port of the container, got ${formatValue(port)}`,
            );
          }
        }
      }
    },
  },
  {
    id: 'request-is-within-limit',
    catches: 'A container that requests more of a resource than its limit: the API server refuses the pod.',
    *check({ pods }) {
      for (const some of pods) {
        for (const { container, field } of some.containers) {
          const { requests = {}, limits = {} } = container.resources ?? {};
          for (const [name, request] of Object.entries(requests)) {
            const limit = limits[name];
            if (limit === undefined || quantity(request) <= quantity(limit)) continue;
            yield violation(
              some.located,
              `${field}.resources.requests.${name}`,
              `must be at most the limit, ${limit}, got ${request}`,
            );
          }
        }
      }
    },
  },
  {
    id: 'volumes-fit-ephemeral-storage',
    catches:
      'Volumes on the disk that may fill the whole limit of ephemeral-storage: the kubelet evicts the pod before they are full.',
    *check({ pods }) {
      for (const { located, field, template } of pods) {
        const limit = storageLimit(template.spec);
        const sizes = (template.spec?.volumes ?? []).map(({ emptyDir }) =>
          emptyDir && !emptyDir.medium ? quantity(emptyDir.sizeLimit ?? 0) : 0,
        );
        const size = sizes.reduce((sum, each) => sum + each, 0);
        if (limit === 0 || size < limit) continue;
        yield violation(
          located,
          `${field}.spec.volumes`,
          `must be less on the disk than the limit of ephemeral-storage, ${mebibytes(limit)}, got ${mebibytes(size)}`,
        );
      }
    },
  },
  {
    id: 'spread-counts-own-pods',
    catches:
      'A topologySpreadConstraint that counts other pods than its own, which spreads nothing, or one that is there twice.',
    *check({ pods }) {
      for (const some of pods) {
        const { metadata, spec } = some.template;
        const constraints = (spec?.topologySpreadConstraints ?? []).map((constraint, index) => ({
          ...constraint,
          field: `${some.field}.spec.topologySpreadConstraints[${index}]`,
        }));
        yield* repetitions(
          some,
          constraints.map(({ topologyKey, whenUnsatisfiable, field }) => [
            `${topologyKey}, ${whenUnsatisfiable}`,
            `${field}.topologyKey`,
          ]),
        );
        for (const { labelSelector, field } of constraints) {
          if (labelSelector && selects(labelSelector, metadata?.labels ?? {})) continue;
          yield violation(
            some.located,
            `${field}.labelSelector`,
            `must match the pod's own labels, got ${formatValue(labelSelector)}`,
          );
        }
      }
    },
  },
  {
    id: 'pod-is-restricted',
    catches:
      'A pod that the Pod Security Standard `restricted` forbids: the namespace enforces it, so no such pod is created.',
    *check({ pods }) {
      for (const { located, field, template } of pods) {
        for (const { path, expected, value } of restrictedProblems(template)) {
          yield violation(located, `${field}.${path}`, `must be ${expected}, got ${formatValue(value)}`);
        }
      }
    },
  },
];

/** What all containers of a pod may write, logs and volumes included; 0 where none has a limit. */
function storageLimit({ containers, initContainers = [] }: PodSpec = { containers: [] }): number {
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

/** The ports at which the kubelet asks a container, and the fields that say so. */
function portsAsked(container: Container): { port: number | string; place: string }[] {
  const { startupProbe, readinessProbe, livenessProbe, lifecycle = {} } = container;
  const handlers: Readonly<Record<string, Handler | undefined>> = {
    startupProbe,
    readinessProbe,
    livenessProbe,
    'lifecycle.postStart': lifecycle.postStart,
    'lifecycle.preStop': lifecycle.preStop,
  };
  return Object.entries(handlers).flatMap(([name, handler]) =>
    (['httpGet', 'tcpSocket', 'grpc'] as const).flatMap((way) => {
      const port = handler?.[way]?.port;
      return port === undefined ? [] : [{ port, place: `${name}.${way}.port` }];
    }),
  );
}

type Handler = Pick<Probe, 'httpGet' | 'tcpSocket' | 'grpc'>;

function* repetitions(pods: PodTemplateUse, named: readonly (readonly [name: string, field: string])[]) {
  const seen = new Set<string>();
  for (const [name, field] of named) {
    if (seen.has(name))
      yield violation(pods.located, field, `must stand there once, got ${formatValue(name)} again`);
    seen.add(name);
  }
}
