#!/usr/bin/env node
require('../synth/typescript.cjs');
require('./infra.ts');
