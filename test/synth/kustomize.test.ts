import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { build, buildText, findKustomize, readObjects, requireKustomize } from '../../synth/kustomize';
import { UserError } from '../../synth/user-error';
import { isAlive } from '../is-alive';
import { describeWithKustomize } from '../kustomize';

let folder: string;
const { PATH } = process.env;
beforeEach(() => {
  folder = fs.mkdtempSync(path.join(fs.realpathSync(os.tmpdir()), 'kustomize-'));
});
afterEach(() => {
  fs.rmSync(folder, { recursive: true });
  process.env.PATH = PATH;
});

describe('which program is taken', () => {
  beforeEach(() => {
    process.env.PATH = ['none', 'first', 'second']
      .map((name) => path.join(folder, name))
      .join(path.delimiter);
  });
  const install = (place: string, mode = 0o755) => {
    fs.mkdirSync(path.join(folder, path.dirname(place)), { recursive: true });
    fs.writeFileSync(path.join(folder, place), '#!/bin/sh\n', { mode });
  };

  test.each`
    what                          | installed                                  | program               | args
    ${'kustomize'}                | ${['second/kustomize']}                    | ${'second/kustomize'} | ${['build']}
    ${'kubectl'}                  | ${['second/kubectl']}                      | ${'second/kubectl'}   | ${['kustomize']}
    ${'kustomize before kubectl'} | ${['first/kubectl', 'second/kustomize']}   | ${'second/kustomize'} | ${['build']}
    ${'the first on the PATH'}    | ${['first/kustomize', 'second/kustomize']} | ${'first/kustomize'}  | ${['build']}
  `('takes $what', ({ installed, program, args }) => {
    for (const place of installed) install(place);
    expect(findKustomize()).toEqual({ program: path.join(folder, program), args });
  });

  test('passes by what cannot be run', () => {
    install('first/kubectl', 0o644);
    fs.mkdirSync(path.join(folder, 'first/kustomize'));
    install('second/kubectl');
    expect(findKustomize()).toEqual({ program: path.join(folder, 'second/kubectl'), args: ['kustomize'] });
  });

  test('says what to do if there is none', () => {
    expect(findKustomize()).toBeUndefined();
    expect(requireKustomize).toThrow(
      new UserError([
        "Kustomize must be on the PATH, as 'kustomize' or as part of 'kubectl', got neither: install one of them, e.g. from https://kubectl.docs.kubernetes.io/installation/kustomize/",
      ]),
    );
  });

  test.each([
    ['nothing', ':', '""'],
    ['garbage', 'echo hello', /"?hello/],
  ])('takes %s for no answer', async (_, script, got) => {
    install('first/kustomize');
    fs.writeFileSync(path.join(folder, 'first/kustomize'), `#!/bin/sh\n${script}\n`);
    await expect(buildText(folder, 'x')).rejects.toThrow(
      new RegExp(
        `^x: kustomize must print Kubernetes objects, got ${got instanceof RegExp ? got.source : got}`,
      ),
    );
  });

  test('ends a program that hangs', async () => {
    install('first/kustomize');
    fs.writeFileSync(path.join(folder, 'first/kustomize'), '#!/bin/sh\nwhile :; do :; done\n');
    await expect(buildText(folder, 'x', undefined, 100)).rejects.toThrow(
      new UserError(['x: kustomize did not end within 0.1 s, and was ended']),
    );
  });

  test('ends what a program that hangs has started', async () => {
    install('first/kustomize');
    fs.writeFileSync(
      path.join(folder, 'first/kustomize'),
      `#!/bin/sh\nsleep 600 &\necho $! > ${folder}/pid\nwait\n`,
    );
    process.env.PATH += `${path.delimiter}${PATH}`;
    await expect(buildText(folder, 'x', undefined, 1000)).rejects.toThrow(
      'x: kustomize did not end within 1 s',
    );
    const pid = Number(fs.readFileSync(path.join(folder, 'pid'), 'utf8'));
    await expect.poll(() => isAlive(pid)).toBe(false);
  });

  test.each([
    ['kill -KILL $$', /^x: kustomize was ended by SIGKILL$/],
    ['echo "error: no\nno" >&2; exit 1', /^x: kustomize: no no$/],
    ['exit 3', /^x: kustomize: exit code 3$/],
    ["printf '\\033[2J\\n::error::' >&2; exit 1", /^x: kustomize: \\u001b\[2J ::error::$/],
    [`printf 'E1234 ] "command failed" err="\\\\x1b"' >&2; exit 1`, /^x: kustomize: "\\x1b"$/],
  ])('tells in one line of a program that ends by %s', async (script, message) => {
    install('first/kustomize');
    fs.writeFileSync(path.join(folder, 'first/kustomize'), `#!/bin/sh\n${script}\n`);
    await expect(buildText(folder, 'x')).rejects.toThrow(message);
  });

  test('tells of a program that cannot be started', async () => {
    install('first/kustomize');
    fs.writeFileSync(path.join(folder, 'first/kustomize'), '#!/nowhere\n');
    await expect(buildText(folder, 'x')).rejects.toThrow(/^x: kustomize must run: spawn .* ENOENT$/);
  });
});

describeWithKustomize('building', () => {
  const write = (name: string, text: string) => {
    fs.mkdirSync(path.join(folder, path.dirname(name)), { recursive: true });
    fs.writeFileSync(path.join(folder, name), text);
  };
  const namespace = (name: string) => `apiVersion: v1\nkind: Namespace\nmetadata: { name: ${name} }\n`;

  test('returns what each folder renders to, in their order', async () => {
    const folders = ['e', 'd', 'c', 'b', 'a'];
    for (const name of folders) {
      write(`${name}/kustomization.yaml`, 'resources: [namespace.yaml]\n');
      write(`${name}/namespace.yaml`, namespace(name));
    }
    const built = await build(folder, folders);
    expect([...built.keys()]).toEqual(folders);
    expect([...built.values()].flatMap(readObjects).map(({ metadata }) => metadata.name)).toEqual(folders);
  });

  test('tells of every folder that is refused, without the place of the tree', async () => {
    write('good/kustomization.yaml', 'resources: [namespace.yaml]\n');
    write('good/namespace.yaml', namespace('good'));
    write('bad/kustomization.yaml', 'resources: [missing.yaml]\n');
    write('worse/kustomization.yaml', 'resource: []\n');
    const error = await build(folder, ['bad', 'good', 'worse']).catch((caught) => caught);
    expect(error).toBeInstanceOf(UserError);
    expect(error.problems).toHaveLength(2);
    expect(error.problems[0]).toMatch(/^bad: ku\w+: accumulating resources.*missing\.yaml/s);
    expect(error.problems[1]).toMatch(/^worse: ku\w+: .*unknown field "resource"/s);
    expect(error.message).not.toContain(folder);
  });
});
