import type { Environment } from '../platform/environment';
import type { DeclaredService } from '../service/declared-service';
import type { Stage, UnorderedStage } from './stages';

export function imageStage({ image }: DeclaredService): UnorderedStage {
  return { kind: 'image', id: 'image', title: 'publish, sign and attest one image', image };
}

/**
 * @param target the environments that take the version at once, and what they are called together
 * @param from the environment, or the stage, that it comes from
 */
export function promotionStage(
  target: { readonly name: string; readonly environments: readonly Environment[] },
  from: string | undefined,
  approval: Stage | undefined,
  records: readonly Stage[],
): UnorderedStage {
  const [recorded] = records;
  const environment = target.name;
  return {
    kind: 'promotion',
    id: `promote-${environment}`,
    title: `promote to ${environment}`,
    environment,
    ...(from !== undefined && { from }),
    merge: target.environments.some(({ production }) => production) ? 'by review' : 'by rule',
    ...(approval && { approval: approval.id }),
    ...(recorded && { records: recorded.id }),
  };
}

export function verdictStage({ name: environment }: Environment): UnorderedStage {
  return {
    kind: 'verdict',
    id: `verdict-${environment}`,
    title: `healthy in ${environment}, its analysis passed`,
    environment,
  };
}

/** @param environment or a stage of several */
export function approvalStage(environment: string): UnorderedStage {
  return {
    kind: 'approval',
    id: `approve-${environment}`,
    title: `a person approves it for ${environment}`,
    environment,
  };
}
