import http from 'node:http';
import { expect, test } from 'vitest';
import { DEBUG_PATHS, debugEndpoints } from '../../../pipelines/gates/debug-endpoints';
import { askGate } from './ask-gate';
import { serve } from './serve';

/** A service that answers `/readyz`, and otherwise as it is told, by default with 404. */
function service(answers: Readonly<Record<string, number>> = {}): Promise<string> {
  const known: Readonly<Record<string, number>> = { '/readyz': 200, ...answers };
  return serve(
    http.createServer((request, response) => {
      const status = known[request.url as string] ?? 404;
      if (status === 0) request.socket.destroy();
      else response.writeHead(status, { location: '/login' }).end('{}');
    }),
  );
}

test('a service without debug endpoints passes', async () => {
  const host = await service({ '/actuator/env': 401, '/debug/vars': 403, '/jolokia': 410 });
  const run = await askGate(debugEndpoints, '--host', host, '--alive', '/readyz');
  expect(run).toMatchObject({ exitCode: 0, stderr: '' });
  for (const path of DEBUG_PATHS)
    expect(run.stdout).toMatch(new RegExp(`^- ${path}: 4(?:01|03|04|10)$`, 'm'));
});

test.each([
  ['/actuator/heapdump', 200, '200'],
  ['/swagger-ui.html', 302, '302'],
  ['/debug/pprof/', 500, '500'],
  ['/h2-console', 405, '405'],
  ['/actuator', 0, 'socket hang up'],
])('one that answers %s by %d fails', async (path, status, said) => {
  const host = await service({ [path]: status });
  expect(await askGate(debugEndpoints, '--host', host, '--alive', '/readyz')).toMatchObject({
    exitCode: 1,
    stdout: expect.stringContaining(`failed\n\n- ${path} is answered by ${said}\n\nMeasured`),
  });
});

test('other paths may be asked for', async () => {
  const host = await service({ '/secret': 200, '/actuator': 200 });
  const paths = ['--path', '/secret', '--path', '/hidden'];
  expect(await askGate(debugEndpoints, '--host', host, '--alive', '/readyz', ...paths)).toMatchObject({
    exitCode: 1,
    stdout:
      '### debug-endpoints: failed\n\n- /secret is answered by 200\n\nMeasured:\n\n- /secret: 200\n- /hidden: 404\n',
  });
});

test.each([
  [
    'gone',
    '/readyz',
    () => 'http://127.0.0.1:1',
    /^- \/readyz is answered by connect ECONNREFUSED .*, so that nothing/m,
  ],
  [
    'not ready',
    '/healthz',
    service,
    /^- \/healthz is answered by 404, so that nothing is known of the service$/m,
  ],
])('a service that is %s does not pass', async (_, alive, host, failure) => {
  const run = await askGate(debugEndpoints, '--host', await host(), '--alive', alive);
  expect(run).toMatchObject({ exitCode: 1, stdout: expect.stringMatching(failure) });
  expect(run.stdout).not.toContain('Measured');
});

test.each([
  [['--alive', 'readyz'], /must be a path, e.g. \/readyz/],
  [['--alive', '/readyz', '--path', 'actuator'], /must be a path, e.g. \/readyz/],
  [['--alive', '/readyz', '--cert', 'x.pem'], /--cert and --key belong together/],
  [['--alive', '/readyz', '--key', 'x.pem'], /--cert and --key belong together/],
  [['--alive', '/readyz', '--ca', 'nowhere.pem'], /nowhere.pem cannot be read: ENOENT/],
])('%j cannot be asked', async (args, stderr) => {
  expect(await askGate(debugEndpoints, '--host', 'http://127.0.0.1:1', ...args)).toMatchObject({
    exitCode: 2,
    stdout: '',
    stderr: expect.stringMatching(stderr),
  });
});
