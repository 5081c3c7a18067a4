import type { ApiObject } from 'cdk8s';
import { Construct } from 'constructs';
import { groupOf, identityOf, type KubeObject } from '../../manifests/kube-object';
import { KUSTOMIZATION_FILE, type Patch, type PatchTarget } from '../../manifests/kustomization';
import { operationsBetween } from '../../manifests/operations-between';
import type { Environment } from '../platform/environment';
import { imageVersion } from '../platform/images';
import { childId } from '../props/child-id';
import { addProblem } from '../props/problems';
import type { DeclaredService } from '../service/declared-service';
import type { EnvironmentValues } from '../service/service-props';
import { Kustomization, type KustomizationProps } from './kustomization';
import { FurtherFile, ManifestFile } from './manifest-file';

/**
 * What an environment decides for a service, over its base: namespace, count and image, a patch of each object that
 * the environment has otherwise than the base, and the objects that it alone has.
 *
 * Defines `overlays/<environment>/<service>/kustomization.yaml` and, beside it, files with these objects.
 */
export class Overlay extends Construct {
  readonly environment: Environment;
  readonly values: EnvironmentValues;
  private readonly furtherFiles: readonly FurtherFile[];

  /**
   * @param service as it is declared
   * @param variant as the environment has it
   */
  constructor(
    readonly service: DeclaredService,
    readonly variant: DeclaredService,
  ) {
    const environment = variant.environment as Environment;
    super(service, childId(service, environment.name));
    this.environment = environment;
    this.values = variant.values as EnvironmentValues;
    const sources = [service.source, service.platform.images.file];
    const file = new ManifestFile(this, `${this.folder}/${KUSTOMIZATION_FILE}`, sources);
    new Kustomization(file, () => this.kustomization());
    this.furtherFiles = this.filesBeyondBase();
  }

  /** The overlay's folder inside the tree. */
  get folder(): string {
    return `overlays/${this.environment.name}/${this.service.name}`;
  }

  private kustomization(): KustomizationProps {
    const { service, variant, environment } = this;
    const { tag, digest } = imageVersion(service.platform.images, service.name, environment.name) ?? {};
    return {
      namespace: environment.namespace,
      resources: [`../../../${service.base}`, ...this.furtherFiles.map(({ name }) => name)],
      replicas: [{ name: service.workload, count: this.values.replicas }],
      images: [
        {
          name: service.image,
          ...(variant.pulledImage !== service.image && { newName: variant.pulledImage }),
          ...(tag !== undefined && { newTag: tag }),
          ...(digest !== undefined && { digest }),
        },
      ],
      patches: this.patches(),
      lastPatches: variant.lastPatches,
    };
  }

  private patches(): Patch[] {
    const inBase = new Map(objectsOf(this.service).map((object) => [identityOf(object), object]));
    return objectsOf(this.variant).flatMap((object) => {
      const before = inBase.get(identityOf(object));
      const operations = before ? operationsBetween({ ...before }, { ...object }) : [];
      return operations.length > 0 ? [{ target: targetOf(object), operations }] : [];
    });
  }

  /** The objects that no other environment needs to have; those of the base cannot be taken away. */
  private filesBeyondBase(): FurtherFile[] {
    const { service, variant, environment } = this;
    const inBase = namesIn(service);
    const inVariant = namesIn(variant);
    for (const name of [...inBase].filter((name) => !inVariant.has(name))) {
      const message = `'environments.${environment.name}' takes away ${name}, which is in the base: leave out of the service what brings it, and give it to the environments that are to have it`;
      addProblem(service, { message });
    }
    return variant.resourceFiles.flatMap(({ name, objects }) => {
      const further = objects.filter((object) => !inBase.has(nameOf(object)));
      return further.length > 0
        ? [new FurtherFile(this, `${this.folder}/${name}`, [service.source], further)]
        : [];
    });
  }
}

function namesIn(service: DeclaredService): ReadonlySet<string> {
  return new Set(service.resourceFiles.flatMap(({ objects }) => objects.map(nameOf)));
}

function nameOf({ kind, name }: ApiObject): string {
  return `${kind} ${name}`;
}

function objectsOf(service: DeclaredService): KubeObject[] {
  return service.resourceFiles.flatMap(({ documents }) => documents as KubeObject[]);
}

/** Kinds of Kubernetes itself are told by their names alone. */
function targetOf(object: KubeObject): PatchTarget {
  const group = groupOf(object);
  const { kind, metadata } = object;
  const isBuiltIn = !group.includes('.') || group.endsWith('.k8s.io');
  return { ...(!isBuiltIn && { group }), kind, name: metadata.name };
}
