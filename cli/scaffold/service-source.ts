import type { Environment } from '../../constructs/platform/environment';
import { className, objectKey, quoted, variableName } from './identifiers';
import type { Declared } from './main-file';
import { runtimeOf } from './runtimes';

/** The ways to ship: what each adds to a service's class. */
export const PATTERNS = {
  rolling: { base: 'RollingService', risk: 'low' },
  canary: { base: 'CanaryService', risk: 'medium' },
  'blue-green': { base: 'BlueGreenService', risk: 'medium' },
} as const;

/** What is decided of a service before its class is written. */
export interface NewService {
  readonly name: string;
  readonly pattern: keyof typeof PATTERNS;
  /** What it is for, in a sentence. */
  readonly purpose: string;
  readonly repository: string;
  /** e.g. `nodejs@20` */
  readonly runtime: string;
  readonly port: number;
  /** Names of the services that it calls. */
  readonly calls: readonly string[];
  /** Whether it must have an identity in the mesh, as one of its callees takes mutual TLS only. */
  readonly needsMesh: boolean;
  /** Where its file, and that of its test, import the constructs from. */
  readonly face: { readonly service: string; readonly test: string };
}

/** The port that a service has unless it says otherwise. */
const DEFAULT_PORT = 8080;

/** The text of `services/<name>.ts`, with everything that a service must say and defaults to begin with. */
export function serviceSource(
  service: NewService,
  callees: readonly Declared[],
  environments: readonly Pick<Environment, 'name' | 'production'>[],
): string {
  const { name, pattern, purpose, repository, port } = service;
  const { base, risk } = PATTERNS[pattern];
  const calls = callees.toSorted((a, b) => (a.name < b.name ? -1 : 1));
  const runtime = runtimeOf(service.runtime);
  const variables = calls.map((callee) => variableName(callee.name)).join(', ');
  const calleesType = `${className(name)}Callees`;
  const imported = [
    base,
    'Cpu',
    'Duration',
    ...(runtime.factory ? [runtime.factory] : []),
    'type Platform',
    'Size',
  ];
  return `import { ${imported.sort(byName).join(', ')} } from '${service.face.service}';
${calls.map(({ type, module }) => `import type { ${type} } from '${module}';\n`).join('')}
${calls.length > 0 ? calleesInterface(name, calleesType, calls) : ''}/** ${sentence(purpose)} */
export class ${className(name)} extends ${base} {
  constructor(platform: Platform${calls.length > 0 ? `, { ${variables} }: ${calleesType}` : ''}) {
    super(platform, ${quoted(name)}, {
      repository: ${quoted(repository)},
      runtime: ${runtime.value},
      api: [],
      releases: 'as needed',
      risk: { level: '${risk}', impact: 'not assessed' },
      gates: { securityScan: ['standard'], latency: { p99: Duration.millis(500) } },
      ${calls.length > 0 ? `calls: [${variables}],\n      ` : ''}container: {
        ${port === DEFAULT_PORT ? '' : `port: ${port},\n        `}probes: {
          readiness: { path: '/readyz' },
          liveness: { path: '/livez', initialDelay: Duration.seconds(15), period: Duration.seconds(20) },
        },
        resources: {
          cpu: { request: Cpu.millis(${runtime.cpu}), limit: Cpu.units(1) },
          memory: { request: Size.mebibytes(${runtime.memory}), limit: Size.mebibytes(${runtime.memory * 2}) },
        },
      },
      disruptionBudget: true,
${service.needsMesh ? "      mesh: 'permissive',\n" : ''}${PATTERN_PROPS[pattern]}      environments: {
${environments.map((environment) => `        ${objectKey(environment.name)}: ${values(pattern, environment)},\n`).join('')}      },
    });
  }
}
`;
}

/** As Biome has them. */
function byName(a: string, b: string): number {
  const [one, other] = [a, b].map((name) => name.replace(/^type /, '').toLowerCase());
  return String(one) < String(other) ? -1 : 1;
}

/** What only a pattern asks for. */
const PATTERN_PROPS: Readonly<Record<NewService['pattern'], string>> = {
  rolling: '',
  canary: '      weights: [25],\n      bake: Duration.minutes(10),\n',
  'blue-green': "      smokeTestPath: '/readyz',\n",
};

/** Four pods can give the canary a quarter of the traffic, two only a half. */
function values(pattern: NewService['pattern'], { production }: Pick<Environment, 'production'>): string {
  if (production) return `{ replicas: ${pattern === 'canary' ? 4 : 3} }`;
  return pattern === 'canary' ? '{ replicas: 2, weights: [50] }' : '{ replicas: 2 }';
}

function calleesInterface(name: string, interfaceName: string, calls: readonly Declared[]): string {
  const lines = calls.map((callee) => `  readonly ${variableName(callee.name)}: ${callee.type};`);
  return `/** What ${name} calls. */\nexport interface ${interfaceName} {\n${lines.join('\n')}\n}\n\n`;
}

/** A purpose as the first line of a comment. */
function sentence(purpose: string): string {
  const text = purpose.trim().replaceAll('*/', '*').replaceAll(/\s+/g, ' ');
  return `${text.slice(0, 1).toUpperCase()}${text.slice(1)}${/[.!?]$/.test(text) ? '' : '.'}`;
}

const MAIN_OF_TESTS = '../../main';

/** The text of `test/services/<name>.test.ts`: the service is in every environment, and finds what it calls. */
export function serviceTestSource({ name, calls, face }: NewService): string {
  const service = variableName(name);
  return `import { expect, test } from 'vitest';
import { render } from '${face.test}';
import { declarePlatform } from '${MAIN_OF_TESTS}';

const platform = declarePlatform();
const ${service} = platform.services.find(({ name }) => name === ${quoted(name)});

test.each(platform.environments.map(({ name }) => name))('${name} ships to %s', (environment) => {
  const files = [...render(platform).keys()];
  expect(files).toContain(\`overlays/\${environment}/${name}/kustomization.yaml\`);
  expect(files).toContain(\`argocd/${name}-\${environment}.yaml\`);
});

test('${name} calls ${calls.length > 0 ? 'nobody but whom it declares' : 'nobody'}', () => {
  expect(${service}?.calls.map((callee) => callee.name)).toEqual([${[...calls].sort().map(quoted).join(', ')}]);
});
`;
}
