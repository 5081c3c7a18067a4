import type { PodTemplateSpec } from 'kubernetes-types/core/v1';

const resources = {
  requests: { cpu: '250m', memory: '256Mi', 'ephemeral-storage': '64Mi' },
  limits: { cpu: '1', memory: '512Mi', 'ephemeral-storage': '128Mi' },
};
const securityContext = {
  allowPrivilegeEscalation: false,
  readOnlyRootFilesystem: true,
  capabilities: { drop: ['ALL'] },
};

/** A pod that no rule has anything against, with one container of each kind that a template can hold. */
export const HARDENED = {
  metadata: { labels: { app: 'checkout' } },
  spec: {
    automountServiceAccountToken: false,
    enableServiceLinks: false,
    securityContext: {
      runAsNonRoot: true,
      runAsUser: 10_001,
      runAsGroup: 10_001,
      fsGroup: 10_001,
      seccompProfile: { type: 'RuntimeDefault' },
    },
    initContainers: [{ name: 'warm-up', resources, securityContext }],
    containers: [
      {
        name: 'checkout',
        ports: [{ containerPort: 8080 }],
        resources,
        securityContext,
        readinessProbe: { httpGet: { path: '/ready', port: 8080 } },
        livenessProbe: { httpGet: { path: '/live', port: 8080 } },
        lifecycle: { preStop: { exec: { command: ['sleep', '5'] } } },
      },
    ],
    volumes: [
      { name: 'tmp', emptyDir: { sizeLimit: '64Mi' } },
      { name: 'certificates', secret: { secretName: 'tls' } },
    ],
  },
} satisfies PodTemplateSpec;

/**
 * A deep copy of the pod with one field changed.
 *
 * @param path names and indexes joined by dots, e.g. `spec.containers.0.image`; missing objects are made
 * @param value undefined takes the field away
 */
export function withField(pod: PodTemplateSpec, path: string, value: unknown): PodTemplateSpec {
  // Not structuredClone: it would keep what containers share shared.
  const copy = JSON.parse(JSON.stringify(pod)) as PodTemplateSpec;
  const steps = path.split('.');
  const last = steps.pop() as string;
  let at = copy as unknown as Record<string, unknown>;
  for (const step of steps) {
    at[step] ??= {};
    at = at[step] as Record<string, unknown>;
  }
  if (value === undefined) delete at[last];
  else at[last] = value;
  return copy;
}
