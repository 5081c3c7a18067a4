import { type Construct, Dependable, type IConstruct } from 'constructs';
import { KUSTOMIZATION_FILE } from '../../manifests/kustomization';
import { KUSTOMIZE_CONFIG_FILE } from '../gitops/kustomization';
import { ManifestFile } from '../gitops/manifest-file';

/** What has a base. */
interface Based extends Construct {
  /** The folder of its base. */
  readonly base: string;
  /** Where people change it. */
  readonly source: string;
  /** What its definitions add beside files. */
  readonly lastPatches: unknown[];
}

/**
 * The files of a service's base. They are defined whenever somebody looks at them, and not with the service, so that those
 * of all services, and of their environments, need not be there at the same time.
 */
export class ServiceFiles<Service extends Based> {
  private files: Map<string, ManifestFile> | undefined;
  /** What was defined with them. */
  private defined: readonly IConstruct[] = [];
  private readonly definitions: ((service: Service) => void)[] = [];

  constructor(private readonly service: Service) {}

  /** Adds to the files, at once if they are there. */
  define(definition: (service: Service) => void): void {
    this.definitions.push(definition);
    if (this.files) definition(this.service);
  }

  /** Has them defined, from now on. */
  keep(): Map<string, ManifestFile> {
    if (this.files) return this.files;
    const files = new Map<string, ManifestFile>();
    this.files = files;
    const { node } = this.service;
    const before = new Set(node.findAll());
    for (const definition of this.definitions) definition(this.service);
    this.defined = node.findAll().filter((construct) => !before.has(construct));
    return files;
  }

  /** Looks at those with resources, which go afterwards unless they are kept. */
  look<T>(look: (files: readonly ManifestFile[]) => T): T {
    const areKept = this.files !== undefined;
    const found = look(this.resources);
    if (!areKept) this.letGo();
    return found;
  }

  /** A file, made at the first call. */
  named(name: string): ManifestFile {
    const files = this.keep();
    let file = files.get(name);
    if (file === undefined) {
      const { service } = this;
      file = new ManifestFile(service, `${service.base}/${name}`, [service.source]);
      files.set(name, file);
    }
    return file;
  }

  /** Those with resources, in the order of their definition. */
  get resources(): readonly ManifestFile[] {
    return [...this.keep().values()].filter(
      ({ name }) => name !== KUSTOMIZATION_FILE && name !== KUSTOMIZE_CONFIG_FILE,
    );
  }

  private letGo(): void {
    for (const construct of this.defined) {
      // Its objects go with a file.
      if (construct instanceof ManifestFile) construct.node.scope?.node.tryRemoveChild(construct.node.id);
      emptyListsOf(construct);
    }
    this.defined = [];
    this.files = undefined;
    this.service.lastPatches.length = 0;
  }
}

/**
 * Empties the lists by which a construct knows itself. V8, which at first sees constructs that stay, makes lists of all
 * later ones where it seldom looks for garbage: what they name would stay till then, which is 70 KB a service.
 */
function emptyListsOf(construct: IConstruct): void {
  const { _scopes } = construct.node as unknown as { readonly _scopes: IConstruct[] };
  _scopes.length = 0;
  Dependable.of(construct).dependencyRoots.length = 0;
}
