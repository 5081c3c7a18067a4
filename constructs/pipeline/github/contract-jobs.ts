import type { StageOf } from '../stages';
import { type JobBody, type JobContext, TAG_DIGITS, TOKEN_MINUTES, VERSION } from './job';
import { runnerIn } from './running-jobs';
import { besideStores, built, logged, PACTS } from './source-jobs';
import {
  action,
  checkoutService,
  gate,
  IMAGES,
  infra,
  installTool,
  keep,
  PLATFORM_FOLDER,
  platformBranch,
  quoted,
  runningIn,
  SERVICE_FOLDER,
  TOKEN,
} from './steps';

/** The committed contracts, in the platform's repository. */
export const CONTRACTS = 'contracts';

/** Records under the tag that the version gets; it is published only if this has passed. */
const TAG = `"\${GITHUB_SHA::${TAG_DIGITS}}"`;

/** What the service prints while it is asked. */
const SERVICE_LOG = 'service.log';

export function providerContractsJob(stage: StageOf<'provider-contracts'>, context: JobContext): JobBody {
  const { id, consumers, routes, toolchain, stores, port, readyPath, scansLog } = stage;
  const { service, platform, branch } = context;
  const host = `http://localhost:${port}`;
  const { env, ...around } = besideStores(stores);
  return {
    permissions: { contents: 'read' },
    'timeout-minutes': 30,
    ...around,
    env: { ...(env as Record<string, string> | undefined), PORT: String(port) },
    steps: [
      checkoutService({ path: SERVICE_FOLDER }),
      ...built(toolchain, SERVICE_FOLDER),
      {
        run: `${scansLog ? logged(toolchain.start, `../${SERVICE_LOG}`) : toolchain.start} &`,
        'working-directory': SERVICE_FOLDER,
      },
      ...platformBranch(platform, branch, { contents: 'read' }),
      installTool('contracts'),
      gate('contracts', [
        `--provider ${service}`,
        `--host ${host}`,
        `--ready ${quoted(readyPath)}`,
        ...consumers.map((name) => `--consumer ${name}`),
        ...routes.map(routeOption),
        `--record ${CONTRACTS}`,
        `--provider-version ${TAG}`,
      ]),
      ...(scansLog ? [gate('log-scan', [`--logs ../${SERVICE_LOG}`])] : []),
      keep(id, `${PLATFORM_FOLDER}/${CONTRACTS}`),
    ],
  };
}

function routeOption(route: string): string {
  return `--route ${quoted(route)}`;
}

/** How long a release of the provider is waited for: as long as a token lasts. */
const PROVIDER_WAIT_MINUTES = TOKEN_MINUTES - 10;

/** Asks what runs, from where the policies of the provider let it be asked. */
export function consumerContractsJob(stage: StageOf<'consumer-contracts'>, context: JobContext): JobBody {
  const { id, provider, routes, environment, url } = stage;
  const { service, platform, branch } = context;
  return {
    permissions: {},
    'timeout-minutes': PROVIDER_WAIT_MINUTES + 20,
    'runs-on': runnerIn(provider, environment),
    steps: [
      action('download-artifact', { name: PACTS, path: PACTS }),
      ...platformBranch(platform, branch, { contents: 'read', statuses: 'read' }),
      // While its next version comes, either may answer.
      infra([`verdict ${provider} ${environment} --now --wait ${PROVIDER_WAIT_MINUTES}m`], {
        GITHUB_TOKEN: TOKEN,
      }),
      installTool('contracts'),
      gate('contracts', [
        `--provider ${provider}`,
        `--host ${url}`,
        `--consumer ${service}`,
        `--contract ../${PACTS}/${service}-${provider}.json`,
        ...routes.map(routeOption),
        `--record ${CONTRACTS}`,
        ...runningIn(environment),
      ]),
      keep(id, `${PLATFORM_FOLDER}/${CONTRACTS}/${service}-${provider}`),
    ],
  };
}

export function canIDeployJob(stage: StageOf<'can-i-deploy'>, context: JobContext): JobBody {
  const { id, environment, pairs, records, hasPacts } = stage;
  const { service, platform, branch } = context;
  const place = (record: string) => {
    const { provider } = pairs.find((pair) => record === `contract-with-${pair.provider}`) ?? {};
    return `${PLATFORM_FOLDER}/${CONTRACTS}${provider === undefined ? '' : `/${service}-${provider}`}`;
  };
  return {
    permissions: {},
    'timeout-minutes': 10,
    steps: [
      ...platformBranch(platform, branch, { contents: 'read' }),
      ...(hasPacts ? [action('download-artifact', { name: PACTS, path: PACTS })] : []),
      ...records.map((record) => action('download-artifact', { name: record, path: place(record) })),
      gate(
        'can-i-deploy',
        [
          `--service ${service}`,
          '--version "$TAG"',
          `--environment ${environment}`,
          `--images ${IMAGES}`,
          `--contracts ${CONTRACTS}`,
          ...pairs.map(({ consumer, provider }) => `--pair ${consumer}:${provider}`),
          ...(hasPacts ? [`--pacts ../${PACTS}`] : []),
          ...(records.length > 0 ? ['--record'] : []),
        ],
        { TAG: VERSION.TAG },
      ),
      ...(records.length > 0 ? [keep(id, `${PLATFORM_FOLDER}/${CONTRACTS}`)] : []),
    ],
  };
}
