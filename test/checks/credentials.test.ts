import { expect, test } from 'vitest';
import { CREDENTIAL_RULES } from '../../checks/rules/credentials';
import type { Platform } from '../../constructs/platform/platform';
import { render } from '../../synth/render';
import { bookshop, CANARY, Canary, COMMON, imagesOf, Rolling } from '../bookshop';
import { MutableTree } from './mutable-tree';

/** Put together here, so that no scanner takes this file for a leak. */
const PLANTED: Record<string, string> = {
  'a private key': ['-----BEGIN RSA', 'PRIVATE KEY-----'].join(' '),
  'an AWS access key': `AKIA${'Q'.repeat(16)}`,
  'a GitHub token': `ghp_${'a1'.repeat(18)}`,
  'a GitLab token': `glpat-${'a1'.repeat(10)}`,
  'a Google API key': `AIza${'a'.repeat(35)}`,
  'an npm token': `npm_${'a'.repeat(36)}`,
  'a Slack token': `xoxb-${'1'.repeat(12)}`,
  'a Stripe key': `sk_live_${'a'.repeat(24)}`,
  'a Vault token': `hvs.${'a'.repeat(24)}`,
  'a JSON Web Token': `eyJ${'a'.repeat(12)}.eyJ${'b'.repeat(12)}.c`,
  'a URL with a password': ['postgres://shop:', 'hunter2@db/orders'].join(''),
};

const NPM_TOKEN = PLANTED['an npm token'] as string;

/** Production has a role and paths of its own. */
const OWN_VAULT = {
  environments: {
    ...COMMON.environments,
    live: { replicas: 4, vault: { role: 'live', secrets: { 'a.json': 'z' } } },
  },
};

/** Every place of the props whose text reaches a manifest. */
const PLACES: Record<string, (secret: string) => Platform> = {
  'a variable': (secret) => search({ container: { ...COMMON.container, env: { NOTE: secret } } }),
  'a variable of an environment': (secret) =>
    search({ environments: { ...COMMON.environments, test: { replicas: 1, env: { NOTE: secret } } } }),
  'the path of a probe': (secret) =>
    search({
      container: {
        ...COMMON.container,
        probes: { readiness: { path: `/${secret}` }, liveness: { path: '/' } },
      },
    }),
  'the path of an Ingress': (secret) => search({ ingress: { path: `/${secret}` } }),
  'an owner': (secret) => search({ ownership: { owner: secret, dataClassification: 'x' } }),
  'a class of data': (secret) => search({ ownership: { owner: 'x', dataClassification: secret } }),
  'a path in Vault': (secret) =>
    search({ vault: { role: 'x', secrets: { 'a.json': secret } }, ...OWN_VAULT }),
  'a role in Vault': (secret) =>
    search({ vault: { role: secret, secrets: { 'a.json': 'x' } }, ...OWN_VAULT }),
  'an address': (secret) => {
    const { prometheus } = bookshop();
    const platform = bookshop({
      prometheus: { ...prometheus, address: `http://${secret}` },
      images: imagesOf('orders'),
    });
    new Canary(platform, CANARY);
    return platform;
  },
};

/** What cannot get that far, as the forms of the props refuse it. */
const REFUSED_BEFORE: Record<string, readonly string[]> = {
  'the path of a probe': ['a private key'],
  'the path of an Ingress': ['a private key', 'a URL with a password'],
  'an address': ['a private key'],
};

const CASES = Object.keys(PLACES).flatMap((place) =>
  Object.keys(PLANTED)
    .filter((what) => !REFUSED_BEFORE[place]?.includes(what))
    .map((what) => [what, place] as const),
);

test.each(CASES)('%s in %s is refused', (what, place) => {
  const findings = credentials((PLACES[place] as (secret: string) => Platform)(PLANTED[what] as string));
  expect(findings).toContainEqual(`has what looks like ${what}: refer to a Secret instead`);
});

test.each(['DB_PASSWORD', 'SESSION_SECRET', 'apiToken', 'API_KEY', 'AWS_SECRET_ACCESS_KEY'])(
  'a value for %s is refused in base and overlay',
  (name) => {
    const message = expect.stringContaining('a variable named like a credential with a value');
    expect(credentials(search({ container: { ...COMMON.container, env: { [name]: 'x' } } }))).toEqual([
      message,
    ]);
    const environments = { ...COMMON.environments, test: { replicas: 1, env: { [name]: 'x' } } };
    expect(credentials(search({ environments }))).toEqual([message]);
  },
);

