import type { ManifestFile } from '../../constructs/gitops/manifest-file';
import type { Platform } from '../../constructs/platform/platform';
import type { VaryProps } from '../../constructs/props/prop-schema';
import { push } from '../../manifests/push';
import type { Declare } from '../../synth/project';
import { validated } from '../../synth/render';
import {
  type Document,
  fieldChangedBy,
  filesOf,
  findInEach,
  keyOf,
  operationAt,
  readDocuments,
  type Values,
  valuesOf,
} from './documents';
import { childrenOf, leavesOf, type NamedField } from './fields';
import { overridingPatches, patchesOf } from './patches';
import { type PropChange, propChanges, withChanges } from './prop-changes';

/** Where a generated file comes from, and each of its fields. */
export interface Explanation {
  /** Inside the tree, e.g. `base/checkout/deployment.yaml`. */
  readonly file: string;
  /** The construct that defines it, e.g. `ecommerce/checkout`. */
  readonly construct: string;
  /** The classes of that construct, the service's own first, e.g. `Checkout`, `CanaryService`. */
  readonly classes: readonly string[];
  /** The files that a person edits to change it. */
  readonly sources: readonly string[];
  readonly fields: readonly ExplainedField[];
}

/** A part of an object whose values have the same origin. */
export interface ExplainedField extends Origin {
  /** e.g. `Deployment/checkout-service`. */
  readonly object: string;
  readonly field: string;
  readonly value: unknown;
}

interface Origin {
  /** The props that change it, and the entries of the file of image versions; none if it is fixed by the constructs. */
  readonly from: readonly PropReference[];
  /** The props without which, or with another value of which, the whole object would not be there. */
  readonly thereBy: readonly PropReference[];
  /**
   * Of a field of a base, what changes it in one environment, in the service's file: those props that are set, or, if
   * none is, those that could be, with `<env>` in them.
   */
  readonly overrides: readonly string[];
  /** Of an operation of a patch, the field that it changes, e.g. `Ingress/frontend-shell: spec.tls`; otherwise null. */
  readonly changes: string | null;
}

/** A prop, or an entry of the file of image versions. */
export interface PropReference {
  readonly file: string;
  readonly prop: string;
  /** False if it is left out, so that its default holds. */
  readonly isSet: boolean;
}

/** What changes what: by the key of a value, an object, or what an overlay does to a base. */
type Moves = ReadonlyMap<string, readonly PropChange[]>;

/** How many changes are tried at once first, where an effect is not to be expected. */
const MANY = 32;

/**
 * Explains a generated file, or some fields of it, by trying: the platform is declared again with another value for a
 * prop, and what differs then is what the prop decides.
 *
 * @param declare declares the platform that is explained
 * @param find the file that is explained, by its path inside the tree
 * @param asked each as for {@link findField}; all fields if left out
 * @throws {UserError} if no object of the file has one of the fields
 */
