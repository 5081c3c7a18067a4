import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';
import { TYPESCRIPT } from '../../synth/project';
import { mustRun } from '../cluster/kubectl';
import { PROJECT } from '../platform';
import { expect, type Scenario } from '../scenario';
import { createNamespace } from '../trial';

const RUN = path.join(PROJECT, 'e2e/run.ts');

export const safety: readonly Scenario[] = [
  {
    id: 'cluster-in-use',
    promise:
      'A cluster that has a namespace `staging`, `production`, `argocd`, `argo-rollouts` or `e2e-…` is refused',
    page: 'docs/e2e.md',
    run: async (stage, id) => {
      await createNamespace(stage, id);
      const { kubeconfig } = stage.cluster;
      const contexts = await mustRun('kubectl', [
        `--kubeconfig=${kubeconfig}`,
        'config',
        'get-contexts',
        '-o=name',
      ]);
      const another = promisify(execFile)(
        process.execPath,
        ['-r', TYPESCRIPT, RUN, '--context', contexts.trim(), '--stage', '1'],
        { cwd: PROJECT, env: { ...process.env, KUBECONFIG: kubeconfig } },
      );
      const { code, stderr } = await another.then(
        () => ({ code: 0, stderr: '' }),
        (error: { code: number; stderr: string }) => error,
      );
      const [said = ''] = stderr.split('\n').filter((line) => line.includes('is in use'));
      expect(code === 2 && said.includes(id), `exit code ${code}: ${stderr}`);
      return 'another run with `--context` refused it';
    },
  },
];
