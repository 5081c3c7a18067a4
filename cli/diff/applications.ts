import { isDeepStrictEqual } from 'node:util';
import { isAroundServices } from '../../checks/around-services';
import { folderOf, type Tree } from '../../checks/tree';
import { applicationsAmong, type OverlayApplication } from '../../manifests/application';
import type { KubeObject } from '../../manifests/kube-object';
import { KUSTOMIZATION_FILE } from '../../manifests/kustomization';
import { inputsOf, rememberNames } from '../../synth/built-overlays';
import { readObjects } from '../../synth/kustomize';

/** Path inside the tree → text. */
export type TreeTexts = ReadonlyMap<string, string>;

/** The folders of Argo CD's own objects. */
const ARGOCD = /^(?:argocd|addons)\//;

/** What Argo CD syncs as one: a service in an environment. */
export interface Application extends OverlayApplication {
  readonly environment: string;
  readonly service: string;
  /** Whether it stands for those of all pull requests, by the name of their ApplicationSet. */
  readonly isPreview: boolean;
  /** What its overlay renders to; nothing if it is the same in both trees. */
  readonly objects: readonly KubeObject[];
}

/** The Applications of a tree that sync an overlay, by name. */
export function applicationsOf(tree: TreeTexts): ReadonlyMap<string, Application> {
  const among = (objects: readonly KubeObject[]) => applicationsAmong(objects, (file) => tree.has(file));
  const objects = argocdObjects(tree);
  const previews = objects.flatMap((object) =>
    among(templateOf(object)).map((it) => ({ ...it, name: object.metadata.name, object })),
  );
  return new Map(
    [...among(objects), ...previews].map((application) => {
      const [environment, service] = environmentAndService(application.folder);
      const isPreview = application.object.kind === 'ApplicationSet';
      return [application.name, { ...application, environment, service, isPreview, objects: [] }];
    }),
  );
}

/** The Application that an ApplicationSet makes, with templates in the place of what is particular to each. */
function templateOf({ kind, spec, ...set }: KubeObject): KubeObject[] {
  const { template } = (spec ?? {}) as { readonly template?: Pick<KubeObject, 'metadata' | 'spec'> };
  return kind === 'ApplicationSet' && template ? [{ ...set, ...template, kind: 'Application' }] : [];
}

/** The objects that Argo CD itself is made to have: its projects and Applications. */
export function argocdObjects(tree: TreeTexts): readonly KubeObject[] {
  return [...tree].filter(([file]) => ARGOCD.test(file)).flatMap(([, text]) => objectsIn(text));
}

/** Trees are asked several times and have most files in common, and reading YAML takes longer than all the rest. */
const READ = new Map<string, readonly KubeObject[]>();

function objectsIn(text: string): readonly KubeObject[] {
  const objects = READ.get(text) ?? readObjects(text);
  READ.set(text, objects);
  return objects;
}

/** Spares it to read Kustomizations and files of Argo CD's objects that have just been written. */
export function rememberWritten(tree: Tree): void {
  for (const { path, text, documents } of tree.values()) {
    if (ARGOCD.test(path)) READ.set(text, documents as readonly KubeObject[]);
    if (path.endsWith(`/${KUSTOMIZATION_FILE}`)) rememberNames(folderOf(path), text, documents);
  }
}

/** What is around the services of an environment counts as one of them. */
function environmentAndService(folder: string): [environment: string, service: string] {
  const [one = '', other = ''] = folder.split('/').slice(-2);
  return isAroundServices(`${one}/${other}`) ? [other, one] : [one, other];
}

/** What to look at. */
export interface Scope {
  /** Environments in the order in which they are told; further ones of the trees follow. */
  readonly order: readonly string[];
  /** The branch that the new tree is to be merged into. */
  readonly revision: string;
  /** @default - every environment */
  readonly environments?: readonly string[];
  /** @default - every service */
  readonly service?: string;
}

/** An Application in both trees, as far as it is there. */
export interface ApplicationPair {
  readonly name: string;
  readonly before: Application | undefined;
  readonly after: Application | undefined;
}

/** The Applications of two trees by environment and service. */
export function pairsOf(before: TreeTexts, after: TreeTexts, { order }: Scope): ApplicationPair[] {
  const was = applicationsOf(before);
  const is = applicationsOf(after);
  const rank = (name: string) => (order.includes(name) ? order.indexOf(name) : order.length);
  return [...new Set([...was.keys(), ...is.keys()])]
    .map((name) => ({ name, before: was.get(name), after: is.get(name) }))
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
export function isInScope(pair: ApplicationPair, { environments, service }: Scope): boolean {
  const place = placeOf(pair);
  const isEnvironment = environments?.includes(place.environment) ?? true;
  return isEnvironment && (service ?? place.service) === place.service;
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
