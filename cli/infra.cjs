#!/usr/bin/env node
require('tsx/cjs');
require('./infra.ts');
