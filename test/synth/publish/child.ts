import { generated, intercept, publishScene, SCENES } from './fixtures';

/*
 * Publishes a scene's files, or those given as JSON, once; dies before the n-th operation.
 * Run as: node <the bundle of this file> <workspace> <scene or JSON> <n>
 */
const [folder, what, fatal] = process.argv.slice(2) as [string, string, string];

let count = 0;
intercept(folder, () => {
  if (++count === Number(fatal)) process.kill(process.pid, 'SIGKILL');
});
const scene = what.startsWith('{')
  ? { files: generated(JSON.parse(what)) }
  : SCENES[what as keyof typeof SCENES];
try {
  publishScene(folder, { lay: () => {}, ...scene });
} catch (error) {
  console.error((error as Error).message);
  process.exitCode = 1;
}
