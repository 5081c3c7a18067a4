import type { Construct } from 'constructs';
import { KUSTOMIZATION_FILE } from '../../manifests/kustomization';
import { KUSTOMIZE_CONFIG_FILE } from '../gitops/kustomization';
import { ManifestFile } from '../gitops/manifest-file';

/** What has a base. */
interface Based extends Construct {
  /** The folder of its base. */
  readonly base: string;
  /** Where people change it. */
  readonly source: string;
  /** The one that has it so, where not all have. */
  readonly environment?: object | undefined;
  /** What its definitions add beside files. */
  readonly lastPatches: unknown[];
}

/**
 * The files of a service's base. Those of the service as an environment has it, which are only compared with the base, are
 * defined whenever somebody looks at them, so that they are not there for all services at the same time.
 */
export class ServiceFiles<Service extends Based> {
  private readonly files = new Map<string, ManifestFile>();
  private readonly definitions: ((service: Service) => void)[] = [];
  private isDefined: boolean;

  constructor(private readonly service: Service) {
    this.isDefined = service.environment === undefined;
  }

  /** Adds to the files: at once, if they are there. */
  define(definition: (service: Service) => void): void {
    this.definitions.push(definition);
    if (this.isDefined) definition(this.service);
  }

  /** Has them defined, from now on. */
  keep(): void {
    if (this.isDefined) return;
    this.isDefined = true;
    for (const definition of this.definitions) definition(this.service);
  }

  /** Looks at those with resources, which go afterwards unless they are kept. */
  look<T>(look: (files: readonly ManifestFile[]) => T): T {
    const areKept = this.isDefined;
    const found = look(this.resources);
    if (!areKept) this.letGo();
    return found;
  }

  /** A file, made at the first call. */
  named(name: string): ManifestFile {
    this.keep();
    let file = this.files.get(name);
    if (file === undefined) {
      const { service } = this;
      file = new ManifestFile(service, `${service.base}/${name}`, [service.source]);
      this.files.set(name, file);
    }
    return file;
  }

  /** Those with resources, in the order of their definition. */
  get resources(): readonly ManifestFile[] {
    this.keep();
    return [...this.files.values()].filter(
      ({ name }) => name !== KUSTOMIZATION_FILE && name !== KUSTOMIZE_CONFIG_FILE,
    );
  }

  private letGo(): void {
    for (const { node } of this.files.values()) this.service.node.tryRemoveChild(node.id);
    this.files.clear();
    this.service.lastPatches.length = 0;
    this.isDefined = false;
  }
}
