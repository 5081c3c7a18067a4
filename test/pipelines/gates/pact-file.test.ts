import path from 'node:path';
import { expect, test } from 'vitest';
import { ContractRecords } from '../../../pipelines/gates/contract-records';
import { Unusable } from '../../../pipelines/gates/gate';
import { readContract } from '../../../pipelines/gates/pact-file';
import { folderOf } from './ask-gate';
import { pact } from './pacts';

const read = (text: string) => readContract(path.join(folderOf({ 'pact.json': text }), 'pact.json'));

/** The contract of checkout with inventory, in which something is otherwise. */
const contractWith = (others: object) => JSON.stringify({ ...JSON.parse(pact()), ...others });

test.each(['3.0.0', '4.0'])(
  'a contract of version %s says who asks whom for what, and in which state',
  (version) => {
    expect(read(pact({ version }))).toEqual({
      file: expect.stringMatching(/pact\.json$/),
      consumer: 'checkout',
      provider: 'inventory',
      interactions: 2,
      requests: ['POST /reserve', 'GET /stock/sku-1'],
      states: ['3 units of sku-1'],
      digest: expect.stringMatching(/^[0-9a-f]{16}$/),
    });
  },
);

test('a request without a method or a path is one for the root, and a state is told once', () => {
  const providerStates = [{ name: 'open' }];
  const interactions = [{ request: { method: 'put' }, providerStates }, { providerStates }];
  expect(read(contractWith({ interactions }))).toMatchObject({
    requests: ['PUT /', 'GET /'],
    states: ['open'],
  });
});

test('a digest is of the interactions alone', () => {
  const other = JSON.parse(pact());
  const [first, ...others] = other.interactions;
  const turned = Object.fromEntries(Object.entries(first).reverse());
  const same = {
    metadata: { ...other.metadata, consumer: { version: '9' } },
    ...other,
    interactions: [turned, ...others],
  };
  expect(read(JSON.stringify(same, null, 2)).digest).toBe(read(pact()).digest);
  expect(read(pact({ available: 4 })).digest).not.toBe(read(pact()).digest);
});

test('a digest stays the one under which a contract has been recorded', () => {
  const nothing = JSON.parse(pact());
  nothing.interactions[0].response.body = null;
  expect([pact(), JSON.stringify(nothing)].map((text) => read(text).digest)).toEqual([
    'f579c0f9cf22715f',
    'f0c650c72d1fee9f',
  ]);
});

const event = { type: 'Asynchronous/Messages', description: 'restocked' };
const NONE = /pact.json is no file of Pact, version 3 or 4$/;
const MESSAGES = /pact.json has messages: only requests of HTTP can be replayed$/;

test.each([
  ['{}', NONE],
  ['null', NONE],
  ['', /pact.json is no JSON/],
  [pact({ version: '2.0.0' }), NONE],
  [pact({ version: '13' }), NONE],
  [contractWith({ metadata: {} }), NONE],
  [contractWith({ metadata: undefined }), NONE],
  [contractWith({ consumer: {} }), NONE],
  [contractWith({ provider: undefined }), NONE],
  [contractWith({ interactions: [] }), /pact.json has no interaction$/],
  [contractWith({ interactions: undefined }), /pact.json has no interaction$/],
  [contractWith({ interactions: [event] }), MESSAGES],
  [contractWith({ messages: [event] }), MESSAGES],
  [pact({ version: '4.0' }).replaceAll('"type":"Synchronous/HTTP",', ''), MESSAGES],
])('contract %# cannot be read', (text, message) => {
  expect(() => read(text)).toThrow(Unusable);
  expect(() => read(text)).toThrow(message);
});

test('what is recorded of a pair are the contracts of all versions of the consumer, by their names', () => {
  const folder = folderOf({
    'checkout-inventory/b.json': pact(),
    'checkout-inventory/a.json': pact({ available: 4 }),
    'checkout-inventory/verified.json': '{}',
    'checkout-inventory/notes.md': 'none',
  });
  const records = new ContractRecords(folder);
  const files = (provider: string) =>
    records.contracts({ consumer: 'checkout', provider }).map(({ file }) => path.relative(folder, file));
  expect(files('inventory')).toEqual(['checkout-inventory/a.json', 'checkout-inventory/b.json']);
  expect(files('payments')).toEqual([]);
});
