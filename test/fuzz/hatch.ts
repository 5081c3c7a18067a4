import { isDeepStrictEqual } from 'node:util';
import { checkTree } from '../../checks/check';
import { describeFinding } from '../../checks/finding';
import type { Tree } from '../../checks/tree';
import { TreeIndex } from '../../checks/tree-index';
import type { GivenManifest, Platform } from '../../constructs';
import type { KubeObject } from '../../manifests/kube-object';
import { merged } from '../../manifests/merged';
import { render } from '../../synth/render';
import { UserError } from '../../synth/user-error';
import { bookshop, COMMON, imagesOf, Rolling } from '../bookshop';
import { type HatchCase, RIGHT } from './hatch-case';
import { assertClear, assertReadsBack } from './outcome';

/** What became of a case that is as it should be. */
export type HatchOutcome = { readonly refused: readonly string[] } | { readonly platform: Platform };

const ONE = 'live';

/** Where a Deployment has its pods. */
const PODS = '/spec/template/spec';

/** Which object of which overlay has the field, and where. */
const PLACES: Readonly<
  Record<HatchCase['way'], readonly [overlay: string, kind: string, ...at: (string | number)[]]>
> = {
  patch: ['search', 'Deployment', 'spec', 'template', 'spec'],
  add: ['search', 'ConfigMap'],
  'platform.add': ['shared', 'ResourceQuota', 'spec'],
  'platform.patch': ['shared', 'ResourceQuota', 'spec'],
  container: ['search', 'Deployment', 'spec', 'template', 'spec', 'containers', 0],
  pod: ['search', 'Deployment', 'spec', 'template', 'spec'],
  service: ['search', 'Service', 'spec'],
};

/** A bookshop with what a case asks for; without one, with nothing but what the others are put into. */
function declare(the?: HatchCase): Platform {
  const platform = bookshop({ images: imagesOf('search') });
  const { way, field = '', value, isInOne } = the ?? {};
  const given = { [field]: value };
  const props = { container: { container: given }, pod: { pod: given }, service: { service: given } };
  const own = (way !== undefined && props[way as keyof typeof props]) || {};
  const live = { ...COMMON.environments.live, ...(isInOne ? own : {}) };
  const search = new Rolling(platform, {
    ...(isInOne ? {} : own),
    container: { ...COMMON.container, ...(way === 'container' && !isInOne && given) },
    environments: { ...COMMON.environments, live },
  } as never);
  const object = (kind: string, more: object): GivenManifest => ({
    apiVersion: 'v1',
    kind,
    metadata: { name: 'given' },
    ...more,
  });
  const here = isInOne ? { environment: ONE } : {};
  if (way === 'add') search.add('given.yaml', object('ConfigMap', given), here);
  platform.add(
    'quota.yaml',
    object('ResourceQuota', { spec: { hard: { pods: '100' }, ...(way === 'platform.add' && given) } }),
  );
  const pointer = field.replaceAll('~', '~0').replaceAll('/', '~1');
  const operation = (at: string) =>
    [{ op: 'add', path: `${at}/${pointer}`, value: value as object }] as const;
  if (way === 'patch') search.patch({ kind: 'Deployment', ...here }, operation(the?.at ?? PODS));
  if (way === 'platform.patch') platform.patch({ kind: 'ResourceQuota', ...here }, operation('/spec'));
  return platform;
}

let plain: Tree | undefined;

/**
 * Puts a field where no prop is, and looks for it.
 *
 * @throws if it is neither refused by its name nor comes out exactly, there and nowhere else
 */
export function hatchOutcomeOf(the: HatchCase): HatchOutcome {
  plain ??= render(declare());
  let tree: Tree;
  const platform = declare(the);
  try {
    tree = render(platform);
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    return refused(the, error.problems);
  }
  assertReadsBack(tree);
  for (const environment of ['dev', 'test', ONE]) {
    const before = partOf(plain, environment, the);
    const after = partOf(tree, environment, the);
    const isThere = !isPartial(the) || environment === ONE;
    const expected = isThere ? withField(before, the) : before;
    if (!isDeepStrictEqual(plainly(after), plainly(expected))) {
      throw new Error(`${environment} has ${JSON.stringify(after)}, not ${JSON.stringify(expected)}`);
    }
  }
  const findings = checkTree(tree).map(describeFinding);
  if (findings.length > 0) return refused(the, findings);
  const { way, at = PODS, field } = the;
  const isKnown = Object.hasOwn(RIGHT[way], field) && at === PODS;
  if (!isKnown) throw new Error(`nothing refuses the unknown field ${field}`);
  return { platform };
}

/** The platform has its own objects in all environments. */
function isPartial({ way, isInOne }: HatchCase): boolean {
  return isInOne && way !== 'platform.add';
}

function refused(the: HatchCase, messages: readonly string[]): HatchOutcome {
  messages.forEach(assertClear);
  if (the.isRight) throw new Error(`what is right is refused: ${messages.join('\n')}`);
  const names = [the.field, JSON.stringify(the.field).slice(1, -1), 'patch[0]', 'add.object', `${the.way}'`];
  if (!messages.some((message) => names.some((name) => message.includes(name)))) {
    throw new Error(`no message names ${the.field}: ${messages.join('\n')}`);
  }
  return { refused: messages };
}

function partOf(tree: Tree, environment: string, the: HatchCase): Record<string, unknown> | undefined {
  const [name, kind, ...place] = PLACES[the.way];
  const at = the.at?.split('/').slice(1) ?? place;
  const overlay = new TreeIndex(tree).overlays.find(
    ({ folder }) => folder === `overlays/${environment}/${name}`,
  );
  const found = overlay?.objects.map(({ object }) => object).find((object) => object.kind === kind);
  return at.reduce<unknown>(
    (inner, key) => (inner as Record<string, unknown> | undefined)?.[key],
    found,
  ) as never;
}

/** What a part is to be with the field of a case. */
function withField(before: Record<string, unknown> | undefined, { way, field, value }: HatchCase): object {
  if (way === 'container' || way === 'pod') return merged(before ?? {}, { [field]: value });
  if (way !== 'add') return { ...before, [field]: value };
  return { ...ADDED, [field]: value };
}

/** What an added object has beside its own fields. */
const ADDED: Omit<KubeObject, 'metadata'> = { apiVersion: 'v1', kind: 'ConfigMap' };

/** Without the metadata of an added object, which differs by environment. */
function plainly(part: object | undefined): unknown {
  if (part === undefined) return undefined;
  const { metadata: _, ...rest } = part as Partial<KubeObject>;
  return JSON.parse(JSON.stringify(rest));
}
