import { describeFailure } from '../synth/failure';
import { findProject } from './find-project';
import { gatesPage } from './gates-page';
import { writePages } from './generated-pages';

// `npm run docs`: writes the generated pages.
const project = findProject(process.cwd());
try {
  writePages(project, console.error, [['docs/gates.md', gatesPage]]);
} catch (error) {
  console.error(describeFailure(error, project.root));
  process.exitCode = 1;
}
