import { ApiObject, Chart } from 'cdk8s';
import { Construct } from 'constructs';
import type { KubeObject } from '../../manifests/kube-object';
import { childId } from '../props/child-id';
import type { PatchingChart } from './object-patches';
import { documentOf } from './plain-objects';

/** One file of the tree; the API objects defined under it are its documents, in the order of their definition. */
export class ManifestFile extends Construct {
  private made: readonly object[] | undefined;

  /**
   * @param scope the chart that the file belongs to
   * @param path the file's path inside the tree, e.g. `base/checkout/service.yaml`
   * @param sources the files that a person edits to change it, e.g. `services/checkout.ts`
   * @param id names it among the constructs of the scope; the same for every service, as V8 keeps a hidden class for each
   *   first child of another id, and beyond some 1,500 of them one for each object of any kind
   */
  constructor(
    scope: Construct,
    readonly path: string,
    readonly sources: readonly string[],
    id = nameIn(path),
  ) {
    super(scope, childId(scope, id));
  }

  /** The last part of its path. */
  get name(): string {
    return nameIn(this.path);
  }

  /** The chart that defines the file. */
  get chart(): Chart {
    return Chart.of(this);
  }

  get objects(): readonly ApiObject[] {
    return this.node.children.filter((child): child is ApiObject => child instanceof ApiObject);
  }

  /** The file's documents as plain objects, made at the first call, when all of the platform is defined. */
  get documents(): readonly object[] {
    this.made ??= this.makeDocuments();
    return this.made;
  }

  /** The documents of objects for whoever looks at them once: by default of all its own, with the patches of their charts. */
  makeDocuments(objects = this.objects): object[] {
    return objects.map((object) => {
      const document = documentOf(object) as KubeObject;
      const chart: Chart & Partial<PatchingChart> = object.chart;
      return chart.patched?.(document) ?? document;
    });
  }
}

/** A file with objects that are defined elsewhere. */
export class FurtherFile extends ManifestFile {
  constructor(
    scope: Construct,
    path: string,
    sources: readonly string[],
    private readonly further: () => readonly ApiObject[],
  ) {
    super(scope, path, sources);
  }

  override get objects(): readonly ApiObject[] {
    return this.further();
  }
}

function nameIn(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}
