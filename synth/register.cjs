// Preloaded by whatever runs a platform: `node -r ./synth/register.cjs main.ts`, or `-r infra-synth/register` where the
// engine is a package.
require('./typescript.cjs');
require('./uncaught-exception').endOnUncaughtException(require('node:path').dirname(process.argv[1]));
