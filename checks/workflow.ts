import { KUSTOMIZATION_FILE } from '../manifests/kustomization';
import { push } from '../manifests/push';
import type { Tree, TreeFile } from './tree';

/** A step of a job of a workflow. */
export interface WorkflowStep {
  readonly uses?: string;
  readonly run?: string;
  readonly 'continue-on-error'?: unknown;
}

/** A job of a workflow, as far as rules read it. */
export interface WorkflowJob {
  readonly needs?: readonly string[];
  readonly if?: string;
  readonly permissions?: Readonly<Record<string, string>> | string;
  readonly 'timeout-minutes'?: number;
  readonly 'continue-on-error'?: unknown;
  readonly steps: readonly WorkflowStep[];
}

/** The workflow of a service, beside the tree that the same service gives. */
export interface ServiceWorkflow {
  readonly file: TreeFile;
  /** The service's name. */
  readonly service: string;
  readonly permissions: unknown;
  readonly jobs: ReadonlyMap<string, WorkflowJob>;
  /** The Kustomizations of the service: of its base, and of its overlays. */
  readonly kustomizations: readonly TreeFile[];
  /** The gate of the latency of a release, where the service has one. */
  readonly gate: TreeFile | undefined;
}

/** The workflow that each of some files has. */
export function* serviceWorkflows(files: Iterable<TreeFile>, tree: Tree): Generator<ServiceWorkflow> {
  const kustomizations = new Map<string, TreeFile[]>();
  for (const file of tree.values()) {
    const [name, folder] = file.path.split('/').reverse();
    if (name === KUSTOMIZATION_FILE) push(kustomizations, folder, file);
  }
  for (const file of files) {
    const service = file.path.replace(/^pipeline-|\.yaml$/g, '');
    const [{ permissions, jobs }] = file.documents as readonly [
      { readonly permissions: unknown; readonly jobs: Readonly<Record<string, WorkflowJob>> },
    ];
    yield {
      file,
      service,
      permissions,
      jobs: new Map(Object.entries(jobs)),
      kustomizations: kustomizations.get(service) ?? [],
      gate: tree.get(`base/${service}/analysis-template.yaml`),
    };
  }
}

/** A bound of a release in the cluster, and the option of the pipeline's load test that must be the same. */
export interface ReleaseBound {
  /** The file that has it. */
  readonly where: string;
  readonly option: string;
  /** What the option may be. */
  readonly values: readonly string[];
}

/**
 * What the analyses of a service hold a release to: the bucket that the gate of its latency counts up to, in seconds or
 * in milliseconds, and the bound and the users of its load tests.
 */
export function boundsOf({ kustomizations, gate }: ServiceWorkflow): ReleaseBound[] {
  const { path = '', text = '' } = gate ?? {};
  const buckets = new Set([...text.matchAll(/le="([\d.]+)"/g)].map(([, end]) => Number(end)));
  const variable = (text: string, name: string) =>
    new RegExp(`name: ${name}\\n\\s+value: "(\\d+)"`).exec(text)?.[1];
  return [
    ...[...buckets].map((end) => ({
      where: path,
      option: '--p99',
      values: [`${Math.round(end * 1000)}ms`, `${end}ms`],
    })),
    ...kustomizations.flatMap(({ path: where, text }) => {
      const [p99, users] = [variable(text, 'P99_MILLISECONDS'), variable(text, 'USERS')];
      return [
        ...(p99 === undefined ? [] : [{ where, option: '--p99', values: [`${p99}ms`] }]),
        ...(users === undefined ? [] : [{ where, option: '--users', values: [users] }]),
      ];
    }),
  ];
}
