// Where Node.js finds what a module requires, told from a list of each folder rather than by asking the disk for each
// name that it may have.
const fs = require('node:fs');
const Module = require('node:module');
const path = require('node:path');

/** The names in a folder, and what each is; undefined for a folder that is not there, or is reached by a link. */
const namesIn = remembered((folder) => {
  try {
    if (fs.realpathSync(folder) !== folder) return undefined;
    return new Map(
      fs.readdirSync(folder, { withFileTypes: true }).map((entry) => [entry.name, kindOf(entry)]),
    );
  } catch {
    return undefined;
  }
});

function kindOf(entry) {
  if (entry.isFile()) return 'file';
  return entry.isDirectory() ? 'folder' : 'other';
}

/** The file of a request from a folder, asking Node.js where only it can say. */
function resolve(request, folder, byNode) {
  if (/^\.{1,2}\/.*[^/.]$/.test(request)) return fileOf(path.resolve(folder, request)) ?? byNode();
  if (!/^[@\w]/.test(request) || path.isAbsolute(request)) return byNode();
  const key = `${packagesFolder(folder)} ${request}`;
  if (!packages.has(key)) packages.set(key, byNode());
  return packages.get(key);
}

/** What packages were found to be, by the folder that they are found from. */
const packages = new Map();

/** The file of a path that may lack its extension; undefined where that is not all. */
function fileOf(place) {
  const names = namesIn(path.dirname(place));
  const name = path.basename(place);
  const kind = names?.get(name);
  if (kind === 'file') return place;
  if (!names || kind === 'other') return undefined;
  const extension = Object.keys(Module._extensions).find((each) => names.has(name + each));
  return extension !== undefined && names.get(name + extension) === 'file' ? place + extension : undefined;
}

/** The folder from which packages are what they are from a folder below: nothing between them says otherwise. */
const packagesFolder = remembered((folder) => {
  const names = namesIn(folder);
  const parent = path.dirname(folder);
  const isBetween = names && parent !== folder && !names.has('node_modules') && !names.has('package.json');
  return isBetween ? packagesFolder(parent) : folder;
});

/** The `type` of the package that a folder is part of, which says what its `.js` files are; undefined for none. */
const packageType = remembered((folder) => {
  const parent = path.dirname(folder);
  if (parent === folder || path.basename(folder) === 'node_modules') return undefined;
  if (namesIn(folder)?.has('package.json') === false) return packageType(parent);
  try {
    return JSON.parse(fs.readFileSync(path.join(folder, 'package.json'), 'utf8')).type;
  } catch {
    return packageType(parent);
  }
});

function remembered(find) {
  const found = new Map();
  return (folder) => {
    if (!found.has(folder)) found.set(folder, find(folder));
    return found.get(folder);
  };
}

module.exports = { packageType, resolve };
