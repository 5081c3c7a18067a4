// Where the engine keeps what it can make anew: beside the project's packages, of which the engine may be one.
const path = require('node:path');

const ROOT = path.join(__dirname, '..');
const MODULES = /^.*?[\\/]node_modules(?=[\\/])/.exec(ROOT)?.[0] ?? path.join(ROOT, 'node_modules');

module.exports = { CACHE: path.join(MODULES, '.cache/infra-synth') };
