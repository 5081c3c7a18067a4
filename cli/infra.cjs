#!/usr/bin/env node
// In the package the engine is compiled, in its own repository it is not.
const { existsSync } = require('node:fs');
const folder = existsSync(`${__dirname}/infra.ts`) ? '..' : '../lib';
require(`${folder}/synth/typescript.cjs`);
require(`${folder}/cli/infra`);
