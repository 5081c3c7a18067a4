import { leastRequests } from '../delivery/prometheus-analysis';
import type { Environment } from '../platform/environment';
import type { PlatformContext } from '../platform/platform-context';
import type { DeclaredService } from '../service/declared-service';
import type { FurtherGate } from '../service/service-props';
import { serviceUrl } from '../workload/ports';
import type { Stage, TestStage } from './stages';

/** Concurrent users of a load test whose gate names no number. */
const USERS = 20;

/** How long users load an environment, in seconds. */
const LOAD_SECONDS = 120;

/** The share of requests that may fail where a service names none. */
const ERROR_RATE = 0.01;

/** What a repository does for itself whose runtime has no toolchain. */
const MAKE = { build: ['make build'], test: ['make test'] };

const MIGRATIONS = 'migrations';

/** A stage that still needs to be told which stages come before it. */
type Unordered<S = Stage> = S extends Stage ? Omit<S, 'needs' | 'runsFor'> : never;

/**
 * The stages of a service's pipeline, each after those that it needs: from a commit in the service's repository to its
 * version in the last environment. A version goes from one environment to the next in their order; the gates of a
 * running version are those of the last environment that is none for users.
 *
 * Nothing of it depends on which version runs where.
 */
export function stagesOf(service: DeclaredService): Stage[] {
  const stages: Stage[] = [];
  const add = (runsFor: Stage['runsFor'], needs: readonly Stage[], added: readonly Unordered[]) => {
    const complete = added.map((stage): Stage => ({ ...stage, runsFor, needs: needs.map(({ id }) => id) }));
    stages.push(...complete);
    return complete;
  };
  const test = add('every change', [], [testStage(service)]);
  add('every change', [], sourceStages(service));
  add('every change', test, logStages(service));
  add('the default branch', [...stages], [imageStage(service)]);
  const image = stages.slice(-1);
  add('the default branch', image, [
    {
      kind: 'scan',
      id: 'scan-image',
      title: 'known vulnerabilities of the image',
      subject: 'image',
      level: level(service),
    },
  ]);
  const { environments } = service.platform;
  const rehearsal = rehearsalOf(service.platform);
  environments.forEach((environment, index) => {
    add('the default branch', image, contractsBefore(service, environment));
    if (asksForApproval(service, environment)) {
      add('the default branch', [...stages], [approvalStage(environment)]);
    }
    add('the default branch', [...stages], [promotionStage(service, environment)]);
    if (environment !== rehearsal && index === environments.length - 1) return;
    const promotion = stages.slice(-1);
    const verdict = add('the default branch', [...image, ...promotion], [verdictStage(environment)]);
    if (environment === rehearsal) add('the default branch', verdict, runningStages(service, environment));
  });
  return stages;
}

/** The environment in which a running version is held to its gates: the last one before the first of users. */
export function rehearsalOf({ environments }: PlatformContext): Environment | undefined {
  const first = environments.findIndex(({ production }) => production);
  return first === -1 ? environments.at(-1) : environments[first - 1];
}

/** Whether a person approves a version of the service in its pipeline before it goes to an environment. */
export function asksForApproval({ props }: DeclaredService, { name }: Environment): boolean {
  const values = props.environments[name] as { readonly approval?: object } | undefined;
  return values?.approval !== undefined;
}

function testStage(service: DeclaredService): Unordered<TestStage> {
  const { props, stores } = service;
  const { build, test } = props.pipeline ?? {};
  const toolchain = {
    ...(props.runtime.toolchain ?? MAKE),
    ...(build && { build }),
    ...(test && { test }),
  };
  const kinds = new Set(stores.map(({ kind }) => kind));
  const startable = (['postgresql', 'redis', 'queue'] as const).filter((kind) => kinds.has(kind));
  return {
    kind: 'test',
    id: 'test',
    title: 'build and test',
    toolchain,
    stores: startable,
    keepsLog: has(service, 'no-secrets-in-logs'),
  };
}

