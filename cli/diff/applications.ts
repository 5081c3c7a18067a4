import path from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { parse } from 'yaml';
import type { ApplicationSpec } from '../../manifests/argo-objects';
import type { KubeObject } from '../../manifests/kube-object';
import { readObjects } from '../../synth/kustomize';

/** Path inside the tree → text. */
export type TreeTexts = ReadonlyMap<string, string>;

/** The folder of Argo CD's own objects. */
const ARGOCD = 'argocd/';

/** What Argo CD syncs as one: an overlay of the tree. */
export interface Application {
  readonly name: string;
  readonly environment: string;
  readonly service: string;
  /** The folder of its overlay inside the tree. */
  readonly folder: string;
  /** The Application itself, as Argo CD reads it. */
  readonly object: KubeObject;
  /** The API server of the cluster that it deploys to. */
  readonly cluster: string;
  readonly namespace: string;
  /** The name of its AppProject. */
  readonly project: string;
  /** The branch, tag or commit that it follows. */
  readonly revision: string;
  /** What it tells Argo CD about a sync, e.g. `Prune=confirm`. */
  readonly syncOptions: readonly string[];
  /** Whether the deletion of the Application deletes its objects too. */
  readonly ownsObjects: boolean;
}

interface ApplicationObject extends KubeObject {
  readonly metadata: KubeObject['metadata'] & { readonly finalizers?: readonly string[] };
  readonly spec: Partial<ApplicationSpec>;
}

/** The Applications of a tree that sync an overlay, by name. */
export function applicationsOf(tree: TreeTexts): ReadonlyMap<string, Application> {
  const applications = argocdObjects(tree)
    .filter((object): object is ApplicationObject => object.kind === 'Application')
    .flatMap((object): Application[] => {
      const folder = overlayFolder(tree, object.spec.source?.path ?? '');
      if (folder === undefined) return [];
      const [environment = '', service = ''] = folder.split('/').slice(-2);
      const finalizers = object.metadata.finalizers ?? [];
      return [
        {
          name: object.metadata.name,
          environment,
          service,
          folder,
          object,
          cluster: object.spec.destination?.server ?? object.spec.destination?.name ?? '',
          namespace: object.spec.destination?.namespace ?? '',
          project: object.spec.project ?? 'default',
          revision: object.spec.source?.targetRevision ?? 'HEAD',
          syncOptions: object.spec.syncPolicy?.syncOptions ?? [],
          ownsObjects: finalizers.some((name) => name.startsWith('resources-finalizer.')),
        },
      ];
    });
  return new Map(applications.map((application) => [application.name, application]));
}

/** The objects that Argo CD itself is made to have: its projects and Applications. */
export function argocdObjects(tree: TreeTexts): readonly KubeObject[] {
  let objects = readBefore.get(tree);
  if (objects === undefined) {
    objects = [...tree].filter(([file]) => file.startsWith(ARGOCD)).flatMap(([, text]) => readObjects(text));
    readBefore.set(tree, objects);
  }
  return objects;
}

/** Trees are asked several times, and reading YAML takes longer than all the rest. */
const readBefore = new WeakMap<TreeTexts, readonly KubeObject[]>();

/** All that an overlay is built from: its own files and those of the folders that it takes in. */
export function inputsOf(tree: TreeTexts, folder: string): ReadonlyMap<string, string> {
  const own = [...tree].filter(([file]) => file.startsWith(`${folder}/`));
  const { resources = [] } = (parse(tree.get(`${folder}/kustomization.yaml`) ?? '') ?? {}) as {
    resources?: readonly string[];
  };
  const folders = resources
    .map((resource) => path.posix.join(folder, resource))
    .filter((resource) => tree.has(`${resource}/kustomization.yaml`));
  return new Map([...own, ...folders.flatMap((resource) => [...inputsOf(tree, resource)])]);
}

/** The path of a source as the tree has it, which may be some folders deep in its repository. */
function overlayFolder(tree: TreeTexts, source: string): string | undefined {
  const segments = source.split('/');
  return segments
    .map((_, index) => segments.slice(index).join('/'))
    .find((folder) => tree.has(`${folder}/kustomization.yaml`));
}

/** What to look at. */
export interface Scope {
  /** Environments in the order in which they are told; further ones of the trees follow. */
  readonly order: readonly string[];
  /** The branch that the new tree is to be merged into. */
  readonly revision: string;
  /** @default - every environment */
  readonly environment?: string;
  /** @default - every service */
  readonly service?: string;
}

/** An Application in both trees, as far as it is there. */
export interface ApplicationPair {
  readonly name: string;
  readonly before?: Application;
  readonly after?: Application;
}

/** An Application and its objects in one of the two trees. */
export interface ApplicationState {
  readonly application: Application;
  readonly objects: readonly KubeObject[];
}

/** The Applications of two trees by environment and service. */
export function pairsOf(before: TreeTexts, after: TreeTexts, { order }: Scope): ApplicationPair[] {
  const was = applicationsOf(before);
  const is = applicationsOf(after);
  const rank = (name: string) => (order.includes(name) ? order.indexOf(name) : order.length);
  return [...new Set([...was.keys(), ...is.keys()])]
    .map((name): ApplicationPair => {
      const [old, current] = [was.get(name), is.get(name)];
      return { name, ...(old && { before: old }), ...(current && { after: current }) };
    })
    .sort((a, b) => {
      const [one, other] = [placeOf(a), placeOf(b)];
      const byEnvironment = rank(one.environment) - rank(other.environment);
      return byEnvironment !== 0 ? byEnvironment : one.service < other.service ? -1 : 1;
    });
}

/** Where it is; in the new tree, if it is in both. */
export function placeOf({ before, after }: ApplicationPair): Application {
  return (after ?? before) as Application;
}

/** Whether somebody wants to look at it. */
export function isInScope(pair: ApplicationPair, { environment, service }: Scope): boolean {
  const place = placeOf(pair);
  return (
    (environment === undefined || place.environment === environment) &&
    (service === undefined || place.service === service)
  );
}

/** Whether anything differs of what its overlay is built from, or of where it is deployed to. */
export function isRebuilt(pair: ApplicationPair, before: TreeTexts, after: TreeTexts): boolean {
  const factsOf = (application: Application | undefined, tree: TreeTexts) =>
    application && [application.cluster, application.namespace, inputsOf(tree, application.folder)];
  return !isDeepStrictEqual(factsOf(pair.before, before), factsOf(pair.after, after));
}

/** Whether the Application goes without what it deployed, which it does not own. */
export function isAbandoned({ before, after }: ApplicationPair): boolean {
  return after === undefined && before?.ownsObjects === false;
}
