import fs from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { startControlPlane } from './cluster/control-plane';
import { existingCluster } from './cluster/existing';
import { startCluster } from './cluster/start';
import { writePage } from './page';
import { OPERATIONS, PROJECT } from './platform';
import { Supervisor } from './processes/supervisor';
import { missing } from './programs';
import { judge, line, type Result } from './result';
import type { Scenario } from './scenario';
import { scenarios } from './scenarios';

const USAGE = `npm run e2e -- [options] [scenario …]

Tries the promises of the documentation on real controllers, all of them or those that are named.

  --stage 1|2      only what needs no Argo CD (1), or what needs it (2)
  --list           names the scenarios
  --context NAME   uses the cluster of this kubeconfig context, which must be empty and without nodes that take pods
  --write-docs     writes docs/e2e.md from what a run of all scenarios has measured`;

const PROGRAMS = [
  'etcd',
  'kube-apiserver',
  'kube-controller-manager',
  'kube-scheduler',
  'kubectl',
  'kwok',
  'rollouts-controller',
  'kubectl-argo-rollouts',
  'prometheus',
];

/** Programs beyond them, for scenarios that need Argo CD. */
const ARGO_CD_PROGRAMS = ['argocd', 'redis-server', 'git', 'kustomize'];

/** Programs of the cluster itself, which one that somebody else has started does not need. */
const CONTROL_PLANE = PROGRAMS.slice(0, 4);

/** Where the logs of a run that failed are kept; Git ignores it. */
const REPORT = path.join(PROJECT, 'reports/e2e');

async function main(): Promise<number> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      list: { type: 'boolean' },
      help: { type: 'boolean' },
      context: { type: 'string' },
      stage: { type: 'string' },
      'write-docs': { type: 'boolean' },
    },
  });
  if (values.help) {
    console.log(USAGE);
    return 0;
  }
  if (values.list) {
    for (const { id, page = OPERATIONS, promise } of scenarios) console.log(`${id}  ${page}: ${promise}`);
    return 0;
  }
  const unknown = positionals.filter((id) => !scenarios.some((scenario) => scenario.id === id));
  const chosen = scenarios.filter(
    (scenario) =>
      (positionals.length === 0 || positionals.includes(scenario.id)) &&
      (values.stage === undefined || values.stage === (needsArgoCd(scenario) ? '2' : '1')),
  );
  const withArgoCd = values.context === undefined && chosen.some(needsArgoCd);
  const needed = [
    ...PROGRAMS.filter((name) => values.context === undefined || !CONTROL_PLANE.includes(name)),
    ...(withArgoCd ? ARGO_CD_PROGRAMS : []),
  ];
  const problems = [
    ...(['1', '2', undefined].includes(values.stage)
      ? []
      : [`--stage must be 1 or 2, got '${values.stage}'`]),
    ...unknown.map((id) => `there is no scenario '${id}': \`npm run e2e -- --list\` names them`),
    ...missing(needed),
    ...(values['write-docs'] && (positionals.length > 0 || values.stage !== undefined)
      ? ['--write-docs takes all scenarios']
      : []),
  ];
  if (problems.length > 0) {
    for (const problem of problems) console.error(problem);
    return 2;
  }
  const start = Date.now();
  const results = await withProcesses(async (supervisor) => {
    const cluster =
      values.context === undefined
        ? await startControlPlane(supervisor)
        : await existingCluster(supervisor, values.context);
    const { stage, end } = await startCluster(supervisor, cluster, withArgoCd);
    console.error(`cluster up after ${Math.round((Date.now() - start) / 1000)} s`);
    const width = Math.max(...chosen.map(({ id }) => id.length));
    const judged = await Promise.all(
      chosen.map(async (scenario) => {
        const result = await judge(scenario, stage);
        console.log(line(result, width));
        return result;
      }),
    );
    end();
    const passed = judged.filter(({ verdict }) => verdict === 'PASS').length;
    const failed = judged.filter(({ verdict }) => verdict === 'FAIL').length;
    console.log(`${passed} passed, ${failed} failed, ${Math.round((Date.now() - start) / 1000)} s`);
    return judged;
  });
  if (values['write-docs']) writePage(results, Math.round((Date.now() - start) / 1000));
  return results.some(({ verdict }) => verdict === 'FAIL') ? 2 : 0;
}

function needsArgoCd({ needs = [] }: Scenario): boolean {
  return needs.some((need) => need.startsWith('Argo CD'));
}

/** Runs something with processes of its own, and ends them on every way out. */
async function withProcesses(run: (supervisor: Supervisor) => Promise<Result[]>): Promise<Result[]> {
  let fail: (error: Error) => void = () => {};
  const failure = new Promise<never>((_, reject) => {
    fail = reject;
  });
  failure.catch(() => {});
  const supervisor = new Supervisor((reason) => fail(new Error(reason)));
  const interrupted = (signal: NodeJS.Signals) => fail(new Interruption(signal));
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, interrupted);
  try {
    const results = await Promise.race([run(supervisor), failure]);
    if (results.some(({ verdict }) => verdict === 'FAIL')) keepLogs(supervisor);
    return results;
  } catch (error) {
    if (!(error instanceof Interruption)) keepLogs(supervisor);
    throw error;
  } finally {
    await supervisor.end();
  }
}

class Interruption extends Error {
  constructor(signal: NodeJS.Signals) {
    super(`ended by ${signal}; all processes are gone`);
  }
}

function keepLogs({ logs }: Supervisor): void {
  fs.rmSync(REPORT, { recursive: true, force: true });
  fs.cpSync(logs, REPORT, { recursive: true });
  console.error(`logs: ${path.relative(process.cwd(), REPORT)}`);
}

main().then(
  (code) => process.exit(code),
  (error: Error) => {
    console.error(error.message);
    process.exit(2);
  },
);
