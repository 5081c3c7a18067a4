import { expect, onTestFinished, test } from 'vitest';
import { ProjectRepository } from './project-repository';

/** The tests that read the shop as `main.ts` declares it; all others have a platform that nobody adds to. */
const TESTS_OF_SHOP = ['test/tree', 'test/docs', 'test/services', 'test/cli/graph', 'test/cli/status'];

test('a service that was added, and nothing else, leaves the tests green', { timeout: 600_000 }, async () => {
  const project = new ProjectRepository({ engine: true });
  onTestFinished(() => project.remove());
  const added = await project.infra(
    ...['add', 'service', '--name', 'gift-cards', '--pattern', 'canary', '--tag', '1234567'],
    ...['--calls', 'catalog,payments'],
  );
  expect(added).toMatchObject({ status: 0 });
  const { status, stdout } = project.run('node_modules/.bin/vitest', [
    'run',
    '--maxWorkers=1',
    // It would keep what only this folder has.
    '--experimental.fsModuleCache=false',
    ...TESTS_OF_SHOP,
  ]);
  expect(stdout).toContain('test/services/gift-cards.test.ts');
  expect({ status, stdout }).toMatchObject({ status: 0 });
});
