import { leastRequests } from '../delivery/prometheus-analysis';
import type { Environment } from '../platform/environment';
import type { DeclaredService } from '../service/declared-service';
import { readyPathOf } from '../service/service-network';
import { serviceUrl } from '../workload/ports';
import { has } from './source-stages';
import type { UnorderedStage } from './stages';

/** Concurrent users of a load test whose gate names no number. */
const USERS = 20;

/** How long users load an environment, in seconds. */
const LOAD_SECONDS = 120;

/** The share of requests that may fail where a service names none. */
const ERROR_RATE = 0.01;

/** What a version is held to that runs in an environment. */
export function runningStages(service: DeclaredService, environment: Environment): UnorderedStage[] {
  const { workload, servicePort, props } = service;
  const { latency, errorRate = ERROR_RATE, pageBudget } = service.gates;
  const { p99, users = USERS } = latency;
  const { name, namespace, host } = service.placeIn(environment);
  const place = { environment: name, url: serviceUrl(workload, namespace, servicePort) };
  const readyPath = readyPathOf(service);
  const gates: readonly (UnorderedStage | false)[] = [
    {
      kind: 'load',
      id: 'load',
      title: `p99 below ${p99.toMilliseconds()} ms with ${users} users`,
      ...place,
      p99Milliseconds: p99.toMilliseconds(),
      users,
      seconds: LOAD_SECONDS,
      errorRate,
      leastRequests: leastRequests(service),
    },
    pageBudget !== undefined && {
      kind: 'lighthouse',
      id: 'lighthouse',
      title: `page shown within ${pageBudget.loadTime.toMilliseconds()} ms, scripts of ${pageBudget.bundleSize.toKibibytes()} KiB at most`,
      environment: name,
      url: `https://${host}${props.ingress?.path ?? '/'}`,
      loadTimeMilliseconds: pageBudget.loadTime.toMilliseconds(),
      bundleKibibytes: pageBudget.bundleSize.toKibibytes(),
    },
    has(service, 'no-debug-endpoints') && {
      kind: 'debug-endpoints',
      id: 'debug-endpoints',
      title: 'no debug endpoint answers',
      ...place,
      readyPath,
    },
    has(service, 'mutual-tls') && {
      kind: 'mutual-tls',
      id: 'mutual-tls',
      title: 'mutual TLS alone is taken',
      ...place,
      readyPath,
      identity: `spiffe://cluster.local/ns/${namespace}/sa/${workload}`,
    },
  ];
  return gates.filter((gate) => gate !== false);
}
