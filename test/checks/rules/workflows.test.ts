import { expect, test } from 'vitest';
import { checkWorkflows } from '../../../checks/check';
import { describeFinding } from '../../../checks/finding';
import type { Tree, TreeFile } from '../../../checks/tree';
import type { WorkflowJob } from '../../../checks/workflow';
import { checkedTree } from '../../../synth/synthesize';
import { renderWorkflows } from '../../../synth/workflows';
import { declareShop } from '../../shop';

const platform = declareShop();
const tree = checkedTree(platform, undefined);
const workflows = renderWorkflows(platform);

interface Document {
  permissions: unknown;
  jobs: Record<string, { -readonly [K in keyof WorkflowJob]: WorkflowJob[K] }>;
}

/** What is found in the pipeline of checkout, once it is changed. */
function findings(change: (document: Document) => void, rest: Tree = tree): string[] {
  const file = workflows.get('pipeline-checkout.yaml') as TreeFile;
  const document = structuredClone(file.documents[0]) as Document;
  change(document);
  const changed = new Map([[file.path, { ...file, documents: [document] }]]);
  return checkWorkflows(changed.values(), rest).map((finding) => {
    const [, ...words] = describeFinding(finding).split('pipeline-checkout.yaml: ');
    return words.join('');
  });
}

test('nothing is found in the pipelines of the shop', () => {
  expect(checkWorkflows(workflows.values(), tree)).toEqual([]);
});

test('nothing is told of a pipeline that is known beside the files whose bounds it repeats', () => {
  const file = workflows.get('pipeline-checkout.yaml') as TreeFile;
  const wrong = { ...file, documents: [{ ...file.documents[0], permissions: 'write-all' }] };
  const asked: string[] = [];
  const findings = checkWorkflows([wrong], tree, {
    isRight(what, files) {
      asked.push(what, ...files.map(({ path }) => path));
      return true;
    },
  });
  expect(findings).toEqual([]);
  expect(checkWorkflows([wrong], tree, { isRight: () => false })).toHaveLength(1);
  const [what, ...files] = asked;
  expect([what, ...files.sort()]).toEqual([
    'workflow',
    'base/checkout/analysis-template.yaml',
    'base/checkout/kustomization.yaml',
    'overlays/production/checkout/kustomization.yaml',
    'overlays/staging/checkout/kustomization.yaml',
    'pipeline-checkout.yaml',
  ]);
});

const jobOf = (document: Document, id: string) => document.jobs[id] as Document['jobs'][string];

const COMMIT = 'a'.repeat(40);

