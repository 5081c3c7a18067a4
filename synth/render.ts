import { setFlagsFromString } from 'node:v8';
import type { IConstruct } from 'constructs';
import type { Tree, TreeFile } from '../checks/tree';
import { ManifestFile } from '../constructs/gitops/manifest-file';
import { Overlay } from '../constructs/gitops/overlay';
import type { Platform } from '../constructs/platform/platform';
import { formatValue, onOneLine } from '../constructs/props/format-value';
import { hasProblem } from '../constructs/props/problems';
import { DeclaredService } from '../constructs/service/declared-service';
import { headerOf } from './header';
import { UserError } from './user-error';
import { toYaml, unwritable } from './yaml';

const { collectAt } = require('./v8-options.cjs') as { collectAt(percent: number): string };

/**
 * From how many services on the memory that garbage takes matters more than the time to collect it: it may be so many
 * percent of what is in use.
 */
const MOST_GARBAGE = [
  { services: 5000, percent: 10 },
  { services: 100, percent: 20 },
];

/** Names that Windows keeps for devices, whatever extension follows; all other names of files are DNS labels. */
const WINDOWS_DEVICE = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/;

/**
 * Renders a platform to the files of its tree; nothing is written. The files of a service are let go with it.
 *
 * @throws {UserError} with all mistakes that the constructs have noted, if there are any
 */
export function render(platform: Platform): Tree {
  const { children } = platform.node;
  const services = children.filter((child) => child instanceof DeclaredService);
  const others = [
    platform,
    ...children
      .filter((child) => !(child instanceof DeclaredService))
      .flatMap((child) => constructsOf(child)),
  ];
  const garbage = MOST_GARBAGE.find((it) => services.length >= it.services);
  if (garbage) setFlagsFromString(collectAt(garbage.percent));
  const mistakes = mistakesOf(others);
  const files = services.flatMap((service) =>
    service.files.look(() => {
      const constructs = constructsOf(service, mistakes.length > 0 || hasProblem(service));
      mistakes.push(...mistakesOf(constructs));
      return mistakes.length > 0 ? [] : rendered(constructs);
    }),
  );
  if (mistakes.length > 0) throw new UserError(mistakes);
  // What is said of all services is known only now.
  return treeOf([...rendered(others), ...files], platform.kinds);
}

/** A file of the tree, and who answers for it. */
type Rendered = Omit<TreeFile, 'kinds'>;

function rendered(constructs: readonly IConstruct[]): Rendered[] {
  return filesAmong(constructs).map((file) => ({
    path: file.path,
    construct: file.chart.node.path,
    documents: file.documents,
    text: textOf(file),
  }));
}

/** @throws {UserError} with all files that cannot be */
function treeOf(all: readonly Rendered[], kinds: Platform['kinds']): Tree {
  const problems: string[] = [];
  const files = new Map<string, TreeFile>();
  for (const file of all) {
    const { path, construct, documents } = file;
    const place = inBrackets(construct);
    const duplicate = files.get(path);
    if (duplicate)
      problems.push(`${place} '${path}' is written by [${duplicate.construct}] too: rename one of them`);
    const device = path.split('/').find((name) => WINDOWS_DEVICE.test(name));
    if (device) {
      problems.push(
        `${place} '${path}' cannot be checked out on Windows, where '${device}' is a device: rename it`,
      );
    }
    for (const { field, text } of documents.flatMap((document) => unwritable(document))) {
      const expected =
        'must be text that YAML and Kustomize keep, without NUL, U+007F-U+009F, U+2028 and their like, and without ' +
        'a tab before several lines';
      problems.push(`${place} ${path}: ${field} ${expected}, got ${formatValue(text)}`);
    }
    files.set(path, { ...file, ...(kinds && { kinds }) });
  }
  if (problems.length > 0) throw new UserError(problems);
  return new Map([...files].sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** Those of some constructs that are files of the tree. */
export function filesAmong(constructs: readonly IConstruct[]): ManifestFile[] {
  return constructs.filter((construct) => construct instanceof ManifestFile);
}

/** What a file of the tree holds. */
export function textOf({ sources, documents }: ManifestFile): string {
  // Not by +, which would copy it once more when it is read.
  return [headerOf(sources), toYaml(documents)].join('');
}

/**
 * All constructs of a scope, with the files of services and of their environments, which stay from now on.
 *
 * @param isRefused whether mistakes have been noted: where there are any, also only now, an error is what they come to
 */
export function constructsOf(scope: IConstruct, isRefused = false): readonly IConstruct[] {
  try {
    for (const construct of definedIn(scope)) if (construct instanceof Overlay) construct.complete(isRefused);
  } catch (error) {
    if (!isRefused && mistakesOf(scope.node.findAll()).length === 0) throw error;
  }
  return scope.node.findAll();
}

/** The same but for files that environments alone have, for which they would be compared with their bases. */
export function definedIn({ node }: IConstruct): readonly IConstruct[] {
  for (const construct of node.findAll()) if (construct instanceof DeclaredService) construct.files.keep();
  return node.findAll();
}

/**
 * All constructs of a platform.
 *
 * @throws {UserError} with all mistakes that they have noted, if there are any
 */
export function validated(platform: Platform): readonly IConstruct[] {
  const constructs = constructsOf(platform);
  const mistakes = mistakesOf(constructs);
  if (mistakes.length > 0) throw new UserError(mistakes);
  return constructs;
}

function mistakesOf(constructs: readonly IConstruct[]): string[] {
  return constructs.flatMap(({ node }) =>
    node.validate().map((message) => `${inBrackets(node.path)} ${onOneLine(message)}`),
  );
}

function inBrackets(path: string): string {
  return `[${onOneLine(path)}]`;
}
