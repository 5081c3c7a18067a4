import type { Overlay } from '../../constructs/gitops/overlay';
import type { Service } from '../../constructs/patterns/service';
import { imageVersion } from '../../constructs/platform/images';
import { nameOf } from './expect-field';
import type { OverlayRule } from './values';

/** Nothing of another environment: none of its namespaces, hosts and images, unless they are this one's too. */
export const valuesOfOthers: OverlayRule = (overlay, objects) => {
  const own = marksOf(overlay).map(({ value }) => value);
  const others = (overlay.service as Service).overlays
    .filter((other) => other !== overlay)
    .flatMap((other) => marksOf(other).map((mark) => ({ ...mark, environment: other.environment.name })))
    .filter(({ value }) => !own.includes(value));
  return objects.flatMap((object) =>
    stringsWithin(object, '').flatMap((string) =>
      others
        .filter(({ isIn }) => isIn(string))
        .map(
          ({ what, value, environment }) =>
            `${nameOf(object)}: ${string.path} has the ${what} of '${environment}', ${value}`,
        ),
    ),
  );
};

/** What tells an environment from the others, and how to find it in a string. */
interface Mark {
  readonly what: 'namespace' | 'host' | 'image';
  readonly value: string;
  readonly isIn: (string: LocatedString) => boolean;
}

interface LocatedString {
  readonly path: string;
  readonly text: string;
}

function marksOf({ service, environment }: Overlay): Mark[] {
  const { namespace, host } = environment;
  const { tag, digest } = imageVersion(service.platform.images, service.name, environment.name) ?? {};
  const versions = [tag && `:${tag}`, digest && `@${digest}`].filter((version) => version !== undefined);
  return [
    { what: 'namespace', value: namespace, isIn: (string) => namesNamespace(string, namespace) },
    { what: 'host', value: host, isIn: ({ text }) => text.split(/[^\w.-]+/).includes(host) },
    ...versions.map(
      (version): Mark => ({
        what: 'image',
        value: service.image + version,
        isIn: ({ text }) => text.startsWith(service.image) && `${text}@`.includes(`${version}@`),
      }),
    ),
  ];
}

/** Whether a string names a namespace in one of the ways in which manifests do. */
function namesNamespace({ path, text }: LocatedString, namespace: string): boolean {
  if (NAMESPACE_FIELD.test(path)) return text === namespace;
  return [`.${namespace}.svc`, `namespace="${namespace}"`, `/ns/${namespace}/`].some((way) =>
    text.includes(way),
  );
}

const NAMESPACE_FIELD = /(^|\.)namespaces?(\[\d+\])?$|\['kubernetes\.io\/metadata\.name'\]$/;

function stringsWithin(value: unknown, path: string): LocatedString[] {
  if (typeof value === 'string') return [{ path, text: value }];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, child]) => {
    if (Array.isArray(value)) return stringsWithin(child, `${path}[${name}]`);
    if (!/^[\w-]+$/.test(name)) return stringsWithin(child, `${path}['${name}']`);
    return stringsWithin(child, path === '' ? name : `${path}.${name}`);
  });
}
