import type { Tree } from '../../checks/tree';
import { TreeIndex } from '../../checks/tree-index';
import { namespaceFolder } from '../../constructs/namespaces/namespace-names';
import { injectionOf } from '../../constructs/namespaces/pod-resources';
import type { Platform } from '../../constructs/platform/platform';
import { push } from '../../manifests/push';
import type { Commit, PageData } from '../../page/data/page-data';
import { graphsOf } from '../../page/layout/graphs';
import type { Git } from '../../synth/git';
import { checkedTree } from '../../synth/synthesize';
import type { CommandContext } from '../command';
import { imageStatus } from '../promotion/image-status';
import { topologyOf } from '../topology/topology';
import { quotaIn } from './capacity';
import { changeSince } from './change';
import { networkOf } from './network';
import { Plans } from './plans';
import { type Known, overlayOf, pageService, placeOf } from './service';

/**
 * All that a page shows, from the sources as they are now.
 *
 * @param ref a commit, branch or tag to compare with; undefined for a page of the platform alone
 * @throws {UserError} with all mistakes of the platform, or if there is no such commit
 */
export async function pageData(context: CommandContext, ref: string | undefined): Promise<PageData> {
  const { project, declarePlatform } = context;
  const platform = declarePlatform();
  const tree = checkedTree(platform, project);
  const change = ref === undefined ? null : await changeSince(context, platform, tree, ref);
  const index = new TreeIndex(tree);
  const plans = new Plans();
  const known: Known = {
    overlays: new Map(index.overlays.map((overlay) => [overlay.folder, overlay])),
    status: new Map(
      imageStatus(project, platform).map((it) => [placeOf(it.service, it.environment), it] as const),
    ),
    files: filesByConstruct(tree),
    tree,
    plans,
    injection: injectionOf(platform),
  };
  const declared = new Map(platform.services.map((service) => [service.name, service]));
  const services = topologyOf(platform).services.flatMap((node) => {
    const service = declared.get(node.name);
    return service ? [pageService(service, node, known)] : [];
  });
  return {
    version: 1,
    platform: platform.name,
    repository: platform.git.url,
    revision: platform.git.revision,
    commit: commitOf(project.git),
    environments: environmentsOf(platform, index, known),
    services,
    plans: plans.all,
    graphs: await graphsOf(services),
    change,
  };
}

function environmentsOf(platform: Platform, index: TreeIndex, { overlays }: Known): PageData['environments'] {
  const objectsIn = (folder: string) => (overlays.get(folder)?.objects ?? []).map(({ object }) => object);
  return platform.environments.map((environment) => {
    const { name, stage, namespace, cluster, host, production } = environment;
    const present = platform.services.filter((service) => overlayOf(service, name) !== '');
    const all = index.environments.get(`overlays/${name}`)?.objects ?? [];
    const network = networkOf(
      all.map(({ object }) => object),
      new Map(present.map((service) => [service.name, objectsIn(overlayOf(service, name))])),
    );
    const quota = quotaIn(objectsIn(namespaceFolder(environment)));
    return { name, stage, namespace, cluster, host, production, quota, network };
  });
}

function filesByConstruct(tree: Tree): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  for (const { path, construct } of tree.values()) push(found, construct, path);
  return found;
}

function commitOf(git: Git): Commit | null {
  const told = git.ask(['log', '-1', '--format=%H%x09%cI%x09%s']);
  if (told === undefined) return null;
  const [commit = '', date = '', ...subject] = told.split('\t');
  return {
    commit,
    subject: subject.join('\t'),
    date,
    clean: git.run(['status', '--porcelain', '--untracked-files=no']) === '',
  };
}
