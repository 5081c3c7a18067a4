import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { addonsOf } from '../../addons';
import { Cluster } from '../../cli/doctor/cluster';
import { runInfra } from '../../cli/run-infra';
import type { PlatformProps } from '../../constructs';
import { APPLICATION_HEALTH } from '../../constructs/addons/application-health';
import { declarePlatform as declareFerries } from '../../examples/ferries/main';
import { groupOf, type KubeObject } from '../../manifests/kube-object';
import { Project } from '../../synth/project';
import { render } from '../../synth/render';
import { describeWith } from '../describe-with';
import { declareShop } from '../shop';

/**
 * A `kubectl` that answers from files: `get <kind> [-n <namespace>]` from `<kind>[.<namespace>].json`, and what is asked
 * of a Service from `raw.json`, or of the Prometheus whose port is in `port`.
 */
const STUB = `#!/bin/sh
dir=\${0%/*}
while [ $# -gt 0 ]; do
  case "$1" in
    --context) echo "$2" > "$dir/context"; shift 2;;
    --request-timeout=*) shift;;
    version) name=version; shift;;
    get) name=$2; shift 2; [ "$name" != --raw ] || { echo "$1" > "$dir/path"; name=raw; };;
    -n) name=$name.$2; shift 2;;
    *) shift;;
  esac
done
[ $name = raw ] && [ -f "$dir/port" ] && exec curl -sf "http://127.0.0.1:$(cat "$dir/port")$(sed s,.*/proxy,, "$dir/path")"
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
const pod = (image: string, app = 'redis') => ({
  metadata: { name: 'pod', labels: { 'app.kubernetes.io/name': app } },
  spec: { serviceAccountName: app, containers: [{ image }] },
});

const CONTROLLERS = [
  ['argocd-application-controller', 'argocd'],
  ['argo-rollouts', 'argo-rollouts'],
] as const;
/** ClusterRoles that may do all, each bound to a controller. */
const RBAC = CONTROLLERS.flatMap(([name, namespace]) => [
  named(name, { kind: 'ClusterRole', rules: [{ apiGroups: ['*'], resources: ['*'], verbs: ['*'] }] }),
  named(name, {
    kind: 'ClusterRoleBinding',
    roleRef: { kind: 'ClusterRole', name },
    subjects: [{ kind: 'ServiceAccount', name, namespace }],
  }),
]);
const HEALTH = 'resource.customizations.health.argoproj.io_Application';
const RBAC_KINDS = 'clusterrole,clusterrolebinding,role,rolebinding';
const PROJECTS = render(platform)
  .get('argocd/project.yaml')
  ?.documents.filter((document) => (document as KubeObject).kind === 'AppProject') as KubeObject[];

type Sample = Readonly<Record<string, string>>;

const HISTOGRAM = 'http_server_request_duration_seconds';
/** The bounds of the gates, in seconds, as client libraries write them. */
const BOUNDS: Readonly<Record<string, string>> = {
  'catalog-service': '0.2',
  'inventory-service': '0.5',
  'checkout-service': '0.8',
  'payments-service': '0.3',
  'frontend-shell': '1.0',
};

/** What Prometheus counts of the shop, each label of a series in a sample of its own. */
const COUNTS: readonly Sample[] = platform.environments.flatMap(({ namespace }) =>
  Object.entries(BOUNDS).flatMap(([service, le]): Sample[] => {
    const its = { namespace, app_kubernetes_io_name: service };
    const counts = ['series', 'revisionHash', 'status', 'route'].map((infra_counted) => ({
      ...its,
      __name__: `${HISTOGRAM}_count`,
      infra_counted,
    }));
    return [
      ...counts,
      { ...its, __name__: 'up', infra_counted: 'up' },
      { ...its, __name__: `${HISTOGRAM}_bucket`, infra_counted: 'bucket', le },
      { ...its, __name__: `${HISTOGRAM}_bucket`, infra_counted: 'bucket', le: '+Inf' },
    ];
  }),
);
const answers = (samples: readonly Sample[]) =>
  put('raw', {
    status: 'success',
    data: { resultType: 'vector', result: samples.map((metric) => ({ metric, value: [0, '1'] })) },
  });
const without = (part: Sample) =>
  answers(COUNTS.filter((it) => !Object.entries(part).every(([label, value]) => it[label] === value)));

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

const doctor = (...args: string[]) => doctorIn(project, ...args);

async function doctorIn(project: Project, ...args: string[]) {
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
  list('pods.argocd', [
    pod('quay.io/argoproj/argocd:v3.4.4', 'argocd-application-controller'),
    pod('public.ecr.aws/docker/library/redis:8'),
  ]);
  list('pods.argo-rollouts', [pod('quay.io/argoproj/argo-rollouts:v1.9.0', 'argo-rollouts')]);
  list(RBAC_KINDS, RBAC);
  list('appproject.argocd', PROJECTS);
  answers(COUNTS);
  list('configmap.argocd', [
    named('argocd-cm', {
      data: { [HEALTH]: APPLICATION_HEALTH },
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
  // The stub would answer the same, in a process for each question.
  beforeEach(() => {
    const asked = vi.spyOn(Cluster.prototype as unknown as { run(args: readonly string[]): unknown }, 'run');
    asked.mockImplementation(async ([verb, kind, option, value]) => {
      const name =
        verb === 'version' ? verb : option === '-n' ? `${kind}.${value}` : kind?.replace(/^-+/, '');
      return fs.readFileSync(path.join(folder, `${name}.json`), 'utf8');
    });
  });
  afterEach(() => {
    vi.restoreAllMocks();
  });

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
            data: { [HEALTH]: 'return {}' },
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
    [
      'a controller of Argo CD that may read alone, but in one namespace',
      () => {
        const [role, ...others] = RBAC as [{ metadata: { name: string } }, ...object[]];
        const reads = {
          ...role,
          rules: [{ apiGroups: ['*'], resources: ['*'], verbs: ['get', 'list', 'watch'] }],
        };
        const writes = {
          kind: 'Role',
          metadata: { name: 'all', namespace: 'production' },
          rules: [{ apiGroups: ['*'], resources: ['*'], verbs: ['*'] }],
        };
        const binding = {
          kind: 'RoleBinding',
          metadata: { name: 'all', namespace: 'production' },
          roleRef: { kind: 'Role', name: 'all' },
          subjects: [{ kind: 'Group', name: 'system:serviceaccounts:argocd' }],
        };
        list(RBAC_KINDS, [reads, ...others, writes, binding]);
      },
      `the permissions of argocd-application-controller
  argocd-application-controller may not create, patch, delete in argocd: applications.argoproj.io, appprojects.argoproj.io
    bind a role with that to the ServiceAccount argocd-application-controller of argocd, as its chart does
  argocd-application-controller may not create, patch, delete in the cluster: priorityclasses.scheduling.k8s.io
    bind a role with that to the ServiceAccount argocd-application-controller of argocd, as its chart does
  argocd-application-controller may not create, patch, delete in staging: analysistemplates.argoproj.io, authorizationpolicies.security.istio.io, deployments.apps, horizontalpodautoscalers.autoscaling, ingresses.networking.k8s.io, limitranges, networkpolicies.networking.k8s.io, peerauthentications.security.istio.io, poddisruptionbudgets.policy, resourcequotas, rollouts.argoproj.io, serviceaccounts, services
    bind a role with that to the ServiceAccount argocd-application-controller of argocd, as its chart does
