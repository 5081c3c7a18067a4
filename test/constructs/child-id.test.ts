import { Chart } from 'cdk8s';
import { expect, test } from 'vitest';
import { formatValue } from '../../constructs/props/format-value';
import { declarePlatform as declareBookshop } from '../../examples/bookshop/main';
import { declarePlatform as declareFerries } from '../../examples/ferries/main';
import { render } from '../../synth/render';
import { UserError } from '../../synth/user-error';
import { BlueGreen, bookshop, Canary, COMMON, imagesOf, Rolling } from '../bookshop';
import { declareShop } from '../shop';

const NO_LABEL = "must be a DNS label (a-z, 0-9 and '-', 63 characters at most), got";

/** All but that the images of the bookshop's other services are nobody's. */
function problemsOf(declare: () => ReturnType<typeof bookshop>): readonly string[] {
  try {
    render(declare());
    return [];
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    return error.problems.filter((problem) => !problem.includes('is not a service of the platform'));
  }
}

function withRolling(name: string): ReturnType<typeof bookshop> {
  const platform = bookshop();
  new Rolling(platform, {}, name);
  return platform;
}

test.each([
  ['rolling', Rolling],
  ['canary', Canary],
  ['blue-green', BlueGreen],
])('a service of a name that is taken is refused, %s', (_pattern, Pattern) => {
  const problems = problemsOf(() => {
    const platform = bookshop();
    new Rolling(platform);
    new Pattern(platform, { repository: 'books/other' }, 'search');
    return platform;
  });
  expect(problems).toContain(
    `[bookshop/search (2)] 'name' must be another one than that of [bookshop/search], got "search"`,
  );
});

test('so is the name of the app-of-apps', () => {
  const problems = problemsOf(() => {
    const platform = bookshop();
    new Rolling(platform, {}, 'app-of-apps');
    return platform;
  });
  expect(problems).toContain(
    `[bookshop/app-of-apps (2)] 'name' must be another one than that of [bookshop/app-of-apps], got "app-of-apps"`,
  );
});

test('an environment declared twice is refused', () => {
  const environment = { name: 'dev', host: 'dev.books.example' };
  const problems = problemsOf(() => {
    const platform = bookshop({ environments: [environment, { ...environment, namespace: 'other' }] });
    new Rolling(platform);
    return platform;
  });
  expect(problems).toContain(
    `[bookshop/environment dev (2)] 'name' must be another one than that of a further environment, got "dev"`,
  );
});

test.each<[string, () => ReturnType<typeof bookshop>, string]>([
  ['platform', () => bookshop({ name: '' }), `[ (2)] 'name' ${NO_LABEL} ""`],
  ['service', () => withRolling(''), `[bookshop/ (2)] 'name' ${NO_LABEL} ""`],
  [
    'environment',
    () => bookshop({ environments: [{ name: '', namespace: 'x', host: 'a.b' }] }),
    `[bookshop/environment ] 'name' ${NO_LABEL} ""`,
  ],
])('a nameless %s is refused', (_what, declare, problem) => {
  expect(problemsOf(declare)).toContain(problem);
});

test('a name of JavaScript is a name like any other', () => {
  const platform = bookshop({
    environments: [{ name: 'constructor', host: 'a.b' }],
    images: { file: 'images.yaml', services: { constructor: { constructor: { tag: 'a1b2c3d' } } } },
  });
  new Rolling(
    platform,
    { repository: 'books/constructor', environments: { constructor: { replicas: 1 } } },
    'constructor',
  );
  expect([...render(platform).keys()]).toContain('overlays/constructor/constructor/kustomization.yaml');
  expect(problemsOf(() => bookshop({ name: 'constructor' }))).not.toContainEqual(
    expect.stringContaining("'name'"),
  );
});

test('a name with line breaks is told on one line', () => {
  const problems = problemsOf(() => withRolling('a\nb\u2028c\x9bd'));
  expect(problems.filter((problem) => /[\n\u2028\x9b]/.test(problem))).toEqual([]);
  expect(problems).toContain(`[bookshop/a--b\\u2028c\\u009bd] 'name' ${NO_LABEL} "a\\nb\\u2028c\\u009bd"`);
});

test.each(['', 'a\nb', 'a and b', '# a', 'a\u0085b', 5 as unknown as string])(
  'the source %j is refused',
  (source) => {
    const problems = problemsOf(() => {
      const platform = bookshop({ source });
      new Rolling(platform, { source });
      return platform;
    });
    const message = `'source' must be a file of the project, e.g. 'services/checkout.ts', got ${formatValue(source)}`;
    expect(problems).toEqual([`[bookshop] ${message}`, `[bookshop/search] ${message}`]);
  },
);

test('text that cannot be written is refused, with its place', () => {
  const problems = problemsOf(() => {
    const platform = bookshop({ images: imagesOf('search') });
    new Rolling(platform, {
      container: { ...COMMON.container, env: { NUL: 'a\0b' } },
      ownership: { owner: 'x\ud800', dataClassification: '😀' },
      environments: { ...COMMON.environments, live: { replicas: 4, env: { HALF: '\udc00\ud800' } } },
    });
    return platform;
  });
  const refused =
    'must be text that YAML and Kustomize keep, without NUL, U+007F-U+009F, U+2028 and their like, and without ' +
    'a tab before several lines, got';
  expect(problems).toEqual(
    expect.arrayContaining([
      `[bookshop/search] base/search/deployment.yaml: spec.template.spec.containers[search].env[NUL].value ${refused} "a\\u0000b"`,
      `[bookshop/search] base/search/service.yaml: metadata.annotations["bookshop/owner"] ${refused} "x\\ud800"`,
      `[bookshop/search] overlays/live/search/kustomization.yaml: patches[0].patch[0].value.value ${refused} "\\udc00\\ud800"`,
    ]),
  );
  expect(problems.every((problem) => problem.includes(refused))).toBe(true);
});

// Each new id of a first child takes V8 a hidden class for good; a thousand services had taken all that plain objects share.
test.each([
  ['shop', declareShop],
  ['bookshop', declareBookshop],
  ['ferries', declareFerries],
])('no id below a service has its name, %s', (_name, declare) => {
  const ids = declare().services.flatMap((service) =>
    service.node
      .findAll()
      .filter((construct) => !Chart.isChart(construct) && construct.node.id.includes(service.name))
      .map(({ node }) => node.path),
  );
  expect(ids).toEqual([]);
});
