import { Size } from 'cdk8s';
import { expect, test } from 'vitest';
import type { EnvironmentValues } from '../../constructs/service/service-props';
import { EmbeddedYaml } from '../../manifests/kustomization';
import { bookshop, COMMON, Rolling } from '../bookshop';

const CONTAINER = '/spec/template/spec/containers/0';

test.each<[string, Partial<EnvironmentValues>, object[] | undefined]>([
  ['nothing', {}, undefined],
  [
    'what the base has already',
    { resources: COMMON.container.resources, env: { LOG_LEVEL: 'info' } },
    undefined,
  ],
  [
    'a limit of storage',
    { resources: { ephemeralStorage: { request: Size.mebibytes(64), limit: Size.gibibytes(2) } } },
    [{ op: 'replace', path: `${CONTAINER}/resources/limits/ephemeral-storage`, value: '2Gi' }],
  ],
  [
    'memory',
    { resources: { memory: { request: Size.mebibytes(96), limit: Size.mebibytes(128) } } },
    [{ op: 'replace', path: `${CONTAINER}/resources/requests/memory`, value: '96Mi' }],
  ],
  [
    'a variable of the base',
    { env: { LOG_LEVEL: 'debug' } },
    [{ op: 'replace', path: `${CONTAINER}/env/0/value`, value: 'debug' }],
  ],
  [
    'a variable of its own',
    { env: { REGION: 'eu' } },
    [{ op: 'add', path: `${CONTAINER}/env/-`, value: { name: 'REGION', value: 'eu' } }],
  ],
])('an overlay that decides %s patches just that', (_what, values, operations) => {
  const service = new Rolling(bookshop(), {
    container: { ...COMMON.container, env: { LOG_LEVEL: 'info' } },
    environments: { ...COMMON.environments, live: { replicas: 3, ...values } },
  });
  service.files.keep();
  const [file] = service.overlays.at(-1)?.node.children ?? [];
  const [kustomization] = (file as unknown as { documents: { patches?: object[] }[] }).documents;
  expect(kustomization?.patches).toEqual(
    operations && [
      { target: { kind: 'Deployment', name: 'search-api' }, patch: new EmbeddedYaml(operations) },
    ],
  );
});

test('an overlay keeps none of the objects that it has compared with the base', () => {
  const { overlays } = new Rolling(bookshop());
  for (const overlay of overlays) overlay.complete();
  expect(overlays.flatMap(({ variant }) => variant.node.children)).toEqual([]);
});
