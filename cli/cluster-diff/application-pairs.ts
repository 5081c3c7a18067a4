import { isDeepStrictEqual } from 'node:util';
import { type Application, applicationsOf, inputsOf, type TreeTexts } from './applications';

/** What to look at. */
export interface Scope {
  /** Environments in the order in which they are told; further ones of the trees follow. */
  readonly order: readonly string[];
  /** @default - every environment */
  readonly environment?: string;
  /** @default - every service */
  readonly service?: string;
}

/** An Application in both trees, as far as it is there. */
export interface ApplicationPair {
  readonly name: string;
  readonly before?: Application;
  readonly after?: Application;
}

/** The Applications of two trees by environment and service. */
export function pairsOf(before: TreeTexts, after: TreeTexts, { order }: Scope): ApplicationPair[] {
  const old = applicationsOf(before);
  const young = applicationsOf(after);
  const rank = (name: string) => (order.includes(name) ? order.indexOf(name) : order.length);
  return [...new Set([...old.keys(), ...young.keys()])]
    .map((name): ApplicationPair => {
      const [was, is] = [old.get(name), young.get(name)];
      return { name, ...(was && { before: was }), ...(is && { after: is }) };
    })
    .sort((a, b) => {
      const [one, other] = [placeOf(a), placeOf(b)];
      const byEnvironment = rank(one.environment) - rank(other.environment);
      return byEnvironment !== 0 ? byEnvironment : one.service < other.service ? -1 : 1;
    });
}

/** Where it is; in the new tree, if it is in both. */
export function placeOf({ before, after }: ApplicationPair): Application {
  return (after ?? before) as Application;
}

/** Whether somebody wants to look at it. */
export function isInScope(pair: ApplicationPair, { environment, service }: Scope): boolean {
  const place = placeOf(pair);
  return (
    (environment === undefined || place.environment === environment) &&
    (service === undefined || place.service === service)
  );
}

/** Whether anything differs of what its overlay is built from. */
export function isRenderedAnew(pair: ApplicationPair, before: TreeTexts, after: TreeTexts): boolean {
  const old = pair.before && inputsOf(before, pair.before.folder);
  const young = pair.after && inputsOf(after, pair.after.folder);
  return !isDeepStrictEqual(old, young);
}

/** Whether the Application goes without what it deployed, which it does not own. */
export function isAbandoned({ before, after }: ApplicationPair): boolean {
  return after === undefined && before?.ownsObjects === false;
}
