import { Duration } from 'cdk8s';
import { k8s } from 'cdk8s-plus-28';
import { METRICS_PATH, METRICS_PORT } from './ports';
import { type Resources, resourceRequirements, sizeQuantity } from './resources';
import type { Runtime } from './runtime';

/**
 * The labels that differ between revisions, under a Deployment and under a Rollout; the one that a pod lacks is ignored.
 * Pods come from either by the same template, so that none is replaced while they change hands.
 */
const REVISION_LABELS = ['pod-template-hash', 'rollouts-pod-template-hash'];

/** An HTTP check that the kubelet makes. */
export interface ProbeProps {
  readonly path: string;
  /** @default - at once */
  readonly initialDelay?: Duration;
  /** @default - every 10 seconds */
  readonly period?: Duration;
}

/** The one container of a service's pods. */
export interface ContainerProps {
  /**
   * Where it serves its API, in 1-65535.
   *
   * @default 8080
   */
  readonly port?: number;
  readonly probes: {
    /** Whether the pod can serve now; a pod that cannot gets no traffic. */
    readonly readiness: ProbeProps;
    /** Whether the process is beyond hope; a container that is gets restarted. It must not ask the callees. */
    readonly liveness: ProbeProps;
  };
  /** The defaults of all environments. */
  readonly resources: Resources;
  /** @default - none beside those that the callees, the stores and the runtime bring */
  readonly env?: Readonly<Record<string, string>>;
  /**
   * The longest request that a pod must be able to finish after it got the signal to stop.
   *
   * @default Duration.seconds(30)
   */
  readonly longestRequest?: Duration;
  /**
   * How a stopping pod waits until no proxy sends it anything more: by the kubelet (`sleep`, from Kubernetes 1.30 on), by
   * a program `sleep` of the image (`exec`), or not at all (`none`), where the process itself goes on serving for 10 s.
   *
   * @default 'sleep'
   */
  readonly drain?: Drain;
}

/** The ways in which a pod may drain. */
export const DRAINS = ['sleep', 'exec', 'none'] as const;
type Drain = (typeof DRAINS)[number];

/** What else a pod template is made of. */
export interface PodTemplateProps {
  readonly name: string;
  readonly image: string;
  readonly container: ContainerProps;
  readonly runtime: Runtime;
  readonly env: readonly k8s.EnvVar[];
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
export function podTemplate(props: PodTemplateProps): k8s.PodTemplateSpec {
  const { name, image, container, runtime, labels, annotations, serviceAccount } = props;
  const port = container.port ?? 8080;
  const folders = Object.entries(runtime.writable).map(([path, size]) => ({
    name: path.slice(1).replace(/[^a-z0-9]+/g, '-'),
    path,
    size,
  }));
  const grace = DRAIN.toSeconds() + longestRequest(container).toSeconds() + MARGIN.toSeconds();
  const { coldStart } = runtime;
  return {
    metadata: { labels, annotations },
    spec: {
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
      containers: [
        {
          name,
          image,
          ports: [
            { containerPort: port, protocol: 'TCP' },
            { name: 'metrics', containerPort: METRICS_PORT, protocol: 'TCP' },
          ],
          resources: resourceRequirements(container.resources, runtime.writable),
          ...(coldStart && { startupProbe: startupProbe(container.probes.liveness, port, coldStart) }),
          readinessProbe: probe(container.probes.readiness, port),
          livenessProbe: probe(container.probes.liveness, port),
          env: [...props.env],
          volumeMounts: folders.map((folder) => ({ name: folder.name, mountPath: folder.path })),
          securityContext: restrictedContainer(),
          ...(container.drain === 'exec' && {
            lifecycle: { preStop: { exec: { command: ['sleep', String(DRAIN.toSeconds())] } } },
          }),
        },
      ],
      volumes: folders.map((folder) => ({
        name: folder.name,
        emptyDir: { sizeLimit: k8s.Quantity.fromString(sizeQuantity(folder.size)) },
      })),
    },
  };
}

/** The longest request that a pod must be able to finish. */
export function longestRequest({ longestRequest = Duration.seconds(30) }: ContainerProps): Duration {
  return longestRequest;
}

/** The hook by which the kubelet lets a pod drain, which the L1 constructs do not know; undefined for other ways. */
export function sleepHook({ drain = 'sleep' }: ContainerProps): object | undefined {
  return drain === 'sleep' ? { preStop: { sleep: { seconds: DRAIN.toSeconds() } } } : undefined;
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
export function scrapeAnnotations(): Record<string, string> {
  return {
    'prometheus.io/scrape': 'true',
    'prometheus.io/port': String(METRICS_PORT),
    'prometheus.io/path': METRICS_PATH,
  };
}

function probe({ path, initialDelay, period }: ProbeProps, port: number): k8s.Probe {
  return {
    httpGet: { path, port: k8s.IntOrString.fromNumber(port) },
    ...(initialDelay && { initialDelaySeconds: initialDelay.toSeconds() }),
    periodSeconds: (period ?? Duration.seconds(10)).toSeconds(),
    timeoutSeconds: 2,
  };
}

function startupProbe({ path }: ProbeProps, port: number, coldStart: Duration): k8s.Probe {
  const periodSeconds = 5;
  return {
    httpGet: { path, port: k8s.IntOrString.fromNumber(port) },
    periodSeconds,
    timeoutSeconds: 2,
    failureThreshold: Math.ceil(coldStart.toSeconds() / periodSeconds),
  };
}
