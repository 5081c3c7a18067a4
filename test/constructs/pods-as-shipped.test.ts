import { Size } from 'cdk8s';
import { Cpu } from 'cdk8s-plus-28';
import type { Container, PodSpec } from 'kubernetes-types/core/v1';
import { expect, test } from 'vitest';
import { go, nextjs, type PlatformProps, type ServiceProps, springBoot } from '../../constructs';
import { checkedTree } from '../../synth/synthesize';
import { bookshop, COMMON, ISOLATED, imagesOf, Rolling } from '../bookshop';
import { declareShop } from '../shop';

const JAVA = springBoot('3', { java: '21' });

function treeOf(props: Partial<ServiceProps>, platformProps: Partial<PlatformProps> = {}) {
  const platform = bookshop({ images: imagesOf('search'), ...platformProps });
  new Rolling(platform, props);
  return checkedTree(platform, undefined);
}

function podOf(tree: ReturnType<typeof treeOf>, service = 'search') {
  const [deployment] = tree.get(`base/${service}/deployment.yaml`)?.documents ?? [];
  const { spec } = deployment as { spec: { template: { spec: PodSpec } } };
  return { pod: spec.template.spec, container: spec.template.spec.containers[0] as Container };
}

function variables({ env = [] }: Container): Record<string, unknown> {
  return Object.fromEntries(env.map(({ name, value, valueFrom }) => [name, value ?? valueFrom]));
}

const memory = (limit: number) => ({
  ...COMMON.container.resources,
  memory: { request: Size.mebibytes(64), limit: Size.mebibytes(limit) },
});

test.each(['inventory', 'payments'])('probes of %s are on the API port, and actuator is not', (service) => {
  const { container } = podOf(checkedTree(declareShop(), undefined), service);
  expect(container.readinessProbe?.httpGet).toEqual({ path: '/readyz', port: 8080 });
  expect(container.livenessProbe?.httpGet).toEqual({ path: '/livez', port: 8080 });
  expect(variables(container)).toMatchObject({
    MANAGEMENT_SERVER_PORT: '9090',
    MANAGEMENT_ENDPOINT_HEALTH_PROBES_ADDADDITIONALPATHS: 'true',
    // Prometheus asks for /metrics.
    MANAGEMENT_ENDPOINTS_WEB_BASEPATH: '/',
    MANAGEMENT_ENDPOINTS_WEB_PATHMAPPING_PROMETHEUS: 'metrics',
    JAVA_TOOL_OPTIONS: expect.stringContaining('-XX:+UseG1GC'),
  });
});

test.each([
  ['inventory', '30s', '500ms'],
  ['payments', '60s', '300ms'],
])('%s finishes its requests, and has the bucket that its gate asks for', (service, longest, bound) => {
  const { pod, container } = podOf(checkedTree(declareShop(), undefined), service);
  expect(variables(container)).toMatchObject({
    SERVER_SHUTDOWN: 'graceful',
    SPRING_LIFECYCLE_TIMEOUTPERSHUTDOWNPHASE: longest,
    // The meter that Prometheus knows as http_server_request_duration_seconds.
    MANAGEMENT_OBSERVATIONS_HTTP_SERVER_REQUESTS_NAME: 'http.server.request.duration',
    MANAGEMENT_METRICS_DISTRIBUTION_SLO_HTTP_SERVER_REQUEST_DURATION: bound,
  });
  expect(pod.terminationGracePeriodSeconds).toBeGreaterThan(10 + Number.parseInt(longest, 10));
});

test('Micrometer is asked for no histogram in milliseconds, which it does not have', () => {
  const { container } = podOf(
    treeOf({ runtime: JAVA, container: { ...COMMON.container, resources: memory(640) } }),
  );
  expect(Object.keys(variables(container)).filter((name) => /SLO|OBSERVATIONS/.test(name))).toEqual([]);
});

test('a memory limit must have room beside the heap of a JVM, in each environment', () => {
  const container = { ...COMMON.container, resources: memory(640) };
  expect(() => treeOf({ runtime: JAVA, container })).not.toThrow();
  expect(() => treeOf({ runtime: JAVA, container: { ...container, resources: memory(639) } })).toThrow(
    '[bookshop/search] \'container.resources.memory.limit\' must be 640Mi or more: Java 21, Spring Boot 3 needs 256Mi beside a heap of 60 %, got "639Mi"',
  );
  const environments = { ...COMMON.environments, live: { replicas: 4, resources: memory(512) } };
  expect(() => treeOf({ runtime: JAVA, container, environments })).toThrow(
    "[bookshop/search] 'environments.live.resources.memory.limit' must be 640Mi or more",
  );
});

