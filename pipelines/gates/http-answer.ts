import http from 'node:http';
import https from 'node:https';
import type { Certificates } from './client-certificate';

/** More of a body is not needed to know what it is. */
const BODY_BYTES = 64 * 1024;
const PATIENCE_MS = 10_000;

/** How a server has answered a request. */
export interface HttpAnswer {
  readonly status: number;
  readonly headers: http.IncomingHttpHeaders;
  /** Its first 64 KiB. */
  readonly body: string;
}

/**
 * The answer to a GET, redirects as they are.
 *
 * @throws if there is none within 10 seconds
 */
export function httpAnswer(url: string, certificates: Certificates = {}): Promise<HttpAnswer> {
  return new Promise((resolve, reject) => {
    const options = { agent: false as const, timeout: PATIENCE_MS };
    const answered = (response: http.IncomingMessage) => {
      let body = '';
      const done = () => {
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body });
        response.destroy();
      };
      response.setEncoding('utf8').on('data', (text) => {
        body += text;
        if (body.length >= BODY_BYTES) done();
      });
      response.on('end', done).on('error', reject);
    };
    const request = url.startsWith('https:')
      ? https.get(url, { ...options, ...certificates }, answered)
      : http.get(url, options, answered);
    request.on('timeout', () => request.destroy(new Error(`no answer within ${PATIENCE_MS / 1000} s`)));
    request.on('error', reject);
  });
}

/** What went wrong with a request, on one line. */
export function whyNot(error: unknown): string {
  const { message, code } = error as NodeJS.ErrnoException;
  return message || code || 'for no reason that it tells';
}
