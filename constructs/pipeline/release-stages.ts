import type { Environment } from '../platform/environment';
import type { DeclaredService } from '../service/declared-service';
import type { Stage, UnorderedStage } from './stages';

export function imageStage({ image }: DeclaredService): UnorderedStage {
  return { kind: 'image', id: 'image', title: 'publish, sign and attest one image', image };
}

export function promotionStage(
  { name: environment, production }: Environment,
  from: Environment | undefined,
  approval: boolean,
  records: readonly Stage[],
): UnorderedStage {
  const [recorded] = records;
  return {
    kind: 'promotion',
    id: `promote-${environment}`,
    title: `promote to ${environment}`,
    environment,
    ...(from && { from: from.name }),
    merge: production ? 'by review' : 'by rule',
    approval,
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

export function approvalStage({ name: environment }: Environment): UnorderedStage {
  return {
    kind: 'approval',
    id: `approve-${environment}`,
    title: `a person approves it for ${environment}`,
    environment,
  };
}
