import { addLateProblems, addPropProblem, lacksParts, type Problem } from '../props/problems';
import type { DeclaredService } from '../service/declared-service';
import { asksForApproval, rehearsalOf } from './pipeline';

/** Notes what a service asks of its pipeline that no pipeline could give, or less than its risk asks for. */
export function validatePipeline(service: DeclaredService): void {
  const { props, platform, stores } = service;
  const { securityScan, further = [], migrationCheck, pageBudget } = service.gates;
  const approved = service.environments.filter((environment) => asksForApproval(service, environment));
  const rehearsal = rehearsalOf(service);
  if (rehearsal && props.environments[rehearsal.name]?.replicas === 0) {
    const expected = '1 or more, as its pipeline holds a running version to its gates there';
    addPropProblem(service, `environments.${rehearsal.name}.replicas`, expected, 0);
  }
  if (rehearsalOf(platform) && rehearsal === undefined) {
    const expected =
      "with one before the first that has 'production', where its pipeline holds a version to its gates";
    addPropProblem(service, 'onlyIn', expected, props.onlyIn);
  } else if (rehearsal === undefined) {
    const expected =
      "with one before the first that has 'production', where pipelines hold a version to its gates, or 'pipelines' false";
    addPropProblem(
      platform,
      'environments',
      expected,
      platform.environments.map(({ name }) => name),
    );
  }
  if (further.includes('manual-approval') !== approved.length > 0) {
    const expected = approved[0]
      ? `with 'manual-approval', as 'environments.${approved[0].name}.approval' asks a person`
      : "without 'manual-approval', or an environment with 'approval', which says who gives it";
    addPropProblem(service, 'gates.further', expected, further);
  }
  if (
    (securityScan.includes('sast') || further.includes('no-injection')) &&
    service.runtime.toolchain === undefined
  ) {
    const expected = "with a 'toolchain', which says what CodeQL calls the language";
    addPropProblem(service, 'runtime', expected, service.runtime.name);
  }
  if (securityScan.includes('lighthouse') !== (pageBudget !== undefined)) {
    const expected = `${pageBudget ? 'left out' : 'given'}, as 'gates.securityScan' is with${pageBudget ? 'out' : ''} 'lighthouse'`;
    addPropProblem(service, 'gates.pageBudget', expected, pageBudget);
  }
  if (pageBudget && !props.ingress) {
    addPropProblem(service, 'ingress', 'given, as Lighthouse loads pages as users do', props.ingress);
  }
  if (migrationCheck && !stores.some(({ kind }) => kind === 'postgresql')) {
    const expected = "left out, as no store of kind 'postgresql' has a schema";
    addPropProblem(service, 'gates.migrationCheck', expected, migrationCheck);
  }
  if (props.risk?.level === 'critical') validateCritical(service);
  addLateProblems(service, () => partnersWithoutCalls(service));
}

/** What can cost money or data by one mistake is scanned most strictly, and goes to users by a person's word. */
function validateCritical(service: DeclaredService): void {
  const { gates } = service;
  if (!gates.securityScan.includes('enhanced')) {
    addPropProblem(
      service,
      'gates.securityScan',
      "with 'enhanced', as the risk is critical",
      gates.securityScan,
    );
  }
  for (const environment of service.environments) {
    if (!environment.production || asksForApproval(service, environment)) continue;
    addPropProblem(
      service,
      `environments.${environment.name}.approval`,
      'given, as the risk is critical',
      undefined,
    );
  }
}

/** Services of the platform with which there is nothing to agree on. */
function partnersWithoutCalls(service: DeclaredService): Problem[] {
  const { gates, calls, callers, platform } = service;
  const partners = new Set([...calls, ...callers].map(({ name }) => name));
  return (gates.contractTests ?? []).flatMap((name, index) => {
    const partner = platform.node.tryFindChild(name);
    if (partners.has(name) || !partner) return [];
    // A callee that was refused may be the one.
    if ([service, partner].some((one) => lacksParts(one, 'calls'))) return [];
    return [
      {
        message: `'gates.contractTests[${index}]' must be a service that calls this one or is called by it, got "${name}"`,
      },
    ];
  });
}
