import { ApiObject, type ApiObjectProps, App, Chart, YamlOutputType } from 'cdk8s';
import { stringify } from 'yaml';
import type { Tree } from '../checks/tree';
import { EmbeddedYaml } from '../manifests/kustomization';

/** One chart of a stock app: a file's path and its documents, plain as `cdk8s` takes them. */
export interface StockChart {
  readonly id: string;
  readonly objects: readonly ApiObjectProps[];
}

/** What cdk8s asks of a file that is not an API object, `kustomizeconfig.yaml`. */
const NOT_AN_OBJECT: ApiObjectProps = { apiVersion: 'v1', kind: 'KustomizeConfig' };

/** The same files and objects for stock cdk8s. */
export function stockCharts(tree: Tree): StockChart[] {
  return [...tree.values()].map(({ path, documents }) => ({
    id: path,
    objects: documents.map((document) => ({ ...NOT_AN_OBJECT, ...(plain(document) as object) })),
  }));
}

/**
 * Writes charts with cdk8s's own synthesis, one file per chart. It is spared the work of typed constructs: the
 * objects are ready made.
 */
export function synthesizeStock(charts: readonly StockChart[], outdir: string): void {
  const app = new App({ outdir, yamlOutputType: YamlOutputType.FILE_PER_CHART });
  for (const { id, objects } of charts) {
    const chart = new Chart(app, id);
    for (const [index, object] of objects.entries()) new ApiObject(chart, String(index), object);
  }
  app.synth();
}

function plain(value: unknown): unknown {
  if (value instanceof EmbeddedYaml) return stringify(plain(value.content));
  if (Array.isArray(value)) return value.map(plain);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([key, field]) => [key, plain(field)]));
}