test.each([
  [Cpu.millis(400), true],
  [Cpu.units(2), true],
  [Cpu.millis(1500), false],
])('Go takes a limit of %j whole: %s', (limit, isTaken) => {
  const resources = { ...COMMON.container.resources, cpu: { request: Cpu.millis(100), limit } };
  const declare = () => treeOf({ runtime: go('1.22'), container: { ...COMMON.container, resources } });
  if (isTaken) expect(declare).not.toThrow();
  else expect(declare).toThrow("'container.resources.cpu.limit' must be whole cores, or less than one");
});

test("Go's soft limit is 95 % of the memory limit, whatever the environment has", () => {
  const env = variables(podOf(treeOf({ runtime: go('1.22') })).container);
  expect(env.MEMORY_LIMIT_MIB).toEqual({ resourceFieldRef: { resource: 'limits.memory', divisor: '1Mi' } });
  expect(env.GOMEMLIMIT).toBe('$(MEMORY_LIMIT_MIB)000000B');
  expect(1e6 / 2 ** 20).toBeCloseTo(0.95, 2);
});

test('Next.js listens at every address', () => {
  expect(variables(podOf(treeOf({ runtime: nextjs('14') })).container)).toMatchObject({
    HOSTNAME: '0.0.0.0',
  });
});

test.each([
  [undefined, { preStop: { sleep: { seconds: 10 } } }],
  ['exec', { preStop: { exec: { command: ['sleep', '10'] } } }],
  ['none', undefined],
] as const)('a drain by %s', (drain, lifecycle) => {
  const container = { ...COMMON.container, ...(drain && { drain }) };
  expect(podOf(treeOf({ container })).container.lifecycle).toEqual(lifecycle);
});

test('images are pulled by the Secrets of the platform', () => {
  expect(podOf(treeOf({}, { imagePullSecrets: ['pull'] })).pod.imagePullSecrets).toEqual([{ name: 'pull' }]);
  expect(podOf(treeOf({})).pod.imagePullSecrets).toBeUndefined();
});

test('an autoscaler is never slower up than Kubernetes is by default', () => {
  const environments = Object.fromEntries(
    Object.entries(COMMON.environments).map(([name, values]) => [name, { ...values, maxReplicas: 9 }]),
  );
  const tree = treeOf({ autoscaling: { cpu: 50 }, environments });
  const [hpa] = (tree.get('base/search/hpa.yaml')?.documents ?? []) as { spec: { behavior: object } }[];
  expect(Object.keys(hpa?.spec.behavior ?? {})).toEqual(['scaleDown']);
});

test('an isolated service asks DNS on its node too, unless DNS is elsewhere', () => {
  const policy = (props: Partial<PlatformProps>) =>
    treeOf({ isolated: true }, props).get('base/search/networkpolicy.yaml')?.text;
  const { dns: _, ...network } = ISOLATED;
  expect(policy({ network })).toContain('cidr: "169.254.20.10/32"');
  expect(policy({ network: ISOLATED })).not.toContain('169.254.20.10');
});

test("the platform's own annotations are under its domain, its Services say what they speak", () => {
  const ownership = { owner: 'desk', dataClassification: 'personal' };
  const text = treeOf({ ownership }, { domain: 'books.example' }).get('base/search/service.yaml')?.text;
  expect(text).toContain('books.example/owner: desk');
  expect(text).toContain('appProtocol: http');
});

test('an Ingress has the class and annotations of its environment', () => {
  const platform = declareShop();
  const [ingress] = checkedTree(platform, undefined).get('base/frontend/ingress.yaml')?.documents ?? [];
  expect(ingress).toMatchObject({
    metadata: { annotations: { 'cert-manager.io/cluster-issuer': 'letsencrypt' } },
    spec: { ingressClassName: 'traefik' },
  });
});

test('a gate that no pipeline knows is refused', () => {
  const gates = { ...COMMON.gates, further: ['no secrets in logs'] as never };
  expect(() => treeOf({ gates })).toThrow(
    "[bookshop/search] 'gates.further[0]' must be 'no-secrets-in-logs',",
  );
});
