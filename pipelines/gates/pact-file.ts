import { createHash } from 'node:crypto';
import { Unusable } from './gate';
import { readJson } from './text-files';

/** What a consumer expects of a provider, as its tests have written it. */
export interface Contract {
  readonly file: string;
  readonly consumer: string;
  readonly provider: string;
  /** How many requests with their answers. */
  readonly interactions: number;
  /** What is asked for, e.g. `GET /stock/sku-1`. */
  readonly requests: readonly string[];
  /** What the provider must have for some of them, e.g. `3 units of sku-1`. */
  readonly states: readonly string[];
  /** The same for the same interactions, whoever wrote them down when. */
  readonly digest: string;
}

/** What version 4 calls the only kind of interaction that version 3 has. */
const HTTP = 'Synchronous/HTTP';

interface Pact {
  readonly consumer?: { readonly name?: unknown };
  readonly provider?: { readonly name?: unknown };
  readonly interactions?: readonly {
    readonly type?: string;
    readonly request?: { readonly method?: string; readonly path?: string };
    readonly providerStates?: readonly { readonly name?: string }[];
  }[];
  readonly messages?: readonly unknown[];
  readonly metadata?: { readonly pactSpecification?: { readonly version?: string } };
}

/**
 * Reads a file of Pact, version 3 or 4.
 *
 * @throws {Unusable} if it is none, or has another kind of interaction than requests of HTTP
 * @see https://github.com/pact-foundation/pact-specification
 */
export function readContract(file: string): Contract {
  const pact = readJson(file) as Pact | null;
  const [consumer, provider] = [pact?.consumer?.name, pact?.provider?.name];
  const version = pact?.metadata?.pactSpecification?.version ?? '';
  if (typeof consumer !== 'string' || typeof provider !== 'string' || !/^[34]\b/.test(version))
    throw new Unusable(`${file} is no file of Pact, version 3 or 4`);
  const interactions = pact?.interactions ?? [];
  if (interactions.length === 0) throw new Unusable(`${file} has no interaction`);
  const others = interactions.filter(({ type = version.startsWith('3') ? HTTP : 'none' }) => type !== HTTP);
  if (others.length > 0 || (pact?.messages ?? []).length > 0)
    throw new Unusable(`${file} has messages: only requests of HTTP can be replayed`);
  const states = interactions.flatMap(({ providerStates = [] }) =>
    providerStates.map(({ name }) => String(name)),
  );
  return {
    file,
    consumer,
    provider,
    interactions: interactions.length,
    requests: interactions.map(
      ({ request }) => `${request?.method?.toUpperCase() ?? 'GET'} ${request?.path ?? '/'}`,
    ),
    states: [...new Set(states)],
    digest: createHash('sha256')
      .update(JSON.stringify(sorted(interactions)))
      .digest('hex')
      .slice(0, 16),
  };
}

/** A value with the keys of its objects in order. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([key, each]) => [key, sorted(each)]));
}
