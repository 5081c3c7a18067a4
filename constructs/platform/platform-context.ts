import { Construct } from 'constructs';
import type { VaryProps } from '../props/prop-schema';
import type { Environment } from './environment';
import type { ArgoCdProps, GitSource, PlatformProps } from './platform-props';

/** The props of a platform with their defaults, but for its environments. */
export interface PlatformFields
  extends Omit<
    PlatformProps,
    'git' | 'argocd' | 'environments' | 'mesh' | 'domain' | 'pipelines' | 'source' | 'vary'
  > {
  readonly git: Required<GitSource>;
  readonly argocd: Required<Omit<ArgoCdProps, 'statusesBy'>> & Pick<ArgoCdProps, 'statusesBy'>;
  readonly domain: string;
  readonly mesh: PlatformProps['mesh'];
  readonly pipelines: boolean;
  readonly source: string;
  readonly vary: VaryProps;
}

/** A platform as its services know it. */
export interface PlatformContext extends Construct, PlatformFields {
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
