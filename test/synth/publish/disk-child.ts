import assert from 'node:assert';
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import { publishScene, SCENES, snapshot } from './fixtures';

/*
 * Publishes to a disk of its own, which has a little more room every time, until there is enough; or to one that is
 * read-only. Prints the codes it failed with. Runs where it may mount, see disk.test.ts.
 * Run as: node -r ./synth/typescript.cjs disk-child.ts <empty folder> <what is short>
 */
const [disk, short] = process.argv.slice(2) as [string, 'bytes' | 'inodes' | 'nothing, but read-only'];

const scene = SCENES['a change, an addition, removals, files and links of other people'];
const mount = (...options: string[]) =>
  execFileSync('mount', ['-t', 'tmpfs', '-o', options.join(','), 'tmpfs', disk]);
const remount = (...options: string[]) => mount('remount', ...options);
const run = () => publishScene(disk, scene);
const dist = () => snapshot(disk);

const start = () => {
  mount('size=1m', 'nr_inodes=1000');
  scene.lay(disk);
};
const stop = () => execFileSync('umount', [disk]);

start();
run();
const next = dist();
const everything = snapshot(disk);
stop();

const codes: string[] = [];
for (let room = 0, full = true; full; room++) {
  start();
  const old = dist();
  const { bsize, blocks, bfree, files: inodes, ffree } = fs.statfsSync(disk);
  if (short === 'bytes') remount(`size=${(blocks - bfree + room) * bsize}`);
  else if (short === 'inodes') remount(`nr_inodes=${inodes - ffree + room}`);
  else remount('ro');
  try {
    run();
    full = false;
    assert.deepEqual(dist(), next);
  } catch (error) {
    const { message } = error as Error;
    codes.push(
      /^dist\/ was left as it was: (\w+): .+, then run the command again$/.exec(message)?.[1] ?? message,
    );
    assert.deepEqual(dist(), old);
    if (short === 'nothing, but read-only') full = false;
  }
  remount('rw', 'size=1m', 'nr_inodes=1000');
  run();
  assert.deepEqual(snapshot(disk), everything);
  stop();
}
console.log(codes.join(' '));
