import { imageVersion } from '../platform/images';
import type { PlatformContext } from '../platform/platform-context';
import { duplicateOf } from '../props/child-id';
import { didYouMean } from '../props/did-you-mean';
import { formatValue } from '../props/format-value';
import { once } from '../props/once';
import { addLateProblems, addProblem, addPropProblem, hasPropProblem, type Problem } from '../props/problems';
import { DNS_LABEL, isDnsLabel } from '../props/scalars';
import { referencesIn, urlVariable } from '../workload/container-env';
import { sizeQuantity, totalSize } from '../workload/resources';
import { DeclaredService } from './declared-service';
import { validateImage } from './image-validation';
import type { EnvironmentValues, ServiceProps } from './service-props';

/** Notes what is wrong with a service beyond each prop by itself: its name, and props that do not go together. */
export function validateService(service: DeclaredService): void {
  const { name, props } = service;
  if (!isDnsLabel(name)) addPropProblem(service, 'name', DNS_LABEL, name);
  const duplicate = duplicateOf(service, name);
  if (duplicate) addPropProblem(service, 'name', `another one than that of [${duplicate.node.path}]`, name);
  const sameWorkload = firstOfWorkload(service);
  if (sameWorkload) {
    const expected = `another one than that of [${sameWorkload.node.path}], which names its image and its Service`;
    addPropProblem(service, 'repository', expected, props.repository);
  }
  validatePlatformOfCallees(service, props);
  validateVariables(service, 'container.env', props.container.env ?? {});
  validateFolders(service, props);
  validateSecrets(service);
  validateClaims(service);
  addLateProblems(service, () => undeclaredContractPartners(service));
  addLateProblems(service, () => calleesOutOfReach(service));
  validateEnvironments(service, props);
}

/** The services of each platform by their workloads, the first of a workload. */
const WORKLOADS = new WeakMap<PlatformContext, Map<string, DeclaredService>>();

/** The service that has the workload of another one already, unless it was removed since. */
function firstOfWorkload(service: DeclaredService): DeclaredService | undefined {
  const { platform, workload } = service;
  const workloads = WORKLOADS.get(platform) ?? new Map<string, DeclaredService>();
  WORKLOADS.set(platform, workloads);
  const first = workloads.get(workload);
  if (first && platform.node.tryFindChild(first.node.id) === first) return first;
  workloads.set(workload, service);
  return undefined;
}

/** Callees of another platform, of which Argo CD may know nothing. */
function validatePlatformOfCallees(
  service: DeclaredService,
  { calls, preview, environments }: ServiceProps,
): void {
  const { platform } = service;
  const lists: readonly (readonly [prop: string, calls: ServiceProps['calls']])[] = [
    ['calls', calls],
    ['preview.calls', preview?.calls],
    ...Object.entries(environments).map(
      ([name, values]) => [`environments.${name}.calls`, values.calls] as const,
    ),
  ];
  for (const [prop, list = []] of lists) {
    for (const [index, callee] of list.entries()) {
      if (!(callee instanceof DeclaredService) || callee.platform === platform) continue;
      const expected = `a service of the platform '${platform.name}'`;
      addPropProblem(service, `${prop}[${index}]`, expected, callee.node.path);
    }
  }
}

/** Which service of a platform a name may be meant for: looked for once, as many keep contracts with the same others. */
const hintsOf = once(({ node }: PlatformContext) => {
  const services = node.children.filter((child) => child instanceof DeclaredService);
  const names = services.map(({ name }) => name);
  const hints = new Map<string, string>();
  return (name: string) => {
    const hint = hints.get(name) ?? didYouMean(name, names);
    hints.set(name, hint);
    return hint;
  };
});

/** Contracts with what nearly is a service of the platform; who else keeps contracts is not known here. */
function undeclaredContractPartners(service: DeclaredService): Problem[] {
  const { platform } = service;
  return (service.props.gates?.contractTests ?? []).flatMap((partner, index) => {
    if (platform.node.tryFindChild(partner) instanceof DeclaredService) return [];
    const hint = hintsOf(platform)(partner);
    if (hint === '') return [];
    return [{ message: `'gates.contractTests[${index}]' is no service, got ${formatValue(partner)}${hint}` }];
  });
}

/** Callees that take only mutual TLS, of which a service outside of the mesh knows nothing. */
function calleesOutOfReach(service: DeclaredService): Problem[] {
  return service.calls
    .filter((callee) => service.mesh === undefined && callee.mesh === 'strict')
    .map(({ name }) => ({
      message: `calls '${name}', which takes mutual TLS only: 'mesh' must be 'strict' or 'permissive'`,
    }));
}

/** Folders that may fill all that the kubelet lets the pod have: it evicts the pod first. */
function validateFolders(service: DeclaredService, { container, environments }: ServiceProps): void {
  const total = totalSize(service.runtime.writable);
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
    addPropProblem(
      service,
      `${owner}.resources.ephemeralStorage.limit`,
      `more than the ${sizeQuantity(total)} that the runtime's folders may hold`,
      sizeQuantity(limit),
    );
  }
}

/** A Secret that is named twice would have the keys of one place alone. */
function validateSecrets(service: DeclaredService): void {
  const own = service.props.secrets ?? [];
  const ofStores = service.secrets.slice(0, service.secrets.length - own.length);
  for (const [index, { name }] of own.entries()) {
    if (![...ofStores, ...own.slice(0, index)].some((other) => other.name === name)) continue;
    addPropProblem(service, `secrets[${index}].name`, 'another one than that of a further Secret', name);
  }
}

