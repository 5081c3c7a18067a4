import { declarePlatform } from '../main';
import { describeFailure } from '../synth/failure';
import { CODE_ROOT, Project } from '../synth/project';
import { gatesPage } from './gates-page';
import { writePages } from './generated-pages';

// `npm run docs`: writes the generated pages.
try {
  writePages(new Project(CODE_ROOT, declarePlatform), console.error, [['docs/gates.md', gatesPage]]);
} catch (error) {
  console.error(describeFailure(error));
  process.exitCode = 1;
}
