import type { Environment } from '../platform/environment';
import type { PlatformContext } from '../platform/platform-context';
import { environmentStages, nameTogether, stageBefore } from '../platform/stage';
import type { DeclaredService } from '../service/declared-service';
import { canIDeployStage, consumerContractsStages, providerContractsStages } from './contract-stages';
import { approvalStage, imageStage, promotionStage, verdictStage } from './release-stages';
import { runningStages } from './running-stages';
import { logStages, scanImageStage, sourceStages, testStage } from './source-stages';
import type { Stage, UnorderedStage } from './stages';

/**
 * The stages of a service's pipeline, each after those that it needs: from a commit in the service's repository to its
 * version in the last environment. A version goes from one environment to the next in their order, or to all of a stage at
 * once; the gates of a running version are those of the last environment that is none for users.
 *
 * Nothing of it depends on which version runs where.
 */
export function stagesOf(service: DeclaredService): Stage[] {
  const stages: Stage[] = [];
  const add = (runsFor: Stage['runsFor'], needs: readonly Stage[], added: readonly UnorderedStage[]) => {
    const complete = added.map((stage): Stage => ({ ...stage, runsFor, needs: needs.map(({ id }) => id) }));
    stages.push(...complete);
    return complete;
  };
  const rehearsal = rehearsalOf(service);
  const test = add('every change', [], [testStage(service)]);
  add('every change', [], sourceStages(service));
  add('every change', test, logStages(service));
  const records = add('every change', [], providerContractsStages(service));
  if (rehearsal)
    records.push(...add('the default branch', test, consumerContractsStages(service, rehearsal)));
  const image = add('the default branch', [...stages], [imageStage(service)]);
  add('the default branch', image, [scanImageStage(service)]);
  const targets = targetsOf(service);
  const approvals = new Map<string, Stage>();
  targets.forEach((target, index) => {
    const recorded = index === 0 ? records : [];
    // One approval is for all environments of the stage.
    if (target.approval !== undefined && !approvals.has(target.approval)) {
      const [approval] = add('the default branch', [...stages], [approvalStage(target.approval)]);
      approvals.set(target.approval, approval as Stage);
    }
    // Last, since what runs there may have changed meanwhile.
    const contracts = add(
      'the default branch',
      [...stages],
      target.environments.flatMap((environment) => canIDeployStage(service, environment, recorded)),
    );
    const approval = target.isApproved ? approvals.get(target.approval as string) : undefined;
    const promotion = add(
      'the default branch',
      [...stages],
      [promotionStage(target, target.from, approval, index === 0 ? contracts : [])],
    );
    const rehearsed = rehearsal !== undefined && target.environments.includes(rehearsal);
    if (!rehearsed && index === targets.length - 1) return;
    const verdict = add(
      'the default branch',
      [...image, ...promotion],
      target.environments.map((environment) => verdictStage(environment)),
    );
    if (!rehearsed) return;
    add('the default branch', [...image, ...verdict], runningStages(service, rehearsal));
  });
  return stages;
}

/** The environments that a pipeline takes a version to at once, in their order, and who approves it before. */
function targetsOf(service: DeclaredService) {
  const { environments, platform } = service;
  return environmentStages(environments).flatMap((stage) => {
    const names = stage.environments.map(({ name }) => name);
    const asking = stage.environments.filter((environment) => asksForApproval(service, environment));
    const approval = asking.length > 0 ? nameTogether(names, environments) : undefined;
    const groups =
      platform.withinStage === 'together'
        ? [stage.environments]
        : stage.environments.map((environment) => [environment]);
    const before = stageBefore(environments, names[0] ?? '')?.environments ?? [];
    const from = nameTogether(
      before.map(({ name }) => name),
      environments,
    );
    return groups.map((group) => ({
      ...(before.length > 0 && { from }),
      name: nameTogether(
        group.map(({ name }) => name),
        environments,
      ),
      environments: group,
      approval,
      isApproved: group.some((environment) => asking.includes(environment)),
    }));
  });
}

/** The environment in which a running version is held to its gates: the last one before the first of users. */
export function rehearsalOf({
  environments,
}: Pick<PlatformContext, 'environments'>): Environment | undefined {
  const first = environments.findIndex(({ production }) => production);
  return first === -1 ? environments.at(-1) : environments[first - 1];
}

/** Whether a person approves a version of the service in its pipeline before it goes to an environment. */
export function asksForApproval({ props }: DeclaredService, { name }: Environment): boolean {
  const values = props.environments[name] as { readonly approval?: object } | undefined;
  return values?.approval !== undefined;
}
