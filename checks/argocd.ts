import type { Call } from './calls';
import type { Kinds } from './kinds';
import type { LocatedObject } from './located-object';
import type { ObjectSet } from './object-set';
import type { Overlay } from './overlay';
import { folderOf } from './tree-kustomizations';

export type Application = LocatedObject<Kinds['Application']>;

/** The objects of Argo CD in a tree, and which overlay each Application deploys. */
export class ArgoCd {
  readonly applications: readonly Application[];
  /** The Application that creates the others: its source is the folder that it lies in. */
  readonly parent: Application | undefined;
  /** What stands before the tree's folders in the paths of the repository, e.g. `dist/`. */
  private readonly prefix: string;
  private readonly overlays: ReadonlyMap<string, Overlay>;
  private readonly deployers = new Map<Overlay, Application[]>();
  private readonly overlaysOfObjects = new Map<LocatedObject, Overlay>();

  constructor(
    readonly set: ObjectSet,
    overlays: readonly Overlay[],
  ) {
    this.applications = set.ofKind('Application');
    this.parent = this.applications.find(({ object, file }) =>
      `/${object.spec.source?.path}`.endsWith(`/${folderOf(file)}`),
    );
    const { object, file = '' } = this.parent ?? {};
    this.prefix = object?.spec.source?.path?.slice(0, -folderOf(file).length) ?? '';
    this.overlays = new Map(overlays.map((overlay) => [overlay.folder, overlay]));
    for (const application of this.applications) {
      const overlay = this.overlayOf(application);
      if (overlay) this.deployers.set(overlay, [...this.applicationsOf(overlay), application]);
    }
    for (const overlay of overlays) {
      for (const located of overlay.objects) this.overlaysOfObjects.set(located, overlay);
    }
  }

  /** The overlay that an Application deploys. */
  overlayOf({ object }: Application): Overlay | undefined {
    const { path } = object.spec.source ?? {};
    return path?.startsWith(this.prefix) ? this.overlays.get(path.slice(this.prefix.length)) : undefined;
  }

  /** The Applications that deploy an overlay: it should be one. */
  applicationsOf(overlay: Overlay): readonly Application[] {
    return this.deployers.get(overlay) ?? [];
  }

  /** A folder of the tree, as Argo CD finds it in the repository. */
  pathOf(folder: string): string {
    return this.prefix + folder;
  }

  /** The Applications at the two ends of a call between services. */
  endsOf(call: Call, set: ObjectSet): readonly [caller: Application, callee: Application] | undefined {
    if (call.from.runsToCompletion) return undefined;
    const caller = this.applicationOf(call.from.located);
    const callee = this.applicationOf(set.calleeOf(call));
    return caller && callee && caller !== callee ? [caller, callee] : undefined;
  }

  private applicationOf(located: LocatedObject | undefined): Application | undefined {
    const overlay = located && this.overlaysOfObjects.get(located);
    return overlay && this.applicationsOf(overlay)[0];
  }
}
