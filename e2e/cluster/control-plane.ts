import crypto from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { freePort, type Supervisor } from '../processes/supervisor';
import { until } from '../wait';
import { Api } from './api';

/** A cluster, and how programs and scenarios reach it. */
export interface Cluster {
  /** A kubeconfig file whose current context is the cluster, with all rights. */
  readonly kubeconfig: string;
  readonly api: Api;
  /** The certificate of the API server and its key; only a cluster that this run has started has them. */
  readonly certificate?: { readonly cert: string; readonly key: string };
}

/** How long a process may take to start on a machine with other work, in seconds. */
const START = 90;

const USERS = {
  admin: { user: 'admin', groups: 'system:masters' },
  'kube-controller-manager': { user: 'system:kube-controller-manager', groups: '' },
  'kube-scheduler': { user: 'system:kube-scheduler', groups: '' },
} as const;

/** Starts etcd, the API server, the controller manager and the scheduler, all on the loopback interface. */
export async function startControlPlane(supervisor: Supervisor): Promise<Cluster> {
  const [etcd, peers, secure] = [await freePort(), await freePort(), await freePort()];
  const pki = supervisor.path('pki');
  fs.mkdirSync(pki);
  const tokens = writeTokens(supervisor.path('tokens.csv'));
  const accounts = writeAccountKey(path.join(pki, 'accounts.key'));

  supervisor.start('etcd', {
    args: [
      '--name=e2e',
      `--data-dir=${supervisor.path('etcd')}`,
      `--listen-client-urls=http://127.0.0.1:${etcd}`,
      `--advertise-client-urls=http://127.0.0.1:${etcd}`,
      `--listen-peer-urls=http://127.0.0.1:${peers}`,
      `--initial-advertise-peer-urls=http://127.0.0.1:${peers}`,
      `--initial-cluster=e2e=http://127.0.0.1:${peers}`,
      '--unsafe-no-fsync',
    ],
  });
  supervisor.start('kube-apiserver', {
    args: [
      `--etcd-servers=http://127.0.0.1:${etcd}`,
      '--bind-address=127.0.0.1',
      '--advertise-address=127.0.0.1',
      `--secure-port=${secure}`,
      '--endpoint-reconciler-type=none',
      `--cert-dir=${pki}`,
      `--token-auth-file=${tokens.file}`,
      '--authorization-mode=RBAC',
      '--service-cluster-ip-range=10.96.0.0/16',
      `--service-account-key-file=${accounts}`,
      `--service-account-signing-key-file=${accounts}`,
      '--service-account-issuer=https://kubernetes.default.svc',
      '--allow-privileged=true',
      // The shop's pods are many for one API server that shares two cores with everything else.
      '--max-requests-inflight=2000',
      '--max-mutating-requests-inflight=1000',
    ],
  });
  const certificate = { cert: path.join(pki, 'apiserver.crt'), key: path.join(pki, 'apiserver.key') };
  await until('certificate of the API server', () => fs.existsSync(certificate.key), START);
  const config = (user: keyof typeof USERS) => {
    const file = supervisor.path(`${user}.kubeconfig`);
    fs.writeFileSync(file, kubeconfig(secure, certificate.cert, tokens.of(user)));
    return file;
  };
  const admin = config('admin');
  const api = await startProxy(supervisor, admin);

  for (const name of ['kube-controller-manager', 'kube-scheduler'] as const) {
    const file = config(name);
    supervisor.start(name, {
      args: [
        `--kubeconfig=${file}`,
        `--authentication-kubeconfig=${file}`,
        `--authorization-kubeconfig=${file}`,
        '--bind-address=127.0.0.1',
        `--secure-port=${await freePort()}`,
        `--cert-dir=${path.join(pki, name)}`,
        '--leader-elect=false',
        ...(name === 'kube-controller-manager'
          ? [
              '--use-service-account-credentials=true',
              `--service-account-private-key-file=${accounts}`,
              '--kube-api-qps=200',
              '--kube-api-burst=400',
              // An autoscaler of a cluster at work looks every 15 seconds; scenarios have less time.
              '--horizontal-pod-autoscaler-sync-period=5s',
              '--horizontal-pod-autoscaler-initial-readiness-delay=1s',
              '--horizontal-pod-autoscaler-cpu-initialization-period=1s',
            ]
          : ['--kube-api-qps=200', '--kube-api-burst=400']),
      ],
    });
  }
  await until(
    'service account of the namespace default',
    () => api.find('/api/v1/namespaces/default/serviceaccounts/default'),
    START,
  );
  return { kubeconfig: admin, api, certificate };
}

/** Serves the API of the cluster that a kubeconfig names on a loopback port, signed in by `kubectl`. */
export async function startProxy(supervisor: Supervisor, kubeconfig: string): Promise<Api> {
  const port = await freePort();
  supervisor.start('kubectl-proxy', {
    program: 'kubectl',
    args: ['proxy', `--kubeconfig=${kubeconfig}`, `--port=${port}`],
  });
  const api = new Api(`http://127.0.0.1:${port}`);
  const ready = async () => {
    const response = await fetch(`${api.url}/readyz`).catch(() => undefined);
    return response?.ok;
  };
  await until('API server', ready, START);
  return api;
}

function writeTokens(file: string): { file: string; of: (user: keyof typeof USERS) => string } {
  const tokens = Object.keys(USERS).map((user) => [user, crypto.randomUUID()] as const);
  const lines = tokens.map(([key, token]) => {
    const { user, groups } = USERS[key as keyof typeof USERS];
    return `${token},${user},${user},${groups}`;
  });
  fs.writeFileSync(file, `${lines.join('\n')}\n`, { mode: 0o600 });
  return { file, of: (user) => new Map<string, string>(tokens).get(user) as string };
}

function writeAccountKey(file: string): string {
  const { privateKey } = crypto.generateKeyPairSync('rsa', { modulusLength: 2048 });
  fs.writeFileSync(file, privateKey.export({ type: 'pkcs1', format: 'pem' }), { mode: 0o600 });
  return file;
}

function kubeconfig(port: number, certificate: string, token: string): string {
  return JSON.stringify({
    apiVersion: 'v1',
    kind: 'Config',
    'current-context': 'e2e',
    clusters: [
      {
        name: 'e2e',
        cluster: { server: `https://127.0.0.1:${port}`, 'certificate-authority': certificate },
      },
    ],
    users: [{ name: 'e2e', user: { token } }],
    contexts: [{ name: 'e2e', context: { cluster: 'e2e', user: 'e2e' } }],
  });
}
