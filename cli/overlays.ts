import type { Tree } from '../checks/tree';
import type { DeployedOverlay } from '../constructs/gitops/application';
import type { Service } from '../constructs/patterns/service';
import type { Platform } from '../constructs/platform/platform';
import { environmentStages } from '../constructs/platform/stage';
import { didYouMean } from '../constructs/props/did-you-mean';
import type { KubeObject } from '../manifests/kube-object';
import { builtOverlays } from '../synth/built-overlays';
import { readObjects } from '../synth/kustomize';
import { treeTexts } from '../synth/synthesize';
import { UserError } from '../synth/user-error';

/** Which overlays a person asks for; all of them, if nothing is said. */
export interface Selection {
  readonly service?: string;
  /** An environment or a stage. */
  readonly env?: string;
}

/**
 * The overlays asked for, by service and environment.
 *
 * @throws {UserError} on a name that the platform does not have
 */
export function selectOverlays(platform: Platform, { service, env }: Selection): DeployedOverlay[] {
  const { deployed } = platform;
  const services = service === undefined ? deployed : [find(deployed, service, 'service')];
  const places = env === undefined ? platform.environments : findEnvironments(platform, env);
  const overlays = services
    .flatMap(({ overlays }): readonly DeployedOverlay[] => overlays)
    .filter(({ environment }) => places.some(({ name }) => name === environment.name));
  const absent = platform.services.find(({ name }) => name === service);
  if (absent && env !== undefined && overlays.length === 0) throw new UserError([notThere(absent, env)]);
  return overlays;
}

/** What the previews of the services have in common, of the services and environments asked for. */
export function selectPreviews(platform: Platform, { service, env }: Selection): DeployedOverlay[] {
  const places = env === undefined ? platform.environments : findEnvironments(platform, env);
  return platform.services
    .filter(({ name }) => name === (service ?? name))
    .flatMap(({ preview = [] }): readonly DeployedOverlay[] | DeployedOverlay => preview)
    .filter(({ environment }) => places.some(({ name }) => name === environment.name));
}

/** What is said of a service that is not in an environment. */
export function notThere({ name, environments }: Service, environment: string): string {
  return `${name} is not in '${environment}', only in ${environments.map((it) => it.name).join(', ')}`;
}

/** @throws {UserError} if the platform has no such service */
export function findService({ services }: Platform, name: string): Service {
  return find(services, name, 'service');
}

/**
 * An environment, or all of a stage.
 *
 * @throws {UserError} if the platform has none of this name
 */
export function findEnvironments({ environments }: Platform, name: string): Platform['environments'] {
  const stages = environmentStages(environments).filter((stage) => stage.environments.length > 1);
  const [place] = [{ name, environments: environments.filter((it) => it.name === name) }, ...stages].filter(
    (it) => it.name === name && it.environments.length > 0,
  );
  if (place) return place.environments;
  return [find([...environments, ...stages], name, 'environment') as Platform['environments'][number]];
}

/**
 * Overlays as Kustomize really renders them from the tree.
 *
 * @throws {UserError} if Kustomize refuses or is not there
 */
export async function renderOverlays<O extends Pick<DeployedOverlay, 'folder'>>(
  tree: Tree,
  overlays: readonly O[],
): Promise<ReadonlyMap<O, readonly KubeObject[]>> {
  const folders = overlays.map(({ folder }) => folder);
  const built = await builtOverlays(treeTexts(tree), folders);
  return new Map(overlays.map((overlay) => [overlay, readObjects(built.get(overlay.folder) ?? '')]));
}

function find<T extends { readonly name: string }>(candidates: readonly T[], name: string, what: string): T {
  const found = candidates.find((candidate) => candidate.name === name);
  if (found) return found;
  const names = candidates.map((candidate) => candidate.name);
  throw new UserError([
    `'${name}' is not ${/^[aeiou]/.test(what) ? 'an' : 'a'} ${what} of the platform${didYouMean(name, names) || `, which has ${names.join(', ')}`}`,
  ]);
}
