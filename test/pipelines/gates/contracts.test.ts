import fs from 'node:fs';
import http from 'node:http';
import path from 'node:path';
import { expect, test } from 'vitest';
import { contracts, verifier } from '../../../pipelines/gates/contracts';
import { readContract } from '../../../pipelines/gates/pact-file';
import { describeWith } from '../../describe-with';
import { askGate, folderOf } from './ask-gate';
import { pact } from './pacts';
import { serve } from './serve';

const describeWithVerifier = describeWith(
  verifier.isInstalled,
  `needs the verifier of Pact: \`${verifier.how}\` installs it`,
);

/** Inventory, which answers a reservation with these, and takes states at `/states`. */
async function inventory(reservation: unknown = { id: 'r2', left: 1, more: true }, status = 200) {
  const states: string[] = [];
  const host = await serve(
    http.createServer(async (request, response) => {
      let body = '';
      for await (const chunk of request.setEncoding('utf8')) body += chunk;
      response.setHeader('content-type', 'application/json');
      if (request.url === '/states') {
        states.push(body);
        response.end('{}');
      } else if (request.url === '/reserve') response.writeHead(status).end(JSON.stringify(reservation));
      else response.end('{"available":3}');
    }),
  );
  return { host, states };
}

describeWithVerifier('the verifier of contracts', () => {
  test('passes a provider that answers as expected', async () => {
    const { host } = await inventory();
    const folder = folderOf({ 'pacts/checkout-inventory.json': pact(), 'contracts/.keep': '' });
    const file = path.join(folder, 'pacts/checkout-inventory.json');
    const record = path.join(folder, 'contracts');
    const recording = ['--record', record, '--provider-version', '5ac91d7'];
    const ask = (...args: string[]) =>
      askGate(contracts, '--provider', 'inventory', '--host', host, '--contract', file, ...args);
    const { digest } = readContract(file);
    expect(await ask('--consumer', 'checkout', ...recording)).toEqual({
      exitCode: 0,
      stdout: `### contracts: passed\n\nMeasured:\n\n- checkout: 2 requests, contract ${digest}\n- checkout: nobody has made sure of "3 units of sku-1"\n`,
      stderr: '',
    });
    const verified = path.join(record, 'checkout-inventory/verified.json');
    expect(JSON.parse(fs.readFileSync(verified, 'utf8'))).toEqual({ '5ac91d7': [digest] });
  });

  test('fails on a request for what is no route of the provider', async () => {
    const { host } = await inventory();
    const file = path.join(folderOf({ 'pact.json': pact() }), 'pact.json');
    const ask = (...routes: string[]) =>
      askGate(
        contracts,
        ...['--provider', 'inventory', '--host', host, '--contract', file],
        ...routes.flatMap((route) => ['--route', route]),
      );
    expect(await ask('POST /reserve', 'GET /stock/:sku')).toMatchObject({ exitCode: 0 });
    const { exitCode, stdout } = await ask('POST /reserve', 'GET /stock');
    expect(exitCode).toBe(1);
    expect(stdout).toContain('- checkout: asks for GET /stock/sku-1, which is no route of inventory\n');
    expect(await ask('reserve')).toMatchObject({
      exitCode: 2,
      stderr: expect.stringContaining('must be a method and a path, e.g. "GET /stock/:sku"'),
    });
  });

  test('replays what is recorded', async () => {
    const { host } = await inventory();
    const record = folderOf({
      'checkout-inventory/a1b2c3d.json': pact(),
      'checkout-inventory/c4e8f92.json': pact({ available: 4 }),
      'checkout-inventory/verified.json': '{}',
    });
    const args = ['--provider', 'inventory', '--host', host, '--record', record, '--provider-version', 'x'];
    const { exitCode, stdout } = await askGate(
      contracts,
      ...args,
      '--consumer',
      'checkout',
      '--consumer',
      'returns',
    );
    expect(exitCode).toBe(1);
    expect(stdout).toMatch(
      /failed\n\n- no contract of returns with inventory is there\n- checkout: the stock: \$\.available -> Expected 3 \(Integer\) to be equal to 4 \(Integer\)\n\nMeasured/,
    );
    expect(stdout.match(/2 requests, contract/g)).toHaveLength(2);
    expect(fs.readFileSync(path.join(record, 'checkout-inventory/verified.json'), 'utf8')).toBe('{}');
  });

  test('brings it into the states of a contract', async () => {
    const { host, states } = await inventory();
    const file = path.join(folderOf({ 'pact.json': pact({ version: '4.0' }) }), 'pact.json');
    const args = [
      '--provider',
      'inventory',
      '--host',
      host,
      '--contract',
      file,
      '--states',
      `${host}/states`,
    ];
    expect(await askGate(contracts, ...args)).toMatchObject({ exitCode: 0 });
    expect(states[0]).toContain('"state":"3 units of sku-1"');
  });

  test('fails on other answers, records nothing, and says which', async () => {
    const { host } = await inventory({ id: 'r2', left: '1' }, 201);
    const folder = folderOf({ 'pact.json': pact() });
    const args = [
      '--host',
      host,
      '--contract',
      `${folder}/pact.json`,
      '--record',
      folder,
      '--provider-version',
      'x',
    ];
    const { exitCode, stdout } = await askGate(contracts, '--provider', 'inventory', ...args);
    expect(exitCode).toBe(1);
    expect(stdout).toMatch(
      /^- checkout: Given 3 units of sku-1 - a reservation: \$\.left -> Expected '1' \(String\) to be an integer$/m,
    );
    expect(stdout).toMatch(/^- checkout: .*a reservation: .*expected 200 but was 201$/m);
    expect(stdout).not.toMatch(/^- checkout: .*the stock/m);
    expect(fs.readdirSync(folder)).toEqual(['pact.json']);
  });

  test('fails where nobody answers, and where a consumer is missing', async () => {
    const file = path.join(folderOf({ 'pact.json': pact() }), 'pact.json');
    const args = ['--host', 'http://127.0.0.1:1', '--contract', file, '--consumer', 'frontend'];
    const { exitCode, stdout } = await askGate(contracts, '--provider', 'inventory', ...args);
    expect(exitCode).toBe(1);
    expect(stdout).toContain('- no contract of frontend with inventory is there\n');
    expect(stdout).toMatch(/^- checkout: the stock - error sending request$/m);
  });
});

