import * as argo from '../../imports/argoproj.io';
import type { PlatformContext } from '../platform/platform-context';
import { childId } from '../props/child-id';
import { RETRY } from './application';
import type { ManifestFile } from './manifest-file';
import { rootName } from './projects';

/** What an Application creates: the files of a folder whose names match a pattern. */
export interface ParentProps {
  readonly name: string;
  readonly targetRevision: string;
  /** Inside the tree. */
  readonly folder: string;
  /** A file's name, or `*` and the end of one. */
  readonly include: string;
  readonly annotations?: Readonly<Record<string, string>>;
}

/** An Application that creates Applications or AppProjects, in the project that is for these alone. */
export function parent(
  file: ManifestFile,
  platform: PlatformContext,
  { name, targetRevision, folder, include, annotations }: ParentProps,
): void {
  const { argocd, git } = platform;
  new argo.Application(file, childId(file, name), {
    metadata: { name, namespace: argocd.namespace, ...(annotations && { annotations }) },
    spec: {
      project: rootName(platform),
      source: {
        repoUrl: git.url,
        targetRevision,
        path: `${git.path}/${folder}`,
        directory: { include, recurse: false },
      },
      destination: { server: argocd.cluster, namespace: argocd.namespace },
      syncPolicy: { automated: { prune: true, selfHeal: true, allowEmpty: false }, retry: RETRY },
    },
  });
}
