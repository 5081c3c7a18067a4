import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { addonsOf } from '../../addons';
import { runInfra } from '../../cli/run-infra';
import { APPLICATION_HEALTH } from '../../constructs/addons/application-health';
import { groupOf, type KubeObject } from '../../manifests/kube-object';
import { Project } from '../../synth/project';
import { render } from '../../synth/render';
import { declareShop } from '../shop';

/** A `kubectl` that answers from files: `get <kind> [-n <namespace>]` from `<kind>[.<namespace>].json`. */
const STUB = `#!/bin/sh
dir=$(dirname "$0")
while [ $# -gt 0 ]; do
  case "$1" in
    --context) echo "$2" > "$dir/context"; shift 2;;
    --request-timeout=*) shift;;
    version) name=version; shift;;
    get) name=$2; shift 2;;
    -n) name=$name.$2; shift 2;;
    *) shift;;
  esac
done
[ -f "$dir/$name.json" ] && exec cat "$dir/$name.json"
echo "Error from server (Forbidden): $name is forbidden" >&2
exit 1
`;

const ADDON = addonsOf('ecommerce').filter(({ name }) =>
  ['kube-prometheus-stack', 'istio-base'].includes(name),
);
const ADDON_SECRETS = ADDON.flatMap(({ secrets = [] }) => secrets);
const variant = { addons: ADDON, namespaces: { priorities: { low: 1, medium: 2, high: 3, critical: 4 } } };
const platform = declareShop(variant);
const kinds = [...render(platform).values()].flatMap(({ documents }) =>
  (documents as Partial<KubeObject>[]).flatMap(({ apiVersion = '', kind }) =>
    groupOf({ apiVersion }).includes('.')
      ? [[groupOf({ apiVersion }), kind, apiVersion.split('/')[1]] as const]
      : [],
  ),
);

let folder: string;
const project = new Project('/nowhere', (more) => declareShop({ ...variant, ...more }));
const put = (name: string, content: unknown) =>
  fs.writeFileSync(path.join(folder, `${name}.json`), JSON.stringify(content));
const list = (name: string, items: readonly object[]) => put(name, { items });
const named = (name: string, more: object = {}) => ({ metadata: { name }, ...more });
const pod = (image: string) => named('pod', { spec: { containers: [{ image }] } });

const PRIORITY_CLASSES = ['low', 'medium', 'high', 'critical'].map((level, index) =>
  named(`ecommerce-production-${level}`, { value: index + 1 }),
);

function secretsOf(environment: string): object[] {
  const secrets = platform.services.flatMap(({ overlays }) =>
    overlays
      .filter(({ environment: it }) => it.name === environment)
      .flatMap(({ variant }) => variant.secrets),
  );
  return [...secrets, { name: 'registry-credentials', keys: ['.dockerconfigjson'] }].map(secretOf);
}

function secretOf({ name, keys }: { readonly name: string; readonly keys: readonly string[] }): object {
  return named(name, { data: Object.fromEntries(keys.map((key) => [key, 'eA=='])) });
}

async function doctor(...args: string[]) {
  const output = { stdout: '', stderr: '' };
  const status = await runInfra(project, ['doctor', ...args], {
    stdout: { write: (text) => (output.stdout += text) },
    stderr: { write: (text) => (output.stderr += text) },
  });
  return { status, ...output };
}

beforeAll(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'kubectl-'));
  fs.writeFileSync(path.join(folder, 'kubectl'), STUB, { mode: 0o755 });
  vi.stubEnv('PATH', `${folder}${path.delimiter}${process.env.PATH}`);
});
afterAll(() => {
  vi.unstubAllEnvs();
  fs.rmSync(folder, { recursive: true });
});

/** A cluster that has all that the tree needs. */
beforeEach(() => {
  put('version', { serverVersion: { gitVersion: 'v1.34.4' } });
  list('pods.argocd', [pod('quay.io/argoproj/argocd:v3.4.4'), pod('public.ecr.aws/docker/library/redis:8')]);
  list('pods.argo-rollouts', [pod('quay.io/argoproj/argo-rollouts:v1.9.0')]);
  list('configmap.argocd', [
    named('argocd-cm', {
      data: { 'resource.customizations.health.argoproj.io_Application': APPLICATION_HEALTH },
    }),
  ]);
  list(
    'crd',
    kinds.map(([group, kind, version]) =>
      named(`${kind}.${group}`, { spec: { group, names: { kind }, versions: [{ name: version }] } }),
    ),
  );
  list('priorityclass', PRIORITY_CLASSES);
  list('apiservice', [
    named('v1beta1.metrics.k8s.io', { status: { conditions: [{ type: 'Available', status: 'True' }] } }),
  ]);
  list('ingressclass', [named('traefik')]);
  list(
    'namespace',
    platform.environments.map(({ namespace, namespaceLabels }) => ({
      metadata: { name: namespace, labels: namespaceLabels },
    })),
  );
  for (const { name, namespace } of platform.environments) list(`secret.${namespace}`, secretsOf(name));
  list('secret.monitoring', ADDON_SECRETS.map(secretOf));
});

test('a cluster that has all that the tree needs is well', async () => {
  const { status, stdout, stderr } = await doctor();
  expect([status, stderr]).toEqual([0, 'nothing to mend\n']);
  expect(stdout.split('\n').filter((line) => line !== '' && !line.endsWith('  ok'))).toEqual([]);
});

