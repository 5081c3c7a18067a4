import path from 'node:path';
import type { ManifestFile } from '../../constructs/gitops/manifest-file';
import { didYouMean } from '../../constructs/props/did-you-mean';
import { TREE_FOLDER } from '../../synth/project';
import { UserError } from '../../synth/user-error';
import type { CommandContext, Paint } from '../command';
import { type ExplainedField, type Explanation, explain, type PropReference } from '../explain/explain';

export function explainPlace(context: CommandContext, place: string, { json }: { json?: true }): void {
  const { declarePlatform, paint, print, printJson } = context;
  const [name = '', field = ''] = /^(.*?\.ya?ml)(?::(.+))?$/.exec(place)?.slice(1) ?? [place];
  const explanation = explain(declarePlatform, (files) => findFile(context, files, name), [field]);
  if (json) printJson(explanation);
  else print(format(explanation, paint));
}

/** A file by its path: from the working directory, from the project, or inside the tree. */
function findFile(
  { project, cwd }: CommandContext,
  files: ReadonlyMap<string, ManifestFile>,
  name: string,
): ManifestFile {
  const inside = path.relative(project.dist, path.resolve(cwd, name)).split(path.sep).join('/');
  const candidates = [inside, path.posix.relative(TREE_FOLDER, name), name];
  const file = candidates.map((candidate) => files.get(candidate)).find((found) => found !== undefined);
  if (file) return file;
  const paths = [...files.keys()].sort().map((known) => `${TREE_FOLDER}/${known}`);
  throw new UserError([`'${name}' is not a generated file${didYouMean(name, paths)}`]);
}

function format({ file, construct, classes, sources, fields }: Explanation, paint: Paint): string {
  const objects = [...new Set(fields.map(({ object }) => object))];
  return [
    `${paint('bold', `${TREE_FOLDER}/${file}`)}`,
    `  defined by [${construct}], ${classes.join(', a ')}`,
    `  to change it, edit ${sources.join(' and ')} and run \`npm run synth\``,
    ...objects.flatMap((object) => [
      '',
      paint('bold', object),
      ...rows(
        fields.filter((one) => one.object === object),
        classes,
      ),
    ]),
  ].join('\n');
}

function rows(fields: readonly ExplainedField[], classes: readonly string[]): string[] {
  const width = Math.max(...fields.map(({ field }) => field.length));
  return fields.map((field) => `  ${field.field.padEnd(width)}  ${origin(field, classes)}`);
}

function origin(field: ExplainedField, classes: readonly string[]): string {
  const { from, thereBy, overrides, changes } = field;
  return [
    ...(changes === null ? [] : [`changes ${changes}`]),
    ...(from.length === 0 ? [`fixed by ${classes.join(', a ')}`] : propNames(from)),
    ...(from.length === 0 && thereBy.length > 0 ? [`there by ${propNames(thereBy).join('; ')}`] : []),
    ...(overrides.length > 0 ? [`in overlays ${overrides.join(', ')}`] : []),
  ].join('; ');
}

/** By file, what is set first, e.g. `services/catalog.ts: repository (not set: container.port)`. */
function propNames(references: readonly PropReference[]): string[] {
  const files = new Set([...references].sort(setFirst).map(({ file }) => file));
  return [...files].map((file) => {
    const props = references.filter((reference) => reference.file === file);
    const named = (set: boolean) =>
      props.flatMap(({ prop, isSet }) => (isSet === set ? prop : [])).join(', ');
    const [set, unset] = [named(true), named(false)];
    return `${file}${set && `: ${set}`}${unset && ` (not set: ${unset})`}`;
  });
}

function setFirst(a: PropReference, b: PropReference): number {
  return Number(b.isSet) - Number(a.isSet);
}
