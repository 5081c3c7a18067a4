import type { SchemaFile } from './schemas';

/** The TypeScript module that says which schema and validator a document has. */
export function kindsModule(schemas: readonly SchemaFile[]): string {
  const entries = schemas
    .flatMap(({ name, document }) =>
      document ? [`  '${document.apiVersion} ${document.kind}': '${name}',\n`] : [],
    )
    .sort();
  return [
    '/** The file, under schemas/ and validators/, of each kind that the tree may have; by apiVersion and kind. */\n',
    'export const KINDS: Readonly<Record<string, string>> = {\n',
    ...entries,
    '};\n',
  ].join('');
}
