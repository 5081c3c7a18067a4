import { Construct } from 'constructs';
import { isOnGitHub } from '../pipeline/github/repository';
import type { VaryProps } from '../props/prop-schema';
import { type Environment, IN_CLUSTER } from './environment';
import type { PlatformProps } from './platform-props';

/** The props of a platform with their defaults. */
export function withDefaults(props: PlatformProps, vary: VaryProps) {
  return {
    ...props,
    vary,
    git: { revision: 'main', path: 'dist', ...props.git },
    argocd: { namespace: 'argocd', cluster: IN_CLUSTER, ...props.argocd },
    domain: props.domain ?? props.name,
    mesh: props.mesh,
    pipelines: props.pipelines ?? isOnGitHub(props.git.url),
    source: props.source ?? 'main.ts',
  };
}

type PlatformFields = Omit<ReturnType<typeof withDefaults>, 'environments'>;

/** A platform as its services know it. */
export interface PlatformContext extends Construct, Readonly<PlatformFields> {
  readonly environments: readonly Environment[];
}

/** A construct that is to be given the props of a platform as its own fields. */
export const WithPlatformProps = Construct as unknown as new (
  scope: Construct,
  id: string,
) => PlatformContext;

/** The labels that each object of a platform has. */
export function requiredLabels(platform: { readonly name: string }, name: string): Record<string, string> {
  return {
    'app.kubernetes.io/name': name,
    'app.kubernetes.io/part-of': platform.name,
    'app.kubernetes.io/managed-by': 'argocd',
  };
}
