import http from 'node:http';
import type { AddressInfo } from 'node:net';

/** What is wrong with a stub of the shop. */
export type Fault = 'slow' | 'errors' | 'empty' | 'wrong' | 'sold-out' | 'oversells' | 'charges-twice';

const PAGE = '<!doctype html><html><script src="/_next/static/app.js"></script></html>';

/** The endpoints of all services, as far as load tests use them. */
export class StubShop {
  private readonly stock = new Map<string, number>();
  private readonly charges = new Map<string, string>();
  private readonly server = http.createServer((request, response) => this.answer(request, response));

  constructor(private readonly fault?: Fault) {}

  /** @returns its URL */
  async start(): Promise<string> {
    await new Promise<void>((resolve) => this.server.listen(0, '127.0.0.1', resolve));
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  end(): void {
    this.server.close();
    this.server.closeAllConnections();
  }

  private async answer(request: http.IncomingMessage, response: http.ServerResponse): Promise<void> {
    let body = '';
    for await (const chunk of request.setEncoding('utf8')) body += chunk;
    const [, resource = '', id = ''] = (request.url as string).split('/');
    const { status, text } = this.outcome(resource, id, body ? JSON.parse(body) : {}, request.headers);
    const send = () => response.writeHead(this.fault === 'errors' ? 500 : status).end(text);
    setTimeout(send, this.fault === 'slow' ? 600 : 0);
  }

  private outcome(
    resource: string,
    id: string,
    body: { readonly sku?: string; readonly quantity?: number },
    headers: http.IncomingHttpHeaders,
  ): { status: number; text: string } {
    const ok = (value: object) => ({
      status: 200,
      text: JSON.stringify(this.fault === 'empty' ? {} : value),
    });
    const { sku = id, quantity = 0 } = body;
    const available = this.stock.get(sku) ?? (this.fault === 'sold-out' ? 0 : 3);
    const found = { id: this.fault === 'wrong' ? 'another' : id };
    switch (resource) {
      case 'products':
      case 'orders':
      case 'transactions':
        return ok(found);
      case 'stock':
        return ok({ available });
      case 'reserve':
        if (available < quantity && this.fault !== 'oversells') return { status: 409, text: '{}' };
        this.stock.set(sku, available - quantity);
        return ok({});
      case 'release':
        this.stock.set(sku, available + quantity);
        return ok({});
      case 'charge': {
        const key =
          this.fault === 'charges-twice' ? String(Math.random()) : String(headers['idempotency-key']);
        this.charges.set(key, this.charges.get(key) ?? `t${this.charges.size}`);
        return ok({ id: this.charges.get(key) });
      }
      case '':
        return { status: 200, text: this.fault === 'empty' ? '' : PAGE };
      case '_next':
        return this.fault === 'wrong' ? { status: 404, text: '' } : { status: 200, text: '"use strict";' };
      default:
        return ok({ id: 'o1' });
    }
  }
}
