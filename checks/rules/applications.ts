import { formatValue } from '../../constructs/props/format-value';
import { groupOf } from '../../manifests/kube-object';
import { isAroundServices, isOfNamespace } from '../around-services';
import { isAutoscaler } from '../autoscalers';
import { type LocatedObject, violation } from '../located-object';
import { isOf } from '../schema';
import { divisionsOf, trafficRouteOf } from '../traffic-routes';
import type { Overlay } from '../tree';
import type { TreeIndex } from '../tree-index';
import { about, repetitions, type TreeRule } from './rule';

/** The fields of a source that say where it is, and at which revision. */
const PLACE: readonly string[] = ['repoURL', 'targetRevision', 'path'];

/** What lets Argo CD make the namespace of an Application. */
export const CREATE_NAMESPACE = 'CreateNamespace=true';

/** Makes rules about each Application. */
export const aboutApplications = about(({ argocd }: TreeIndex) => argocd.applications);

/** What the Applications say of their overlays. */
export const APPLICATION_RULES: readonly TreeRule[] = [
  aboutApplications({
    id: 'application-source-exists',
    catches: 'An Application whose path is not the folder of an overlay: Argo CD has nothing to deploy.',
    *check(application, { argocd, tree }) {
      const { sources } = application.object.spec;
      for (const [index, { helm }] of (sources ?? []).entries()) {
        for (const [number, file] of (helm?.valueFiles ?? []).entries()) {
          if ([...tree.keys()].some((path) => file === `$values/${argocd.pathOf(path)}`)) continue;
          const field = `spec.sources[${index}].helm.valueFiles[${number}]`;
          yield [field, 'must be $values/ and the path of a file of the tree', file];
        }
      }
      if (sources || argocd.parents.includes(application) || argocd.overlayOf(application)) return;
      const expected = `must be ${argocd.pathOf('overlays/<environment>/<service>')} of the tree`;
      yield ['spec.source.path', expected, application.object.spec.source?.path];
    },
  }),
  {
    id: 'overlay-has-one-application',
    catches: 'An overlay that no Application deploys, or two: it is never synced, or for ever.',
    *check({ overlays, argocd }) {
      for (const overlay of overlays) {
        const names = argocd.applicationsOf(overlay).map(({ object }) => object.metadata.name);
        if (names.length === 1) continue;
        const { construct, file } = overlay;
        const message = `must be the source of one Application, got ${formatValue(names)}`;
        yield { construct, file, message };
      }
    },
  },
  {
    id: 'application-destination-is-environment',
    catches:
      'An Application that deploys into another namespace, or cluster, than the rest of its environment.',
    *check({ overlays, argocd }) {
      const clusters = new Map<string, string | undefined>();
      for (const overlay of overlays) {
        const { content, folder } = overlay;
        // What watches an environment is in its cluster too, in another namespace.
        const environment = folder.split('/')[1] ?? '';
        for (const application of argocd.applicationsOf(overlay)) {
          const { server, name, namespace } = application.object.spec.destination;
          const cluster = server ?? name;
          // Of a preview, the overlay has the start of the name.
          const isIts = argocd.previews.has(application)
            ? namespace?.startsWith(`${content.namespace}-{{`)
            : namespace === content.namespace;
          if (!isIts) {
            const message = `must be the overlay's, ${content.namespace}, got ${formatValue(namespace)}`;
            yield violation(application, 'spec.destination.namespace', message);
          }
          const other = clusters.get(environment) ?? cluster;
          if (other !== cluster) {
            const message = `must be ${other}, as in the rest of ${overlay.environment}, got ${formatValue(cluster)}`;
            yield violation(application, `spec.destination.${name ? 'name' : 'server'}`, message);
          }
          clusters.set(environment, other);
        }
      }
    },
  },
  aboutApplications({
    id: 'application-follows-its-parent',
    catches: 'An Application that reads another repository or revision than the one that creates it.',
    *check(application, { argocd }) {
      const overlay = argocd.overlayOf(application);
      // What a namespace grants, and what watches its services, is by the manifests that these follow.
      const environment =
        overlay && isAroundServices(overlay.folder) ? environmentBeside(overlay) : undefined;
      // Looked for only for these few, since all Applications are looked through.
      const beside =
        environment === undefined
          ? undefined
          : argocd.applications.find((it) => {
              const other = argocd.overlayOf(it);
              return other && !isAroundServices(other.folder) && other.environment === environment;
            });
      const [parent] = argocd.parentsOf(beside ?? application);
      const expected = {
        repoURL: argocd.parents[0]?.object.spec.source?.repoURL,
        targetRevision: parent?.object.spec.source?.targetRevision,
      };
      const { source, sources = [] } = application.object.spec;
      // Where none is of the repository, the first one should be.
      const index = Math.max(
        sources.findIndex(({ ref }) => ref !== undefined),
        0,
      );
      const place = sources.length > 0 ? `spec.sources[${index}]` : 'spec.source';
      for (const [field, wanted] of Object.entries(expected)) {
        const value = (sources[index] ?? source)?.[field as keyof typeof expected];
        if (wanted === undefined || value === wanted) continue;
        yield [`${place}.${field}`, `must be ${formatValue(wanted)}`, value];
      }
    },
  }),
  aboutApplications({
    id: 'application-has-no-overrides',
    catches:
      'An Application whose source says more than where its folder is: it hides values from Git, or deploys something else.',
    *check(application, { argocd: { parents, previews } }) {
      const { source = {} } = application.object.spec;
      const fields = [
        ...PLACE,
        ...(parents.includes(application) ? ['directory'] : []),
        ...(previews.has(application) ? ['kustomize'] : []),
      ];
      for (const field of Object.keys(source).filter((name) => !fields.includes(name))) {
        yield [`spec.source.${field}`, 'must be left to the overlay'];
      }
    },
  }),
  aboutApplications({
    id: 'application-watches-its-files',
    catches: 'A manifest-generate-paths without the overlay or its base: Argo CD misses changes there.',
    *check(application, index) {
      const annotation = 'argocd.argoproj.io/manifest-generate-paths';
      const overlay = index.argocd.overlayOf(application);
      if (overlay === undefined) return;
      const expected = index.foldersOf(overlay).map((folder) => `/${index.argocd.pathOf(folder)}`);
      const value = application.object.metadata.annotations?.[annotation];
      if (value?.split(';').sort().join() === [...expected].sort().join()) return;
      yield [`metadata.annotations["${annotation}"]`, `must be ${expected.join(';')}`, value];
    },
  }),
  aboutApplications({
    id: 'application-syncs-itself',
    catches: 'An Application that does not prune, heal or retry within bounds, or lets all be deleted.',
    *check({ object }) {
      const { automated = {}, retry } = object.spec.syncPolicy ?? {};
      for (const [field, wanted] of Object.entries({ prune: true, selfHeal: true, allowEmpty: false })) {
        const value = automated[field as keyof typeof automated];
        if (value !== wanted) yield [`spec.syncPolicy.automated.${field}`, `must be ${wanted}`, value];
      }
      if ((retry?.limit ?? 0) < 1) yield ['spec.syncPolicy.retry.limit', 'must be 1 at least', retry?.limit];
    },
  }),
  aboutApplications({
    id: 'sync-option-is-said-once',
    catches: 'A sync option that stands there twice, or with two values: Argo CD heeds either.',
    *check({ object }) {
      const options = (object.spec.syncPolicy?.syncOptions ?? []).map((option, index) => {
        return { option, name: option.split('=')[0], field: `spec.syncPolicy.syncOptions[${index}]` };
      });
      for (const { item } of repetitions(options, ({ name }) => name)) {
        yield [item.field, `must be another option, ${item.name} is there already`, item.option];
      }
    },
  }),
  aboutApplications({
    id: 'namespace-labels-are-set',
    catches: `Labels of a namespace without ${CREATE_NAMESPACE}: Argo CD does not set them.`,
    *check({ object }) {
      const { syncOptions = [], managedNamespaceMetadata } = object.spec.syncPolicy ?? {};
      if (managedNamespaceMetadata === undefined || syncOptions.includes(CREATE_NAMESPACE)) return;
      const expected = `must stand beside the option ${CREATE_NAMESPACE}`;
      yield ['spec.syncPolicy.managedNamespaceMetadata', expected];
    },
  }),
  aboutApplications({
    id: 'controlled-field-is-ignored',
    catches:
      'A count of an autoscaler, or a weight of a traffic router, that Argo CD sets back; or another difference that nobody would see any more.',
    *check(application, { argocd }) {
      // Who decides what in a chart is known where it is declared.
      if (application.object.spec.sources) return;
      const objects = argocd.overlayOf(application)?.objects ?? [];
      const counts = autoscaledCounts(objects);
      const expected = [...counts, ...routedWeights(objects)];
      const { ignoreDifferences = [], syncPolicy } = application.object.spec;
      const allowed = [expected, [...expected, ...keptCounts(objects, counts)]];
      if (!allowed.some((it) => sorted(ignoreDifferences) === sorted(it))) {
        const message = `must be just the counts of the autoscaled workloads and the weights of traffic routers, ${JSON.stringify(expected)}, got ${JSON.stringify(ignoreDifferences)}`;
        yield ['spec.ignoreDifferences', message];
      }
      const option = 'RespectIgnoreDifferences=true';
      const isThere = syncPolicy?.syncOptions?.includes(option) ?? false;
      if (!syncPolicy || isThere === expected.length > 0) return;
      yield ['spec.syncPolicy.syncOptions', `must ${expected.length > 0 ? 'have' : 'not have'} ${option}`];
    },
  }),
];

