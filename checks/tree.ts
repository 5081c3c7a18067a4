import path from 'node:path';
import type { ImportedKinds } from '../constructs/platform/kinds';
import type { KubeObject } from '../manifests/kube-object';
import { type FieldSpec, KUSTOMIZATION_FILE, type Kustomization } from '../manifests/kustomization';
import { push } from '../manifests/push';
import type { LocatedObject } from './located-object';
import type { BuildResult, KustomizationSource } from './overlay-objects';

/** One generated file, in memory. */
export interface TreeFile {
  /** Its path inside the tree. */
  readonly path: string;
  /** The path of the construct that defines it, e.g. `ecommerce/checkout`. */
  readonly construct: string;
  /** Its documents; a string that is itself YAML is an `EmbeddedYaml`. */
  readonly documents: readonly object[];
  readonly text: string;
  /**
   * The kinds that its platform has imported.
   *
   * @default - none
   */
  readonly kinds?: ImportedKinds;
}

/** All generated files by path, sorted. */
export type Tree = ReadonlyMap<string, TreeFile>;

/** A Kustomization of the tree. */
export interface TreeKustomization {
  readonly file: string;
  readonly folder: string;
  readonly construct: string;
  readonly text: string;
  readonly content: Kustomization;
  /** The folders among its resources, as paths in the tree. */
  readonly bases: readonly string[];
  /** The files among its resources. */
  readonly files: readonly string[];
}

/** The Kustomizations of a tree and the files beside them, each read when it is asked for. */
export class TreeKustomizations implements KustomizationSource {
  private readonly byFolder = new Map<string, TreeKustomization | undefined>();
  private readonly objects = new Map<string, readonly LocatedObject[]>();
  private files: ReadonlyMap<string, readonly TreeFile[]> | undefined;

  constructor(private readonly tree: Tree) {}

  get all(): readonly TreeKustomization[] {
    this.found ??= [...this.tree.keys()]
      .filter((file) => file.endsWith(`/${KUSTOMIZATION_FILE}`))
      .flatMap((file) => this.in(folderOf(file)) ?? []);
    return this.found;
  }

  private found: readonly TreeKustomization[] | undefined;

  /** The Kustomization in a folder. */
  in(folder: string): TreeKustomization | undefined {
    if (!this.byFolder.has(folder)) {
      const file = this.tree.get(`${folder}/${KUSTOMIZATION_FILE}`);
      const [content] = file?.documents ?? [];
      this.byFolder.set(folder, file && content && kustomizationOf(file, folder, content));
    }
    return this.byFolder.get(folder);
  }

  /** A Kustomization, and all that it builds on, each once. */
  from(kustomization: TreeKustomization): readonly TreeKustomization[] {
    const found = new Set([kustomization]);
    for (const { bases } of found) {
      for (const base of bases) {
        const below = this.in(base);
        if (below) found.add(below);
      }
    }
    return [...found];
  }

  /** The paths of all files that a Kustomization is built from, be they there or not. */
  inputsOf(kustomization: TreeKustomization): readonly string[] {
    return this.from(kustomization).flatMap(({ file, folder, files, content: { configurations = [] } }) => [
      file,
      ...[...configurations, ...files].map((name) => `${folder}/${name}`),
    ]);
  }

  /** The other files in a folder. */
  otherFilesIn(folder: string): readonly TreeFile[] {
    const own = this.in(folder)?.file;
    return (this.filesByFolder.get(folder) ?? []).filter(({ path }) => path !== own);
  }

  /** The files in folders without a Kustomization. */
  get filesElsewhere(): readonly TreeFile[] {
    return [...this.filesByFolder].flatMap(([folder, files]) => (this.in(folder) ? [] : files));
  }

  private get filesByFolder(): ReadonlyMap<string, readonly TreeFile[]> {
    if (this.files) return this.files;
    const files = new Map<string, TreeFile[]>();
    for (const file of this.tree.values()) push(files, folderOf(file.path), file);
    this.files = files;
    return files;
  }

  objectsIn(file: string): readonly LocatedObject[] {
    let located = this.objects.get(file);
    if (located === undefined) {
      const { construct, documents } = this.tree.get(file) ?? { construct: '', documents: [] };
      const objects = (documents as readonly KubeObject[]).filter(({ metadata }) => metadata !== undefined);
      located = objects.map((object) => ({ object, construct, file, shared: objects.length > 1 }));
      this.objects.set(file, located);
    }
    return located;
  }

  replicaFieldsIn(file: string): readonly FieldSpec[] {
    const [configuration] = this.tree.get(file)?.documents ?? [];
    return (configuration as { readonly replicas?: readonly FieldSpec[] } | undefined)?.replicas ?? [];
  }
}

/** The folder of a file; empty for one at the top. */
export function folderOf(file: string): string {
  return file.includes('/') ? file.slice(0, file.lastIndexOf('/')) : '';
}

function kustomizationOf(file: TreeFile, folder: string, document: object): TreeKustomization {
  const content = document as Kustomization;
  const { resources = [] } = content;
  const isFile = (resource: string) => resource.endsWith('.yaml');
  return {
    file: file.path,
    folder,
    construct: file.construct,
    text: file.text,
    content,
    bases: resources
      .filter((resource) => !isFile(resource))
      .map((resource) => path.posix.join(folder, resource)),
    files: resources.filter(isFile),
  };
}

/** A Kustomization, and what it makes of the files that it is built from. */
export interface BuiltKustomization extends TreeKustomization, Pick<BuildResult, 'objects' | 'entries'> {}

/** What one Application deploys: a Kustomization that no other one builds on. */
export interface Overlay extends BuiltKustomization {
  /** The folder of its environment, e.g. `overlays/production`. */
  readonly environment: string;
}
