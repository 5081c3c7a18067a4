import {
  type CertificateOptions,
  IDENTITY,
  OPTIONAL_CERTIFICATES,
  readCertificates,
} from './client-certificate';
import type { Gate, Verdict } from './gate';
import { httpAnswer, whyNot } from './http-answer';
import { origin, repeated, required, urlPath } from './options';

/** Where frameworks answer with what is inside of them: Spring Boot, H2, Jolokia, Go, Node.js, API documentation, Prometheus. */
export const DEBUG_PATHS = [
  '/actuator',
  '/actuator/beans',
  '/actuator/configprops',
  '/actuator/env',
  '/actuator/heapdump',
  '/actuator/httpexchanges',
  '/actuator/loggers',
  '/actuator/mappings',
  '/actuator/threaddump',
  '/h2-console',
  '/jolokia',
  '/console',
  '/debug',
  '/debug/pprof/',
  '/debug/vars',
  '/json/list',
  '/swagger-ui.html',
  '/swagger-ui/index.html',
  '/v3/api-docs',
  '/openapi.json',
  '/graphiql',
  '/metrics',
  '/trace',
  '/phpinfo.php',
  '/server-status',
  '/.env',
  '/.git/HEAD',
];

/** Not there, or not for strangers. A redirect may lead anywhere, an error is one of code that runs. */
const CLOSED = [401, 403, 404, 410];

interface DebugEndpointsOptions extends CertificateOptions {
  readonly host: string;
  readonly alive: string;
  readonly path?: readonly string[];
}

export const debugEndpoints: Gate<DebugEndpointsOptions> = {
  name: 'debug-endpoints',
  asks: 'Does no debug endpoint answer?',
  fails: [
    `a well-known debug path that is answered otherwise than ${CLOSED.join(', ')}: also by a redirect, an error, or not at all`,
    'a service that does not answer where it must',
  ],
  needs: [],
  options: [
    required('--host <url>', 'where the service answers', origin),
    required('--alive <path>', 'what the service answers with 200, e.g. /readyz', urlPath),
    repeated('--path <path>', `what must not answer, instead of ${DEBUG_PATHS.join(' ')}`, urlPath),
    ...OPTIONAL_CERTIFICATES,
    IDENTITY,
  ],

  async judge({ host, alive, path: paths = DEBUG_PATHS, ...options }): Promise<Verdict> {
    const certificates = readCertificates(options);
    const ask = (path: string) => httpAnswer(host + path, certificates).then(({ status }) => status, whyNot);
    const living = await ask(alive);
    if (living !== 200)
      return {
        failures: [`${alive} is answered by ${living}, so that nothing is known of the service`],
        measured: [],
      };
    const answers = await Promise.all(paths.map(async (path) => ({ path, answer: await ask(path) })));
    const open = answers.filter(({ answer }) => !CLOSED.some((status) => status === answer));
    return {
      failures: open.map(({ path, answer }) => `${path} is answered by ${answer}`),
      measured: answers.map(({ path, answer }) => `${path}: ${answer}`),
    };
  },
};
