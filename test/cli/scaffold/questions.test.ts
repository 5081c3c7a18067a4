import { PassThrough } from 'node:stream';
import { expect, test } from 'vitest';
import { answer, type Question, type Terminal } from '../../../cli/scaffold/questions';
import { UserError } from '../../../synth/user-error';

const QUESTIONS = {
  name: {
    flag: '--name',
    text: 'Name',
    problem: (name) => (/^[a-z]+$/.test(name) ? undefined : `must be of letters, got '${name}'`),
  },
  port: { flag: '--port', text: 'Port', byDefault: '8080' },
  host: { flag: '--host', text: 'Host', byDefault: ({ name }) => `${name}.example` },
  calls: { flag: '--calls', text: 'Calls', byDefault: '' },
} satisfies Record<string, Question>;

/** Somebody who types these lines, and what they see. */
function typing(...lines: string[]): Terminal & { shown(): string } {
  const [input, output] = [new PassThrough(), new PassThrough()];
  let shown = '';
  output.on('data', (chunk: Buffer) => {
    shown += chunk.toString();
    // A person types when asked.
    if (!shown.endsWith(': ')) return;
    const line = lines.shift();
    if (line === undefined) input.end();
    else input.write(`${line}\n`);
  });
  return { input, output, shown: () => shown };
}

test('asks one after the other, takes defaults, and asks again after a wrong answer', async () => {
  const terminal = typing('Search', '', ' search ', '', '', 'catalog');
  expect(await answer(QUESTIONS, {}, terminal)).toEqual({
    name: 'search',
    port: '8080',
    host: 'search.example',
    calls: 'catalog',
  });
  expect(terminal.shown()).toBe(
    "Name: must be of letters, got 'Search'\nName: must be answered\nName: Port (8080): Host (search.example): Calls (none): ",
  );
});

test('asks only for what is not given', async () => {
  const terminal = typing('');
  const given = { name: 'search', port: '1', host: 'h' };
  expect(await answer(QUESTIONS, given, terminal)).toEqual({ ...given, calls: '' });
  expect(terminal.shown()).toBe('Calls (none): ');
});

test('stops when nobody answers any more', async () => {
  await expect(answer(QUESTIONS, {}, typing('search'))).rejects.toThrow(
    new UserError(['stopped: nothing was added']),
  );
});

test('without a terminal takes defaults, and tells all that is missing or wrong', async () => {
  expect(await answer(QUESTIONS, { name: 'search' })).toEqual({
    name: 'search',
    port: '8080',
    host: 'search.example',
    calls: '',
  });
  await expect(answer(QUESTIONS, {})).rejects.toThrow(new UserError(['--name must be given: Name']));
  await expect(answer({ ...QUESTIONS, tag: { flag: '--tag', text: 'Tag' } }, { name: '1' })).rejects.toThrow(
    new UserError(["--name must be of letters, got '1'", '--tag must be given: Tag']),
  );
});