// Each rule by its id, and a change that it alone finds.
test.each<[string, (document: Document) => void, ...messages: string[]]>([
  [
    'workflow-permissions',
    (document) => {
      document.permissions = 'write-all';
    },
    'permissions must be {}, got "write-all"',
  ],
  [
    'workflow-permissions',
    (document) => {
      delete jobOf(document, 'test').permissions;
    },
    'jobs.test.permissions must list what the job may, got undefined',
  ],
  [
    'workflow-pinned-actions',
    (document) => {
      jobOf(document, 'test').steps = [{ uses: 'actions/checkout@v5' }];
    },
    'jobs.test.steps[0].uses must be an action at a commit, got "actions/checkout@v5"',
  ],
  [
    'workflow-pinned-actions',
    (document) => {
      const uses = ['docker://acme/tool', 'actions/checkout'].map((name) => ({ uses: `${name}@${COMMIT}` }));
      jobOf(document, 'test').steps = [...uses, { uses: `actions/checkout@${COMMIT}0` }];
    },
    `jobs.test.steps[0].uses must be an action at a commit, got "docker://acme/tool@${COMMIT}"`,
    `jobs.test.steps[2].uses must be an action at a commit, got "actions/checkout@${COMMIT}0"`,
  ],
  [
    'workflow-text-in-shell',
    (document) => {
      jobOf(document, 'test').steps = [{ run: `echo $\{{ github.head_ref }}` }];
    },
    "jobs.test.steps[0].run must take what it needs from 'env'",
  ],
  [
    'workflow-timeout',
    (document) => {
      delete jobOf(document, 'test')['timeout-minutes'];
    },
    'jobs.test.timeout-minutes must be given',
  ],
  [
    'workflow-secrets-of-forks',
    (document) => {
      delete jobOf(document, 'scan').if;
    },
    'jobs.scan.if must leave out pull requests from forks, as the job asks for a secret',
  ],
  [
    'workflow-job-needs',
    (document) => {
      jobOf(document, 'image').needs = ['tests'];
    },
    "jobs.image.needs names 'tests', which is no job of the workflow",
  ],
  [
    'workflow-gate-skipped',
    (document) => {
      const job = jobOf(document, 'promote-production');
      job.if = `always() && ${job.if}`;
    },
    'jobs.promote-production.if must not go on after a failure: only success() lets a gate count',
  ],
  [
    'workflow-gate-skipped',
    (document) => {
      jobOf(document, 'load')['continue-on-error'] = true;
    },
    'jobs.load.continue-on-error must be left out, as a failed gate would count as passed',
  ],
  [
    'workflow-gate-skipped',
    (document) => {
      jobOf(document, 'test').steps = [{ run: 'npm test', 'continue-on-error': true }];
    },
    'jobs.test.continue-on-error must be left out, as a failed gate would count as passed',
  ],
  [
    'workflow-promotion-needs',
    (document) => {
      delete jobOf(document, 'promote-staging').needs;
    },
    'jobs.promote-staging.needs must name each job before it, lacks test, scan, contract-with-catalog, contract-with-inventory, contract-with-payments, image, scan-image, contracts-staging',
  ],
  [
    'workflow-promotion-needs',
    (document) => {
      const job = jobOf(document, 'promote-production');
      job.needs = (job.needs ?? []).filter((need) => need !== 'load');
    },
    'jobs.promote-production.needs must name each job before it, lacks load',
  ],
  [
    'workflow-required-result',
    (document) => {
      jobOf(document, 'result').needs = ['test'];
    },
    'jobs.result must need scan',
  ],
  [
    'workflow-required-result',
    (document) => {
      delete jobOf(document, 'result').if;
    },
    'jobs.result must run always()',
  ],
  [
    'workflow-required-result',
    (document) => {
      jobOf(document, 'result').if = 'success()';
    },
    'jobs.result must run always()',
  ],
  [
    'workflow-required-result',
    (document) => {
      delete jobOf(document, 'result').needs;
    },
    'jobs.result must need test, scan',
  ],
  [
    'workflow-required-result',
    (document) => {
      delete document.jobs.result;
    },
    'jobs.result must need test, scan',
    'jobs.result must run always()',
  ],
  [
    'workflow-bounds',
    (document) => {
      const job = jobOf(document, 'load');
      job.steps = (job.steps ?? []).map((step) =>
        step.run ? { ...step, run: step.run.replace('--users 200', '--users 20') } : step,
      );
    },
    'jobs.load must have --users 200, as overlays/staging/checkout/kustomization.yaml has it, got 20',
  ],
  ...[[], [{ uses: `actions/checkout@${COMMIT}` }]].map(
    (steps): [string, (document: Document) => void, ...string[]] => [
      'workflow-bounds',
      (document) => {
        jobOf(document, 'load').steps = steps;
      },
      'jobs.load must have --p99 800ms or 0.8ms, as base/checkout/analysis-template.yaml has it, got none',
      'jobs.load must have --p99 800ms, as overlays/staging/checkout/kustomization.yaml has it, got none',
      'jobs.load must have --users 200, as overlays/staging/checkout/kustomization.yaml has it, got none',
    ],
  ),
])('%s', (rule, change, ...messages) => {
  expect(findings(change)).toEqual(messages.map((message) => `${message} (${rule})`));
});

test('a pipeline without its load test holds to no bound', () => {
  const change = (document: Document) => {
    delete document.jobs.load;
    for (const job of Object.values(document.jobs)) {
      job.needs = (job.needs ?? []).filter((id) => id !== 'load');
    }
  };
  expect(findings(change)).toHaveLength(3);
});

test('the bound of a release in the cluster is that of the pipeline', () => {
  const gate = tree.get('base/checkout/analysis-template.yaml') as TreeFile;
  const changed = new Map(tree).set(gate.path, {
    ...gate,
    text: gate.text.replaceAll('le="0.8"', 'le="0.4"'),
  });
  expect(findings(() => {}, changed)).toEqual([
    'jobs.load must have --p99 400ms or 0.4ms, as base/checkout/analysis-template.yaml has it, got 800ms (workflow-bounds)',
  ]);
});