/** The counts that autoscalers decide. */
function autoscaledCounts(objects: readonly LocatedObject[]) {
  return objects.flatMap(({ object }) => {
    if (!isAutoscaler(object)) return [];
    const { apiVersion = '', kind, name } = object.spec.scaleTargetRef;
    return { group: groupOf({ apiVersion }), kind, name, jsonPointers: ['/spec/replicas'] };
  });
}

/** The weights that Argo Rollouts writes. */
function routedWeights(objects: readonly LocatedObject[]) {
  const routes = objects.flatMap(({ object }) => {
    const { canary } = isOf(object, 'Rollout') ? object.spec.strategy : {};
    return (canary && trafficRouteOf(canary)) ?? [];
  });
  if (routes.length === 0) return [];
  return objects.flatMap((located) => {
    const { kind, metadata } = located.object;
    const jsonPointers = divisionsOf(located).flatMap(({ pointer, destinations }) =>
      destinations.map((_, index) => `${pointer}/${index}/weight`),
    );
    const isRouted = routes.some((route) => route.kind === kind && route.name === metadata.name);
    if (jsonPointers.length === 0 || !isRouted) return [];
    return { group: groupOf(located.object), kind, name: metadata.name, jsonPointers };
  });
}

/** The counts of the Deployments that keep their pods beside those of an autoscaled Rollout. */
function keptCounts(
  objects: readonly LocatedObject[],
  autoscaled: readonly { readonly kind: string; readonly name: string }[],
): object[] {
  return objects.flatMap(({ object }) => {
    if (!isOf(object, 'Rollout') || !autoscaled.some(({ name }) => name === object.metadata.name)) return [];
    const { workloadRef } = object.spec;
    if (workloadRef?.scaleDown !== 'never') return [];
    return { group: 'apps', kind: 'Deployment', name: workloadRef.name, jsonPointers: ['/spec/replicas'] };
  });
}

function sorted(list: readonly object[]): string {
  return list
    .map((item) => JSON.stringify(Object.entries(item).sort()))
    .sort()
    .join();
}

/** The folder of the environment that something around its services belongs to. */
function environmentBeside({ folder, environment }: Overlay): string {
  return isOfNamespace(folder) ? environment : `overlays/${folder.split('/').at(-1)}`;
}
