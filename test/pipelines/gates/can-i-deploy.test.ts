import fs from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { canIDeploy } from '../../../pipelines/gates/can-i-deploy';
import { ContractRecords } from '../../../pipelines/gates/contract-records';
import { readContract } from '../../../pipelines/gates/pact-file';
import { askGate, folderOf } from './ask-gate';
import { pact } from './pacts';

const IMAGES = `
checkout:
  production: { tag: "a1b2c3d" }
inventory:
  production: { tag: "2be70c8" }
catalog:
  production: { digest: "sha256:7d41" }
`;

/** The shop in production: what is recorded of its contracts, and how to ask about them. */
function shop() {
  const folder = folderOf({
    'images.yaml': IMAGES,
    'pacts/checkout-inventory.json': pact({ available: 4 }),
    'pacts/notes.md': 'no contract',
    'pacts/frontend-checkout.json': pact({ consumer: 'frontend', provider: 'checkout' }),
    'contracts/checkout-inventory/a1b2c3d.json': pact(),
  });
  const file = (name: string) => path.join(folder, name);
  const current = readContract(file('contracts/checkout-inventory/a1b2c3d.json'));
  const next = readContract(file('pacts/checkout-inventory.json'));
  const where = [
    '--environment',
    'production',
    '--images',
    file('images.yaml'),
    '--contracts',
    file('contracts'),
  ];
  const ask = (service: string, version: string, ...args: string[]) =>
    askGate(canIDeploy, '--service', service, '--version', version, ...where, ...args);
  return { file, current, next, ask, records: new ContractRecords(file('contracts')) };
}

const PAIR = ['--pair', 'checkout:inventory'];
const failed = (failure: string) => ({
  exitCode: 1,
  stdout: expect.stringContaining(`failed\n\n- ${failure}`),
  stderr: '',
});

test('a provider may be deployed in a version that has kept the contract of the consumer that runs', async () => {
  const { ask, records, current } = shop();
  expect(await ask('inventory', '5ac91d7', ...PAIR)).toEqual(
    failed('inventory 5ac91d7 has not kept the contract of checkout a1b2c3d: verify it first'),
  );
  records.addVerified([current], '5ac91d7');
  expect(await ask('inventory', '5ac91d7', ...PAIR)).toEqual({
    exitCode: 0,
    stdout: `### can-i-deploy: passed\n\nMeasured:\n\n- contract ${current.digest} of checkout a1b2c3d with inventory 5ac91d7: kept\n`,
    stderr: '',
  });
});

test('a consumer may be deployed in a version whose contract the provider that runs has kept', async () => {
  const { ask, records, next, file } = shop();
  records.addVerified([next], '5ac91d7');
  const args = [...PAIR, '--pacts', file('pacts'), '--record'];
  expect(await ask('checkout', 'c4e8f92', ...args)).toEqual(
    failed('inventory 2be70c8 has not kept the contract of checkout c4e8f92: verify it first'),
  );
  expect(fs.existsSync(file('contracts/checkout-inventory/c4e8f92.json'))).toBe(false);
  records.addVerified([next], '2be70c8');
  expect(await ask('checkout', 'c4e8f92', ...args)).toMatchObject({ exitCode: 0, stderr: '' });
  expect(fs.readdirSync(file('contracts'))).toEqual(['checkout-inventory']);
  // From then on it is what is recorded.
  expect(await ask('checkout', 'c4e8f92', ...PAIR)).toMatchObject({ exitCode: 0 });
});

test('an unchanged contract of a new version needs no new verification', async () => {
  const { ask, records, current, file } = shop();
  records.addVerified([current], '2be70c8');
  fs.writeFileSync(file('pacts/checkout-inventory.json'), pact());
  expect(await ask('checkout', 'c4e8f92', ...PAIR, '--pacts', file('pacts'))).toMatchObject({ exitCode: 0 });
  expect(fs.existsSync(file('contracts/checkout-inventory/c4e8f92.json'))).toBe(false);
});

test.each([
  ['checkout', 'c4e8f92', PAIR, 'no contract of checkout c4e8f92 with inventory is recorded'],
  ['checkout', 'a1b2c3d', ['--pair', 'checkout:payments'], 'production runs no payments'],
  [
    'checkout',
    'a1b2c3d',
    ['--pair', 'checkout:catalog'],
    'no contract of checkout a1b2c3d with catalog is recorded',
  ],
])('%s %s with %j may not', async (service, version, args, failure) => {
  expect(await shop().ask(service, version, ...args)).toEqual(failed(failure));
});

test('a provider without its consumer has nothing to keep', async () => {
  expect(await shop().ask('inventory', '5ac91d7', '--pair', 'returns:inventory')).toMatchObject({
    exitCode: 0,
    stdout: expect.stringContaining('- production runs no returns\n'),
  });
});

test('what a provider has kept is told for each of its versions and contracts', () => {
  const { records, current, next, file } = shop();
  records.addVerified([current], '2be70c8');
  records.addVerified([next, current], '2be70c8');
  records.addVerified([next], '5ac91d7');
  const verified = JSON.parse(fs.readFileSync(file('contracts/checkout-inventory/verified.json'), 'utf8'));
  expect(verified).toEqual({ '2be70c8': [current.digest, next.digest].sort(), '5ac91d7': [next.digest] });
});

test.each([
  [['--pair', 'checkout'], /must be a consumer and a provider, e.g. checkout:inventory/],
  [['--pair', 'checkout:inventory:x'], /must be a consumer and a provider, e.g. checkout:inventory/],
  [['--pair', ':checkout:inventory'], /must be a consumer and a provider, e.g. checkout:inventory/],
  [['--pair', 'frontend:catalog'], /frontend:catalog is no pair of checkout and another/],
  [['--pair', 'checkout:checkout'], /checkout:checkout is no pair of checkout and another/],
  [[...PAIR, '--images', 'nowhere.yaml'], /nowhere.yaml cannot be read: ENOENT/],
  [[...PAIR, '--images', 'package.json', '--pacts', 'nowhere'], /nowhere is no folder/],
  [[], /required option '--pair <consumer:provider>' not specified/],
])('%j cannot be asked', async (args, stderr) => {
  expect(await shop().ask('checkout', 'c4e8f92', ...args)).toMatchObject({
    exitCode: 2,
    stdout: '',
    stderr: expect.stringMatching(stderr),
  });
});

test('images that are no YAML cannot be read', async () => {
  const images = path.join(folderOf({ 'images.yaml': '{' }), 'images.yaml');
  expect(await shop().ask('inventory', 'x', ...PAIR, '--images', images)).toMatchObject({
    exitCode: 2,
    stderr: expect.stringMatching(/images.yaml is no YAML: /),
  });
});
