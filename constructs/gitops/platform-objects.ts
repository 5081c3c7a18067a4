import { Chart } from 'cdk8s';
import type { KubeObject } from '../../manifests/kube-object';
import { KUSTOMIZATION_FILE } from '../../manifests/kustomization';
import type { Environment } from '../platform/environment';
import { type PlatformContext, requiredLabels } from '../platform/platform-context';
import { namespacesOf } from '../platform/team';
import { addLateProblems } from '../props/problems';
import { Application, type Deployed, type DeployedOverlay } from './application';
import { type AddedObject, allowKind, GivenObject } from './given-object';
import { Kustomization, patchBetween } from './kustomization';
import { ManifestFile } from './manifest-file';
import type { ObjectChange, ObjectPatches, PatchingChart } from './object-patches';
import { documentOf } from './plain-objects';

/**
 * Objects of a whole platform, e.g. a quota: each environment has them in its namespaces, before its services.
 *
 * Defines `base/shared/`, and for each environment `overlays/<environment>/shared/` and
 * `argocd/shared-<environment>.yaml`.
 */
export class PlatformObjects extends Chart implements Deployed, PatchingChart {
  readonly name = 'shared';
  readonly base = `base/${this.name}`;
  readonly wave = -1;
  readonly annotations = {};
  readonly source: string;
  readonly overlays: readonly DeployedOverlay[];
  private readonly files = new Map<string, ManifestFile>();

  constructor(
    readonly platform: PlatformContext,
    private readonly patches: ObjectPatches,
  ) {
    super(platform, 'objects', { labels: requiredLabels(platform, platform.name) });
    this.source = platform.source;
    new Kustomization(this.file(`${this.base}/${KUSTOMIZATION_FILE}`), () => ({
      resources: [...this.files.keys()],
    }));
    const places = platform.environments.flatMap((environment) => namespacesOf(environment, platform.teams));
    this.overlays = places.map((environment) => ({
      service: this,
      environment,
      folder: `overlays/${environment.name}/${this.nameIn(environment)}`,
      patchesOf: (name: string) =>
        this.objects(name).flatMap((object) =>
          patchBetween(this.patched(object), patches.patched(object, environment.name)),
        ),
    }));
    for (const { environment, folder, patchesOf } of this.overlays) {
      new Kustomization(this.file(`${folder}/${KUSTOMIZATION_FILE}`), () => ({
        namespace: environment.namespace,
        resources: [`../../../${this.base}`],
        patches: [...this.files.keys()].flatMap(patchesOf),
      }));
      new Application(this, environment, undefined, this.nameIn(environment)).defineFile();
    }
    addLateProblems(this, () => {
      const names = [undefined, ...platform.environments.map((environment) => environment.name)];
      const objects = [...this.files.keys()].flatMap((file) => this.objects(file));
      return patches.problems(new Map(names.map((name) => [name, objects])));
    });
  }

  add({ file, object }: AddedObject): void {
    const there = this.files.get(file) ?? this.file(`${this.base}/${file}`);
    this.files.set(file, there);
    new GivenObject(there, object);
    allowKind(
      object,
      this.overlays.map(({ environment }) => environment),
    );
  }

  /** What its overlay in a namespace is called. */
  private nameIn({ namespaceOf }: Environment): string {
    return namespaceOf === undefined ? this.name : `${this.name}-${namespaceOf}`;
  }

  patched(object: KubeObject): KubeObject {
    return this.patches.patched(object, undefined);
  }

  changesOf(object: KubeObject, environment?: string): readonly ObjectChange[] {
    return this.patches.changesOf(object, environment);
  }

  /** The objects as an environment has them. */
  objectsIn({ name }: Environment): KubeObject[] {
    const objects = [...this.files.keys()].flatMap((file) => this.objects(file));
    return objects.map((object) => this.patches.patched(object, name));
  }

  private file(path: string): ManifestFile {
    return new ManifestFile(this, path, [this.source]);
  }

  private objects(file: string): KubeObject[] {
    return (this.files.get(file)?.objects ?? []).map((it) => documentOf(it) as KubeObject);
  }
}
