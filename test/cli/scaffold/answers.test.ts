import { PassThrough } from 'node:stream';
import { expect, test } from 'vitest';
import { type Question, resolveAnswers, type Terminal } from '../../../cli/scaffold/answers';
import { UserError } from '../../../synth/user-error';

const QUESTIONS = {
  name: {
    flag: '--name',
    text: 'Name',
    problem: (name) => (/^[a-z]+$/.test(name) ? undefined : `must be of letters, got '${name}'`),
  },
  pattern: { flag: '--pattern', text: 'How it ships', choices: ['rolling', 'canary'] },
  port: { flag: '--port', text: 'Port', byDefault: '8080' },
  host: { flag: '--host', text: 'Host', byDefault: ({ name }) => `${name}.example` },
  calls: {
    flag: '--calls',
    text: 'Calls',
    choices: ['catalog', 'payments'],
    several: true,
    byDefault: '',
    problem: (calls) => (calls === 'payments' ? 'must not be payments alone' : undefined),
  },
} satisfies Record<string, Question>;

const [ENTER, DOWN, SPACE, ESCAPE] = ['\r', '\u001b[B', ' ', '\u001b'];

/** Somebody who presses these keys at one prompt after the other, and what they see. */
function pressing(...keysByPrompt: string[][]): Terminal & { shown(): string } {
  const [input, output] = [new PassThrough(), new PassThrough()];
  let shown = '';
  output.on('data', (chunk: Buffer) => {
    shown += chunk.toString();
  });
  // A prompt listens for keys as soon as it is shown.
  input.on('newListener', (event) => {
    if (event !== 'keypress') return;
    const keys = keysByPrompt.shift() ?? [ESCAPE];
    setTimeout(() => keys.forEach((key) => void input.write(key)), 5);
  });
  return { input, output, shown: () => shown };
}

test('asks one after the other, takes defaults, and asks again after a wrong answer', async () => {
  const person = pressing(
    ['S', ENTER, '\u007f', 's', ENTER],
    [DOWN, ENTER],
    [ENTER],
    [ENTER],
    [DOWN, SPACE, ENTER],
    [SPACE, ENTER],
  );
  expect(await resolveAnswers(QUESTIONS, {}, person)).toEqual({
    name: 's',
    pattern: 'canary',
    port: '8080',
    host: 's.example',
    calls: 'catalog',
  });
  expect(person.shown()).toContain("must be of letters, got 'S'");
  expect(person.shown()).toContain('must not be payments alone\n');
});

test('asks only for what is not given', async () => {
  const person = pressing([ENTER]);
  const given = { name: 'search', pattern: 'canary', port: '1', host: 'h' };
  expect(await resolveAnswers(QUESTIONS, given, person)).toEqual({ ...given, calls: '' });
  expect(person.shown()).toContain('Calls');
  expect(person.shown()).not.toContain('Port');
});

test('stops when the person does', async () => {
  await expect(resolveAnswers(QUESTIONS, {}, pressing(['s', ENTER], [ESCAPE]))).rejects.toThrow(
    new UserError(['stopped: nothing was added']),
  );
});

test('without a terminal takes defaults, and says all that is missing or wrong', async () => {
  expect(await resolveAnswers(QUESTIONS, { name: 'search', pattern: 'canary' })).toEqual({
    name: 'search',
    pattern: 'canary',
    port: '8080',
    host: 'search.example',
    calls: '',
  });
  await expect(resolveAnswers(QUESTIONS, { name: 'S', calls: 'payments' })).rejects.toThrow(
    new UserError([
      "--name must be of letters, got 'S'",
      '--pattern must be given: How it ships: rolling, canary',
      '--calls must not be payments alone',
    ]),
  );
});
