import type { Tree } from '../checks/tree';
import { isGenerated } from '../synth/header';
import { Project } from '../synth/project';
import { publish } from '../synth/publish/publish';
import { render } from '../synth/render';
import { type Change, platformOf } from './platform-of';
import type { Report, Work } from './run-child';
import { stockCharts, synthesizeStock } from './stock';

// Run as: node -r ./synth/typescript.cjs child.ts <work> <size> <folder> [<change>]

/** What is to be done beforehand, and gives what is to be measured. */
const WORKS: Record<Work, (size: number, folder: string, change: Change) => () => void> = {
  project: (size, folder, change) => () => {
    // Only here, so that other work is not loaded with it.
    const { publishTree } = require('../synth/synthesize') as typeof import('../synth/synthesize');
    publishTree(new Project(folder, () => platformOf(size, change)));
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
};

function publishTree(tree: Tree, folder: string): void {
  const texts = new Map([...tree].map(([name, { text }]) => [name, text]));
  publish(texts, folder, { isOwned: isGenerated });
}

function measure(run: () => void): Report {
  const cpuBefore = process.cpuUsage();
  const start = process.hrtime.bigint();
  run();
  const seconds = Number(process.hrtime.bigint() - start) / 1e9;
  const { user, system } = process.cpuUsage(cpuBefore);
  const peakMegabytes = (process.resourceUsage().maxRSS * 1024) / 1e6;
  return { seconds, cpuSeconds: (user + system) / 1e6, peakMegabytes };
}

const [work, size, folder, change = 'nothing'] = process.argv.slice(2) as [Work, string, string, Change?];
console.log(JSON.stringify(measure(WORKS[work](Number(size), folder, change))));
