import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { publish } from '../synth/publish';
import { isGenerated, render } from '../synth/render';
import { platformOf } from './platform-of';
import type { Report, Work } from './run-child';
import { stockCharts, synthesizeStock } from './stock';

// Run as: node -r tsx/cjs child.ts <work> <size>

/** What is to be done beforehand, and gives what is to be measured. */
const WORKS: Record<Work, (size: number, folder: string) => () => void> = {
  synth: (size, folder) => () => {
    const files = [...render(platformOf(size))].map(([name, { text }]) => [name, text] as const);
    publish(new Map(files), folder, { isOwned: isGenerated });
  },
  stock: (size, folder) => {
    const charts = stockCharts(render(platformOf(size)));
    return () => synthesizeStock(charts, folder);
  },
};

function measure(work: Work, size: number): Report {
  const scratch = fs.mkdtempSync(path.join(os.tmpdir(), 'bench-'));
  const folder = path.join(scratch, 'dist');
  try {
    const run = WORKS[work](size, folder);
    const cpuBefore = process.cpuUsage();
    const start = process.hrtime.bigint();
    run();
    const seconds = Number(process.hrtime.bigint() - start) / 1e9;
    const { user, system } = process.cpuUsage(cpuBefore);
    return {
      seconds,
      cpuSeconds: (user + system) / 1e6,
      peakMegabytes: (process.resourceUsage().maxRSS * 1024) / 1e6,
      files: fs.readdirSync(folder, { recursive: true, withFileTypes: true }).filter((it) => it.isFile())
        .length,
    };
  } finally {
    fs.rmSync(scratch, { recursive: true });
  }
}

const [work, size] = process.argv.slice(2);
console.log(JSON.stringify(measure(work as Work, Number(size))));