test('each is told once for a service, by the field where it stands first', () => {
  const token = PLANTED['a GitHub token'] as string;
  const platform = search({
    container: { ...COMMON.container, env: { DB_PASSWORD: 'x', API_KEY: 'y' } },
    ownership: { owner: token, dataClassification: 'x' },
    environments: { ...COMMON.environments, test: { replicas: 1, env: { SESSION_TOKEN: 'z' } } },
  });
  const files = [...render(platform).values()];
  expect(
    CREDENTIAL_RULES.flatMap((rule) => [...rule.check(files)]).map((it) => `${it.file}: ${it.field}`),
  ).toEqual([
    'argocd/search-dev.yaml: metadata.annotations["bookshop/owner"]',
    'base/search/deployment.yaml: spec.template.spec.containers[search].env[DB_PASSWORD].value',
    'base/search/deployment.yaml: spec.template.spec.containers[search].env[API_KEY].value',
    'overlays/test/search/kustomization.yaml: patches[0].patch[0].value.value',
  ]);
});

/** What is found in orders with annotations of one of their objects, and a token at the end of its file. */
function inAnnotations(place: string, annotations: object) {
  const platform = bookshop({ images: imagesOf('orders') });
  new Canary(platform, CANARY);
  const tree = new MutableTree(render(platform))
    .set(place, 'metadata.annotations', annotations)
    .edit(place.replace('#1', ''), (text) => `${text}# ${NPM_TOKEN}`).tree;
  return CREDENTIAL_RULES.flatMap((rule) => [...rule.check([...tree.values()])]);
}

test.each([
  ['base/orders/service.yaml#1', 'Service order-desk-canary'],
  ['base/orders/rollout.yaml', undefined],
])('the object is named where %s has others', (place, object) => {
  const [found, ...others] = inAnnotations(place, { 'a~b/c': null, note: NPM_TOKEN });
  expect(found).toMatchObject({ field: 'metadata.annotations.note', ...(object && { object }) });
  expect('object' in (found ?? {})).toBe(object !== undefined);
  expect(others).toEqual([]);
});

test('one in a name is told, too', () => {
  const name = `${PLANTED['an AWS access key']}.json`;
  const live = { replicas: 4, vault: { role: 'live', secrets: { [name]: 'z' } } };
  const environments = { ...COMMON.environments, live };
  expect(credentials(search({ vault: { role: 'x', secrets: { [name]: 'y' } }, environments }))).toContain(
    'has what looks like an AWS access key: refer to a Secret instead',
  );
});

test('one that is no value of a field is told by its file', () => {
  expect(inAnnotations('base/orders/rollout.yaml', { [NPM_TOKEN]: 'a' })).toEqual([
    {
      construct: 'bookshop/orders',
      file: 'base/orders/rollout.yaml',
      message: 'has what looks like an npm token: refer to a Secret instead',
    },
  ]);
});

test('one inside of what is called a value is told by its own field', () => {
  const [found] = inAnnotations('base/orders/rollout.yaml', { value: { note: NPM_TOKEN } });
  expect(found).toMatchObject({ field: 'metadata.annotations.value.note' });
});

test.each(['TOKEN_TTL', 'PASSWORD_POLICY', 'KEYBOARD'])('%s is no credential', (name) => {
  expect(credentials(search({ container: { ...COMMON.container, env: { [name]: '3600' } } }))).toEqual([]);
});

test.each(['http://user.example:8080/a@b', 'rfc-822', 'sk_', 'https://h/p:q@r'])(
  '%s is no credential',
  (value) => {
    expect(credentials(search({ container: { ...COMMON.container, env: { NOTE: value } } }))).toEqual([]);
  },
);

function search(props: ConstructorParameters<typeof Rolling>[1]): Platform {
  const platform = bookshop({ images: imagesOf('search') });
  new Rolling(platform, props);
  return platform;
}

function credentials(platform: Platform): string[] {
  return CREDENTIAL_RULES.flatMap((rule) =>
    [...rule.check([...render(platform).values()])].map(({ message }) => message),
  );
}
