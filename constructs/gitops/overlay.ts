import type { ApiObject } from 'cdk8s';
import { Construct } from 'constructs';
import type * as argo from '../../imports/argoproj.io';
import { byIdentity, identityOf, type KubeObject } from '../../manifests/kube-object';
import { KUSTOMIZATION_FILE, type Patch } from '../../manifests/kustomization';
import type { Environment } from '../platform/environment';
import { type ImageVersion, imageVersion } from '../platform/images';
import { childId } from '../props/child-id';
import { addProblem } from '../props/problems';
import type { DeclaredService } from '../service/declared-service';
import type { EnvironmentValues } from '../service/service-props';
import type { DeployedOverlay } from './application';
import { allowKind } from './given-object';
import { Kustomization, type KustomizationProps, patchBetween } from './kustomization';
import { FurtherFile, ManifestFile } from './manifest-file';
import { areMadeAlike } from './plain-objects';

/** What an environment has otherwise than the base. */
interface Differences {
  /** A patch of each object that is another one there, by the file. */
  readonly patches: ReadonlyMap<string, readonly Patch[]>;
  readonly lastPatches: DeclaredService['lastPatches'];
  readonly ignored: readonly argo.ApplicationSpecIgnoreDifferences[];
}

const NO_DIFFERENCES: Differences = { patches: new Map(), lastPatches: [], ignored: [] };

/**
 * What an environment decides for a service, over its base: namespace, count and image, a patch of each object that
 * the environment has otherwise than the base, and the objects that it alone has.
 *
 * Defines `overlays/<environment>/<service>/kustomization.yaml` and, beside it, files with these objects.
 */
export class Overlay extends Construct implements DeployedOverlay {
  readonly environment: Environment;
  readonly values: EnvironmentValues;
  private readonly furtherFiles: FurtherFile[] = [];
  private found: Differences | undefined;

  /**
   * @param service as it is declared
   * @param variant as the environment has it
   * @param ignored the fields of its objects that a controller decides
   * @param version of its image; by default that of the file of image versions
   */
  constructor(
    readonly service: DeclaredService,
    readonly variant: DeclaredService,
    private readonly ignored: (variant: DeclaredService) => Differences['ignored'],
    private readonly version?: ImageVersion,
  ) {
    const environment = variant.environment as Environment;
    super(service, childId(service, environment.name));
    this.environment = environment;
    this.values = variant.values as EnvironmentValues;
    service.files.define(() => {
      const sources = [service.source, service.platform.images.file];
      const file = new ManifestFile(this, `${this.folder}/${KUSTOMIZATION_FILE}`, sources);
      new Kustomization(file, () => this.kustomization());
    });
  }

  /**
   * Has what the environment has otherwise found, and files made of what it alone has, when all is defined.
   *
   * @param isRefused whether there are mistakes, so that it is never rendered: then only what cannot be is noted
   */
  complete(isRefused = false): Differences {
    this.found ??= this.compared(isRefused);
    return this.found;
  }

  /** The overlay's folder inside the tree. */
  get folder(): string {
    return `overlays/${this.environment.name}/${this.service.name}`;
  }

  private kustomization(): KustomizationProps {
    const { service, variant, environment } = this;
    const { patches, lastPatches } = this.complete();
    const { tag, digest } =
      this.version ?? imageVersion(service.platform.images, service.name, environment.name) ?? {};
    return {
      namespace: environment.namespace,
      resources: [`../../../${service.base}`, ...this.furtherFiles.map(({ name }) => name)],
      ...(!service.runsToCompletion && {
        replicas: [{ name: service.workload, count: this.values.replicas }],
      }),
      ...(!service.pinned && {
        images: [
          {
            name: service.image,
            ...(variant.pulledImage !== service.image && { newName: variant.pulledImage }),
            ...(tag !== undefined && { newTag: tag }),
            ...(digest !== undefined && { digest }),
          },
        ],
      }),
      patches: [...patches.values()].flat(),
      lastPatches,
    };
  }

  /** The patches of the objects in a file of the base. */
  patchesOf(name: string): readonly Patch[] {
    return this.found?.patches.get(name) ?? this.variant.files.look(() => this.patchesIn(name));
  }

  /** The fields of its objects that a controller, not Git, decides. */
  get ignoredDifferences(): Differences['ignored'] {
    return this.complete().ignored;
  }

  /** Compares the service as the environment has it with the base, and notes what cannot be. */
  private compared(isRefused: boolean): Differences {
    const { variant, environment } = this;
    return variant.files.look((files) => {
      this.noteWhatIsTakenAway();
      this.collectFurtherFiles();
      for (const object of files.flatMap(({ objects }) => objects)) allowKind(object, [environment]);
      if (isRefused) return NO_DIFFERENCES;
      return {
        patches: new Map(files.map(({ name }) => [name, this.patchesIn(name)])),
        lastPatches: [...variant.lastPatches],
        ignored: this.ignored(variant),
      };
    });
  }

  private patchesIn(name: string): Patch[] {
    const [before, after] = [this.service, this.variant].map(({ resourceFiles }) =>
      resourceFiles.find((file) => file.name === name),
    );
    if (!before || !after) return [];
    const isPatched = [this.service, this.variant].some(({ patches }) => !patches.areNone);
    const differing = isPatched ? after.objects : differingFrom(before.objects, after.objects);
    if (differing.length === 0) return [];
    const inBase = byIdentity(before.documents as KubeObject[]);
    return (after.makeDocuments(differing) as KubeObject[]).flatMap((object) => {
      const base = inBase.get(identityOf(object));
      return base ? patchBetween(base, object) : [];
    });
  }

  /** Makes a file of each that has objects which no other environment needs to have. */
  private collectFurtherFiles(): void {
    const { service, variant } = this;
    const inBase = namesIn(service);
    for (const file of variant.resourceFiles) {
      const further = file.objects.filter((object) => !inBase.has(nameOf(object)));
      if (further.length === 0) continue;
      const path = `${this.folder}/${file.name}`;
      this.furtherFiles.push(new FurtherFile(this, path, [service.source], () => further));
    }
  }

  /** What is in the base cannot be taken away from it. */
  private noteWhatIsTakenAway(): void {
    const { service, variant, environment } = this;
    const inBase = namesIn(service);
    const inVariant = namesIn(variant);
    for (const name of [...inBase].filter((name) => !inVariant.has(name))) {
      const message = `'environments.${environment.name}' takes away ${name}, which is in the base: leave out of the service what brings it, and give it to the environments that are to have it`;
      addProblem(service, { message });
    }
  }
}

/** The objects that may come out otherwise than those of the base; most are the same, and need not be rendered. */
function differingFrom(base: readonly ApiObject[], objects: readonly ApiObject[]): readonly ApiObject[] {
  return objects.filter((object) => {
    const namesakes = base.filter((other) => nameOf(other) === nameOf(object));
    return namesakes.length !== 1 || !areMadeAlike(namesakes[0] as ApiObject, object);
  });
}

function namesIn(service: DeclaredService): ReadonlySet<string> {
  return new Set(service.resourceFiles.flatMap(({ objects }) => objects.map(nameOf)));
}

function nameOf({ kind, name }: ApiObject): string {
  return `${kind} ${name}`;
}
