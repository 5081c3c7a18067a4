import { Duration, Size } from 'cdk8s';
import { Cpu } from 'cdk8s-plus-28';
import type { RolloutValues } from '../../constructs/delivery/rollout';
import { BlueGreenService } from '../../constructs/patterns/blue-green-service';
import { CanaryService } from '../../constructs/patterns/canary-service';
import { RollingService } from '../../constructs/patterns/rolling-service';
import type { Service } from '../../constructs/patterns/service';
import { Platform } from '../../constructs/platform/platform';
import type { Gates } from '../../constructs/service/gates';
import type { ServiceProps } from '../../constructs/service/service-props';
import { go, nextjs, nodejs, type Runtime, springBoot } from '../../constructs/workload/runtime';
import type { VaultProps } from '../../constructs/workload/vault';
import type { PlatformCase, ServiceCase, ValuesCase } from './platform-case';

class Rolling extends RollingService {}
class Canary extends CanaryService {}
class BlueGreen extends BlueGreenService {}

const RUNTIMES: Record<ServiceCase['runtime'], Runtime> = {
  go: go('1.22'),
  springBoot: springBoot('3', { java: '21' }),
  nextjs: nextjs('14'),
  nodejs: nodejs('20'),
};

/** The platform of a case, made by the public constructs as a `main.ts` would make it. */
export function declare(the: PlatformCase): Platform {
  const { prometheus, argocd } = the;
  const [namespace, service, revisionHash, status, route] = prometheus.labels;
  const platform = new Platform({
    name: the.name,
    registry: the.registry,
    git: the.git,
    environments: the.environments.map(({ namespace, cluster, ...rest }, index) => ({
      ...rest,
      // Production shares no store with others.
      ...(index > 0 && {
        network: {
          stores: { postgresql: { cidr: '172.20.0.0/16' }, redis: { namespace: `redis-${index}` } },
        },
      }),
      ...(namespace !== undefined && { namespace }),
      ...(cluster !== undefined && { cluster }),
    })),
    images: { file: 'images.yaml', services: imagesOf(the) },
    prometheus: {
      address: prometheus.address,
      scrapeInterval: Duration.seconds(15),
      latencyHistogram: { name: prometheus.histogram, unit: prometheus.unit },
      labels: { namespace, service, revisionHash, status, route },
    },
    network: {
      ingressController: { namespace: the.ingressNamespace },
      prometheus: { namespace: 'watch' },
      rolloutsController: { namespace: 'rollouts' },
      stores: {
        postgresql: { cidr: the.cidr },
        redis: { namespace: 'redis', podLabels: { app: 'redis' } },
        vault: { namespace: 'vault' },
      },
    },
    ingressClass: the.ingressClass,
    argocd,
    ...(the.mesh && { mesh: the.mesh }),
    ...(the.secretStore !== undefined && { externalSecrets: { secretStore: the.secretStore } }),
    ...(the.source !== undefined && { source: the.source }),
  });
  const earlier: Service[] = [];
  for (const each of the.services) earlier.push(declareService(platform, the, each, earlier));
  return platform;
}

function declareService(
  platform: Platform,
  the: PlatformCase,
  of: ServiceCase,
  earlier: readonly Service[],
): Service {
  const props = serviceProps(the, of, earlier);
  switch (of.pattern) {
    case 'rolling':
      return new Rolling(platform, of.name, props);
    case 'canary':
      return new Canary(platform, of.name, {
        ...props,
        weights: [50],
        bake: Duration.minutes(of.bakeMinutes),
        ...(of.trafficRouting && { trafficRouting: of.trafficRouting }),
      });
    case 'blue-green':
      return new BlueGreen(platform, of.name, { ...props, smokeTestPath: of.smokeTestPath });
  }
}

function serviceProps(
  the: PlatformCase,
  of: ServiceCase,
  earlier: readonly Service[],
): ServiceProps & { gates: Gates } {
  return {
    repository: `${of.owner}/${of.workload}`,
    runtime: RUNTIMES[of.runtime],
    api: ['GET /'],
    releases: 'daily',
    risk: { level: 'low', impact: 'none' },
    gates: {
      securityScan: ['standard'],
      latency: {
        p99: Duration.millis(250),
        ...(of.scenario !== undefined && { users: 5, scenario: of.scenario }),
      },
      ...(of.errorRate !== undefined && { errorRate: of.errorRate }),
    },
    calls: earlier.filter((_, index) => of.calls[index]),
    stores: of.stores.map((kind) => ({ kind, purpose: 'state' })),
    container: {
      probes: { readiness: { path: of.readinessPath }, liveness: { path: of.livenessPath } },
      resources: {
        cpu: { request: Cpu.millis(100), limit: Cpu.millis(2000) },
        memory: { request: Size.mebibytes(64), limit: Size.gibibytes(1) },
      },
      env: of.env,
      ...(of.port !== undefined && { port: of.port }),
    },
    isolated: of.isolated,
    disruptionBudget: of.disruptionBudget,
    environments: Object.fromEntries(
      the.environments.map(({ name }, index) => [
        name,
        {
          ...environmentValues(of, of.values[index] as ValuesCase),
          ...(of.vault && index > 0 && { vault: vaultOf(of.vault, `-${index}`) }),
        },
      ]),
    ),
    ...(of.ingressPath !== undefined && { ingress: { path: of.ingressPath } }),
    ...(of.ownership && { ownership: of.ownership }),
    ...(of.vault && { vault: of.vault }),
    ...(of.autoscaling !== undefined && { autoscaling: { cpu: of.autoscaling } }),
    ...(of.source !== undefined && { source: of.source }),
  };
}

function environmentValues(of: ServiceCase, values: ValuesCase): RolloutValues {
  return {
    replicas: values.replicas,
    env: values.env,
    ...(of.autoscaling !== undefined && { maxReplicas: values.replicas * 2 }),
    ...(values.cpuMillis !== undefined && {
      resources: { cpu: { request: Cpu.millis(values.cpuMillis), limit: Cpu.millis(2000) } },
    }),
    ...(of.pattern !== 'rolling' &&
      values.loadTestImage !== undefined && { loadTest: { image: values.loadTestImage } }),
  };
}

/** The role and the paths of another environment, of which production shares none. */
function vaultOf({ role, secrets }: NonNullable<ServiceCase['vault']>, suffix: string): VaultProps {
  return {
    role: role + suffix,
    secrets: Object.fromEntries(Object.entries(secrets).map(([file, path]) => [file, path + suffix])),
  };
}

function imagesOf(the: PlatformCase) {
  return Object.fromEntries(
    the.services.map((service) => [
      service.name,
      Object.fromEntries(
        the.environments.map(({ name }, index) => {
          const { tag, digest } = service.values[index] as ValuesCase;
          return [name, { ...(tag !== undefined && { tag }), ...(digest !== undefined && { digest }) }];
        }),
      ),
    ]),
  );
}
