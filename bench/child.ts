import fs from 'node:fs';
import path from 'node:path';
import { stringify } from 'yaml';
import type { Tree } from '../checks/tree';
import { EXIT } from '../cli/command';
import type { ImageVersions } from '../constructs/platform/images';
import type { Platform } from '../constructs/platform/platform';
import { isGenerated } from '../synth/header';
import { Project } from '../synth/project';
import { publish } from '../synth/publish/publish';
import { render } from '../synth/render';
import { runKosko, writeComponents } from './kosko';
import { type Change, imagesOf, platformOf, TWO_BEFORE, threeEnvironmentsOf } from './platform-of';
import type { Report, Work } from './run-child';
import { stockCharts, synthesizeStock } from './stock';

// Run as: node -r ./synth/typescript.cjs child.ts <work> <size> <folder> [<change> or the words of a command]

/** A synth of a project in Git, whose image versions are in a file. */
function project(
  folder: string,
  { file, services }: ImageVersions,
  declare: (images: ImageVersions) => Platform,
): () => void {
  fs.writeFileSync(path.join(folder, file), stringify(services, { aliasDuplicateObjects: false }));
  return () => {
    // Only here, so that other work is not loaded with them.
    const { readImages } = require('../synth/images-file') as typeof import('../synth/images-file');
    const { publishTree } = require('../synth/synthesize') as typeof import('../synth/synthesize');
    publishTree(new Project(folder, () => declare(readImages(file, folder))));
  };
}

/** What is to be done beforehand, and gives what is to be measured. */
const WORKS: Record<Work, (size: number, folder: string, words: readonly string[]) => () => unknown> = {
  project: (size, folder, [change]) =>
    project(folder, imagesOf(size, change as Change), (images) => platformOf(size, change as Change, images)),
  large: (size, folder) => {
    fs.mkdirSync(folder);
    return project(folder, imagesOf(size, 'nothing', TWO_BEFORE), (images) =>
      threeEnvironmentsOf(size, images),
    );
  },
  command: (size, folder, words) => async () => {
    const { runInfra } = require('../cli/run-infra') as typeof import('../cli/run-infra');
    const { readImages } = require('../synth/images-file') as typeof import('../synth/images-file');
    const declare = ({ images = readImages('images.yaml', folder) } = {}) =>
      platformOf(size, 'nothing', images);
    const stderr = { text: '', write: (text: string) => (stderr.text += text) };
    const status = await runInfra(new Project(folder, declare), words, {
      stdout: { write: () => {} },
      stderr,
    });
    if (status === EXIT.failure) throw new Error(stderr.text);
  },
  write: (size, folder) => {
    const texts = [...render(platformOf(size))].map(
      ([name, { text }]) => [path.join(folder, name), text] as const,
    );
    return () => {
      for (const [file, text] of texts) {
        fs.mkdirSync(path.dirname(file), { recursive: true });
        fs.writeFileSync(file, text);
      }
    };
  },
  synth: (size, folder) => () => {
    const tree = render(platformOf(size));
    // Only here, so that the time without checks is also without loading them.
    const { checkTree } = require('../checks/check') as typeof import('../checks/check');
    const findings = checkTree(tree);
    if (findings.length > 0) throw new Error(`Found in the tree: ${JSON.stringify(findings[0])}`);
    publishTree(tree, folder);
  },
  unchecked: (size, folder) => () => publishTree(render(platformOf(size)), folder),
  stock: (size, folder) => {
    const charts = stockCharts(render(platformOf(size)));
    return () => synthesizeStock(charts, folder);
  },
  kosko: (size, folder) => {
    writeComponents(stockCharts(render(platformOf(size))), folder);
    return () => runKosko(folder);
  },
};

function publishTree(tree: Tree, folder: string): void {
  const texts = new Map([...tree].map(([name, { text }]) => [name, text]));
  publish(texts, folder, { isOwned: isGenerated });
}

async function measure(run: () => unknown): Promise<Report> {
  const cpuBefore = process.cpuUsage();
  const start = process.hrtime.bigint();
  await run();
  const seconds = Number(process.hrtime.bigint() - start) / 1e9;
  const { user, system } = process.cpuUsage(cpuBefore);
  const peakMegabytes = (process.resourceUsage().maxRSS * 1024) / 1e6;
  return { seconds, cpuSeconds: (user + system) / 1e6, peakMegabytes };
}

const [work, size, folder, ...words] = process.argv.slice(2) as [Work, string, string, ...string[]];
void measure(WORKS[work](Number(size), folder, words)).then((report) => console.log(JSON.stringify(report)));
