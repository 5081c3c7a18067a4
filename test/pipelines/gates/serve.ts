import type http from 'node:http';
import type https from 'node:https';
import type { AddressInfo } from 'node:net';
import { onTestFinished } from 'vitest';

/** Lets a server listen until the end of the test. Returns its URL. */
export async function serve(server: http.Server | https.Server, protocol = 'http'): Promise<string> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.close();
    server.closeAllConnections();
  });
  return `${protocol}://127.0.0.1:${(server.address() as AddressInfo).port}`;
}
