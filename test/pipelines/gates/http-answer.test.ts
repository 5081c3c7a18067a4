import http from 'node:http';
import { expect, test } from 'vitest';
import { httpAnswer, whyNot } from '../../../pipelines/gates/http-answer';
import { serve } from './serve';

test('an answer is read to its end, in whatever pieces it comes', async () => {
  const letter = Buffer.from('ä');
  const url = await serve(
    http.createServer((_, response) => {
      response.write(letter.subarray(0, 1));
      setImmediate(() => response.end(Buffer.concat([letter.subarray(1), letter])));
    }),
  );
  expect(await httpAnswer(url)).toMatchObject({ status: 200, body: 'ää' });
});

test('one without an end is read until it is known what it is', async () => {
  const url = await serve(http.createServer((_, response) => void response.write('a'.repeat(64 * 1024))));
  expect((await httpAnswer(url)).body).toHaveLength(64 * 1024);
});

test('one that breaks off is none', async () => {
  const url = await serve(
    http.createServer((_, response) => {
      response.writeHead(200, { 'content-length': '10' }).write('a');
      setImmediate(() => response.destroy());
    }),
  );
  await expect(httpAnswer(url)).rejects.toThrow('aborted');
});

test.each([
  [Object.assign(new Error('connect ECONNREFUSED'), { code: 'ECONNREFUSED' }), 'connect ECONNREFUSED'],
  // So Node.js tells that none of several addresses has answered.
  [Object.assign(new AggregateError([]), { code: 'ECONNREFUSED' }), 'ECONNREFUSED'],
  [new AggregateError([]), 'for no reason that it tells'],
])('why there is none is told of %o', (error, why) => {
  expect(whyNot(error)).toBe(why);
});
