import fs from 'node:fs';
import path from 'node:path';
import { createGenerator } from 'ts-json-schema-generator';

/** The JSON Schema of the data of a page, from their types; these say what each field means. */
export function pageSchema(): string {
  const generator = createGenerator({
    path: path.join(__dirname, 'page-data.ts'),
    tsconfig: path.join(__dirname, '../../schemas/tsconfig.json'),
    type: 'PageData',
    skipTypeCheck: true,
    topRef: false,
  });
  return `${JSON.stringify(generator.createSchema('PageData'), null, 2)}\n`;
}

// `npm run page:schema`
if (require.main === module) {
  fs.writeFileSync(path.join(__dirname, '../../docs/page.schema.json'), pageSchema());
}
