import http from 'node:http';
import { expect, test } from 'vitest';
import { Unusable } from '../../../pipelines/gates/gate';
import { untilReady } from '../../../pipelines/gates/until-ready';
import { serve } from './serve';

/** A service that answers with 200 from some request on. */
async function starting(requests: number) {
  let answered = 0;
  const host = await serve(
    http.createServer((_, response) => {
      answered++;
      response.writeHead(answered < requests ? 503 : 200).end();
    }),
  );
  return { host, answered: () => answered };
}

test('a service is waited for until it answers with 200, and asked no more then', async () => {
  const { host, answered } = await starting(3);
  await untilReady(`${host}/readyz`, 9000);
  expect(answered()).toBe(3);
});

test('one that does not is told, with what it answers', async () => {
  const { host, answered } = await starting(1000);
  const waiting = untilReady(`${host}/readyz`, 90);
  await expect(waiting).rejects.toThrow(Unusable);
  await expect(waiting).rejects.toThrow(`${host}/readyz must answer with 200 within 0.09 s, got 503 at last`);
  expect(answered()).toBeGreaterThan(1);
});

test('one that is gone is told, with why', async () => {
  await expect(untilReady('http://127.0.0.1:1/readyz', 1)).rejects.toThrow(
    /got connect ECONNREFUSED .* at last$/,
  );
});
