import fs from 'node:fs';
import path from 'node:path';
import type { Service } from '../../constructs/patterns/service';
import { isWords } from '../../constructs/platform/images';
import type { Platform } from '../../constructs/platform/platform';
import { didYouMean } from '../../constructs/props/did-you-mean';
import { formatValue } from '../../constructs/props/format-value';
import { isServiceName } from '../../constructs/props/scalars';
import { METRICS_PORT } from '../../constructs/workload/ports';
import { addService } from '../../synth/images-edit';
import type { Project } from '../../synth/project';
import { UserError } from '../../synth/user-error';
import { parseVersion } from '../promotion/image-version';
import type { Question } from './answers';
import { serviceNameProblem } from './identifiers';
import { type Declared, declareService, faceOf, MAIN } from './main-file';
import { runtimeProblem } from './runtimes';
import { addCallee } from './service-file';
import { type NewService, PATTERNS, serviceSource, serviceTestSource } from './service-source';

/** What must be known of a new service, in the order in which a person is asked. */
export function serviceQuestions(platform: Platform) {
  const names = platform.services.map(({ name }) => name);
  const patterns = Object.keys(PATTERNS);
  return {
    name: {
      flag: '--name',
      text: 'Name, e.g. search',
      problem: (name) =>
        serviceNameProblem(name) ??
        (names.includes(name) ? `must be new, there is a service '${name}'` : undefined),
    },
    purpose: {
      flag: '--purpose',
      text: 'What it is for, in a sentence',
      byDefault: ({ name }) => `The ${name} service`,
      problem: (purpose) =>
        isWords(purpose)
          ? undefined
          : `must be one line of words without control characters, got ${formatValue(purpose)}`,
    },
    pattern: {
      flag: '--pattern',
      text: 'How it ships',
      choices: patterns,
      problem: (pattern) => {
        if (patterns.includes(pattern)) return undefined;
        return `must be one of ${patterns.join(', ')}, got '${pattern}'${didYouMean(pattern, patterns)}`;
      },
    },
    repository: {
      flag: '--repository',
      text: 'Repository of its source, whose name the workload gets',
      byDefault: ({ name }) => `${ownerOf(platform)}/${name}-service`,
      problem: (repository) => repositoryProblem(repository, platform),
    },
    runtime: { flag: '--runtime', text: 'Runtime', byDefault: 'nodejs', problem: runtimeProblem },
    port: { flag: '--port', text: 'Port', byDefault: '8080', problem: portProblem },
    calls: {
      flag: '--calls',
      text: 'Services that it calls',
      choices: names,
      several: true,
      byDefault: '',
      problem: (calls) => servicesProblem(list(calls), names),
    },
    calledBy: {
      flag: '--called-by',
      text: 'Services that call it',
      choices: names,
      several: true,
      byDefault: '',
      problem: (callers, { calls = '' }) =>
        servicesProblem(list(callers), names) ??
        both(list(callers).find((caller) => list(calls).includes(caller))),
    },
    tag: { flag: '--tag', text: 'Image version to begin with, e.g. a1b2c3d', problem: versionProblem },
  } satisfies Record<string, Question>;
}

/** Answers to {@link serviceQuestions}. */
export type ServiceAnswers = Readonly<Record<keyof ReturnType<typeof serviceQuestions>, string>>;

/**
 * The files of a new service, and those that it changes: its class, its test, its lines in `main.ts`, its image
 * versions.
 *
 * @returns path in the project → contents
 * @throws {UserError} if a file is there already, or `main.ts` is not built as expected
 */
