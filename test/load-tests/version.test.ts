import fs from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { CODE_ROOT } from '../../synth/project';

test('the load test of the cluster runs the Locust of the pipelines', () => {
  const read = (file: string) => fs.readFileSync(path.join(CODE_ROOT, 'load-tests', file), 'utf8');
  const version = /^locust==([\d.]+)$/m.exec(read('requirements.txt'))?.[1];
  expect(read('Dockerfile')).toContain(`FROM locustio/locust:${version}\n`);
});
