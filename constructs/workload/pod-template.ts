import { Duration } from 'cdk8s';
import type {
  Container,
  EnvFromSource,
  EnvVar,
  PodSpec,
  Probe,
  Volume,
  VolumeMount,
} from 'kubernetes-types/core/v1';
import { merged } from '../../manifests/merged';
import type { PodTemplate } from '../../manifests/pod-template';
import {
  type ContainerProps,
  kubernetesFields,
  longestRequest,
  type PodProps,
  type ProbeProps,
} from './container-props';
import type { Metrics } from './ports';
import { resourceRequirements, sizeQuantity } from './resources';
import type { Runtime } from './runtime';

/**
 * The labels that differ between revisions, under a Deployment and under a Rollout; the one that a pod lacks is ignored.
 * Pods come from either by the same template, so that none is replaced while they change hands.
 */
const REVISION_LABELS = ['pod-template-hash', 'rollouts-pod-template-hash'];

/** What something brings to a pod and its container. */
export interface PodParts {
  readonly volumes: readonly Volume[];
  readonly volumeMounts: readonly VolumeMount[];
  readonly envFrom?: readonly EnvFromSource[];
}

/** What a pod template is made of. */
export interface PodTemplateProps {
  /** The name of its container, where that has none of its own. */
  readonly name: string;
  readonly image: string;
  readonly container: ContainerProps;
  /** Where the container serves its API; undefined for one that serves none. */
  readonly port: number | undefined;
  readonly metrics: Metrics | undefined;
  readonly pod: PodProps;
  readonly runtime: Runtime;
  readonly env: readonly EnvVar[];
  /** What its volumes are, where they are mounted, and what is taken whole for variables. */
  readonly parts: readonly PodParts[];
  readonly labels: Readonly<Record<string, string>>;
  readonly annotations: Readonly<Record<string, string>>;
  /** @default - the namespace's default account */
  readonly serviceAccount?: string;
  /** The Secrets by which the kubelet pulls the image. */
  readonly pullSecrets: readonly string[];
  /** Whether the pod needs to prove its identity to somebody outside the mesh. */
  readonly mountToken: boolean;
}

/** How long a stopping pod goes on serving, until every proxy has taken it out of its lists. */
const DRAIN = Duration.seconds(10);

const DRAIN_HOOKS = {
  sleep: { sleep: { seconds: DRAIN.toSeconds() } },
  exec: { exec: { command: ['sleep', String(DRAIN.toSeconds())] } },
};

/** What a process gets beyond drain and longest request to close its connections. */
const MARGIN = Duration.seconds(5);

/** The user, and the group, that every process runs as. */
export const USER = 10001;

/**
 * The pod template of a service: it meets the Pod Security Standard `restricted`, spreads over zones and nodes by
 * revision, and stops without losing a request.
 *
 * @see https://kubernetes.io/docs/concepts/security/pod-security-standards/
 */
export function podTemplate(props: PodTemplateProps): PodTemplate {
  const { container, runtime, labels, annotations, serviceAccount } = props;
  const { labels: podLabels, annotations: podAnnotations, ...given } = props.pod;
  const folders = foldersOf(runtime);
  const drain = props.port === undefined ? 0 : DRAIN.toSeconds();
  const grace = drain + longestRequest(container).toSeconds() + MARGIN.toSeconds();
  const main = mainContainer(props);
  const spec: PodSpec = {
    ...(serviceAccount && { serviceAccountName: serviceAccount }),
    ...restrictedPod(props.pullSecrets),
    automountServiceAccountToken: props.mountToken,
    terminationGracePeriodSeconds: grace,
    topologySpreadConstraints: ['topology.kubernetes.io/zone', 'kubernetes.io/hostname'].map(
      (topologyKey) => ({
        topologyKey,
        maxSkew: 1,
        whenUnsatisfiable: 'ScheduleAnyway',
        labelSelector: {
          matchLabels: { 'app.kubernetes.io/name': labels['app.kubernetes.io/name'] as string },
        },
        matchLabelKeys: REVISION_LABELS,
      }),
    ),
    containers: [main],
    volumes: [
      ...folders.map(({ name, size }) => ({ name, emptyDir: { sizeLimit: sizeQuantity(size) } })),
      ...props.parts.flatMap((part) => part.volumes),
    ],
  };
  const further = {
    ...given,
    ...(given.containers && { containers: given.containers.map((one) => hardened(one, main.name)) }),
    ...(given.initContainers && { initContainers: given.initContainers.map((one) => hardened(one)) }),
  };
  return {
    metadata: { labels: { ...labels, ...podLabels }, annotations: { ...annotations, ...podAnnotations } },
    spec: merged(spec, further),
  };
}