/** Claims of one name would be one volume, mounted in one of the places alone. */
function validateClaims(service: DeclaredService): void {
  const names = (service.props.claims ?? []).map(({ name }) => name);
  for (const [index, name] of names.entries()) {
    if (names.indexOf(name) === index) continue;
    addPropProblem(service, `claims[${index}].name`, 'another one than that of a further claim', name);
  }
}

function validateEnvironments(service: DeclaredService, props: ServiceProps): void {
  const { environments, images } = service.platform;
  const names = environments.map(({ name }) => name);
  validateOnlyIn(service, names);
  validateTeam(service);
  for (const environment of environments) {
    const { name } = environment;
    const values = props.environments[name];
    if (!service.environments.includes(environment)) {
      const expected = "left out, or named in 'onlyIn'";
      if (values !== undefined) addPropProblem(service, `environments.${name}`, expected, values);
      if (imageVersion(images, service.name, name) === undefined) continue;
      const message = `has an image for '${name}', which 'onlyIn' does not name: ${images.file} must be without ${service.name}.${name}`;
      addProblem(service, { message });
      continue;
    }
    validateImage(service, environment);
    if (values === undefined) {
      const expected = 'given, as it is an environment of the platform';
      addPropProblem(service, `environments.${name}`, expected, values);
    } else {
      validateReplicas(service, name, values);
      validateOverriddenVariables(service, name, values);
    }
  }
  for (const name of Object.keys(props.environments)) {
    if (names.includes(name)) continue;
    const hint = didYouMean(name, names);
    addProblem(service, { message: `'environments.${name}' is not an environment of the platform${hint}` });
  }
}

function validateOnlyIn(service: DeclaredService, names: readonly string[]): void {
  const { onlyIn } = service.props;
  if (onlyIn?.length === 0)
    addPropProblem(service, 'onlyIn', 'a list of one environment at least, or left out', []);
  onlyIn?.forEach((name, index) => {
    if (names.includes(name) || hasPropProblem(service, `onlyIn[${index}]`)) return;
    const hint = didYouMean(name, names);
    addProblem(service, {
      message: `'onlyIn[${index}]' is not an environment of the platform, got ${formatValue(name)}${hint}`,
    });
  });
}

function validateTeam(service: DeclaredService): void {
  const { props, platform } = service;
  if (props.team === undefined || service.team || hasPropProblem(service, 'team')) return;
  const hint = didYouMean(
    props.team,
    (platform.teams ?? []).map(({ name }) => name),
  );
  const message = `'team' must be one of the platform's 'teams', got ${formatValue(props.team)}${hint}`;
  addProblem(service, { message });
}

function validateReplicas(service: DeclaredService, environment: string, values: EnvironmentValues): void {
  const prefix = `environments.${environment}`;
  const { replicas, maxReplicas } = values;
  if (service.runsToCompletion || hasPropProblem(service, `${prefix}.replicas`)) return;
  const autoscaling = values.autoscaling ?? service.props.autoscaling;
  if (autoscaling && replicas === 0) {
    const expected =
      "1 or more with 'autoscaling', which is switched off at 0 and starts no pod again: give that to the environments with pods";
    addPropProblem(service, `${prefix}.replicas`, expected, replicas);
  } else if (!autoscaling) {
    if (maxReplicas === undefined) return;
    const expected = "left out, as the service has no 'autoscaling'";
    addPropProblem(service, `${prefix}.maxReplicas`, expected, maxReplicas);
  } else if (maxReplicas === undefined || maxReplicas <= replicas) {
    const expected = `a whole number above 'replicas' (${replicas}), as it scales by itself`;
    addPropProblem(service, `${prefix}.maxReplicas`, expected, maxReplicas);
  }
}

function validateOverriddenVariables(
  service: DeclaredService,
  environment: string,
  { env = {} }: EnvironmentValues,
): void {
  const prop = `environments.${environment}.env`;
  validateVariables(service, prop, env);
  const urls = service.calls.map(urlVariable);
  for (const { name, valueFrom } of service.containerEnv) {
    if (env[name] === undefined) continue;
    if (valueFrom === undefined && !urls.includes(name)) continue;
    addPropProblem(service, `${prop}.${name}`, 'left to what the variable comes from', env[name]);
  }
}

function validateVariables(
  service: DeclaredService,
  prop: string,
  env: Readonly<Record<string, string>>,
): void {
  const names = service.containerEnv.map((variable) => variable.name);
  for (const name of Object.keys(env)) {
    if (names.indexOf(name) === names.lastIndexOf(name)) continue;
    const expected = 'named otherwise: callees, stores or runtime bring it';
    addPropProblem(service, `${prop}.${name}`, expected, env[name]);
  }
  for (const [name, value] of Object.entries(env)) {
    // An environment changes a variable in its place, and adds others behind all of the base.
    const earlier = names.includes(name)
      ? names.slice(0, names.indexOf(name))
      : [...names, ...added(env, name)];
    const missing = referencesIn(value).find((reference) => !earlier.includes(reference));
    if (missing === undefined) continue;
    const expected = `without $(${missing}), as no such variable stands before it; $$(${missing}) is that text itself`;
    addPropProblem(service, `${prop}.${name}`, expected, value);
  }
}

/** The variables of an environment that stand before one of them. */
function added(env: Readonly<Record<string, string>>, name: string): string[] {
  return Object.keys(env).slice(0, Object.keys(env).indexOf(name));
}
