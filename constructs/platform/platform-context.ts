import type { Construct } from 'constructs';
import type { VaryProps } from '../props/prop-schema';
import type { Environment } from './environment';
import type { ArgoCdProps, GitSource, PlatformProps } from './platform-props';

/** A platform as its services know it: its props, with their defaults. */
export interface PlatformContext
  extends Construct,
    Omit<
      PlatformProps,
      'git' | 'argocd' | 'environments' | 'mesh' | 'domain' | 'pipelines' | 'source' | 'vary'
    > {
  readonly git: Required<GitSource>;
  readonly argocd: Required<ArgoCdProps>;
  readonly environments: readonly Environment[];
  readonly domain: string;
  readonly mesh: PlatformProps['mesh'];
  readonly pipelines: boolean;
  readonly source: string;
  readonly vary: VaryProps;
}

/** The labels that each object of a platform has. */
export function requiredLabels(platform: { readonly name: string }, name: string): Record<string, string> {
  return {
    'app.kubernetes.io/name': name,
    'app.kubernetes.io/part-of': platform.name,
    'app.kubernetes.io/managed-by': 'argocd',
  };
}
