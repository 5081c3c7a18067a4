import type { DeclaredService } from '../service/declared-service';
import { SCAN_POLICIES } from './scan-policy';
import type { Commands, TestStore, UnorderedStage } from './stages';

/** What a repository does for itself whose runtime has no toolchain. */
const MAKE: Commands = { build: ['make build'], test: ['make test'], start: 'make start' };

const MIGRATIONS = 'migrations';

export function testStage(service: DeclaredService): UnorderedStage {
  return {
    kind: 'test',
    id: 'test',
    title: 'build and test',
    toolchain: commandsOf(service),
    stores: testStores(service),
    keepsLog: has(service, 'no-secrets-in-logs'),
    writesPacts: providersOf(service).length > 0,
  };
}

/** What is judged by the sources alone. */
export function sourceStages(service: DeclaredService): UnorderedStage[] {
  const { securityScan, migrationCheck } = service.gates;
  const { toolchain } = service.runtime;
  const noInjection = has(service, 'no-injection');
  const last = service.environments.at(-1)?.name ?? '';
  const { level, severity } = policyOf(service);
  const gates: readonly (UnorderedStage | false | undefined)[] = [
    {
      kind: 'scan',
      id: 'scan',
      title: `no secrets, no known vulnerability of severity ${severity} or more`,
      subject: 'sources',
      level,
      severity,
      licences: [],
    },
    toolchain &&
      (noInjection || securityScan.includes('sast')) && {
        kind: 'sast',
        id: 'sast',
        title: `static analysis${noInjection ? ', no injection at all' : ''}`,
        toolchain,
        severity,
        noInjection,
      },
    migrationCheck && {
      kind: 'migration',
      id: 'migration',
      title: `migrations that what ${last} runs can live with`,
      toolchain: commandsOf(service),
      stores: testStores(service),
      environment: last,
      folder: service.props.pipeline?.migrations ?? toolchain?.migrations ?? MIGRATIONS,
    },
  ];
  return gates.filter((gate) => typeof gate === 'object');
}

export function logStages(service: DeclaredService): UnorderedStage[] {
  return has(service, 'no-secrets-in-logs')
    ? [{ kind: 'log-scan', id: 'log-scan', title: 'no secrets, no card numbers in the logs of the tests' }]
    : [];
}

export function scanImageStage(service: DeclaredService): UnorderedStage {
  const { level, severity, licences } = policyOf(service);
  const alsoLicences = licences.length > 0 ? ', libraries under allowed licences' : '';
  return {
    kind: 'scan',
    id: 'scan-image',
    title: `an image without known vulnerabilities of severity ${severity} or more${alsoLicences}`,
    subject: 'image',
    level,
    severity,
    licences,
  };
}

/** How the sources are built, tested and started. */
export function commandsOf({ props, runtime }: DeclaredService): Commands {
  const { migrations: _, ...own } = props.pipeline ?? {};
  return { ...(runtime.toolchain ?? MAKE), ...own };
}

/** The stores that a runner starts beside the service. */
export function testStores({ stores }: DeclaredService): TestStore[] {
  const kinds = new Set<string>(stores.map(({ kind }) => kind));
  return (['postgresql', 'redis', 'queue'] as const).filter((kind) => kinds.has(kind));
}

/** The callees with which contracts are tested. */
export function providersOf({ calls, gates }: DeclaredService): readonly DeclaredService[] {
  const { contractTests = [] } = gates;
  return calls.filter(({ name }) => contractTests.includes(name));
}

/** Whether a service asks for a further gate. */
export function has(
  { gates }: DeclaredService,
  gate: NonNullable<DeclaredService['gates']['further']>[number],
): boolean {
  return gates.further?.includes(gate) ?? false;
}

function policyOf({ gates }: DeclaredService) {
  const level = gates.securityScan.includes('enhanced') ? 'enhanced' : 'standard';
  return { level, ...SCAN_POLICIES[level] } as const;
}
