import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { TYPESCRIPT } from '../../../synth/project';
import { lay, MARK, snapshot, workspace } from './fixtures';

const folder = workspace();
afterAll(() => fs.rmSync(folder, { recursive: true, force: true }));

const inMountNamespace = (...command: string[]) => {
  return spawnSync('unshare', ['--map-root-user', '--mount', ...command], { encoding: 'utf8' });
};
const mayMount = inMountNamespace('mount', '-t', 'tmpfs', 'tmpfs', folder).status === 0;
if (!mayMount)
  console.warn('Skipped: real full and read-only disks, since this user may not mount any (unshare, mount)');

test.runIf(mayMount).each([
  ['bytes', /^ENOSPC( ENOSPC)+\n$/],
  ['inodes', /^ENOSPC( ENOSPC)+\n$/],
  ['nothing, but read-only', /^EROFS\n$/],
])('a real disk that is short of %s keeps the old tree, until it has enough', (short, codes) => {
  const child = ['-r', TYPESCRIPT, path.join(__dirname, 'disk-child.ts'), folder, short];
  const { status, stdout, stderr } = inMountNamespace(process.execPath, ...child);
  expect([status, stderr]).toEqual([0, '']);
  expect(stdout).toMatch(codes);
});

// Root may write everywhere, except in a user namespace where it is nobody in particular.
const asCommoner = process.geteuid?.() === 0 ? ['unshare', '--user', process.execPath] : [process.execPath];
const mayBeCommoner = spawnSync(asCommoner[0] as string, [...asCommoner.slice(1), '--version']).status === 0;
if (!mayBeCommoner)
  console.warn('Skipped: folders that must not be written to, since root may write to all (unshare)');

test.runIf(mayBeCommoner && process.platform !== 'win32').each(['.', 'dist', 'dist/a'])(
  'a folder %s that must not be written to keeps the old tree',
  (locked) => {
    const place = path.join(folder, 'locked', locked.replaceAll('/', '-'));
    const run = (text: string) => {
      const child = ['-r', TYPESCRIPT, path.join(__dirname, 'child.ts'), place];
      const [command, ...args] = [...asCommoner, ...child, JSON.stringify({ 'a/a.yaml': text }), '0'];
      return spawnSync(command as string, args, { encoding: 'utf8' }).stderr;
    };
    lay(place, { 'dist/a/notes.txt': 'by hand' });
    expect(run('1')).toBe('');
    fs.chmodSync(path.join(place, locked), 0o555);
    const before = snapshot(place);

    expect(run('2')).toMatch(
      /^dist\/ was left as it was: EACCES: .+\. Allow writing to dist\/, its folders and the folder that holds it, then run the command again\n$/,
    );
    expect(snapshot(place)).toEqual(before);
    // With nothing to write, nothing has to be allowed.
    expect(run('1')).toBe('');

    fs.chmodSync(path.join(place, locked), 0o755);
    expect(run('2')).toBe('');
    expect(fs.readFileSync(path.join(place, 'dist/a/a.yaml'), 'utf8')).toBe(`${MARK}\n2\n`);
  },
);
