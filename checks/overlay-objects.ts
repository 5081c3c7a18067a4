import type { FieldSpec, Kustomization } from '../manifests/kustomization';
import type { LocatedObject } from './located-object';
import { type KustomizationEntry, OverlayEvaluation } from './overlay-evaluation';

/** Where Kustomizations and what they name are found. */
export interface KustomizationSource {
  /** The Kustomization in a folder. */
  in(folder: string): KustomizationParts | undefined;
  /** The objects of a file. */
  objectsIn(file: string): readonly LocatedObject[];
  /** The fields for `replicas` in a file with a configuration of transformers. */
  replicaFieldsIn(file: string): readonly FieldSpec[];
}

/** A Kustomization, and what it is made of. */
export interface KustomizationParts {
  readonly file: string;
  readonly folder: string;
  readonly content: Kustomization;
  readonly bases: readonly string[];
  readonly files: readonly string[];
}

/** What a folder with a Kustomization renders to, and what each entry had to do with it. */
export interface BuildResult {
  readonly objects: readonly LocatedObject[];
  readonly entries: readonly KustomizationEntry[];
  /** Where `replicas` goes, here and in whatever builds on it. */
  readonly replicaFields: readonly FieldSpec[];
}

const NOTHING: BuildResult = { objects: [], entries: [], replicaFields: [] };

/** What Kustomize scales of itself, as far as the tree may have it. */
const REPLICA_FIELDS: readonly FieldSpec[] = ['Deployment', 'StatefulSet'].map((kind) => ({
  kind,
  path: 'spec/replicas',
  create: true,
}));

/**
 * Builds folders in memory as Kustomize does, by the part of Kustomize that the constructs use: first the patches,
 * then namespace, replicas and images, then the transformers.
 *
 * What is missing is left out: that it is missing is a finding of its own.
 *
 * @see https://kubectl.docs.kubernetes.io/references/kustomize/kustomization/
 */
export class OverlayBuilder {
  private readonly built = new Map<string, BuildResult>();

  constructor(private readonly source: KustomizationSource) {}

  build(folder: string): BuildResult {
    const before = this.built.get(folder);
    if (before !== undefined) return before;
    // A folder that names itself, by whatever way, gets nothing of it.
    this.built.set(folder, NOTHING);
    const kustomization = this.source.in(folder);
    const built = kustomization === undefined ? NOTHING : this.buildParts(kustomization);
    this.built.set(folder, built);
    return built;
  }

  private buildParts({ file, folder, content, bases, files }: KustomizationParts): BuildResult {
    const parts = bases.map((base) => this.build(base));
    const [configurations, resources] = [content.configurations ?? [], files].map((names) =>
      names.map((name) => `${folder}/${name}`),
    ) as [string[], string[]];
    const replicaFields = [
      ...parts.flatMap((part) => part.replicaFields),
      ...configurations.flatMap((name) => this.source.replicaFieldsIn(name)),
    ];
    const draft = new OverlayEvaluation([
      ...parts.flatMap(({ objects }) => objects),
      ...resources.flatMap((name) => this.source.objectsIn(name)),
    ]);
    draft.apply(content, [...REPLICA_FIELDS, ...replicaFields]);
    return { objects: draft.objectsOf(file), entries: draft.entries, replicaFields };
  }
}
