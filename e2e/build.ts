import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { buildFolder, COMPONENTS, type Component, findCrds, findProgram } from './programs';
import { versions } from './versions';

/** Builds what `npm run e2e` needs and cannot find, from Go modules, into the cache of builds. */

const GO = process.env.GO ?? 'go';

interface Module {
  readonly module: string;
  /** Where its `main` packages are. */
  readonly packages: Readonly<Record<string, string>>;
  /** The variable that is set to the version, where a program says it otherwise wrong. */
  readonly versionVariable?: string;
}

/** Modules that can be built as they are. */
const PACKAGES: Readonly<Record<Exclude<Component, 'kubernetes' | 'etcd'>, Module>> = {
  kwok: { module: 'sigs.k8s.io/kwok', packages: { kwok: './cmd/kwok' } },
  'argo-rollouts': {
    module: 'github.com/argoproj/argo-rollouts',
    packages: {
      'rollouts-controller': './cmd/rollouts-controller',
      'kubectl-argo-rollouts': './cmd/kubectl-argo-rollouts',
    },
  },
  'argo-cd': {
    module: 'github.com/argoproj/argo-cd/v3',
    packages: { argocd: './cmd' },
    versionVariable: 'github.com/argoproj/argo-cd/v3/common.version',
  },
  kustomize: { module: 'sigs.k8s.io/kustomize/kustomize/v5', packages: { kustomize: '.' } },
  istio: { module: 'istio.io/api', packages: {} },
};

function main(): number {
  const needed = (Object.keys(COMPONENTS) as Component[]).filter((component) => !isThere(component));
  for (const component of Object.keys(COMPONENTS) as Component[]) {
    if (!needed.includes(component)) console.log(`${component} ${versions[component]}: there`);
  }
  if (needed.length === 0) return 0;
  if (!hasGo()) {
    console.error('go is missing: install Go 1.25 or later, e.g. with `apt-get install golang-go`');
    return 2;
  }
  for (const component of needed) {
    const start = Date.now();
    const work = fs.mkdtempSync(path.join(os.tmpdir(), 'e2e-build-'));
    try {
      build(component, work);
    } finally {
      fs.rmSync(work, { recursive: true, force: true });
    }
    console.log(`${component} ${versions[component]}: built in ${Math.round((Date.now() - start) / 1000)} s`);
  }
  return 0;
}

function isThere(component: Component): boolean {
  const { programs, crds } = COMPONENTS[component];
  return (
    programs.every((name) => findProgram(name) !== undefined) &&
    (crds === undefined || findCrds(component) !== undefined)
  );
}

/** Builds into a folder beside the final one and renames it, so that a build that was interrupted is never taken. */
function build(component: Component, work: string): void {
  const made = path.join(work, 'made');
  fs.mkdirSync(made);
  if (component === 'kubernetes' || component === 'etcd') buildKubernetes(component, work, made);
  else buildModule(component, work, made);
  const target = buildFolder(component);
  fs.rmSync(target, { recursive: true, force: true });
  fs.mkdirSync(path.dirname(target), { recursive: true });
  fs.cpSync(made, `${target}.part`, { recursive: true });
  fs.renameSync(`${target}.part`, target);
}

/** A module as the main one, in a writable copy, so that its own `replace` lines count. */
function buildModule(component: keyof typeof PACKAGES, work: string, made: string): void {
  const { module, packages, versionVariable } = PACKAGES[component];
  const ldflags = ['-s -w', ...(versionVariable ? [`-X ${versionVariable}=${versions[component]}`] : [])];
  const { Dir } = download(`${module}@v${versions[component]}`);
  const copy = path.join(work, 'module');
  fs.cpSync(Dir, copy, { recursive: true });
  execFileSync('chmod', ['-R', 'u+w', copy]);
  for (const [name, folder] of Object.entries(packages)) {
    go(['build', '-ldflags', ldflags.join(' '), '-o', path.join(made, name), folder], copy);
  }
  const { crds } = COMPONENTS[component];
  if (crds) fs.cpSync(path.join(copy, crds), path.join(made, 'crds'), { recursive: true });
}

/**
 * Kubernetes' module names its staging modules by folders that it does not ship, so a module of our own names their
 * published versions. etcd is built within it, by the versions that this Kubernetes was tested with.
 */
function buildKubernetes(component: 'kubernetes' | 'etcd', work: string, made: string): void {
  const version = versions.kubernetes;
  const staging = `v0.${version.split('.').slice(1).join('.')}`;
  const { GoMod } = download(`k8s.io/kubernetes@v${version}`);
  const original = fs.readFileSync(GoMod, 'utf8');
  const replaced = [...original.matchAll(/^\s*(k8s\.io\/[a-z-]+) => \.\/staging/gm)].map(
    ([, name]) => `\t${name} => ${name} ${staging}`,
  );
  const goMod = [
    'module e2e',
    /^go .*$/m.exec(original)?.[0],
    'require (',
    `\tk8s.io/kubernetes v${version}`,
    `\tgo.etcd.io/etcd/server/v3 v${versions.etcd}`,
    ')',
    'replace (',
    ...replaced,
    ')',
  ];
  fs.writeFileSync(path.join(work, 'go.mod'), goMod.join('\n'));
  for (const [name, source] of Object.entries(MAINS)) {
    fs.mkdirSync(path.join(work, name));
    fs.writeFileSync(path.join(work, name, 'main.go'), source);
  }
  go(['mod', 'tidy'], work);
  const [major, minor] = version.split('.');
  const set = Object.entries({ gitVersion: `v${version}`, gitMajor: major, gitMinor: minor }).map(
    ([key, value]) => `-X k8s.io/component-base/version.${key}=${value}`,
  );
  const ldflags = ['-s -w', ...set].join(' ');
  const folders = COMPONENTS[component].programs.map((name) => `./${name}`);
  go(['build', '-ldflags', ldflags, '-o', `${made}/`, ...folders], work);
}

const MAINS: Readonly<Record<string, string>> = {
  etcd: `package main

import (
	"os"

	"go.etcd.io/etcd/server/v3/etcdmain"
)

func main() { etcdmain.Main(os.Args) }
`,
  'kube-apiserver': commandMain('kube-apiserver', 'NewAPIServerCommand'),
  'kube-controller-manager': commandMain('kube-controller-manager', 'NewControllerManagerCommand'),
  'kube-scheduler': commandMain('kube-scheduler', 'NewSchedulerCommand'),
};

function commandMain(name: string, command: string): string {
  return `package main

import (
	"os"

	"k8s.io/component-base/cli"
	"k8s.io/kubernetes/cmd/${name}/app"
)

func main() { os.Exit(cli.Run(app.${command}())) }
`;
}

function download(module: string): { readonly Dir: string; readonly GoMod: string } {
  const output = execFileSync(GO, ['mod', 'download', '-json', module], {
    cwd: os.tmpdir(),
    encoding: 'utf8',
  });
  return JSON.parse(output);
}

function go(args: readonly string[], cwd: string): void {
  execFileSync(GO, args, {
    cwd,
    env: { ...process.env, CGO_ENABLED: '0', GOFLAGS: '-mod=mod -buildvcs=false' },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
}

function hasGo(): boolean {
  try {
    execFileSync(GO, ['version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

process.exitCode = main();
