import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import http from 'node:http';
import https from 'node:https';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, onTestFinished, test, vi } from 'vitest';
import { mutualTls } from '../../../pipelines/gates/mutual-tls';
import { askGate, type GateRun } from './ask-gate';
import { serve } from './serve';

let folder: string;
const file = (name: string) => path.join(folder, name);
const openssl = (...args: string[]) => execFileSync('openssl', args, { stdio: 'pipe' });
const NEW_KEY = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes'];

/** An authority, and what it has signed for the service and for a client. */
beforeAll(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'mutual-tls-'));
  const names = ['-subj', '/CN=authority', '-days', '2'];
  openssl('req', '-x509', ...NEW_KEY, '-keyout', file('ca.key'), '-out', file('ca.pem'), ...names);
  fs.writeFileSync(file('extensions'), 'subjectAltName=IP:127.0.0.1,URI:spiffe://shop/payments');
  for (const name of ['service', 'client']) {
    const request = ['-keyout', file(`${name}.key`), '-out', file(`${name}.csr`), '-subj', `/CN=${name}`];
    openssl('req', ...NEW_KEY, ...request);
    const signing = ['-CA', file('ca.pem'), '-CAkey', file('ca.key'), '-CAcreateserial', '-days', '2'];
    const out = ['-out', file(`${name}.pem`), '-extfile', file('extensions')];
    openssl('x509', '-req', '-in', file(`${name}.csr`), ...signing, ...out);
  }
});
afterAll(() => fs.rmSync(folder, { recursive: true }));

const ready: http.RequestListener = (_, response) => response.end('ready');

function service(options: https.ServerOptions, answer = ready): Promise<string> {
  const [key, cert, ca] = ['service.key', 'service.pem', 'ca.pem'].map((name) => fs.readFileSync(file(name)));
  return serve(https.createServer({ key, cert, ca, ...options } as https.ServerOptions, answer), 'https');
}

const ask = (host: string, ...further: string[]): Promise<GateRun> => {
  const certificates = ['--cert', file('client.pem'), '--key', file('client.key'), '--ca', file('ca.pem')];
  return askGate(mutualTls, '--host', host, '--alive', '/readyz', ...certificates, ...further);
};

test('a service that demands certificates passes', async () => {
  const run = await ask(await service({ requestCert: true, rejectUnauthorized: true }));
  expect(run).toMatchObject({ exitCode: 0, stderr: '' });
  expect(run.stdout).toMatch(
    /right certificate: answered by 200\n- plain text: refused: .*\n- a client without a certificate: refused: .*\n- a client with a certificate of its own making: refused: .*\n$/,
  );
});

test('one that is named by its identity passes under that name alone', async () => {
  const host = await service({ requestCert: true, rejectUnauthorized: true });
  const named = (name: string) => ask(host.replace('https:', 'http:'), '--identity', `spiffe://shop/${name}`);
  expect(await named('payments')).toMatchObject({ exitCode: 0 });
  expect((await named('checkout')).stdout).toContain(
    'failed\n\n- a client with the right certificate: refused: its certificate names IP Address:127.0.0.1, URI:spiffe://shop/payments\n',
  );
});

test('one whose certificate names nobody has no identity', async () => {
  const [key, cert] = ['ca.key', 'ca.pem'].map((name) => fs.readFileSync(file(name)));
  const host = await service({ key, cert, requestCert: true, rejectUnauthorized: true });
  expect((await ask(host, '--identity', 'spiffe://shop/payments')).stdout).toContain(
    'right certificate: refused: its certificate names nobody\n',
  );
});

test.each([
  '<h1>No required SSL certificate was sent</h1>',
  'Client sent an HTTP request to an HTTPS server.',
  'This server speaks TLS',
])('one that says in HTTP what it misses passes: %s', async (words) => {
  const host = await service({ requestCert: true, rejectUnauthorized: false }, (request, response) => {
    if ((request.socket as import('node:tls').TLSSocket).authorized) response.end();
    else response.writeHead(400).end(words);
  });
  const { exitCode, stdout } = await ask(host);
  expect(exitCode).toBe(0);
  expect(stdout).toContain('without a certificate: refused by 400, which says why\n');
});

