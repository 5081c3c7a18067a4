import type { IConstruct } from 'constructs';
import { didYouMean } from '../props/did-you-mean';
import { once } from '../props/once';
import { addProblem, addPropProblem } from '../props/problems';
import { fields, mapOf, optional, type Parsed } from '../props/prop-schema';
import { dnsLabel } from '../props/scalars';
import { APPROVAL } from './approval';
import type { Environment } from './environment';

/** Who answers for some of the services: each environment has an AppProject for these alone. */
export interface TeamProps extends Parsed<typeof TEAM> {}

export const TEAM = fields({
  /** e.g. `tills`; the services say it in `team`. */
  name: dnsLabel,
  /** Who must review a change of its services, as CODEOWNERS names them, e.g. `@acme/tills`; one at least. */
  owners: APPROVAL.codeOwners,
  /**
   * The groups of Argo CD's login whose members see its Applications, and may sync those that wait for nobody's approval,
   * e.g. `acme:tills`; one at least.
   */
  groups: APPROVAL.groups,
  /**
   * Namespaces for its services alone, by environment.
   *
   * @default - those of the environments, with the services of others
   */
  namespaces: optional(mapOf(dnsLabel)),
});

/** The first of that name. */
export function teamNamed(
  teams: readonly TeamProps[] | undefined,
  name: string | undefined,
): TeamProps | undefined {
  return teams && teamsByName(teams).get(name);
}

const teamsByName = once((teams: readonly TeamProps[]): ReadonlyMap<string | undefined, TeamProps> => {
  return new Map([...teams].reverse().map((team) => [team.name, team]));
});

/** An environment with its namespace, and as each team has it that has a namespace of its own there. */
export function namespacesOf(environment: Environment, teams: readonly TeamProps[] = []): Environment[] {
  const owners = teams.filter(({ namespaces = {} }) => Object.hasOwn(namespaces, environment.name));
  return [environment, ...owners.map((team) => environment.of(team))];
}

/** Notes teams of one name, and namespaces of theirs that are in no environment, or another's too. */
export function validateTeams(
  platform: IConstruct,
  teams: readonly TeamProps[],
  environments: readonly Environment[],
): void {
  const names = environments.map(({ name }) => name);
  const before = new Set<string>();
  const placeOf = (cluster: string, namespace: string) => `${namespace} of ${cluster}`;
  const taken = new Set(environments.map(({ cluster, namespace }) => placeOf(cluster, namespace)));
  teams.forEach((team, index) => {
    const prop = `teams[${index}]`;
    if (before.has(team.name)) {
      addPropProblem(platform, `${prop}.name`, 'another one than that of a further team', team.name);
    }
    before.add(team.name);
    const own: string[] = [];
    for (const [name, namespace] of Object.entries(team.namespaces ?? {})) {
      const here = environments.find((environment) => environment.name === name);
      if (!here) {
        const message = `'${prop}.namespaces.${name}' is not an environment of the platform${didYouMean(name, names)}`;
        addProblem(platform, { message });
        continue;
      }
      own.push(placeOf(here.cluster, namespace));
      if (!taken.has(placeOf(here.cluster, namespace))) continue;
      const expected = 'another one than that of an environment or of a further team in the same cluster';
      addPropProblem(platform, `${prop}.namespaces.${name}`, expected, namespace);
    }
    for (const place of own) taken.add(place);
    for (const environment of environments.map((it) => it.of(team))) {
      if (environment.project.length <= 63) continue;
      const most = 63 - environment.project.length + team.name.length;
      addPropProblem(platform, `${prop}.name`, `of ${most} characters at most`, team.name);
      return;
    }
  });
}
