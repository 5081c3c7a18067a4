import { useEffect, useState } from 'preact/hooks';

/** The views of the page, by the names in its links. */
export const VIEWS = [
  'change',
  'topology',
  'environments',
  'plan',
  'network',
  'capacity',
  'service',
] as const;

export type ViewName = (typeof VIEWS)[number];

/** What a link leads to: a view, what of it, and how it is looked at. */
export interface Route {
  readonly view: ViewName;
  /** e.g. a service, an environment and an object. */
  readonly path: readonly string[];
  /** e.g. filters. */
  readonly query: Readonly<Record<string, string>>;
}

/** The part of an address behind its `#`, e.g. `#/plan/checkout/production`. */
export function href(view: ViewName, path: readonly string[] = [], query: Route['query'] = {}): string {
  const parts = [view, ...path].map(encodeURIComponent).join('/');
  const asked = new URLSearchParams(Object.entries(query).filter(([, value]) => value !== '')).toString();
  return `#/${parts}${asked === '' ? '' : `?${asked}`}`;
}

/** What an address asks for; the first view for one that asks for nothing known. */
export function routeOf(hash: string, first: ViewName): Route {
  const [place = '', asked = ''] = hash.replace(/^#\/?/, '').split('?');
  const [name, ...path] = place.split('/').map(decoded);
  const view = VIEWS.find((it) => it === name);
  if (view === undefined) return { view: first, path: [], query: {} };
  return { view, path, query: Object.fromEntries(new URLSearchParams(asked)) };
}

/** The route of the page's address, as it changes. */
export function useRoute(first: ViewName): Route {
  const [hash, setHash] = useState(location.hash);
  useEffect(() => {
    const changed = () => setHash(location.hash);
    addEventListener('hashchange', changed);
    return () => removeEventListener('hashchange', changed);
  }, []);
  return routeOf(hash, first);
}

/** Changes how a view is looked at, without a step more to go back through. */
export function replaceQuery({ view, path }: Route, query: Route['query']): void {
  history.replaceState(null, '', href(view, path, query));
  dispatchEvent(new HashChangeEvent('hashchange'));
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
