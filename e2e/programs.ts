import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { versions } from './versions';

/** What `npm run e2e:build` builds, each with a pinned version. */
export type Component = keyof typeof versions;

/** The programs that a component brings, and the folder of CRDs inside its Go module, if it has one. */
export const COMPONENTS: Readonly<
  Record<Component, { readonly programs: readonly string[]; readonly crds?: string }>
> = {
  kubernetes: { programs: ['kube-apiserver', 'kube-controller-manager', 'kube-scheduler'] },
  etcd: { programs: ['etcd'] },
  kwok: { programs: ['kwok'] },
  'argo-rollouts': { programs: ['rollouts-controller', 'kubectl-argo-rollouts'], crds: 'manifests/crds' },
  'argo-cd': { programs: ['argocd'], crds: 'manifests/crds' },
  kustomize: { programs: ['kustomize'] },
  istio: { programs: [], crds: 'kubernetes' },
};

/** Programs that come with the system, and the command that installs each. */
const SYSTEM: Readonly<Record<string, string>> = {
  kubectl: 'see https://kubernetes.io/docs/tasks/tools/',
  prometheus: 'apt-get install prometheus',
  'redis-server': 'apt-get install redis-server',
  git: 'apt-get install git',
};

/** Where the builds of all versions are kept, outside of the repository. */
export function cacheFolder(): string {
  const cache = process.env.XDG_CACHE_HOME || path.join(os.homedir(), '.cache');
  return path.join(cache, 'ecommerce-infra-e2e');
}

/** Where the build of a component in its pinned version is kept. */
export function buildFolder(component: Component): string {
  return path.join(cacheFolder(), `${component}-${versions[component]}`);
}

/**
 * Where a program is: in `E2E_BIN`, else in the cache of builds, else on the `PATH`.
 *
 * @returns undefined if it is nowhere
 */
export function findProgram(name: string): string | undefined {
  const component = componentOf(name);
  const folders = [
    process.env.E2E_BIN,
    component && buildFolder(component),
    ...(process.env.PATH ?? '').split(path.delimiter),
  ];
  return folders
    .filter((folder) => folder)
    .map((folder) => path.resolve(folder as string, name))
    .find(isProgram);
}

/**
 * The folder with a component's CRDs: `crds/<component>` in `E2E_BIN`, else in the cache of builds.
 *
 * @returns undefined if it is in neither
 */
export function findCrds(component: Component): string | undefined {
  const given = process.env.E2E_BIN ? [path.resolve(process.env.E2E_BIN, 'crds', component)] : [];
  return [...given, path.join(buildFolder(component), 'crds')].find((folder) => fs.existsSync(folder));
}

/** One line for each program and set of CRDs that is missing, with the command that installs it. */
export function missing(programs: readonly string[]): string[] {
  const lines = programs
    .filter((name) => findProgram(name) === undefined)
    .map((name) => {
      const component = componentOf(name);
      return component
        ? `${name} is missing: build it with \`npm run e2e:build\`, or name a folder that has it in E2E_BIN`
        : `${name} is missing: ${SYSTEM[name]}`;
    });
  const components = new Set([...programs.map(componentOf), 'istio']);
  const crds = (Object.keys(COMPONENTS) as Component[])
    .filter((name) => components.has(name) && COMPONENTS[name].crds && findCrds(name) === undefined)
    .map((name) => `the CRDs of ${name} are missing: get them with \`npm run e2e:build\``);
  return [...lines, ...crds];
}

/** @throws Error if the program is nowhere; {@link missing} says so before a run starts */
export function program(name: string): string {
  const found = findProgram(name);
  if (found === undefined) throw new Error(missing([name])[0]);
  return found;
}

function componentOf(name: string): Component | undefined {
  return (Object.keys(COMPONENTS) as Component[]).find((component) =>
    COMPONENTS[component].programs.includes(name),
  );
}

function isProgram(file: string): boolean {
  try {
    fs.accessSync(file, fs.constants.X_OK);
    return fs.statSync(file).isFile();
  } catch {
    return false;
  }
}
