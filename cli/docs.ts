import fs from 'node:fs';
import path from 'node:path';
import { describeFailure } from '../synth/failure';
import { PROJECT } from '../synth/project';
import { declarePlatform } from './command';
import { generatedPages } from './generated-pages';

// `npm run docs`: writes the generated pages anew.
attempt(() => {
  for (const [file, page] of generatedPages(declarePlatform())) attempt(() => write(file, page()));
});

function write(file: string, text: string): void {
  const place = path.join(PROJECT, file);
  if (fs.existsSync(place) && fs.readFileSync(place, 'utf8') === text) return;
  fs.writeFileSync(place, text);
  console.error(`${file}: written`);
}

function attempt(work: () => void): void {
  try {
    work();
  } catch (error) {
    console.error(describeFailure(error));
    process.exitCode = 1;
  }
}
