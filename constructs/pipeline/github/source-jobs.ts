import { STORE_IMAGES } from '../pins';
import type { Commands, StageOf, TestStore } from '../stages';
import type { Toolchain } from '../toolchain';
import type { Job, JobBody, JobContext } from './job';
import {
  action,
  checkoutService,
  expression,
  gate,
  installTool,
  keep,
  platformBranch,
  platformScripts,
  quoted,
  runningIn,
  SERVICE_FOLDER,
  type Step,
} from './steps';

/** What the tests have printed. */
const LOG = 'test.log';

/** The artifact, and the folder, of that and of the reports of the tests. */
const LOGS = 'logs';

/** A command that also writes what it prints to a file. */
export function logged(command: string, file: string): string {
  return `{ ${command}; } 2>&1 | tee --append ${file}`;
}

/** The folder, and the artifact, of the contracts that the tests of a consumer write. */
export const PACTS = 'pacts';

/** The stores that tests run against, as they are on a runner: nobody else reaches them there. */
const STORES = {
  postgresql: {
    container: {
      image: STORE_IMAGES.postgresql,
      env: { POSTGRES_DB: 'test', POSTGRES_HOST_AUTH_METHOD: 'trust' },
      ports: ['5432:5432'],
      options: '--health-cmd "pg_isready --username postgres" --health-interval 5s --health-retries 12',
    },
    env: {
      POSTGRESQL_URL: 'postgresql://localhost:5432/test',
      POSTGRESQL_USERNAME: 'postgres',
      POSTGRESQL_PASSWORD: 'unused',
    },
  },
  redis: {
    container: {
      image: STORE_IMAGES.redis,
      ports: ['6379:6379'],
      options: '--health-cmd "redis-cli ping" --health-interval 5s --health-retries 12',
    },
    env: { REDIS_URL: 'redis://localhost:6379' },
  },
  queue: {
    container: {
      image: STORE_IMAGES.queue,
      ports: ['5672:5672'],
      options: '--health-cmd "rabbitmq-diagnostics --quiet ping" --health-interval 5s --health-retries 12',
    },
    env: { QUEUE_URL: 'amqp://localhost:5672' },
  },
} as const;

export function testJob({ toolchain, stores, keepsLog, writesPacts }: StageOf<'test'>): JobBody {
  const { test } = toolchain;
  return {
    permissions: { contents: 'read' },
    'timeout-minutes': 30,
    ...besideStores(stores),
    steps: [
      checkoutService(),
      ...built(toolchain),
      ...test.map((run) => ({ run: keepsLog ? logged(run, LOG) : run })),
      ...(keepsLog ? [keep(LOGS, [LOG, ...(toolchain.reports ?? [])].join('\n'))] : []),
      ...(writesPacts ? [keep(PACTS, PACTS)] : []),
    ],
  };
}

/** Stores beside the steps of a job, and where the service finds them. */
export function besideStores(stores: readonly TestStore[]): Partial<Job> {
  if (stores.length === 0) return {};
  return {
    services: Object.fromEntries(
      stores.map((store) => [
        store,
        { ...STORES[store].container, ports: [...STORES[store].container.ports] },
      ]),
    ),
    env: Object.assign({}, ...stores.map((store) => STORES[store].env)) as Record<string, string>,
  };
}

/** The tools of the sources, and the sources built with them. */
export function built({ setup, build }: Commands, folder?: string): Step[] {
  return [
    ...(setup ? [action(setup.action, setup.with)] : []),
    ...build.map((run) => ({ run, ...(folder !== undefined && { 'working-directory': folder }) })),
  ];
}