export function explain(
  declare: Declare,
  find: (files: ReadonlyMap<string, ManifestFile>) => ManifestFile,
  asked: readonly string[] = [''],
): Explanation {
  const changes: PropChange[] = [];
  const collect: VaryProps = (props, form, service) => {
    changes.push(...propChanges(props, form, service));
    return props;
  };
  const platform = declare({ vary: collect });
  const { images } = platform;
  const file = find(filesOf(validated(platform)));
  const { path } = file;
  const documents = readDocuments(file);
  const fields = asked.flatMap((name) => findInEach(path, documents, name));
  const service = platform.services.find(({ node }) => node.path === file.chart.node.path);

  const leaves = fields.flatMap(({ document, field }) => leavesOf(field).map((leaf) => ({ document, leaf })));
  const keys = new Set(leaves.flatMap(({ document, leaf }) => [document.key, keyOf(document, leaf)]));
  const isAsked = (key: string) =>
    keys.has(key) || leaves.some(({ document, leaf }) => overrides(key, document, leaf));

  const declareWith = (tried: readonly PropChange[]) => {
    const vary = <T>(props: T, _: unknown, of?: string) =>
      withChanges(
        props,
        tried.filter((change) => change.service === of),
      );
    // The file of images is read once.
    return declare({ vary: Object.assign(vary, { only: service?.name }), images });
  };
  const before = valuesOf(declareWith([]), path);
  /** The keys that a change moves by itself; none for one with which nothing comes out. */
  const effects = new Map<PropChange, readonly string[]>();
  const attempt = (tried: readonly PropChange[]): boolean => {
    const moved = movedBy(() => declareWith(tried), path, before)?.filter(isAsked);
    const [change] = tried;
    const matters = moved?.length !== 0;
    if (change && tried.length === 1 && matters) effects.set(change, moved ?? []);
    return matters;
  };
  const own = changes.filter((change) => change.service === service?.name);
  const others = changes.filter((change) => change.service !== service?.name);
  const isFurther = ({ prop }: PropChange) => propOfService(prop) !== prop;
  const inService = own.filter((change) => !isFurther(change));
  inGroups(inService, attempt);
  // What an environment or a preview may have otherwise hardly matters there if it does not in the service.
  const idle = new Set(inService.filter((change) => !effects.has(change)).map(({ prop }) => prop));
  const further = own.filter(isFurther);
  const isIdle = ({ prop }: PropChange) => aroundAndItself(propOfService(prop)).some((it) => idle.has(it));
  inGroups(
    further.filter((change) => !isIdle(change)),
    attempt,
  );
  inGroups(further.filter(isIdle), attempt, MANY);
  inGroups(others, attempt, MANY);
  const moves = new Map<string, PropChange[]>();
  for (const change of [...own, ...others]) {
    for (const key of effects.get(change) ?? []) push(moves, key, change);
  }

  return {
    file: path,
    construct: file.chart.node.path,
    classes: classesOf(file.chart),
    sources: file.sources,
    fields: fields.flatMap(({ document, field }) =>
      grouped(field, document, (leaf) => ({
        from: [
          ...patchesOf(file, document, leaf).map((prop) => patchReference(file, prop, platform)),
          ...referencesTo(platform, finest(moves.get(keyOf(document, leaf)))),
        ],
        thereBy: referencesTo(platform, finest(moves.get(document.key))),
        overrides: [
          ...overridesOf(moves, document, leaf),
          ...overridingPatches(file, document, leaf, platform.environments),
        ],
        changes: fieldChangedBy(operationAt(document, leaf), service),
      })),
    ),
  };
}

/**
 * Tries changes together and, where they matter, finds the first that does by halves; those behind it are tried next. As
 * many as did not matter last, and then ever more, are tried at once: of few that matter among many, most are, and of many
 * that matter each is tried by itself.
 *
 * @param attempt tells whether changes matter
 * @param size how many are tried at once first
 */
function inGroups<T>(changes: readonly T[], attempt: (tried: readonly T[]) => boolean, size = 1): void {
  for (let start = 0, next = size; start < changes.length; ) {
    let at = start;
    let end = Math.min(start + next, changes.length);
    if (!attempt(changes.slice(at, end))) {
      next *= 2;
    } else {
      let isTried = end - at === 1;
      while (end - at > 1) {
        const middle = at + Math.floor((end - at) / 2);
        const isBefore = attempt(changes.slice(at, middle));
        if (isBefore) end = middle;
        else at = middle;
        isTried = isBefore && end - at === 1;
      }
      if (!isTried) attempt(changes.slice(at, end));
      next = Math.max(end - start, Math.ceil(next / 4));
    }
    start = end;
  }
}

/**
 * The keys of what differs when some props have other values; undefined for values of which nothing comes, as they do not
 * go together, or one of them with what there is.
 *
 * @param declare declares the platform with these
 */
function movedBy(declare: () => Platform, path: string, before: Values): string[] | undefined {
  let after: Values;
  try {
    after = valuesOf(declare(), path);
  } catch {
    return undefined;
  }
  const named = new Set([...after.values()].map((value) => value.named));
  return [...new Set([...before.keys(), ...after.keys()])].filter((key) => {
    const [document = ''] = key.split(' ');
    // Of an object that is gone, its being there is what changed.
    if (!before.has(document) || (key !== document && !after.has(document))) return false;
    const [was, is] = [before.get(key), after.get(key)];
    return was?.text !== is?.text && !(was && named.has(was.named));
  });
}

