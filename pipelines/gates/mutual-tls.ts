import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import {
  type CertificateOptions,
  type Certificates,
  IDENTITY,
  REQUIRED_CERTIFICATES,
  readCertificates,
} from './client-certificate';
import { type Gate, Unusable, type Verdict } from './gate';
import { type HttpAnswer, httpAnswer, whyNot } from './http-answer';
import { origin, required, urlPath } from './options';
import { runProgram } from './run-program';

interface MutualTlsOptions extends CertificateOptions {
  readonly host: string;
  readonly alive: string;
}

export const mutualTls: Gate<MutualTlsOptions> = {
  name: 'mutual-tls',
  asks: 'Does the service take nobody but clients whose certificate it knows?',
  fails: [
    'an answer in plain text, to a client without a certificate, or to one with a certificate of its own making; a 400 that names TLS or the certificate is a refusal',
    'a client with the right certificate that is not answered with 200, since then refusals show nothing',
  ],
  needs: ['openssl on the PATH'],
  options: [
    required('--host <url>', 'where the service answers, in plain text or by TLS', origin),
    required('--alive <path>', 'what it answers to a client with 200, e.g. /readyz', urlPath),
    ...REQUIRED_CERTIFICATES,
    IDENTITY,
  ],

  async judge({ host, alive, ...options }): Promise<Verdict> {
    const { hostname, port, protocol } = new URL(host);
    const place = `${hostname}:${port || (protocol === 'https:' ? 443 : 80)}`;
    const [encrypted, plain] = [`https://${place}${alive}`, `http://${place}${alive}`];
    const known = readCertificates(options);
    const { cert: _cert, key: _key, ...nobody } = known;
    const clients: readonly [who: string, url: string, certificates: Certificates][] = [
      ['plain text', plain, {}],
      ['a client without a certificate', encrypted, nobody],
      ['a client with a certificate of its own making', encrypted, { ...nobody, ...(await stranger()) }],
    ];
    const welcome = await ask(encrypted, known);
    const answers = await Promise.all(
      clients.map(async ([who, url, certificates]) => ({ who, ...(await ask(url, certificates)) })),
    );
    return {
      failures: [
        ...(welcome.status === 200 ? [] : [`a client with the right certificate: ${welcome.what}`]),
        ...answers.filter(({ taken }) => taken).map(({ who, what }) => `${who}: ${what}`),
      ],
      measured: [
        `a client with the right certificate: ${welcome.what}`,
        ...answers.map(({ who, what }) => `${who}: ${what}`),
      ],
    };
  },
};

/** How a client fared, in words. */
interface Reception {
  readonly taken: boolean;
  readonly status?: number;
  readonly what: string;
}

function ask(url: string, certificates: Certificates): Promise<Reception> {
  return httpAnswer(url, certificates).then(
    (answer) => {
      const { status } = answer;
      return isRefusal(answer)
        ? { taken: false, status, what: `refused by ${status}, which says why` }
        : { taken: true, status, what: `answered by ${status}` };
    },
    (error) => ({ taken: false, what: `refused: ${whyNot(error)}` }),
  );
}

/** Some servers finish the handshake to say in words of HTTP what they miss. */
function isRefusal({ status, body }: HttpAnswer): boolean {
  return status === 400 && /\b(?:TLS|HTTPS|SSL)\b/.test(body);
}

/** A certificate that no authority has signed. */
async function stranger(): Promise<Certificates> {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'stranger-'));
  const file = (name: string) => path.join(folder, name);
  const curve = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes'];
  const out = ['-keyout', file('key'), '-out', file('cert')];
  try {
    const args = ['req', '-x509', ...curve, ...out, '-days', '1', '-subj', '/CN=stranger'];
    const { exitCode, stderr } = await runProgram('openssl', args, { lack: 'install OpenSSL' });
    if (exitCode !== 0) throw new Unusable(`openssl makes no certificate: ${stderr}`);
    return readCertificates({ cert: file('cert'), key: file('key') });
  } finally {
    fs.rmSync(folder, { recursive: true });
  }
}