describe('finds, and says what mends it', () => {
  test.each<[string, () => void, string]>([
    [
      'an old API server',
      () => put('version', { serverVersion: { gitVersion: 'v1.29.9' } }),
      'Kubernetes is 1.29.9, the tree is for 1.30 or later\n    update Kubernetes',
    ],
    [
      'an old Argo CD',
      () => list('pods.argocd', [pod('quay.io/argoproj/argocd:v3.3.14')]),
      'Argo CD is 3.3.14, the tree is for 3.4 or later\n    update Argo CD',
    ],
    [
      'no Argo Rollouts',
      () => list('pods.argo-rollouts', []),
      'no pod of Argo Rollouts runs in argo-rollouts\n    see Bootstrap in docs/operations.md',
    ],
    [
      'another health of Applications',
      () =>
        list('configmap.argocd', [
          named('argocd-cm', {
            data: { 'resource.customizations.health.argoproj.io_Application': 'return {}' },
          }),
        ]),
      'argocd-cm in argocd has another resource.customizations.health.argoproj.io_Application: sync waves do not wait as they should\n    kubectl patch configmap argocd-cm -n argocd --patch-file docs/argocd-cm.yaml',
    ],
    [
      'no health of Applications',
      () => list('configmap.argocd', [named('argocd-cm')]),
      'argocd-cm in argocd lacks resource.customizations.health.argoproj.io_Application',
    ],
    [
      'a kind that nobody has defined',
      () => list('crd', []),
      'the cluster does not know the kind security.istio.io/PeerAuthentication\n    kubectl apply -f dist/argocd/project.yaml -f dist/addons/app-of-addons.yaml',
    ],
    [
      'a kind of another that nobody has defined',
      () => list('crd', []),
      'the cluster does not know the kind argoproj.io/Rollout\n    install what defines it, as an add-on or by itself',
    ],
    [
      'a kind of which the cluster serves another version alone',
      () =>
        list(
          'crd',
          kinds.map(([group, kind]) =>
            named(`${kind}.${group}`, {
              spec: {
                group,
                names: { kind },
                versions: [{ name: 'v1alpha1' }, { name: 'v1', served: false }, { name: 'v2' }],
              },
            }),
          ),
        ),
      'the cluster has security.istio.io/PeerAuthentication as v1alpha1, v2, the tree as v1\n    kubectl apply',
    ],
    [
      'no class of priority',
      () => list('priorityclass', PRIORITY_CLASSES.slice(0, 3)),
      'there is no PriorityClass ecommerce-production-critical: pods of production are not created\n    sync the Application ecommerce-namespaces-production',
    ],
    [
      'a class of priority with another value',
      () =>
        list('priorityclass', [
          ...PRIORITY_CLASSES.slice(1),
          named('ecommerce-production-low', { value: 9 }),
        ]),
      'the PriorityClass ecommerce-production-low has the value 9, the tree 1\n    kubectl delete priorityclass ecommerce-production-low, which Argo CD makes anew',
    ],
    ['no metrics', () => list('apiservice', []), 'the API metrics.k8s.io is not there'],
    [
      'metrics that do not answer',
      () =>
        list('apiservice', [
          named('v1beta1.metrics.k8s.io', {
            status: { conditions: [{ type: 'Available', status: 'False' }] },
          }),
        ]),
      'the API metrics.k8s.io is not available',
    ],
    [
      'no Ingress class',
      () => list('ingressclass', [named('nginx')]),
      'there is no IngressClass traefik\n    kubectl',
    ],
    [
      'a namespace without its labels',
      () => list('namespace', [named('production'), named('staging')]),
      'namespace production lacks the label pod-security.kubernetes.io/enforce=restricted\n    sync an Application of production, or kubectl label',
    ],
    [
      'no namespace',
      () => list('namespace', [named('staging')]),
      'there is no namespace production\n    sync an Application of production, which makes it\n',
    ],
    [
      'a Secret that is missing',
      () => list('secret.production', secretsOf('production').slice(1)),
      'production has no Secret catalog-service-postgresql\n    see docs/secrets.md',
    ],
    [
      'a key that is missing',
      () => list('secret.staging', [...secretsOf('staging').slice(1), named('catalog-service-postgresql')]),
      'the Secret catalog-service-postgresql in staging has no key url\n    see docs/secrets.md',
    ],
    [
      'a Secret of an add-on that is missing',
      () => list('secret.monitoring', ADDON_SECRETS.slice(1).map(secretOf)),
      'monitoring has no Secret alertmanager-config\n    see docs/secrets.md',
    ],
  ])('%s', async (_what, change, said) => {
    change();
    const { status, stdout, stderr } = await doctor();
    expect(status).toBe(2);
    expect(stdout).toContain(said);
    expect(stderr).toMatch(/^\d+ things? to mend\n$/);
  });
});

test('what a reader may not see is said, and is no ailment', async () => {
  fs.rmSync(path.join(folder, 'secret.production.json'));
  const { status, stdout, stderr } = await doctor();
  expect([status, stderr]).toEqual([0, 'nothing to mend, 1 could not be looked at\n']);
  expect(stdout).toContain(
    'the Secrets of production  not seen  Error from server (Forbidden): secret.production is forbidden\n',
  );
});

test('it is data for programs, and of the context that is asked for', async () => {
  list('ingressclass', []);
  const { status, stdout } = await doctor('--json', '--context', 'live');
  expect(status).toBe(2);
  expect(JSON.parse(stdout)).toContainEqual({
    what: 'the Ingress classes',
    ailments: [
      {
        problem: 'there is no IngressClass traefik',
        mend: 'kubectl apply -f dist/argocd/project.yaml -f dist/addons/app-of-addons.yaml',
      },
    ],
  });
  expect(fs.readFileSync(path.join(folder, 'context'), 'utf8')).toBe('live\n');
});

test('a cluster that does not answer is a failure', async () => {
  fs.rmSync(path.join(folder, 'version.json'));
  expect(await doctor()).toEqual({
    status: 1,
    stdout: '',
    stderr: 'the cluster does not answer: Error from server (Forbidden): version is forbidden\n',
  });
});
