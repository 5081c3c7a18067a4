import fs from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { run } from '../cluster/kubectl';
import { documented, PROJECT } from '../platform';
import { expect, type Scenario } from '../scenario';

/** What the lines are about, and a neighbour of it. */
const APPROVED = 'payments-production';
const OTHER = 'checkout-production';

const RESUME = 'action/argoproj.io/Rollout/resume';

/** Actions on a Rollout that are none of an approver's business, by whoever wrote the page or Argo CD. */
const OTHERS = ['skip-current-step', 'promote-full', 'abort', 'restart', 'retry'];

/** An Application as policies name it. */
function inProject(application: string): string {
  const file = path.join(PROJECT, 'dist/argocd', `${application}.yaml`);
  const { spec } = parse(fs.readFileSync(file, 'utf8')) as { spec: { project: string } };
  return `${spec.project}/${application}`;
}

export const approvers: readonly Scenario[] = [
  {
    id: 'approver-role',
    promise: 'It lets the role resume and nothing else',
    needs: ['Argo CD'],
    run: async ({ folder, cluster }, id) => {
      const policy = path.join(folder, `${id}.csv`);
      const lines = documented(/^```csv\n((?:p, .*\n)+)```$/m, 'a CSV block with lines of policy');
      fs.writeFileSync(policy, lines);
      const approved = inProject(APPROVED);
      const role = lines.split(', ')[1] as string;
      const can = async (who: string, action: string, application = approved) => {
        const args = ['admin', 'settings', 'rbac', 'can', who, action, 'applications', application];
        const kubeconfig = `--kubeconfig=${cluster.kubeconfig}`;
        const { stdout, stderr } = await run('argocd', [...args, '--policy-file', policy, kubeconfig]);
        const answer = stdout.trim();
        if (answer !== 'Yes' && answer !== 'No') throw new Error(stderr || stdout);
        return answer === 'Yes';
      };
      for (const action of ['get', RESUME]) {
        expect(await can(role, action), `${role} may not ${action} ${approved}`);
      }
      const more = [
        ...OTHERS.map((name) => [RESUME.replace('resume', name), approved] as const),
        ...['sync', 'update', 'override', 'delete'].map((action) => [action, approved] as const),
        [RESUME, inProject(OTHER)] as const,
      ];
      for (const [action, application] of more) {
        expect(!(await can(role, action, application)), `${role} may ${action} ${application}`);
      }
      expect(!(await can('role:other', RESUME)), 'any role may resume');
      return `${role} may see and resume, none of ${more.length} other things; another role may not resume`;
    },
  },
];