test('a provider that does not start cannot be asked', async () => {
  const file = path.join(folderOf({ 'pact.json': pact() }), 'pact.json');
  const args = ['--provider', 'inventory', '--host', 'http://127.0.0.1:9', '--contract', file];
  expect(await askGate(contracts, ...args, '--ready', '/readyz', '--within', '90ms')).toMatchObject({
    exitCode: 2,
    stderr: expect.stringMatching(
      /127\.0\.0\.1:9\/readyz must answer with 200 within 0\.09 s, got .+ at last\n$/,
    ),
  });
});

test('a contract with another provider cannot be replayed', async () => {
  const file = path.join(folderOf({ 'pact.json': pact({ provider: 'payments' }) }), 'pact.json');
  const args = ['--provider', 'inventory', '--host', 'http://127.0.0.1:1', '--contract', file];
  expect(await askGate(contracts, ...args)).toMatchObject({
    exitCode: 2,
    stdout: '',
    stderr: expect.stringMatching(/pact.json is a contract with payments, not with inventory/),
  });
});

test.each([
  [['--record', 'x'], /one of --provider-version and --running-in must be given/],
  [
    ['--contract', 'x', '--running-in', 'staging'],
    /--record says where the version of the provider is recorded/,
  ],
  [['--record', 'x', '--running-in', 'live', '--images', 'images.yaml'], /live runs no inventory/],
  [['--contract', 'nowhere.json'], /nowhere.json cannot be read: ENOENT/],
  [[], /contracts must be given by --contract, or by --record and --consumer/],
  [['--consumer', 'checkout'], /contracts must be given by --contract, or by --record and --consumer/],
])('%j cannot be asked', async (args, stderr) => {
  const file = args.length === 2 && args[0] === '--record' ? ['--contract', 'x'] : [];
  expect(
    await askGate(contracts, '--provider', 'inventory', '--host', 'http://127.0.0.1:1', ...args, ...file),
  ).toMatchObject({ exitCode: 2, stdout: '', stderr: expect.stringMatching(stderr) });
});