the roles of AppProjects  ok
`,
    ],
    [
      'a controller of releases that cannot judge them',
      () => {
        const all = { resources: ['*'], verbs: ['*'] };
        const rules = [
          { ...all, apiGroups: ['argoproj.io', 'apps', ''] },
          { ...all, apiGroups: ['batch'], resourceNames: ['one'] },
          { ...all, apiGroups: ['batch'], resources: ['cronjobs'] },
        ];
        list(RBAC_KINDS, [...RBAC.slice(0, 2), { ...RBAC[2], rules }, ...RBAC.slice(3)]);
      },
      `the permissions of argo-rollouts
  argo-rollouts may not get, list, watch, create, patch, delete in staging: jobs.batch
    bind a role with that to the ServiceAccount argo-rollouts of argo-rollouts, as its chart does
  argo-rollouts may not get, list, watch, create, patch, delete in production: jobs.batch
`,
    ],
    [
      'an approver whom Argo CD does not know',
      () =>
        list(
          'appproject.argocd',
          PROJECTS.map((it) => ({
            ...it,
            spec: { roles: [{ name: 'payments-approver', groups: ['others'] }] },
          })),
        ),
      'the role payments-approver of AppProject ecommerce-production lacks acme:payments-leads and p, proj:ecommerce-production:payments-approver, applications, get, ecommerce-production/payments-production, allow and p, proj:ecommerce-production:payments-approver, applications, action/argoproj.io/Rollout/resume, ecommerce-production/payments-production, allow\n    kubectl apply -f dist/argocd/project.yaml\n',
    ],
    [
      'approvers who are everybody',
      () =>
        list('configmap.argocd', [
          named('argocd-cm', { data: { [HEALTH]: APPLICATION_HEALTH } }),
          named('argocd-rbac-cm', { data: { 'policy.default': 'role:admin' } }),
        ]),
      'policy.default in argocd-rbac-cm is role:admin: whoever logs in approves releases\n    see Bootstrap',
    ],
    [
      'a bound without a bucket',
      () => without({ namespace: 'production', app_kubernetes_io_name: 'checkout-service', le: '0.8' }),
      'http_server_request_duration_seconds of checkout-service in production has no bucket 0.8, but none\n    give it that, see docs/metrics.md',
    ],
    [
      'series of which nobody can tell whose they are',
      () => answers(COUNTS.map(({ app_kubernetes_io_name, ...sample }) => sample)),
      'http_server_request_duration_seconds_count in production has series without the label app_kubernetes_io_name\n    see What',
    ],
    [
      'series of which nobody can tell where they are from',
      () => answers(COUNTS.map(({ namespace, ...sample }) => sample)),
      'the series of production\n  http_server_request_duration_seconds_count has series without the label namespace\n',
    ],
    [
      'a namespace of which nothing is scraped',
      () => without({ namespace: 'production' }),
      'the series of production\n  nothing is scraped as app_kubernetes_io_name=catalog-service, checkout-service, frontend-shell, inventory-service, payments-service in namespace=production\n',
    ],
  ])('%s', async (_what, change, said) => {
    change();
    const { status, stdout, stderr } = await doctor();
    expect(status).toBe(2);
    expect(stdout).toContain(said);
    expect(stderr).toMatch(/^\d+ things? to mend(, \d could not be looked at)?\n$/);
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

describe('what was not asked is said with the reason', () => {
  const doctorOf = async (variant: Partial<PlatformProps>) =>
    doctorIn(new Project('/nowhere', (more) => declareShop({ ...variant, ...more })));
  const prometheus = (address: string): Partial<PlatformProps> => ({
    prometheus: { ...(platform as unknown as PlatformProps).prometheus, address },
  });

  test.each<[string, Partial<PlatformProps>, string]>([
    [
      'a Prometheus that is elsewhere',
      prometheus('https://prometheus.acme.example/'),
      'the series of staging  not seen  not asked: https://prometheus.acme.example/ is outside of the cluster\n',
    ],
    [
      'one for each revision',
      prometheus('http://{{args.latest-hash}}.monitoring.svc'),
      'not asked: http://{{args.latest-hash}}.monitoring.svc is another for each revision\n',
    ],
  ])('%s', async (_what, variant, said) => {
    const { stdout } = await doctorOf(variant);
    expect(stdout).toContain(said);
  });

  test('what a worker has not counted yet, by the metrics of its own', async () => {
    const its = { namespace: 'ferries', app: 'provisions' };
    const series = { ...its, infra_counted: 'series' };
    answers([
      { ...its, infra_counted: 'up', __name__: 'up' },
      { ...series, __name__: 'orders_behind' },
      { ...series, infra_counted: 'revisionHash', __name__: 'orders_behind' },
    ]);
    const { stdout } = await doctorIn(new Project('/nowhere', declareFerries));
    expect(stdout).toContain(
      'the series of ferries\n  nothing is scraped as app=bookings in namespace=ferries\n    see What',
    );
    expect(stdout).toContain(
      'there is no role team in an AppProject ferries-harbour-office-sea: ferries:harbour-office cannot act by it\n    kubectl apply -f dist/argocd/project.yaml\n',
    );
    expect(stdout).toContain(
      'all series of ferries  not seen  orders_handled_total of provisions: scraped, but nothing is counted yet\n',
    );
    expect(fs.readFileSync(path.join(folder, 'path'), 'utf8')).toContain(
      '/namespaces/watch/services/http:prometheus:9090/proxy/api/v1/query?',
    );
  });

  test('a Prometheus that is not there is a finding', async () => {
    const stub = path.join(folder, 'kubectl');
    const said = 'Error from server (NotFound): services "prometheus" not found';
    fs.writeFileSync(
      stub,
      STUB.replace('[ $name = raw ]', `[ $name = raw ] && echo '${said}' >&2 && exit 1`),
    );
    const { stdout } = await doctor();
    fs.writeFileSync(stub, STUB);
    expect(stdout).toContain(
      `the series of staging\n  Prometheus is not at http://prometheus.monitoring.svc.cluster.local:9090: ${said}\n    see Bootstrap in docs/operations.md\n`,
    );
  });

  test('the right to ask, where a reader lacks it', async () => {
    for (const name of ['raw', RBAC_KINDS]) fs.rmSync(path.join(folder, `${name}.json`));
    const { status, stdout, stderr } = await doctorOf(
      prometheus('https://prometheus.{{args.namespace}}.svc/base/'),
    );
    expect([status, stderr]).toEqual([0, 'nothing to mend, 4 could not be looked at\n']);
    expect(fs.readFileSync(path.join(folder, 'path'), 'utf8')).toMatch(
      /^\/api\/v1\/namespaces\/(staging|production)\/services\/https:prometheus:443\/proxy\/base\/api\/v1\/query\?query=label_replace/,
    );
    expect(stdout).toContain(
      'not asked: Error from server (Forbidden): raw is forbidden; kubectl create role ask-prometheus -n production --verb=get --resource=services/proxy --resource-name=https:prometheus:443 has the right\n',
    );
    expect(stdout).toContain(
      `not asked: Error from server (Forbidden): ${RBAC_KINDS} is forbidden; it takes a ClusterRole with list of ${RBAC_KINDS}\n`,
    );
  });
});