export function serviceFiles(
  project: Project,
  platform: Platform,
  answers: ServiceAnswers,
): ReadonlyMap<string, string> {
  const calls = list(answers.calls);
  const main = project.read(MAIN);
  const service: NewService = {
    ...answers,
    pattern: answers.pattern as NewService['pattern'],
    port: Number(answers.port),
    calls,
    needsMesh:
      !platform.mesh && platform.services.some(({ name, mesh }) => calls.includes(name) && mesh === 'strict'),
    face: faceOf(main),
  };
  const { name } = service;
  const source = `services/${name}.ts`;
  const test = `test/services/${name}.test.ts`;
  const files = hasVitest(project) ? [source, test] : [source];
  const there = files.filter((file) => fs.existsSync(project.path(file)));
  if (there.length > 0)
    throw new UserError(there.map((file) => `${file} is there already: delete it, or choose another name`));

  const { file } = platform.images;
  const version = parseVersion(answers.tag);
  const versions = Object.fromEntries(
    platform.environments.map((environment) => [environment.name, version]),
  );
  const declared = (names: readonly string[]) =>
    platform.services.filter((other) => names.includes(other.name)).map((other) => declaredService(other));
  const [callees, callers] = [declared(service.calls), declared(list(answers.calledBy))];
  const sources = new Map([
    [source, serviceSource(service, callees, platform.environments)],
    ...(files.includes(test) ? [[test, serviceTestSource(service)] as const] : []),
    [MAIN, declareService(main, name, callees, callers)],
  ]);
  for (const caller of callers) {
    const module = relativeModule(path.posix.dirname(caller.source), source);
    const text = sources.get(caller.source) ?? project.read(caller.source);
    sources.set(caller.source, addCallee(caller.source, text, caller, name, module));
  }
  return new Map([...sources, [file, addService({ file, text: project.read(file) }, name, versions)]]);
}

function declaredService(service: Service): Declared {
  const { name, source } = service;
  return { name, type: service.constructor.name, source, module: relativeModule('services', source) };
}

/** Whether the tests of the project are run by Vitest, for which that of a service is written. */
function hasVitest(project: Project): boolean {
  return fs.existsSync(project.path('package.json')) && /"vitest":/.test(project.read('package.json'));
}

function relativeModule(folder: string, source: string): string {
  const module = path.posix.relative(folder, source).replace(/\.ts$/, '');
  return module.startsWith('.') ? module : `./${module}`;
}

function repositoryProblem(repository: string, { services }: Platform): string | undefined {
  const workload = repository.split('/')[1];
  if (!/^[\w.-]+\/[^/]+$/.test(repository) || !isServiceName(workload)) {
    return `must be owner/name with a name of a-z, 0-9 and '-', e.g. acme/search-service, got ${formatValue(repository)}`;
  }
  const other = services.find((service) => service.workload === workload);
  return (
    other &&
    `must have a name of its own, as the workload is named after it: '${workload}' is that of ${other.name}`
  );
}

function both(service: string | undefined): string | undefined {
  return service && `must not name a service that it calls, got '${service}'`;
}

function portProblem(port: string): string | undefined {
  const valid =
    /^\d+$/.test(port) && Number(port) >= 1 && Number(port) <= 65_535 && Number(port) !== METRICS_PORT;
  return valid
    ? undefined
    : `must be a port in 1-65535 other than ${METRICS_PORT}, that of the metrics, got ${formatValue(port)}`;
}

function servicesProblem(calls: readonly string[], names: readonly string[]): string | undefined {
  const unknown = calls.find((call) => !names.includes(call));
  return unknown === undefined
    ? undefined
    : `must name services of the platform, with commas between them, got '${unknown}'${didYouMean(unknown, names)}`;
}

function versionProblem(text: string): string | undefined {
  try {
    parseVersion(text);
    return undefined;
  } catch (error) {
    return error instanceof UserError ? error.message.replace('the version ', '') : String(error);
  }
}

/** Who owns most of the services' repositories. */
function ownerOf({ services, registry }: Platform): string {
  const owners = services.map(({ props }) => props.repository.split('/')[0] as string);
  const count = (owner: string) => owners.filter((other) => other === owner).length;
  return owners.sort((a, b) => count(b) - count(a))[0] ?? (registry.split('/').at(-1) as string);
}

function list(text: string): string[] {
  return [...new Set(text.split(',').map((name) => name.trim()))].filter((name) => name !== '');
}
