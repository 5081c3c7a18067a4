import type { Construct, IConstruct } from 'constructs';
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
  /** Those of overlays too, which were defined with them. */
  private defined: readonly ManifestFile[] = [];
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
    const before = new Set<IConstruct>(node.findAll());
    for (const definition of this.definitions) definition(this.service);
    this.defined = node
      .findAll()
      .filter((construct) => construct instanceof ManifestFile)
      .filter((file) => !before.has(file));
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
    // Its objects go with a file.
    for (const { node } of this.defined) node.scope?.node.tryRemoveChild(node.id);
    this.defined = [];
    this.files = undefined;
    this.service.lastPatches.length = 0;
  }
}
