import type { DataStore } from '../workload/data-store';
import type { ServiceProps } from './service-props';

/** The stores that are named, Vault where Secrets come from it, and a queue of each producer of events. */
export function storesOf({ stores = [], vault, events = [] }: ServiceProps): DataStore[] {
  const secrets = Object.keys(vault?.secrets ?? {}).join(', ') || 'token';
  return [
    ...stores,
    ...(vault && !stores.some(({ kind }) => kind === 'vault')
      ? [{ kind: 'vault' as const, purpose: secrets }]
      : []),
    ...events.map((it) => ({ kind: 'queue' as const, purpose: `${it.events} from ${it.producer}` })),
  ];
}