describeWith(
  ['prometheus', 'promtool', 'curl'].every((program) => spawnSync(program, ['--version']).status === 0),
  "needs 'prometheus', 'promtool' and 'curl' on the PATH; Debian's package 'prometheus' has the first two",
)('the series of a Prometheus', () => {
  let prometheus: ChildProcess;
  beforeAll(async () => {
    const good = { status: '200', route: '/', hash: 'a1', le: '' };
    const files = path.join(folder, 'prometheus');
    fs.mkdirSync(files);
    fs.writeFileSync(
      path.join(files, 'series'),
      openMetrics([
        ...Object.entries(BOUNDS).map(([service, le]) => ({ ...good, namespace: 'staging', service, le })),
        { ...good, namespace: 'production', service: 'catalog-service', le: '0.25' },
        { ...good, namespace: 'production', service: 'inventory-service', le: '0.5', route: '', hash: '' },
        { ...good, namespace: 'production', service: 'checkout-service', le: '0.8', status: '' },
        { namespace: 'production', service: 'payments-service' },
      ]),
    );
    fs.writeFileSync(path.join(files, 'none.yaml'), '');
    const data = path.join(files, 'data');
    spawnSync('promtool', ['tsdb', 'create-blocks-from', 'openmetrics', path.join(files, 'series'), data]);
    prometheus = spawn(
      'prometheus',
      [`--config.file=${files}/none.yaml`, `--storage.tsdb.path=${data}`, '--web.listen-address=127.0.0.1:0'],
      { stdio: ['ignore', 'ignore', 'pipe'] },
    );
    const port = await new Promise<string>((resolve, reject) => {
      let log = '';
      prometheus.stderr?.on('data', (chunk) => {
        log += chunk;
        // Where the machine is busy, Prometheus says that it is ready before it names its port.
        const [, port] = /msg="Listening on" address=127\.0\.0\.1:(\d+)/.exec(log) ?? [];
        if (port && log.includes('ready to receive web requests')) resolve(port);
      });
      prometheus.once('exit', () => reject(new Error(log)));
    });
    fs.writeFileSync(path.join(folder, 'port'), port);
  });
  afterAll(() => {
    prometheus.kill('SIGKILL');
    fs.rmSync(path.join(folder, 'port'));
  });

  test('are as the gates need them, or not', async () => {
    const { status, stdout, stderr } = await doctor();
    expect([status, stderr]).toEqual([2, '5 things to mend, 1 could not be looked at\n']);
    const mend = '\n    see What Prometheus must know in docs/operations.md';
    expect(stdout).toContain(`the series of staging  ok
the series of production
  ${HISTOGRAM} of catalog-service in production has no bucket 0.2, but 0.25
    give it that, see docs/metrics.md
  ${HISTOGRAM}_count of checkout-service in production has no label http_response_status_code${mend}
  ${HISTOGRAM}_count of inventory-service in production has no label rollouts_pod_template_hash${mend}
  ${HISTOGRAM}_count of inventory-service in production has no label http_route${mend}
  nothing is scraped as app_kubernetes_io_name=frontend-shell in namespace=production${mend}
all series of production  not seen  payments-service: scraped, but nothing is counted yet
`);
  });
});