/** The prop of the service itself that one of an environment, or of previews, is like. */
function propOfService(prop: string): string {
  return prop.replace(/^(environments\.[^.]+|preview)\./, '');
}

/** E.g. `ownership` and `ownership.owner` of the latter. */
function aroundAndItself(prop: string): string[] {
  const names = prop.split('.');
  return names.map((_, index) => names.slice(0, index + 1).join('.'));
}

/** A patch, as if it were a prop: it stands in the class, or where the services are declared, as an object that is added. */
function patchReference(
  { sources: [file = ''] }: ManifestFile,
  patch: string,
  { source }: Platform,
): PropReference {
  return { file: file === source ? file : `${file} or ${source}`, prop: patch, isSet: true };
}

/** Changes of props themselves where there are any, rather than of all that they are part of. */
function finest(changes: readonly PropChange[] = []): readonly PropChange[] {
  const own = changes.filter(({ removes }) => !removes);
  return own.length > 0 ? own : changes;
}

function referencesTo(platform: Platform, changes: readonly PropChange[]): PropReference[] {
  const references = changes.map(({ service, prop, isSet }): [string, PropReference] => {
    const [, image] = /^images\.services\.(.*)$/.exec(prop) ?? [];
    const owner = platform.services.find(({ name }) => name === service);
    const file = image !== undefined && !owner ? platform.images.file : (owner ?? platform).source;
    return [`${file} ${prop}`, { file, prop: image !== undefined && !owner ? image : prop, isSet }];
  });
  return [...new Map(references).values()];
}

/** The props of environments that decide what overlays do to a field; of those that could, the ones closest to it. */
function overridesOf(moves: Moves, document: Document, field: NamedField): string[] {
  const found = [...moves].filter(([key]) => overrides(key, document, field));
  const propsOf = (some: typeof found) =>
    finest(some.flatMap(([, changes]) => changes)).filter(({ prop }) => prop.startsWith('environments.'));
  const set = propsOf(found).filter(({ isSet }) => isSet);
  if (set.length > 0) return [...new Set(set.map(({ prop }) => prop))];
  const depthOf = (key: string) => key.split('/').length;
  const deepest = Math.max(...found.map(([key]) => depthOf(key)));
  const closest = propsOf(found.filter(([key]) => depthOf(key) === deepest));
  return [...new Set(closest.map(({ prop }) => prop.replace(/^environments\.[^.]+/, 'environments.<env>')))];
}

/** Whether a key is that of an operation of an overlay on a field, or on all around it. */
function overrides(key: string, { object }: Document, { pointer }: NamedField): boolean {
  const [, target, at] = /^override\S* (\S+) (.*)$/.exec(key) ?? [];
  return target === object && `${pointer}/`.startsWith(`${at}/`);
}

/** The leaves of a field, joined where all of a part have one origin. */
function grouped(
  field: NamedField,
  document: Document,
  originOf: (leaf: NamedField) => Origin,
): ExplainedField[] {
  const children = document.operations.has(field.pointer) ? [] : childrenOf(field);
  const parts = children.flatMap((child) => grouped(child, document, originOf));
  const named = { object: document.object, field: field.name, value: field.value };
  const [first] = parts;
  if (first === undefined) return [{ ...named, ...originOf(field) }];
  const isAlike = parts.every((part) => textOf(part) === textOf(first));
  return isAlike && field.name !== '' ? [{ ...first, ...named }] : parts;
}

function textOf({ from, overrides, changes }: Origin): string {
  return JSON.stringify([from, overrides, changes]);
}

function classesOf(construct: object): string[] {
  const own = construct.constructor;
  const above = Object.getPrototypeOf(own) as { readonly name: string };
  return [own.name, above.name].filter((name) => name !== 'Chart');
}
