// Preloaded by whatever runs TypeScript: the sources of a platform, and in the engine's own repository its code.
//
// A module is compiled when its text is met for the first time: TypeScript by esbuild, and that, like the JavaScript of
// packages, by V8. What comes of both is kept by a hash of the text and of how it was compiled, so that it can never be
// that of another text: each text is read anew in each run. Without the kept file everything is compiled anew.
const LEAST_NODE = [20, 12];
const [major, minor] = process.versions.node.split('.').map(Number);
if (major < LEAST_NODE[0] || (major === LEAST_NODE[0] && minor < LEAST_NODE[1])) {
  console.error(`Node.js must be ${LEAST_NODE.join('.')} or later, got ${process.versions.node}`);
  process.exit(1);
}

const { createHash } = require('node:crypto');
const fs = require('node:fs');
const Module = require('node:module');
const path = require('node:path');
const v8 = require('node:v8');
const { CACHE } = require('./cache-folder.cjs');
const { KeptModules } = require('./kept-modules.cjs');
const { packageType, resolve } = require('./resolve.cjs');

// Before the first module, as what V8 has compiled is kept for the options that it was compiled with.
v8.setFlagsFromString(require('./v8-options.cjs').optimizeLater);

const ROOT = path.join(__dirname, '..');
const OPTIONS = {
  loader: 'ts',
  format: 'cjs',
  target: 'node20',
};
/** A file imports at run time either files of the project, or packages that are ES modules and must be imported as such. */
const IMPORTS_FILES = /\bimport\('\.{1,2}\//;
const HOW = JSON.stringify([OPTIONS, String(IMPORTS_FILES), require('esbuild/package.json').version]);
/** What packages carry for debuggers is longer than their code. */
const SOURCE_MAP = /^\/\/# sourceMappingURL=data:.*$/m;

const kept = new KeptModules(CACHE);

Module._extensions['.ts'] = (module, file) => {
  run(
    module,
    file,
    compiled(file, (source) => transform(source, file, {}).code),
  );
};

const loadByNode = Module._extensions['.js'];
Module._extensions['.js'] = (module, file) => {
  const script = isCommonJs(file) && scriptOf(file);
  if (script) run(module, file, script);
  else loadByNode(module, file);
};

const loadJsonByNode = Module._extensions['.json'];
Module._extensions['.json'] = (module, file) => {
  const name = nameOf(file);
  keys.set(name, keyOf(name, fs.readFileSync(file)));
  loadJsonByNode(module, file);
};

const resolveByNode = Module._resolveFilename;
Module._resolveFilename = (request, parent, ...how) => {
  const byNode = () => resolveByNode(request, parent, ...how);
  return parent?.filename && how[1] === undefined
    ? resolve(request, path.dirname(parent.filename), byNode)
    : byNode();
};

// What Node.js and packages call on the way to an error must not crowd out the line of a service that begins it.
Error.stackTraceLimit = 50;
// Only an error whose stack is asked for needs to know the lines that people see.
Error.prepareStackTrace = (error, frames) => {
  const shown = frames.filter((frame) => frame.getFileName() !== __filename);
  return [error, ...shown.map(placed)].join('\n    at ');
};

/** The key of each module that this process has loaded, by its name. */
const keys = new Map();

/** V8 keeps the name with the code, and copies of the project share what is kept. */
function nameOf(file) {
  return file.startsWith(ROOT + path.sep) ? path.relative(ROOT, file) : file;
}

function keyOf(name, text) {
  const how = name.endsWith('.ts') ? HOW : 'js';
  return createHash('sha256').update(how).update(name).update(text).digest('base64');
}

/** What tells a module, loaded or not, from any other text of it. */
function moduleKey(name) {
  return keys.get(name) ?? keyOf(name, fs.readFileSync(path.resolve(ROOT, name)));
}

/** The keys of all modules that are loaded, by their names. */
function loadedModules() {
  return Object.fromEntries(keys);
}

module.exports = { loadedModules, moduleKey };

function isCommonJs(file) {
  return file.endsWith('.cjs') || packageType(path.dirname(file)) !== 'module';
}

/** Undefined for what is no script, of which Node.js knows what it is, or what is wrong with it. */
function scriptOf(file) {
  try {
    return compiled(file, (source) => source.replace(SOURCE_MAP, ''));
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

function compiled(file, compile) {
  const text = fs.readFileSync(file);
  const name = nameOf(file);
  const key = keyOf(name, text);
  keys.set(name, key);
  return kept.load(key, name, () => compile(text.toString()));
}

function run(module, file, { script, source }) {
  if (!script) return module._compile(source, file);
  const require = (id) => module.require(id);
  require.resolve = (id, options) => Module._resolveFilename(id, module, false, options);
  require.main = process.mainModule;
  require.extensions = Module._extensions;
  require.cache = Module._cache;
  script.runInThisContext().call(module.exports, module.exports, require, module, file, module.path);
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
  const name = frame.getFileName();
  if (!name || !/^(?!\w{2,}:).*\.c?[jt]s$/.test(name)) return String(frame);
  const file = path.resolve(ROOT, name);
  const text = String(frame).replace(name, () => file);
  if (!file.endsWith('.ts')) return text;
  if (!maps.has(file)) {
    const { map } = transform(fs.readFileSync(file, 'utf8'), file, { sourcemap: 'external' });
    maps.set(file, new Module.SourceMap(JSON.parse(map)));
  }
  const { originalLine, originalColumn } = maps
    .get(file)
    .findEntry(frame.getLineNumber() - 1, frame.getColumnNumber() - 1);
  if (originalLine === undefined) return text;
  return text.replace(/:\d+:\d+(?=\)?$)/, `:${originalLine + 1}:${originalColumn + 1}`);
}
