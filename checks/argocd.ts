import path from 'node:path';
import { once } from '../constructs/props/once';
import { isIncluded } from '../manifests/argo-objects';
import type { Kinds } from './kinds';
import type { LocatedObject } from './located-object';
import type { ObjectSet } from './object-set';
import type { Call } from './pods';
import { folderOf, type Overlay } from './tree';

export type Application = LocatedObject<Kinds['Application']>;

/** The objects of Argo CD in a tree, and which overlay each Application deploys. */
export class ArgoCd {
  readonly applications: readonly Application[];
  /** What ApplicationSets make of each pull request, with templates in the place of what is particular to it. */
  readonly previews: ReadonlySet<Application>;
  /** The Applications that create others: their source is a folder with Applications. */
  readonly parents: readonly Application[];
  /** What stands before the tree's folders in the paths of the repository, e.g. `dist/`. */
  private readonly prefix: string;
  /** The folders in the tree that the parents read. */
  private readonly sources = new Map<Application, string>();
  private readonly overlays: ReadonlyMap<string, Overlay>;
  private readonly deployers = new Map<Overlay, Application[]>();

  constructor(
    readonly set: ObjectSet,
    overlays: readonly Overlay[],
  ) {
    const previews = set.ofKind('ApplicationSet').map((located) => {
      const { template } = located.object.spec;
      const metadata = { ...template.metadata, namespace: located.object.metadata.namespace };
      return {
        ...located,
        object: { ...located.object, kind: 'Application', metadata, spec: template.spec },
      };
    });
    this.previews = new Set(previews as unknown as readonly Application[]);
    this.applications = [...set.ofKind('Application'), ...this.previews];
    const folders = new Set(set.objects.map(({ file }) => folderOf(file)));
    for (const application of this.applications) {
      const { path: source = '' } = application.object.spec.source ?? {};
      const isFolder = (folder: string) => `/${source}`.endsWith(`/${folder}`);
      const folder = [...folders].find(isFolder);
      if (folder === undefined || overlays.some((overlay) => isFolder(overlay.folder))) continue;
      this.sources.set(application, folder);
    }
    this.parents = [...this.sources.keys()];
    const [[first, folder] = []] = this.sources;
    this.prefix = first?.object.spec.source?.path?.slice(0, -(folder as string).length) ?? '';
    this.overlays = new Map(overlays.map((overlay) => [overlay.folder, overlay]));
    for (const application of this.applications) {
      const overlay = this.overlayOf(application);
      if (overlay) this.deployers.set(overlay, [...this.applicationsOf(overlay), application]);
    }
  }

  /** The parents that create an object: it should be one, and none for a parent. */
  parentsOf({ file }: LocatedObject): readonly Application[] {
    return this.parents.filter((parent) => {
      const { include = '*' } = parent.object.spec.source?.directory ?? {};
      return this.sources.get(parent) === folderOf(file) && isIncluded(path.posix.basename(file), include);
    });
  }

  /** What a parent creates. */
  childrenOf(parent: Application): readonly LocatedObject[] {
    return this.set.objects.filter((located) => this.parentsOf(located).includes(parent));
  }

  /** The environment that an Application deploys to; undefined for a parent. */
  environmentOf(application: Application): string | undefined {
    return this.overlayOf(application)?.environment;
  }

  /** The overlay that an Application deploys. */
  readonly overlayOf = once(({ object }: Application): Overlay | undefined => {
    const folder = object.spec.source?.path;
    return folder?.startsWith(this.prefix) ? this.overlays.get(folder.slice(this.prefix.length)) : undefined;
  });

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
    // A preview comes long after what it calls, which is not in its own order of syncs.
    if (caller && this.previews.has(caller)) return undefined;
    return caller && callee && caller !== callee ? [caller, callee] : undefined;
  }

  private applicationOf(located: LocatedObject | undefined): Application | undefined {
    this.overlaysOfObjects ??= new Map(
      [...this.overlays.values()].flatMap((it) => it.objects.map((object) => [object, it] as const)),
    );
    const overlay = located && this.overlaysOfObjects.get(located);
    return overlay && this.applicationsOf(overlay)[0];
  }

  private overlaysOfObjects: ReadonlyMap<LocatedObject, Overlay> | undefined;
}
