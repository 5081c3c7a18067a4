import type { Environment } from '../../constructs/platform/environment';
import type { Platform } from '../../constructs/platform/platform';
import { namespacesOf } from '../../constructs/platform/team';
import type { KubeObject } from '../../manifests/kube-object';
import { KUSTOMIZATION_FILE } from '../../manifests/kustomization';
import { builtOverlays } from '../../synth/built-overlays';
import { type Deployment, objectsIn } from './deployments';

/** The objects of Applications, as the real Kustomize renders them. */
export async function objectsOf<D extends Pick<Deployment, 'files' | 'folder'>>(
  deployments: readonly D[],
): Promise<ReadonlyMap<D, readonly KubeObject[]>> {
  const rendered = deployments.filter(isKustomized);
  const rootOf = (deployment: D) => String(deployments.indexOf(deployment));
  const placeOf = (deployment: D) => `${rootOf(deployment)}/${deployment.folder}`;
  const texts = deployments.flatMap((deployment) =>
    [...deployment.files].map(([file, text]) => [`${rootOf(deployment)}/${file}`, text] as const),
  );
  const built =
    rendered.length === 0
      ? new Map<string, string>()
      : await builtOverlays(new Map(texts), rendered.map(placeOf));
  return new Map(
    deployments.map((deployment) => {
      const texts = isKustomized(deployment)
        ? [built.get(placeOf(deployment)) ?? '']
        : [...deployment.files.values()];
      return [deployment, texts.flatMap(objectsIn)];
    }),
  );
}

/** Whether Kustomize makes its objects, rather than that they are in its files as they are. */
export function isKustomized({ files, folder }: Pick<Deployment, 'files' | 'folder'>): boolean {
  return files.has(`${folder}/${KUSTOMIZATION_FILE}`);
}

/**
 * The images that an object names, in whatever kind and at whatever depth: in containers of any sort, jobs of analyses,
 * volumes of images, fields of other controllers and annotations, e.g. `vault.hashicorp.com/agent-image`.
 */
export function imagesIn(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, content]) => {
    if (!/image(name)?$/i.test(name)) return imagesIn(content);
    if (typeof content === 'string') return content === '' ? [] : [content];
    const { reference } = Object(content) as { readonly reference?: unknown };
    return [...(typeof reference === 'string' ? [reference] : []), ...imagesIn(content)];
  });
}

/** The environment that a namespace is one of, those of teams included. */
export function environmentOf(
  { environments, teams }: Platform,
  cluster: string,
  namespace: string,
): Environment | undefined {
  return environments.find(
    (each) =>
      each.cluster === cluster && namespacesOf(each, teams).some((place) => place.namespace === namespace),
  );
}

/**
 * The environment whose users get what runs in a namespace. One that the platform does not have counts as the first
 * environment of users: who names it otherwise has no easier way there.
 */
export function environmentAt(platform: Platform, cluster: string, namespace: string): Environment {
  const { environments } = platform;
  const first = environments.find(({ production }) => production) ?? (environments.at(-1) as Environment);
  return environmentOf(platform, cluster, namespace) ?? first;
}

/** The images that an Application runs, by the environment. */
export function imagesByEnvironment(
  platform: Platform,
  { cluster, namespace }: Deployment,
  objects: readonly KubeObject[],
): ReadonlyMap<Environment, ReadonlySet<string>> {
  const found = new Map<Environment, Set<string>>();
  for (const object of objects) {
    const environment = environmentAt(platform, cluster, object.metadata?.namespace ?? namespace);
    const images = found.get(environment) ?? new Set();
    for (const image of imagesIn(object)) images.add(image);
    found.set(environment, images);
  }
  return found;
}