function mainContainer(props: PodTemplateProps): Container {
  const { name, image, container, port, metrics, runtime, env, parts } = props;
  const { probes, drain = 'sleep', lifecycle, exceptions } = container;
  const { coldStart } = runtime;
  const envFrom = parts.flatMap((part) => part.envFrom ?? []);
  const livenessProbe = container.livenessProbe ?? (probes && port && probe(probes.liveness, port));
  const ports = [
    ...(port === undefined ? [] : [{ containerPort: port, protocol: 'TCP' }]),
    ...(metrics && metrics.port !== port
      ? [{ name: 'metrics', containerPort: metrics.port, protocol: 'TCP' }]
      : []),
  ];
  const filledIn: Container = {
    name: container.name ?? name,
    image,
    ...(ports.length > 0 && { ports }),
    resources: resourceRequirements(container.resources, runtime.writable, exceptions),
    ...(coldStart && livenessProbe && { startupProbe: startupProbe(livenessProbe, coldStart) }),
    ...(probes && port && { readinessProbe: probe(probes.readiness, port) }),
    ...(livenessProbe && { livenessProbe }),
    env: [...env],
    ...(envFrom.length > 0 && { envFrom }),
    volumeMounts: [
      ...foldersOf(runtime).map((folder) => ({ name: folder.name, mountPath: folder.path })),
      ...parts.flatMap(({ volumeMounts }) => volumeMounts),
    ],
    securityContext: {
      ...restrictedContainer(),
      ...(exceptions?.writableRoot && { readOnlyRootFilesystem: false }),
    },
    // Who is asked nothing has nothing to drain; a hook of its own is in the place of the usual one.
    ...(port !== undefined &&
      drain !== 'none' &&
      !lifecycle?.preStop && { lifecycle: { preStop: DRAIN_HOOKS[drain] } }),
  };
  return merged(filledIn, kubernetesFields(container));
}

/** The folders that the process writes to, each with the name of its volume. */
function foldersOf({ writable }: Runtime) {
  return Object.entries(writable).map(([path, size]) => ({
    name: path.slice(1).replace(/[^a-z0-9]+/g, '-'),
    path,
    size,
  }));
}

/** A further container as it must be, unless it says otherwise; what is put over the main one is taken as it is. */
function hardened(container: Container, main?: string): Container {
  if (container.name === main) return container;
  return { ...container, securityContext: merged(restrictedContainer(), container.securityContext) };
}

/** What every pod has, to meet the Pod Security Standard `restricted`, with no way to the API server. */
export function restrictedPod(pullSecrets: readonly string[]) {
  return {
    ...(pullSecrets.length > 0 && { imagePullSecrets: pullSecrets.map((name) => ({ name })) }),
    automountServiceAccountToken: false,
    enableServiceLinks: false,
    securityContext: {
      runAsNonRoot: true,
      runAsUser: USER,
      runAsGroup: USER,
      fsGroup: USER,
      seccompProfile: { type: 'RuntimeDefault' },
    },
  };
}

/** What every container has, to meet the Pod Security Standard `restricted`, with a read-only root file system. */
export function restrictedContainer() {
  return {
    allowPrivilegeEscalation: false,
    readOnlyRootFilesystem: true,
    capabilities: { drop: ['ALL'] },
  };
}

/**
 * The annotations by which Prometheus' discovery of pods finds the metrics port.
 *
 * @see https://prometheus.io/docs/prometheus/latest/configuration/configuration/#kubernetes_sd_config
 */
export function scrapeAnnotations({ port, path }: Metrics): Record<string, string> {
  return { 'prometheus.io/scrape': 'true', 'prometheus.io/port': String(port), 'prometheus.io/path': path };
}

function probe({ path, initialDelay, period }: ProbeProps, port: number): Probe {
  return {
    httpGet: { path, port },
    ...(initialDelay && { initialDelaySeconds: initialDelay.toSeconds() }),
    periodSeconds: (period ?? Duration.seconds(10)).toSeconds(),
    timeoutSeconds: 2,
  };
}

/** The same question as that of the liveness probe, asked until it is answered for the first time. */
function startupProbe({ httpGet, tcpSocket, grpc, exec }: Probe, coldStart: Duration): Probe {
  const periodSeconds = 5;
  return {
    ...(httpGet && { httpGet }),
    ...(tcpSocket && { tcpSocket }),
    ...(grpc && { grpc }),
    ...(exec && { exec }),
    periodSeconds,
    timeoutSeconds: 2,
    failureThreshold: Math.ceil(coldStart.toSeconds() / periodSeconds),
  };
}
