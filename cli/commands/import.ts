import fs from 'node:fs';
import { parse, stringify } from 'yaml';
import { validatorOf } from '../../checks/imported-schema';
import { onOneLine } from '../../constructs/props/format-value';
import { definitionOf, isDefinition, kindsOf } from '../../synth/kinds/definition';
import type { Project } from '../../synth/project';
import { UserError } from '../../synth/user-error';
import type { CommandContext } from '../command';
import { definitionChanges } from '../kinds/field-changes';
import { type FoundKind, type FoundKinds, findKinds, findKubernetesKind, readSource } from '../kinds/sources';
import { typesOf } from '../kinds/types';
import { MAIN, registerKinds } from '../scaffold/main-file';
import { forget, format, writeOrRollBack } from '../scaffold/write-or-roll-back';

/** The folder of imported kinds, in a project's folder. */
const FOLDER = 'kinds';

const MARK = 'Imported by `infra import` from ';

/** How many changed fields of a kind are named before the others are counted. */
const MOST_NAMED = 30;

export async function importKinds(context: CommandContext, source: string, kind?: string): Promise<void> {
  const { project, cwd, print, progress } = context;
  if ((source === 'k8s') !== (kind !== undefined)) {
    throw new UserError([
      source === 'k8s'
        ? 'k8s must be followed by a kind, e.g. k8s DaemonSet'
        : `'${kind}' must be left out: a file or URL has all its kinds`,
    ]);
  }
  const found: FoundKinds =
    kind === undefined ? findKinds(source, await readSource(source, cwd)) : findKubernetesKind(kind);
  const origin = onOneLine(kind === undefined ? source : `the types of Kubernetes' package`);
  const changes = found.kinds.map((each) => changesOf(project, each));
  const files = new Map(found.kinds.flatMap((each) => [...filesOf(each, origin)]));
  const main = project.read(MAIN);
  const registered = registerKinds(main, FOLDER);
  if (registered !== main) files.set(MAIN, registered);
  writeOrRollBack(project, files, () => {
    const sources = [...files.keys()].filter((file) => file.endsWith('.ts'));
    format(project, sources);
    forget(project, sources);
    assertKnown(context, found.kinds);
  });
  for (const line of found.leftOut) progress(`left out: ${line}`);
  found.kinds.forEach(({ definition }, index) => {
    const versions = kindsOf(definition).map(({ apiVersion }) => apiVersion);
    const scope = definition.isNamespaced ? '' : ', of the whole cluster';
    print(`${definition.kind} of ${versions.join(', ')}${scope}: ${FOLDER}/${definition.name}.yaml, .ts`);
    for (const line of named(changes[index])) print(line);
  });
  if (registered !== main) print(`${MAIN} gives them to the platform.`);
}

/** What the import changes; undefined where the kind was not there. */
function changesOf(project: Project, { definition }: FoundKind): readonly string[] | undefined {
  const file = `${FOLDER}/${definition.name}.yaml`;
  if (!fs.existsSync(project.path(file))) return undefined;
  const text = project.read(file);
  if (!text.startsWith(`# ${MARK}`)) {
    throw new UserError([`${file} must be removed first: it is not by \`infra import\``]);
  }
  const before: unknown = parse(text);
  return isDefinition(before) ? definitionChanges(definitionOf(before, file), definition) : [];
}

function named(changes: readonly string[] | undefined): string[] {
  if (changes === undefined) return [];
  if (changes.length === 0) return ['  nothing changes for its objects'];
  const unnamed = changes.length - MOST_NAMED;
  const lines = unnamed > 1 ? [...changes.slice(0, MOST_NAMED), `… and ${unnamed} more`] : changes;
  return lines.map((line) => `  ${line}`);
}

function filesOf({ definition, document }: FoundKind, origin: string): Map<string, string> {
  const mark = `${MARK}${origin}: import it again, and do not edit it.`;
  const base = `${FOLDER}/${definition.name}`;
  return new Map([
    [`${base}.yaml`, `# ${mark}\n${stringify(document, { lineWidth: 0, aliasDuplicateObjects: false })}`],
    [`${base}.ts`, `// ${mark}\n${typesOf(definition)}`],
  ]);
}

/** @throws {UserError} if the platform does not have the kinds, or their schemas are none */
function assertKnown({ declarePlatform }: CommandContext, kinds: readonly FoundKind[]): void {
  const platform = declarePlatform();
  for (const { definition } of kinds) {
    for (const { apiVersion, kind } of kindsOf(definition)) {
      const known = platform.kinds?.named(kind).find((it) => it.apiVersion === apiVersion);
      if (known === undefined) {
        throw new UserError([
          `${MAIN} must give the platform kinds: readKinds('${FOLDER}', __dirname), got others: nothing was imported`,
        ]);
      }
      try {
        validatorOf(known);
      } catch (error) {
        throw new UserError([
          onOneLine(`the schema of ${kind} of ${apiVersion} is none: ${(error as Error).message}`),
        ]);
      }
    }
  }
}
