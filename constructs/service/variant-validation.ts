import { isSamePeer } from '../platform/network';
import { addProblem, addPropProblem } from '../props/problems';
import { sizeQuantity } from '../workload/resources';
import type { DeclaredService } from './declared-service';
import { validatePinnedImage } from './image-validation';
import { storePeersOf } from './service-network';

/** Notes what does not go together in a service as it is declared, or as one of its environments has it. */
export function validateVariants(service: DeclaredService, variants: readonly DeclaredService[]): void {
  const messages = new Set([service, ...variants].flatMap(missingAddresses));
  for (const message of messages) addProblem(service, { message });
  for (const variant of [service, ...variants]) {
    const { settings, props } = variant;
    validateCallees(service, variant);
    validateAutoscaling(service, variant);
    validateRuntime(service, variant);
    validateContainer(service, variant);
    const { environment } = variant;
    validatePinnedImage(service, environment ? `environments.${environment.name}.image` : 'image', variant);
    const path = props.ingress?.path ?? '/';
    if (settings.ingressClass.includes('nginx') && !/^[\w/-]*$/.test(path)) {
      const expected = `of a-z, A-Z, 0-9, '-', '_' and '/', as ingress-nginx takes nothing else in a path of type Prefix`;
      addPropProblem(service, 'ingress.path', expected, path);
    } else if (settings.gateway && !/^(?:[\w/.~!&',;=:@+-]|%[\da-f]{2})*$/i.test(path)) {
      const expected = `of a-z, A-Z, 0-9 and -._~!&',;=:@+/, others as %20, as an HTTPRoute takes nothing else`;
      addPropProblem(service, 'ingress.path', expected, path);
    }
  }
}

/** Callees that are not where the service is. */
function validateCallees(service: DeclaredService, { calls, environment }: DeclaredService): void {
  for (const callee of environment ? calls : []) {
    const { onlyIn } = callee.props;
    if (!environment || !onlyIn || onlyIn.includes(environment.name)) continue;
    const message = `calls '${callee.name}' in '${environment.name}', where that is not: its 'onlyIn' must name '${environment.name}', or 'environments.${environment.name}.calls' be without it`;
    addProblem(service, { message });
  }
}

/** Autoscaling by nothing, or by two that undo each other. */
function validateAutoscaling(service: DeclaredService, { props, environment }: DeclaredService): void {
  const { cpu, triggers } = props.autoscaling ?? {};
  if (!props.autoscaling || (cpu === undefined) !== !triggers?.length) return;
  const prop = environment ? `environments.${environment.name}.autoscaling` : 'autoscaling';
  addPropProblem(service, prop, "by 'cpu' or by one 'triggers' at least, and not by both", props.autoscaling);
}

/** Limits that the runtime cannot live with: no room beside the heap, or more threads than cores. */
function validateRuntime(
  service: DeclaredService,
  { runtime, props, environment, values }: DeclaredService,
): void {
  // What an environment leaves as it is, has been judged in the base.
  if (environment && values.resources === undefined && values.runtime === undefined) return;
  const { heap, env, name } = runtime;
  const { cpu, memory } = props.container.resources;
  const resources = environment ? `environments.${environment.name}.resources` : 'container.resources';
  if (heap && memory.limit) {
    const least = Math.ceil(heap.beside.toMebibytes() / (1 - heap.percent / 100));
    if (memory.limit.toMebibytes() * (1 - heap.percent / 100) < heap.beside.toMebibytes()) {
      const expected = `${least}Mi or more: ${name} needs ${sizeQuantity(heap.beside)} beside a heap of ${heap.percent} %`;
      addPropProblem(service, `${resources}.memory.limit`, expected, sizeQuantity(memory.limit));
    }
  }
  const asksCores = env.some(({ valueFrom }) => valueFrom?.resourceFieldRef?.resource === 'limits.cpu');
  const { amount = '1' } = cpu.limit ?? {};
  const cores = Number.parseFloat(amount) / (amount.endsWith('m') ? 1000 : 1);
  if (asksCores && cores > 1 && !Number.isInteger(cores)) {
    const expected = `whole cores, or less than one: ${name} takes it rounded up, for its number of threads`;
    addPropProblem(service, `${resources}.cpu.limit`, expected, amount);
  }
}

const LIMITS = [
  ['cpu', 'noCpuLimit'],
  ['memory', 'noMemoryLimit'],
] as const;

/** Limits that are neither given nor excepted, probes that nobody makes, and ports that are taken. */
function validateContainer(
  service: DeclaredService,
  { props, port, metrics, environment }: DeclaredService,
): void {
  const { container } = props;
  const { resources, exceptions = {}, probes, readinessProbe } = container;
  // What an environment gives is put over what the base has.
  for (const [resource, exception] of LIMITS) {
    if (environment || resources[resource].limit || exceptions[exception]) continue;
    const expected = `given, unless 'container.exceptions.${exception}' says why there is none`;
    addPropProblem(service, `container.resources.${resource}.limit`, expected, undefined);
  }
  if (container.securityContext?.readOnlyRootFilesystem === false && !exceptions.writableRoot) {
    const expected = "true, unless 'container.exceptions.writableRoot' says why";
    addPropProblem(service, 'container.securityContext.readOnlyRootFilesystem', expected, false);
  }
  if (service.hasService && probes === undefined && readinessProbe === undefined) {
    const expected = "given, or 'container.readinessProbe': without, users meet pods that cannot serve yet";
    addPropProblem(service, 'container.probes', expected, undefined);
  }
  if (!service.hasService) {
    const { port: own, appProtocol } = container;
    const served = {
      'container.port': own,
      'container.appProtocol': appProtocol,
      'container.probes': probes,
    };
    for (const [prop, value] of Object.entries({
      ...served,
      ingress: props.ingress,
      service: props.service,
    })) {
      if (value !== undefined) addPropProblem(service, prop, 'left out, as nobody calls it', value);
    }
  }
  if (!metrics && service.workloadRef.kind === 'Rollout' && !service.mesh) {
    const expected = 'where Prometheus finds them, as releases are judged by them';
    addPropProblem(service, 'container.metrics', expected, 'none');
  }
  if (metrics && metrics.port === port && container.metrics === undefined) {
    const expected = `a whole number in 1-65535 other than ${metrics.port}, the port of the metrics`;
    addPropProblem(service, 'container.port', expected, port);
  } else if (metrics && metrics.port === port && service.mesh === 'strict') {
    const expected = 'another one than that of the API, which takes mutual TLS only';
    addPropProblem(service, 'container.metrics.port', expected, port);
  }
}

function missingAddresses(service: DeclaredService): string[] {
  const { isolated, stores, settings, props } = service;
  const storePeers = storePeersOf(service);
  const unknown = stores.filter(({ kind }) => isolated && storePeers[kind] === undefined);
  return [
    ...unknown.map(
      ({ kind }) =>
        `is isolated and uses ${kind}: the platform's 'network.stores.${kind}' must say where it is`,
    ),
    ...(props.vault?.token && settings.vault === undefined
      ? ["asks Vault by a token: the platform's 'vault.address' must say where it is"]
      : []),
  ];
}

/**
 * Notes what of a service's own a production environment shares with one that is none: what tries out a release there
 * could read or change what users depend on.
 */
export function validateSeparation(service: DeclaredService, variants: readonly DeclaredService[]): void {
  for (const here of variants.filter(({ environment }) => environment?.production)) {
    for (const other of variants.filter(({ environment }) => !environment?.production)) {
      const [prefix, name] = [`environments.${here.environment?.name}`, other.environment?.name];
      const expected = `another one than in '${name}'`;
      const { vault, storeAddresses = {} } = here.props;
      if (vault && vault.role === other.props.vault?.role) {
        addPropProblem(service, `${prefix}.vault.role`, expected, vault.role);
      }
      for (const [file, path] of Object.entries(vault?.secrets ?? {})) {
        if (!Object.values(other.props.vault?.secrets ?? {}).includes(path)) continue;
        addPropProblem(service, `${prefix}.vault.secrets.${file}`, expected, path);
      }
      for (const [kind, peer] of Object.entries(storeAddresses)) {
        const theirs = other.props.storeAddresses?.[kind as keyof typeof storeAddresses];
        const isSameCluster = here.environment?.cluster === other.environment?.cluster;
        if (theirs === undefined || !isSamePeer(peer, theirs, isSameCluster)) continue;
        addPropProblem(service, `${prefix}.storeAddresses.${kind}`, expected, peer);
      }
    }
  }
}
