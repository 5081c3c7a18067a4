import type { PlatformContext } from '../platform/platform-context';
import { twinOf } from '../props/child-id';
import { DNS_LABEL, isDnsLabel, isEnvName, isServiceName, isSource, SOURCE } from '../props/names';
import { didYouMean, refuse, report, show } from '../props/problems';
import { METRICS_PORT } from '../workload/pod-template';
import { sizeQuantity, totalSize } from '../workload/resources';
import { DeclaredService } from './declared-service';
import { validateImage } from './image-validation';
import type { EnvironmentValues, ServiceProps } from './service-props';

/** Notes every mistake in the props of a service. */
export function validateService(service: DeclaredService): void {
  const { platform, name, workload, props } = service;
  if (!isDnsLabel(name)) refuse(service, 'name', DNS_LABEL, name);
  const twin = twinOf(service, name);
  if (twin) refuse(service, 'name', `another one than that of [${twin.node.path}]`, name);
  if (props.source !== undefined && !isSource(props.source)) refuse(service, 'source', SOURCE, props.source);
  if (!isServiceName(workload) || !/^[\w.-]+\/[^/]+$/.test(props.repository)) {
    refuse(
      service,
      'repository',
      "owner/name with a name of a-z, 0-9 and '-', e.g. 'acme/checkout-service'",
      props.repository,
    );
  }
  const namesake = servicesOf(platform).find((other) => other !== service && other.workload === workload);
  if (namesake) {
    const expected = `another one than that of [${namesake.node.path}], which names its image and its Service`;
    refuse(service, 'repository', expected, props.repository);
  }
  const { port } = props.container;
  if (port !== undefined && (!isWhole(port, 1, 65535) || port === METRICS_PORT)) {
    refuse(
      service,
      'container.port',
      `a whole number in 1-65535 other than ${METRICS_PORT}, the port of the metrics`,
      port,
    );
  }
  if (props.autoscaling && !isWhole(props.autoscaling.cpu, 1, 100)) {
    refuse(service, 'autoscaling.cpu', 'a whole percentage in 1-100', props.autoscaling.cpu);
  }
  const { errorRate } = props.gates;
  if (errorRate !== undefined && !(typeof errorRate === 'number' && errorRate >= 0 && errorRate < 1)) {
    refuse(service, 'gates.errorRate', 'a share in 0-1, e.g. 0.01', errorRate);
  }
  // What the API server refuses in the path of an Ingress, and expressions, which it takes literally.
  if (props.ingress && /\/\/|\/\.{1,2}(\/|$)|%2f|[(){}[\]|$^*?\\]/i.test(props.ingress.path)) {
    refuse(service, 'ingress.path', "a path of plain segments, e.g. '/' or '/shop'", props.ingress.path);
  }
  if (service.isolated) validatePeers(service);
  validateVariables(service, 'container.env', props.container.env ?? {});
  validateFolders(service, props);
  service.node.addValidation({ validate: () => strangersAmongContracts(service) });
  validateEnvironments(service, props);
}

/** The platform's services, as far as they are defined. */
function servicesOf(platform: PlatformContext): DeclaredService[] {
  return platform.node.children.filter((child) => child instanceof DeclaredService);
}

/** Contracts with what nearly is a service of the platform; who else keeps contracts is not known here. */
function strangersAmongContracts(service: DeclaredService): string[] {
  const names = servicesOf(service.platform).map(({ name }) => name);
  return (service.props.gates.contractTests ?? []).flatMap((partner, index) => {
    const hint = names.includes(partner) ? '' : didYouMean(partner, names);
    return hint === '' ? [] : [`'gates.contractTests[${index}]' is no service, got ${show(partner)}${hint}`];
  });
}

/** Folders that may fill all that the kubelet lets the pod have: it evicts the pod first. */
function validateFolders(service: DeclaredService, { container, runtime, environments }: ServiceProps): void {
  const total = totalSize(runtime.writable);
  const limits = {
    container: container.resources.ephemeralStorage?.limit,
    ...Object.fromEntries(
      Object.entries(environments).map(([name, values]) => [
        `environments.${name}`,
        values.resources?.ephemeralStorage?.limit,
      ]),
    ),
  };
  for (const [owner, limit] of Object.entries(limits)) {
    if (limit === undefined || limit.toMebibytes() > total.toMebibytes()) continue;
    refuse(
      service,
      `${owner}.resources.ephemeralStorage.limit`,
      `more than the ${sizeQuantity(total)} that the runtime's folders may hold`,
      sizeQuantity(limit),
    );
  }
}

function validateEnvironments(service: DeclaredService, props: ServiceProps): void {
  const names = service.platform.environments.map(({ name }) => name);
  for (const environment of service.platform.environments) {
    const { name } = environment;
    validateImage(service, environment);
    const values = props.environments[name];
    if (values === undefined) {
      refuse(service, `environments.${name}`, 'given, as it is an environment of the platform', values);
    } else {
      validateValues(service, props, name, values);
    }
  }
  for (const name of Object.keys(props.environments)) {
    if (names.includes(name)) continue;
    report(service, `'environments.${name}' is not an environment of the platform${didYouMean(name, names)}`);
  }
}

function validateValues(
  service: DeclaredService,
  props: ServiceProps,
  environment: string,
  values: EnvironmentValues,
): void {
  const prefix = `environments.${environment}`;
  const { replicas, maxReplicas } = values;
  if (!isWhole(replicas, 1, 10_000)) {
    refuse(service, `${prefix}.replicas`, 'a whole number of at least 1', replicas);
  } else if (props.autoscaling && !(isWhole(maxReplicas, 1, 10_000) && maxReplicas > replicas)) {
    refuse(
      service,
      `${prefix}.maxReplicas`,
      `a whole number above 'replicas' (${replicas}), as it scales by itself`,
      maxReplicas,
    );
  } else if (!props.autoscaling && maxReplicas !== undefined) {
    refuse(service, `${prefix}.maxReplicas`, "left out, as the service has no 'autoscaling'", maxReplicas);
  }
  validateVariables(service, `${prefix}.env`, values.env ?? {});
  for (const { name, valueFrom } of service.containerEnv) {
    if (valueFrom === undefined || values.env?.[name] === undefined) continue;
    refuse(service, `${prefix}.env.${name}`, 'left to what the variable comes from', values.env[name]);
  }
}

function validateVariables(
  service: DeclaredService,
  prop: string,
  env: Readonly<Record<string, string>>,
): void {
  const names = service.containerEnv.map((variable) => variable.name);
  for (const name of Object.keys(env)) {
    if (names.indexOf(name) !== names.lastIndexOf(name)) {
      refuse(service, `${prop}.${name}`, 'named otherwise: callees, stores or runtime bring it', env[name]);
    }
    if (!isEnvName(name)) refuse(service, prop, "named by A-Z, a-z, 0-9 and '_', e.g. LOG_LEVEL", name);
  }
}

function validatePeers(service: DeclaredService): void {
  for (const { kind } of service.stores) {
    if (service.platform.network.stores[kind] !== undefined) continue;
    report(
      service,
      `is isolated and uses ${kind}: the platform's 'network.stores.${kind}' must say where it is`,
    );
  }
}

function isWhole(value: unknown, least: number, most: number): value is number {
  return Number.isInteger(value) && (value as number) >= least && (value as number) <= most;
}
