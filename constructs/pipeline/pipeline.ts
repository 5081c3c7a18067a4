import type { Environment } from '../platform/environment';
import type { PlatformContext } from '../platform/platform-context';
import type { DeclaredService } from '../service/declared-service';
import { canIDeployStage, consumerContractsStages, providerContractsStages } from './contract-stages';
import { approvalStage, imageStage, promotionStage, verdictStage } from './release-stages';
import { runningStages } from './running-stages';
import { logStages, scanImageStage, sourceStages, testStage } from './source-stages';
import type { Stage, UnorderedStage } from './stages';

/**
 * The stages of a service's pipeline, each after those that it needs: from a commit in the service's repository to its
 * version in the last environment. A version goes from one environment to the next in their order; the gates of a
 * running version are those of the last environment that is none for users.
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
  const { environments } = service;
  const rehearsal = rehearsalOf(service);
  const test = add('every change', [], [testStage(service)]);
  add('every change', [], sourceStages(service));
  add('every change', test, logStages(service));
  const records = add('every change', [], providerContractsStages(service));
  if (rehearsal)
    records.push(...add('the default branch', test, consumerContractsStages(service, rehearsal)));
  const image = add('the default branch', [...stages], [imageStage(service)]);
  add('the default branch', image, [scanImageStage(service)]);
  environments.forEach((environment, index) => {
    const recorded = index === 0 ? records : [];
    if (asksForApproval(service, environment)) {
      add('the default branch', [...stages], [approvalStage(environment)]);
    }
    // Last, since what runs there may have changed meanwhile.
    const contracts = add('the default branch', [...stages], canIDeployStage(service, environment, recorded));
    const promotion = add(
      'the default branch',
      [...stages],
      [
        promotionStage(
          environment,
          environments[index - 1],
          asksForApproval(service, environment),
          index === 0 ? contracts : [],
        ),
      ],
    );
    if (environment !== rehearsal && index === environments.length - 1) return;
    const verdict = add('the default branch', [...image, ...promotion], [verdictStage(environment)]);
    if (environment !== rehearsal) return;
    add('the default branch', [...image, ...verdict], runningStages(service, environment));
  });
  return stages;
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
