import { MONITORING_FOLDER } from '../constructs/monitoring/monitoring';
import { ArgoCd } from './argocd';
import { isAroundServices, isOfNamespace } from './around-services';
import { push } from './object-index';
import { ObjectSet } from './object-set';
import { OverlayBuilder } from './overlay-objects';
import { folderOf, type Overlay, type Tree, type TreeKustomization, TreeKustomizations } from './tree';

/** A tree's Kustomizations, overlays, environments and Applications, each found once. */
export class TreeIndex {
  readonly kustomizations: TreeKustomizations;
  readonly overlays: readonly Overlay[];
  /** The objects of each environment, by its folder. */
  readonly environments: ReadonlyMap<string, ObjectSet>;
  /** What watches all of them. */
  readonly monitoring: ObjectSet;
  readonly argocd: ArgoCd;

  constructor(readonly tree: Tree) {
    this.kustomizations = new TreeKustomizations(tree);
    const builder = new OverlayBuilder(this.kustomizations);
    const bases = new Set(this.kustomizations.all.flatMap((kustomization) => kustomization.bases));
    const folders = this.kustomizations.all.filter(({ folder }) => !bases.has(folder));
    this.overlays = folders.map((it) => ({
      ...it,
      ...builder.build(it.folder),
      environment: environmentFolder(it.folder, folders),
    }));
    const objects = this.kustomizations.filesElsewhere.flatMap(({ path }) =>
      this.kustomizations.objectsIn(path),
    );
    this.argocd = new ArgoCd(new ObjectSet(objects), this.overlays);
    const isMonitoring = ({ environment }: Overlay) => environment === MONITORING_FOLDER;
    this.environments = environmentsOf(
      this.overlays.filter((overlay) => !isMonitoring(overlay)),
      this.argocd,
    );
    this.monitoring = new ObjectSet(this.overlays.filter(isMonitoring).flatMap(({ objects }) => objects));
  }

  /** The folders that an overlay is built from, its own first. */
  foldersOf(overlay: TreeKustomization): string[] {
    const bases = overlay.bases.flatMap((folder) => this.kustomizations.in(folder) ?? []);
    return [overlay.folder, ...bases.flatMap((base) => this.foldersOf(base))];
  }
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
