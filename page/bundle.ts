import path from 'node:path';
import type { View } from './html';

/** Bundles the view of the page, with the libraries that it draws with, to one script and one style sheet. */
export function bundledView(): View {
  // Loaded at the call: no other command bundles anything.
  const { buildSync } = require('esbuild') as typeof import('esbuild');
  const { outputFiles } = buildSync({
    entryPoints: [path.join(__dirname, 'view/main.tsx')],
    outdir: path.join(__dirname, 'view'),
    write: false,
    bundle: true,
    minify: true,
    format: 'iife',
    target: 'es2022',
    charset: 'utf8',
    legalComments: 'none',
    jsx: 'automatic',
    jsxImportSource: 'preact',
    logLevel: 'silent',
  });
  const text = (extension: string) =>
    outputFiles.find((file) => file.path.endsWith(extension))?.text.trimEnd() ?? '';
  return { script: text('.js'), style: text('.css') };
}