/** Scanners only report: what passes is decided by the gate, by the same policy for all of them. */
export function scanJob(stage: StageOf<'scan'>, { platform, registry }: JobContext): JobBody {
  const { subject, severity, licences } = stage;
  const ofImage = subject === 'image';
  // What is shipped decides: the lock files of sources are looked at early, and need not be there.
  const hasSbom = ofImage || licences.length > 0;
  const scanned: Readonly<Record<string, string>> = ofImage
    ? { image: expression('needs.image.outputs.image') }
    : { path: SERVICE_FOLDER };
  return {
    permissions: ofImage ? { packages: 'read' } : { contents: 'read' },
    'timeout-minutes': 20,
    steps: [
      ...(ofImage ? [login(registry)] : [checkoutService({ path: SERVICE_FOLDER })]),
      action('scan', {
        ...scanned,
        'output-format': 'sarif',
        'output-file': 'vulnerabilities.sarif',
        'fail-build': false,
      }),
      ...(hasSbom
        ? [
            action('sbom', {
              ...scanned,
              format: 'cyclonedx-json',
              'output-file': 'sbom.json',
              'upload-artifact': false,
            }),
          ]
        : []),
      ...platformScripts(platform),
      gate('security-scan', [
        `--severity ${severity}`,
        '--sarif ../vulnerabilities.sarif',
        ...(ofImage ? [] : [`--secrets-in ../${SERVICE_FOLDER}`]),
        ...(hasSbom ? ['--sbom ../sbom.json'] : []),
        ...licences.map((licence) => `--licence ${quoted(licence)}`),
      ]),
    ],
  };
}

export function login(registry: string): Step {
  const isGitHub = registry === 'ghcr.io';
  return action('login', {
    registry,
    username: expression(isGitHub ? 'github.actor' : 'secrets.registry-username'),
    password: expression(isGitHub ? 'github.token' : 'secrets.registry-password'),
  });
}

/** What CodeQL calls its report of each language. */
const REPORTS: Readonly<Record<Toolchain['codeql'], string>> = {
  go: 'go',
  'java-kotlin': 'java',
  'javascript-typescript': 'javascript',
  python: 'python',
};

/** CodeQL builds nothing for most languages; for Go it watches how the sources are built. */
export function sastJob({ toolchain, severity }: StageOf<'sast'>, { platform }: JobContext): JobBody {
  const { codeql, setup, build } = toolchain;
  const isBuilt = codeql === 'go';
  return {
    permissions: { contents: 'read' },
    'timeout-minutes': 45,
    steps: [
      checkoutService(),
      ...(isBuilt ? [action(setup.action, setup.with)] : []),
      action('codeql-init', {
        languages: codeql,
        'build-mode': isBuilt ? 'manual' : 'none',
        queries: 'security-extended',
      }),
      ...(isBuilt ? build.map((run) => ({ run })) : []),
      action('codeql-analyze', { upload: 'never', output: 'sarif' }),
      ...platformScripts(platform),
      gate('security-scan', [`--severity ${severity}`, `--sast ../sarif/${REPORTS[codeql]}.sarif`]),
    ],
  };
}

/** What runs is known by the newest commit of the branch. */
export function migrationJob(
  stage: StageOf<'migration'>,
  { service, platform, branch }: JobContext,
): JobBody {
  const { folder, toolchain, stores, environment } = stage;
  const { setup, build, test } = toolchain;
  return {
    permissions: { contents: 'read' },
    'timeout-minutes': 45,
    ...besideStores(stores),
    steps: [
      checkoutService({ path: SERVICE_FOLDER, 'fetch-depth': 0 }),
      ...(setup ? [action(setup.action, setup.with)] : []),
      ...platformBranch(platform, branch, { contents: 'read' }),
      installTool('migration'),
      gate('migration', [
        `--sources ../${SERVICE_FOLDER}`,
        `--migrations ${folder}`,
        `--service ${service}`,
        ...runningIn(environment),
        '--database-url postgresql://postgres@localhost:5432/test',
        `--test ${quoted([...build, ...test].join(' && '))}`,
      ]),
    ],
  };
}

export function logScanJob(_: StageOf<'log-scan'>, { platform }: JobContext): JobBody {
  return {
    permissions: {},
    'timeout-minutes': 10,
    steps: [
      action('download-artifact', { name: LOGS, path: LOGS }),
      ...platformScripts(platform),
      gate('log-scan', [`--logs ../${LOGS}`]),
    ],
  };
}
