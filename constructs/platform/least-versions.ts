/** The oldest versions for which the generated tree means what it says, each with the feature that asks for it. */
export const LEAST_VERSIONS = {
  /** Reads `Delete=confirm` of an Application. */
  'Argo CD': '3.4',
  /** Does not take the time of a pause for a release without progress. */
  'Argo Rollouts': '1.8',
  /** Lets pods drain by itself (`lifecycle.preStop.sleep`); 1.27 does where every `drain` is another one. */
  Kubernetes: '1.30',
  /** The oldest with which overlays are tested. */
  Kustomize: '5.5',
} as const;

/** `Argo CD 3.4, Argo Rollouts 1.8, … or later`, as the README, the docs and `infra --help` have it. */
export function leastVersions(): string {
  const named = Object.entries(LEAST_VERSIONS).map(([name, version]) => `${name} ${version}`);
  return `${named.slice(0, -1).join(', ')} and ${named.at(-1)}, or later`;
}
