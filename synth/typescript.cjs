// Preloaded by whatever runs the project's TypeScript: `node -r ./synth/typescript.cjs main.ts`.
//
// A file is compiled by esbuild when its text is met for the first time. What comes of it is kept in one file for all
// of the project, by a hash of the text and of how it was compiled, so that it can never be that of another text. To
// look a hundred files up one by one takes longer than a synth; without the kept file everything is compiled anew.
const { createHash } = require('node:crypto');
const fs = require('node:fs');
const { SourceMap } = require('node:module');
const path = require('node:path');

const KEPT = path.join(__dirname, '../node_modules/.cache/ecommerce-infra/compiled.json');
/** So many texts are kept, old ones included, before only those of the last run are. */
const MOST_KEPT = 2000;
const OPTIONS = {
  loader: 'ts',
  format: 'cjs',
  target: 'node20',
};
/** A file imports at run time either files of the project, or packages that are ES modules and must be imported as such. */
const IMPORTS_FILES = /\bimport\('\.{1,2}\//;
const HOW = JSON.stringify([OPTIONS, String(IMPORTS_FILES), require('esbuild/package.json').version]);

const kept = readKept();
const used = {};
let isNew = false;

require.extensions['.ts'] = (module, file) => {
  const source = fs.readFileSync(file, 'utf8');
  const hash = createHash('sha256').update(HOW).update(source).digest('base64');
  used[hash] = kept[hash] ?? compiled(source, file);
  module._compile(used[hash], file);
};

process.on('exit', () => {
  if (isNew) keep(Object.keys(kept).length < MOST_KEPT ? { ...kept, ...used } : used);
});

// Only an error whose stack is asked for needs to know the lines that people see.
Error.prepareStackTrace = (error, frames) => [error, ...frames.map(placed)].join('\n    at ');

function compiled(source, file) {
  isNew = true;
  return transform(source, file, {}).code;
}

function transform(source, file, more) {
  try {
    return require('esbuild').transformSync(source, {
      ...OPTIONS,
      supported: { 'dynamic-import': !IMPORTS_FILES.test(source) },
      ...more,
      sourcefile: file,
      logLevel: 'silent',
    });
  } catch (error) {
    error.name = 'TransformError';
    throw error;
  }
}

const maps = new Map();

function placed(frame) {
  const file = frame.getFileName();
  if (!file?.endsWith('.ts') || !path.isAbsolute(file)) return String(frame);
  if (!maps.has(file)) {
    const { map } = transform(fs.readFileSync(file, 'utf8'), file, { sourcemap: 'external' });
    maps.set(file, new SourceMap(JSON.parse(map)));
  }
  const { originalLine, originalColumn } = maps
    .get(file)
    .findEntry(frame.getLineNumber() - 1, frame.getColumnNumber() - 1);
  if (originalLine === undefined) return String(frame);
  return String(frame).replace(/:\d+:\d+(?=\)?$)/, `:${originalLine + 1}:${originalColumn + 1}`);
}

function readKept() {
  try {
    return JSON.parse(fs.readFileSync(KEPT, 'utf8'));
  } catch {
    return {};
  }
}

/** What cannot be kept is compiled again. */
function keep(all) {
  const draft = `${KEPT}.${process.pid}`;
  try {
    fs.mkdirSync(path.dirname(KEPT), { recursive: true });
    fs.writeFileSync(draft, JSON.stringify(all));
    fs.renameSync(draft, KEPT);
  } catch {
    fs.rmSync(draft, { force: true });
  }
}
