import fs from 'node:fs';
import { declarePlatform } from '../main';
import { describeFailure } from '../synth/failure';
import { CODE_ROOT, Project } from '../synth/project';
import { generatedPages } from './generated-pages';

const project = new Project(CODE_ROOT, declarePlatform);

// `npm run docs`: writes the generated pages.
attempt(() => {
  for (const [file, page] of generatedPages(project, project.declarePlatform()))
    attempt(() => write(file, page()));
});

function write(file: string, text: string): void {
  const place = project.path(file);
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
