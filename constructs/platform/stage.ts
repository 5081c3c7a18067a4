import type { IConstruct } from 'constructs';
import { addPropProblem } from '../props/problems';

/** An environment, as far as promotions go. */
interface Promoted {
  readonly name: string;
  readonly stage: string;
  readonly production: boolean;
}

/** Environments that take a version from the same ones before them: all at once, or one after the other. */
export interface EnvironmentStage<E extends Promoted> {
  readonly name: string;
  readonly environments: readonly E[];
}

/** The stages of environments, in the order of promotions. */
export function environmentStages<E extends Promoted>(environments: readonly E[]): EnvironmentStage<E>[] {
  const names = [...new Set(environments.map(({ stage }) => stage))];
  return names.map((name) => ({ name, environments: environments.filter(({ stage }) => stage === name) }));
}

/**
 * The stage before that of an environment; none for the first one.
 *
 * @param environments those of a platform, or those of them that a service is in
 */
export function stageBefore<E extends Promoted>(
  environments: readonly E[],
  name: string,
): EnvironmentStage<E> | undefined {
  const stages = environmentStages(environments);
  return stages[stages.findIndex((stage) => stage.environments.some((it) => it.name === name)) - 1];
}

/** The name of the environments of a stage together: its own, where they are all of it; otherwise those of each. */
export function nameTogether(names: readonly string[], environments: readonly Promoted[]): string {
  const stage = environmentStages(environments).find(
    (each) => names.length > 1 && each.environments.map(({ name }) => name).join() === names.join(),
  );
  return stage?.name ?? names.join(' and ');
}

/** Notes stages that are torn apart, half for users, or called like an environment that is not the whole of them. */
export function validateStages(environments: readonly (Promoted & IConstruct)[]): void {
  for (const { name, environments: members } of environmentStages(environments)) {
    const [first] = members;
    const start = first ? environments.indexOf(first) : -1;
    const apart = members.find((it, index) => environments[start + index] !== it);
    if (apart) {
      const expected = `another one than that of '${first?.name}', which does not stand beside it: environments are in the order of promotions`;
      addPropProblem(apart, 'stage', expected, name);
    }
    const other = members.find(({ production }) => production !== first?.production);
    if (other) {
      const expected = `${first?.production}, as in '${first?.name}' of the same stage`;
      addPropProblem(other, 'production', expected, other.production);
    }
    const namesake = environments.find((it) => it.name === name);
    if (namesake && members.some((it) => it !== namesake)) {
      const expected = `another one than the name of an environment, unless that is all of it, e.g. '${name}-all'`;
      for (const it of members.filter(({ stage, name }) => stage !== name)) {
        addPropProblem(it, 'stage', expected, name);
      }
    }
  }
}
