import { expect, test } from 'vitest';
import type { CanaryValues, EnvironmentProps, PlatformProps } from '../../constructs';
import { checkedTree } from '../../synth/synthesize';
import { bookshop, CANARY, Canary, ISOLATED, imagesOf, problemsOf } from '../bookshop';
import { declareShop } from '../shop';

const at = (name: string, more: Partial<EnvironmentProps> = {}): EnvironmentProps => ({
  name,
  host: `${name}.books.example`,
  ...more,
});

test.each<[string, Partial<EnvironmentProps>, string[]]>([
  ['the stores of another one', {}, ['postgresql', 'redis']],
  [
    'a store within those of another one',
    { network: { stores: { redis: { cidr: '192.0.2.9/32' } } } },
    ['postgresql', 'redis'],
  ],
  ['a store of its own', { network: { stores: { redis: { cidr: '198.51.100.0/24' } } } }, ['postgresql']],
  ['another cluster', { cluster: 'https://live.books.example:6443' }, ['redis']],
])('a production environment with %s is refused as far as it shares them', (_what, more, kinds) => {
  const environments = [at('dev'), at('live', { production: true, ...more })];
  const platform = bookshop({ environments, images: { file: 'v', services: {} } });
  expect(problemsOf(platform)).toEqual(
    kinds.map((kind) =>
      expect.stringContaining(
        `[bookshop/environment live] 'network.stores.${kind}' must be another one than in 'dev'`,
      ),
    ),
  );
});

test.each<[string, Partial<CanaryValues>, string[]]>([
  [
    'the role and secrets of another one',
    {},
    [
      "[bookshop/orders] 'environments.live.vault.role' must be another one than in 'dev', got \"desk\"",
      "[bookshop/orders] 'environments.live.vault.secrets.keys.json' must be another one than in 'dev', got \"secret/data/keys\"",
      '[bookshop/orders] \'environments.live.storeAddresses.postgresql\' must be another one than in \'dev\', got {"cidr":"192.0.2.7/32"}',
    ],
  ],
  [
    'its own',
    {
      vault: { role: 'live-desk', secrets: { 'keys.json': 'secret/data/live-keys' } },
      storeAddresses: { postgresql: { cidr: '198.51.100.7/32' } },
    },
    [],
  ],
])('a production environment of a service with %s', (_what, live, problems) => {
  const platform = bookshop({ images: imagesOf('orders'), network: ISOLATED });
  new Canary(platform, {
    vault: { role: 'desk', secrets: { 'keys.json': 'secret/data/keys' } },
    storeAddresses: { postgresql: { cidr: '192.0.2.7/32' } },
    environments: { ...CANARY.environments, live: { replicas: 4, ...live } },
  });
  expect(problemsOf(platform)).toEqual(problems);
});

test('a token of Vault needs an address to be used at', () => {
  const declare = (props: Partial<PlatformProps>) => {
    const platform = bookshop({ images: imagesOf('orders'), ...props });
    const live = { replicas: 4, vault: { role: 'live' } };
    new Canary(platform, {
      vault: { role: 'desk', token: true },
      environments: { ...CANARY.environments, live },
    });
    return platform;
  };
  expect(problemsOf(declare({}))).toEqual([
    "[bookshop/orders] asks Vault by a token: the platform's 'vault.address' must say where it is",
  ]);
  expect(problemsOf(declare({ vault: { address: 'https://vault:8200' } }))).toEqual([]);
});

test('payments asks Vault by a short-lived token, and has no file of cards', () => {
  const tree = checkedTree(declareShop(), undefined);
  const text = tree.get('base/payments/deployment.yaml')?.text ?? '';
  expect(text).toContain('vault.hashicorp.com/agent-inject-token: "true"');
  expect(text).toMatch(/name: VAULT_ADDR\n +value: "https:/);
  expect(text).not.toContain('agent-inject-secret');
});

test.each([
  [{ name: 'bank', port: 443 }, "given 'cidrs' of its own or a 'proxy' that leads there"],
  [{ name: 'bank', port: 443, cidrs: [] }, "given 'cidrs' of its own or a 'proxy' that leads there"],
  [
    { name: 'bank', port: 443, cidrs: ['192.0.2.0/24'], proxy: { namespace: 'egress' } },
    "given 'cidrs' of its own or a 'proxy' that leads there",
  ],
])('%j is no external', (external, expected) => {
  const platform = bookshop({ images: imagesOf('orders') });
  new Canary(platform, { externals: [external as never] });
  expect(problemsOf(platform)[0]).toContain(`[bookshop/orders] 'externals[0]' must be ${expected}`);
});