test.each([
  [400, 'no such page'],
  [200, 'Welcome to TLS'],
])('one that answers strangers by %d and %j fails', async (status, words) => {
  const host = await service({ requestCert: true, rejectUnauthorized: false }, (request, response) => {
    if ((request.socket as import('node:tls').TLSSocket).authorized) response.end();
    else response.writeHead(status).end(words);
  });
  const { exitCode, stdout } = await ask(host);
  expect(exitCode).toBe(1);
  expect(stdout).toContain(`- a client without a certificate: answered by ${status}\n`);
});

test('what is made to ask is left nowhere', async () => {
  vi.stubEnv('TMPDIR', fs.mkdtempSync(path.join(folder, 'temporary-')));
  onTestFinished(() => void vi.unstubAllEnvs());
  await ask(await service({ requestCert: true, rejectUnauthorized: true }));
  expect(fs.readdirSync(process.env.TMPDIR as string)).toEqual([]);
});

test('without a certificate of its own making it cannot be asked', async () => {
  const bin = path.join(folder, 'bin');
  fs.mkdirSync(bin);
  vi.stubEnv('PATH', bin);
  onTestFinished(() => void vi.unstubAllEnvs());
  const gone = await ask('https://127.0.0.1:1');
  expect(gone).toMatchObject({ exitCode: 2, stderr: expect.stringContaining('install OpenSSL') });
  fs.writeFileSync(path.join(bin, 'openssl'), '#!/bin/sh\necho no randomness >&2\nexit 1\n', { mode: 0o755 });
  const failing = await ask('https://127.0.0.1:1');
  expect(failing).toMatchObject({
    exitCode: 2,
    stderr: expect.stringContaining('openssl makes no certificate: no randomness'),
  });
});

test.each([
  ['asks for none', {}, ['a client without a certificate', 'a client with a certificate of its own making']],
  [
    'only asks',
    { requestCert: true, rejectUnauthorized: false },
    ['a client without a certificate', 'a client with a certificate of its own making'],
  ],
])('one that %s fails', async (_, options, taken) => {
  const { exitCode, stdout } = await ask(await service(options));
  expect(exitCode).toBe(1);
  expect(stdout).toContain(
    `failed\n\n${taken.map((who) => `- ${who}: answered by 200\n`).join('')}\nMeasured`,
  );
});

test('one that takes whoever has a certificate fails', async () => {
  const host = await service({ requestCert: true, rejectUnauthorized: false }, (request, response) => {
    const shown =
      Object.keys((request.socket as import('node:tls').TLSSocket).getPeerCertificate()).length > 0;
    if (shown) response.end();
    else request.socket.destroy();
  });
  const { exitCode, stdout } = await ask(host);
  expect(exitCode).toBe(1);
  expect(stdout).toContain(
    'failed\n\n- a client with a certificate of its own making: answered by 200\n\nMeasured',
  );
});

test('one that takes plain text fails', async () => {
  const host = await serve(http.createServer(ready));
  const { exitCode, stdout } = await ask(host.replace('http:', 'https:'));
  expect(exitCode).toBe(1);
  expect(stdout).toMatch(
    /failed\n\n- a client with the right certificate: refused: .*\n- plain text: answered by 200\n/,
  );
});

test.each([
  ['is gone', () => 'https://127.0.0.1:1', /right certificate: refused: connect ECONNREFUSED/],
  [
    'is not ready',
    () => service({ requestCert: true }, (_, response) => response.writeHead(503).end()),
    /answered by 503/,
  ],
  [
    'has a certificate of another',
    () =>
      service({
        requestCert: true,
        key: fs.readFileSync(file('ca.key')),
        cert: fs.readFileSync(file('ca.pem')),
      }),
    /refused: .*certificate's/,
  ],
])('one that %s does not pass', async (_, host, failure) => {
  const { exitCode, stdout } = await ask(await host());
  expect(exitCode).toBe(1);
  expect(stdout).toMatch(failure);
});

test.each([
  [['--host', '127.0.0.1'], /must be a URL without a path/],
  [['--ca', 'nowhere.pem'], /nowhere.pem cannot be read: ENOENT/],
  [['--key', 'package.json'], /the certificates cannot be used: /],
])('%j cannot be asked', async (args, stderr) => {
  expect(await ask('https://127.0.0.1:1', ...args)).toMatchObject({
    exitCode: 2,
    stdout: '',
    stderr: expect.stringMatching(stderr),
  });
});