/** What is judged by the sources alone. */
function sourceStages(service: DeclaredService): Unordered[] {
  const { props } = service;
  const { securityScan, contractTests = [], migrationCheck } = props.gates;
  const { toolchain } = props.runtime;
  const noInjection = has(service, 'no-injection');
  return [
    {
      kind: 'scan',
      id: 'scan',
      title: 'known vulnerabilities of dependencies, and secrets',
      subject: 'sources',
      level: level(service),
    },
    ...(toolchain && (noInjection || securityScan.includes('sast'))
      ? [
          {
            kind: 'sast' as const,
            id: 'sast',
            title: `static analysis${noInjection ? ', no injection at all' : ''}`,
            toolchain,
            noInjection,
          },
        ]
      : []),
    ...(contractTests.length > 0
      ? [
          {
            kind: 'contracts' as const,
            id: 'contracts',
            title: `contracts with ${contractTests.join(', ')}`,
            ...sidesOf(service),
          },
        ]
      : []),
    ...(migrationCheck
      ? [
          {
            kind: 'migration' as const,
            id: 'migration',
            title: 'migrations that the running version can live with',
            folder: props.pipeline?.migrations ?? toolchain?.migrations ?? MIGRATIONS,
          },
        ]
      : []),
  ];
}

function logStages(service: DeclaredService): Unordered[] {
  return has(service, 'no-secrets-in-logs')
    ? [{ kind: 'log-scan', id: 'log-scan', title: 'no secrets, no card numbers in the logs of the tests' }]
    : [];
}

function imageStage({ image }: DeclaredService): Unordered {
  return { kind: 'image', id: 'image', title: 'publish, sign and attest one image', image };
}

/** Whether what an environment runs keeps its contracts with this version, and the other way round. */
function contractsBefore(service: DeclaredService, { name: environment }: Environment): Unordered[] {
  const { contractTests = [] } = service.props.gates;
  if (contractTests.length === 0) return [];
  return [
    {
      kind: 'contracts',
      id: `contracts-${environment}`,
      title: `contracts with what ${environment} runs`,
      ...sidesOf(service),
      environment,
    },
  ];
}

/** The partners of the contract tests by the side that they are on. */
function sidesOf(service: DeclaredService): { consumers: readonly string[]; providers: readonly string[] } {
  const { contractTests = [] } = service.props.gates;
  const callees = service.calls.map(({ name }) => name);
  return {
    consumers: contractTests.filter((name) => !callees.includes(name)),
    providers: contractTests.filter((name) => callees.includes(name)),
  };
}

function promotionStage(service: DeclaredService, environment: Environment): Unordered {
  return {
    kind: 'promotion',
    id: `promote-${environment.name}`,
    title: `promote to ${environment.name}`,
    environment: environment.name,
    merge: environment.production ? 'by review' : 'by rule',
    approval: asksForApproval(service, environment),
  };
}

function verdictStage({ name: environment }: Environment): Unordered {
  return {
    kind: 'verdict',
    id: `verdict-${environment}`,
    title: `healthy in ${environment}, analysis passed`,
    environment,
  };
}

function approvalStage({ name: environment }: Environment): Unordered {
  return {
    kind: 'approval',
    id: `approve-${environment}`,
    title: `a person approves it for ${environment}`,
    environment,
  };
}

/** What a version is held to that runs in an environment. */
function runningStages(service: DeclaredService, environment: Environment): Unordered[] {
  const { workload, port, props } = service;
  const { p99, users = USERS } = props.gates.latency;
  const place = {
    environment: environment.name,
    url: serviceUrl(workload, environment.namespace, port),
  };
  const pages = {
    environment: environment.name,
    url: `https://${environment.host}${props.ingress?.path ?? '/'}`,
  };
  const gates: readonly (readonly [boolean, Unordered])[] = [
    [
      true,
      {
        kind: 'load',
        id: 'load',
        title: `p99 below ${p99.toMilliseconds()} ms with ${users} users`,
        ...place,
        p99Milliseconds: p99.toMilliseconds(),
        users,
        seconds: LOAD_SECONDS,
        errorRate: props.gates.errorRate ?? ERROR_RATE,
        leastRequests: leastRequests(service),
      },
    ],
    [
      has(service, 'page-budget') || props.gates.securityScan.includes('lighthouse'),
      { kind: 'lighthouse', id: 'lighthouse', title: 'budgets of load time and bundle size', ...pages },
    ],
    [
      has(service, 'no-debug-endpoints'),
      { kind: 'debug-endpoints', id: 'debug-endpoints', title: 'no debug endpoint answers', ...place },
    ],
    [
      has(service, 'mutual-tls'),
      { kind: 'mutual-tls', id: 'mutual-tls', title: 'mutual TLS alone is taken', ...place },
    ],
  ];
  return gates.filter(([asked]) => asked).map(([, stage]) => stage);
}

function level({ props }: DeclaredService): 'standard' | 'enhanced' {
  return props.gates.securityScan.includes('enhanced') ? 'enhanced' : 'standard';
}

function has({ props }: DeclaredService, gate: FurtherGate): boolean {
  return props.gates.further?.includes(gate) ?? false;
}
