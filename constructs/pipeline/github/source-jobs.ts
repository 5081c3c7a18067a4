import { STORE_IMAGES } from '../pins';
import type { StageOf } from '../stages';
import type { JobBody, JobContext } from './job';
import {
  action,
  checkoutService,
  expression,
  gate,
  platformScripts,
  SERVICE_FOLDER,
  type Step,
} from './steps';

/** What keeps what the tests have printed, by the name of the artifact and of the file. */
const LOG = 'test.log';

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

export function testJob({ toolchain, stores, keepsLog }: StageOf<'test'>): JobBody {
  const { setup, build, test } = toolchain;
  return {
    permissions: { contents: 'read' },
    'timeout-minutes': 30,
    ...(stores.length > 0 && {
      services: Object.fromEntries(
        stores.map((store) => [
          store,
          { ...STORES[store].container, ports: [...STORES[store].container.ports] },
        ]),
      ),
      env: Object.assign({}, ...stores.map((store) => STORES[store].env)) as Record<string, string>,
    }),
    steps: [
      checkoutService(),
      ...(setup ? [action(setup.action, setup.with)] : []),
      ...build.map((run) => ({ run })),
      ...test.map((run) => ({ run: keepsLog ? `${run} 2>&1 | tee --append ${LOG}` : run })),
      ...(keepsLog ? [action('upload-artifact', { name: LOG, path: LOG, 'retention-days': 7 })] : []),
    ],
  };
}

/** Scanners only report: what passes is decided by the gate, by the same policy for all of them. */
export function scanJob({ subject, level }: StageOf<'scan'>, { platform, registry }: JobContext): JobBody {
  const ofImage = subject === 'image';
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
        'output-format': 'json',
        'output-file': 'vulnerabilities.json',
        'fail-build': false,
      }),
      action('sbom', {
        ...scanned,
        format: 'cyclonedx-json',
        'output-file': 'sbom.json',
        'upload-artifact': false,
      }),
      ...platformScripts(platform),
      gate('security-scan', [
        `--level ${level}`,
        '--vulnerabilities ../vulnerabilities.json',
        '--sbom ../sbom.json',
        ...(ofImage ? [] : [`--secrets-in ../${SERVICE_FOLDER}`]),
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

/** CodeQL builds nothing for most languages; for Go it watches how the sources are built. */
export function sastJob({ toolchain, noInjection }: StageOf<'sast'>, { platform }: JobContext): JobBody {
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
      gate('security-scan', ['--sarif ../sarif', ...(noInjection ? ['--no-injection'] : [])]),
    ],
  };
}

export function contractsJob(stage: StageOf<'contracts'>, { service, platform }: JobContext): JobBody {
  const { consumers, providers, environment } = stage;
  return {
    permissions: { contents: 'read' },
    'timeout-minutes': 15,
    steps: [
      checkoutService({ path: SERVICE_FOLDER }),
      ...platformScripts(platform),
      gate('contracts', [
        `--service ${service}`,
        `--sources ../${SERVICE_FOLDER}`,
        ...consumers.map((name) => `--consumer ${name}`),
        ...providers.map((name) => `--provider ${name}`),
        ...(environment === undefined ? [] : [`--environment ${environment}`]),
      ]),
    ],
  };
}

export function migrationJob({ folder }: StageOf<'migration'>, { platform }: JobContext): JobBody {
  const { container, env } = STORES.postgresql;
  return {
    permissions: { contents: 'read' },
    'timeout-minutes': 30,
    services: { postgresql: { ...container, ports: [...container.ports] } },
    env: { ...env },
    steps: [
      checkoutService({ path: SERVICE_FOLDER, 'fetch-depth': 0 }),
      ...platformScripts(platform),
      gate('migration', [`--sources ../${SERVICE_FOLDER}`, `--migrations ${folder}`, '--base "$BASE"'], {
        BASE: expression('github.event.pull_request.base.sha || github.event.before'),
      }),
    ],
  };
}

export function logScanJob(_: StageOf<'log-scan'>, { platform }: JobContext): JobBody {
  return {
    permissions: {},
    'timeout-minutes': 10,
    steps: [
      action('download-artifact', { name: LOG }),
      ...platformScripts(platform),
      gate('log-scan', [`--file ../${LOG}`]),
    ],
  };
}
