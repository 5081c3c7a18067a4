import { MONITORING_FOLDER } from '../constructs/monitoring/monitoring';
import { once } from '../constructs/props/once';
import { push } from '../manifests/push';
import { ArgoCd } from './argocd';
import { isAroundServices, isOfNamespace } from './around-services';
import { ObjectSet } from './object-set';
import { OverlayBuilder } from './overlay-objects';
import { folderOf, type Overlay, type Tree, type TreeKustomization, TreeKustomizations } from './tree';

/** A tree's Kustomizations, overlays, environments and Applications, each found once, and built when it is asked for. */
export class TreeIndex {
  readonly kustomizations: TreeKustomizations;
  readonly overlays: readonly Overlay[];
  readonly argocd: ArgoCd;

  constructor(readonly tree: Tree) {
    this.kustomizations = new TreeKustomizations(tree);
    const builder = new OverlayBuilder(this.kustomizations);
    const built = once(({ folder }: TreeKustomization) => builder.build(folder));
    const bases = new Set(this.kustomizations.all.flatMap((kustomization) => kustomization.bases));
    const folders = this.kustomizations.all.filter(({ folder }) => !bases.has(folder));
    this.overlays = folders.map((it) => ({
      ...it,
      environment: environmentFolder(it.folder, folders),
      get objects() {
        return built(it).objects;
      },
      get entries() {
        return built(it).entries;
      },
    }));
    const objects = this.kustomizations.filesElsewhere.flatMap(({ path }) =>
      this.kustomizations.objectsIn(path),
    );
    this.argocd = new ArgoCd(new ObjectSet(objects), this.overlays);
  }

  /** The folders of the environments. */
  get environmentFolders(): readonly string[] {
    return [
      ...new Set(this.overlays.filter((it) => !isMonitoring(it)).map(({ environment }) => environment)),
    ];
  }

  /** The objects of each environment, by its folder. */
  get environments(): ReadonlyMap<string, ObjectSet> {
    this.found ??= environmentsOf(
      this.overlays.filter((overlay) => !isMonitoring(overlay)),
      this.argocd,
    );
    return this.found;
  }

  private found: ReadonlyMap<string, ObjectSet> | undefined;

  /** The same for the last one who asks, to let each go. */
  takeEnvironments(): Map<string, ObjectSet> {
    const taken = new Map(this.environments);
    this.found = undefined;
    return taken;
  }

  /** What watches all of them. */
  get monitoring(): ObjectSet {
    this.watching ??= new ObjectSet(this.overlays.filter(isMonitoring).flatMap(({ objects }) => objects));
    return this.watching;
  }

  private watching: ObjectSet | undefined;

  /** The folders that an overlay is built from, its own first. */
  foldersOf(overlay: TreeKustomization): string[] {
    return this.kustomizations.from(overlay).map(({ folder }) => folder);
  }
}

function isMonitoring({ environment }: Overlay): boolean {
  return environment === MONITORING_FOLDER;
}

/** The folder of the overlays of an environment, to which what its namespace grants belongs too. */
function environmentFolder(folder: string, all: readonly TreeKustomization[]): string {
  if (!isOfNamespace(folder)) return folderOf(folder);
  const [, name = ''] = folder.split('/');
  const beside = all.find((it) => !isAroundServices(it.folder) && folderOf(it.folder).endsWith(`/${name}`));
  return beside ? folderOf(beside.folder) : folder;
}

function environmentsOf(overlays: readonly Overlay[], argocd: ArgoCd): Map<string, ObjectSet> {
  const groups = new Map<string, Overlay[]>();
  for (const overlay of overlays) push(groups, overlay.environment, overlay);
  const namespaces = [...groups].map(([environment, group]) => ({
    environment,
    here: group,
    names: new Set(group.flatMap(({ content }) => content.namespace ?? [])),
  }));
  return new Map(
    namespaces.map(({ environment, here, names }) => {
      const foreign = namespaces.flatMap((other) => [...other.names]).filter((name) => !names.has(name));
      const labels = here.flatMap((overlay) => {
        const [application] = argocd.applicationsOf(overlay);
        const managed = application?.object.spec.syncPolicy?.managedNamespaceMetadata?.labels ?? {};
        return overlay.content.namespace === undefined ? [] : [[overlay.content.namespace, managed] as const];
      });
      const objects = here.flatMap((overlay) => overlay.objects);
      return [environment, new ObjectSet(objects, new Set(foreign), new Map(labels))];
    }),
  );
}
