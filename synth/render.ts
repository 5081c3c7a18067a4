import type { IConstruct } from 'constructs';
import type { Tree, TreeFile } from '../checks/tree';
import { ManifestFile } from '../constructs/gitops/manifest-file';
import { Overlay } from '../constructs/gitops/overlay';
import type { Platform } from '../constructs/platform/platform';
import { formatValue, onOneLine } from '../constructs/props/format-value';
import { headerOf } from './header';
import { UserError } from './user-error';
import { toYaml, unwritable } from './yaml';

/** Names that Windows keeps for devices, whatever extension follows; all other names of files are DNS labels. */
const WINDOWS_DEVICE = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/;

/**
 * Renders a platform to the files of its tree; nothing is written.
 *
 * @throws {UserError} with all mistakes that the constructs have noted, if there are any
 */
export function render(platform: Platform): Tree {
  const constructs = validated(platform);
  const problems: string[] = [];
  const { kinds } = platform;
  const files = new Map<string, TreeFile>();
  for (const file of filesAmong(constructs)) {
    const construct = file.chart.node.path;
    const duplicate = files.get(file.path);
    if (duplicate)
      problems.push(
        `${place(file.chart)} '${file.path}' is written by [${duplicate.construct}] too: rename one of them`,
      );
    const device = file.path.split('/').find((name) => WINDOWS_DEVICE.test(name));
    if (device) {
      problems.push(
        `${place(file.chart)} '${file.path}' cannot be checked out on Windows, where '${device}' is a device: rename it`,
      );
    }
    const { documents } = file;
    for (const { field, text } of documents.flatMap((document) => unwritable(document))) {
      const expected =
        'must be text that YAML and Kustomize keep, without NUL, U+007F-U+009F, U+2028 and their like, and without ' +
        'a tab before several lines';
      problems.push(`${place(file.chart)} ${file.path}: ${field} ${expected}, got ${formatValue(text)}`);
    }
    files.set(file.path, {
      path: file.path,
      construct,
      documents,
      text: textOf(file),
      ...(kinds && { kinds }),
    });
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

/** All constructs of a scope, with the files of environments, which are known when all is defined. */
export function constructsOf({ node }: IConstruct): readonly IConstruct[] {
  for (const construct of node.findAll()) if (construct instanceof Overlay) construct.complete();
  return node.findAll();
}

/**
 * All constructs of a platform.
 *
 * @throws {UserError} with all mistakes that they have noted, if there are any
 */
export function validated(platform: Platform): readonly IConstruct[] {
  const constructs = constructsOf(platform);
  const problems = constructs.flatMap((construct) =>
    construct.node.validate().map((message) => `${place(construct)} ${onOneLine(message)}`),
  );
  if (problems.length > 0) throw new UserError(problems);
  return constructs;
}

function place({ node }: IConstruct): string {
  return `[${onOneLine(node.path)}]`;
}
