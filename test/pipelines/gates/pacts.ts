/** A file of Pact as the libraries of consumers write it: checkout reserves, and looks at the stock. */
export function pact({
  consumer = 'checkout',
  provider = 'inventory',
  version = '3.0.0',
  state = '3 units of sku-1',
  available = 3,
}: {
  readonly consumer?: string;
  readonly provider?: string;
  readonly version?: string;
  readonly state?: string;
  readonly available?: number;
} = {}): string {
  const isFourth = version.startsWith('4');
  const headers = { 'Content-Type': isFourth ? ['application/json'] : 'application/json' };
  const type = isFourth ? { type: 'Synchronous/HTTP' } : {};
  const body = (content: object) => ({
    headers,
    body: isFourth ? { content, contentType: 'application/json', encoded: false } : content,
  });
  return JSON.stringify({
    consumer: { name: consumer },
    provider: { name: provider },
    interactions: [
      {
        ...type,
        description: 'a reservation',
        providerStates: [{ name: state }],
        request: { method: 'POST', path: '/reserve', ...body({ sku: 'sku-1', quantity: 1 }) },
        response: {
          status: 200,
          ...body({ id: 'r1', left: 2 }),
          matchingRules: {
            body: {
              '$.id': { combine: 'AND', matchers: [{ match: 'type' }] },
              '$.left': { combine: 'AND', matchers: [{ match: 'integer' }] },
            },
          },
        },
      },
      {
        ...type,
        description: 'the stock',
        request: { method: 'GET', path: '/stock/sku-1' },
        response: { status: 200, ...body({ available }) },
      },
    ],
    metadata: { pactSpecification: { version } },
  });
}