/** Series of services as Prometheus has them now: a target, and a histogram of those with a bucket. */
function openMetrics(services: readonly Readonly<Record<string, string>>[]): string {
  const now = Math.floor(Date.now() / 1000);
  const line = (name: string, labels: Readonly<Record<string, string | undefined>>) =>
    `${name}{${Object.entries(labels)
      .filter(([, value]) => value)
      .map(([label, value]) => `${label}="${value}"`)
      .join(',')}} 1 ${now}`;
  const all = services.map(({ namespace, service, hash, status, route, le }) => {
    const target = { namespace, app_kubernetes_io_name: service, rollouts_pod_template_hash: hash };
    const series = { ...target, http_response_status_code: status, http_route: route };
    return { target, series, le };
  });
  const measured = all.filter(({ le }) => le !== undefined);
  return [
    '# TYPE up gauge',
    ...all.map(({ target }) => line('up', target)),
    `# TYPE ${HISTOGRAM} histogram`,
    ...measured.flatMap(({ series, le }) => [
      line(`${HISTOGRAM}_bucket`, { ...series, le }),
      line(`${HISTOGRAM}_bucket`, { ...series, le: '+Inf' }),
      line(`${HISTOGRAM}_count`, series),
      line(`${HISTOGRAM}_sum`, series),
    ]),
    '# EOF\n',
  ].join('\n');
}

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
