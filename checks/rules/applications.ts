import { formatValue } from '../../constructs/props/format-value';
import { groupOf } from '../../manifests/kube-object';
import type { Kinds } from '../kinds';
import { type LocatedObject, violation } from '../located-object';
import type { TreeRule } from './rule';

/** The fields of a source that say where it is, and at which revision. */
const PLACE: readonly string[] = ['repoURL', 'targetRevision', 'path'];

/** What the Applications say of their overlays. */
export const APPLICATION_RULES: readonly TreeRule[] = [
  {
    id: 'application-source-exists',
    catches: 'An Application whose path is not the folder of an overlay: Argo CD has nothing to deploy.',
    *check({ argocd }) {
      for (const application of argocd.applications) {
        if (argocd.parents.includes(application) || argocd.overlayOf(application)) continue;
        yield violation(
          application,
          'spec.source.path',
          `must be ${argocd.pathOf('overlays/<environment>/<service>')} of the tree, got ${formatValue(application.object.spec.source?.path)}`,
        );
      }
    },
  },
  {
    id: 'overlay-has-one-application',
    catches: 'An overlay that no Application deploys, or two: it is never synced, or for ever.',
    *check({ overlays, argocd }) {
      for (const overlay of overlays) {
        const applications = argocd.applicationsOf(overlay);
        if (applications.length === 1) continue;
        const names = applications.map(({ object }) => object.metadata.name);
        const { construct, file } = overlay;
        yield {
          construct,
          file,
          message: `must be the source of one Application, got ${formatValue(names)}`,
        };
      }
    },
  },
  {
    id: 'application-destination-is-environment',
    catches:
      'An Application that deploys into another namespace, or cluster, than the rest of its environment.',
    *check({ overlays, argocd }) {
      const servers = new Map<string, string | undefined>();
      for (const overlay of overlays) {
        for (const application of argocd.applicationsOf(overlay)) {
          const { server, namespace } = application.object.spec.destination;
          if (namespace !== overlay.content.namespace) {
            yield violation(
              application,
              'spec.destination.namespace',
              `must be the overlay's, ${overlay.content.namespace}, got ${formatValue(namespace)}`,
            );
          }
          const other = servers.get(overlay.environment);
          if (other !== undefined && other !== server) {
            yield violation(
              application,
              'spec.destination.server',
              `must be ${other}, as in the rest of ${overlay.environment}, got ${formatValue(server)}`,
            );
          }
          servers.set(overlay.environment, other ?? server);
        }
      }
    },
  },
  {
    id: 'application-follows-its-parent',
    catches: 'An Application that reads another repository or revision than the one that creates it.',
    *check({ argocd }) {
      const [first] = argocd.parents;
      for (const application of argocd.applications) {
        const [parent] = argocd.parentsOf(application);
        const expected = {
          repoURL: first?.object.spec.source?.repoURL,
          targetRevision: parent?.object.spec.source?.targetRevision,
        };
        for (const [field, wanted] of Object.entries(expected)) {
          const value = application.object.spec.source?.[field as keyof typeof expected];
          if (wanted === undefined || value === wanted) continue;
          yield violation(
            application,
            `spec.source.${field}`,
            `must be ${formatValue(wanted)}, got ${formatValue(value)}`,
          );
        }
      }
    },
  },
  {
    id: 'application-has-no-overrides',
    catches:
      'An Application whose source says more than where its folder is: it hides values from Git, or deploys something else.',
    *check({ argocd: { applications, parents } }) {
      for (const application of applications) {
        const { source = {}, ...others } = application.object.spec;
        const fields = parents.includes(application) ? [...PLACE, 'directory'] : PLACE;
        for (const field of Object.keys(source).filter((name) => !fields.includes(name))) {
          yield violation(application, `spec.source.${field}`, 'must be left to the overlay');
        }
        for (const field of ['sources', 'sourceHydrator'].filter((name) => name in others)) {
          yield violation(application, `spec.${field}`, 'must be left out: spec.source is the one source');
        }
      }
    },
  },
  {
    id: 'application-watches-its-files',
    catches: 'A manifest-generate-paths without the overlay or its base: Argo CD misses changes there.',
    *check(index) {
      const annotation = 'argocd.argoproj.io/manifest-generate-paths';
      const { argocd } = index;
      for (const application of argocd.applications) {
        const overlay = argocd.overlayOf(application);
        if (overlay === undefined) continue;
        const expected = index.foldersOf(overlay).map((folder) => `/${argocd.pathOf(folder)}`);
        const value = application.object.metadata.annotations?.[annotation];
        if (value?.split(';').sort().join() === [...expected].sort().join()) continue;
        yield violation(
          application,
          `metadata.annotations["${annotation}"]`,
          `must be ${expected.join(';')}, got ${formatValue(value)}`,
        );
      }
    },
  },
  {
    id: 'application-syncs-itself',
    catches: 'An Application that does not prune, heal or retry within bounds, or lets all be deleted.',
    *check({ argocd: { applications } }) {
      for (const application of applications) {
        const { automated, retry } = application.object.spec.syncPolicy ?? {};
        const expected = {
          'automated.prune': [automated?.prune === true, 'true', automated?.prune],
          'automated.selfHeal': [automated?.selfHeal === true, 'true', automated?.selfHeal],
          'automated.allowEmpty': [automated?.allowEmpty === false, 'false', automated?.allowEmpty],
          'retry.limit': [(retry?.limit ?? 0) >= 1, '1 at least', retry?.limit],
        } as const;
        for (const [field, [holds, what, value]] of Object.entries(expected)) {
          if (holds) continue;
          yield violation(
            application,
            `spec.syncPolicy.${field}`,
            `must be ${what}, got ${formatValue(value)}`,
          );
        }
      }
    },
  },
  {
    id: 'sync-option-is-said-once',
    catches: 'A sync option that stands there twice, or with two values: Argo CD heeds either.',
    *check({ argocd: { applications } }) {
      for (const application of applications) {
        const seen = new Set<string>();
        for (const [index, option] of (application.object.spec.syncPolicy?.syncOptions ?? []).entries()) {
          const [name = ''] = option.split('=');
          if (seen.has(name)) {
            yield violation(
              application,
              `spec.syncPolicy.syncOptions[${index}]`,
              `must be another option, ${name} is there already, got ${formatValue(option)}`,
            );
          }
          seen.add(name);
        }
      }
    },
  },
  {
    id: 'namespace-labels-are-set',
    catches: 'Labels of a namespace without CreateNamespace=true: Argo CD does not set them.',
    *check({ argocd: { applications } }) {
      for (const application of applications) {
        const { syncOptions = [], managedNamespaceMetadata } = application.object.spec.syncPolicy ?? {};
        if (managedNamespaceMetadata === undefined || syncOptions.includes('CreateNamespace=true')) continue;
        yield violation(
          application,
          'spec.syncPolicy.managedNamespaceMetadata',
          'must stand beside the option CreateNamespace=true',
        );
      }
    },
  },
  {
    id: 'autoscaled-count-is-ignored',
    catches:
      'An autoscaled workload whose count Argo CD sets back, or another difference that nobody would see any more.',
    *check({ argocd }) {
      for (const application of argocd.applications) {
        const overlay = argocd.overlayOf(application);
        const expected = (overlay?.objects ?? [])
          .filter(({ object }) => object.kind === 'HorizontalPodAutoscaler')
          .map(({ object }) => {
            const { scaleTargetRef } = (object as Kinds['HorizontalPodAutoscaler']).spec;
            const { apiVersion = '', kind, name } = scaleTargetRef;
            return { group: groupOf({ apiVersion }), kind, name, jsonPointers: ['/spec/replicas'] };
          });
        const { ignoreDifferences = [], syncPolicy } = application.object.spec;
        const kept = keptCounts(overlay?.objects ?? [], expected);
        const isRight = [expected, [...expected, ...kept]].some(
          (it) => sorted(ignoreDifferences) === sorted(it),
        );
        if (!isRight) {
          yield violation(
            application,
            'spec.ignoreDifferences',
            `must be just the counts of the autoscaled workloads, ${JSON.stringify(expected)}, got ${JSON.stringify(ignoreDifferences)}`,
          );
        }
        const option = 'RespectIgnoreDifferences=true';
        const isThere = syncPolicy?.syncOptions?.includes(option) ?? false;
        if (!syncPolicy || isThere === expected.length > 0) continue;
        yield violation(
          application,
          'spec.syncPolicy.syncOptions',
          `must ${expected.length > 0 ? 'have' : 'not have'} ${option}`,
        );
      }
    },
  },
];

/** The counts of the Deployments that keep their pods beside those of an autoscaled Rollout. */
function keptCounts(
  objects: readonly LocatedObject[],
  autoscaled: readonly { readonly kind: string; readonly name: string }[],
): object[] {
  return objects.flatMap(({ object }) => {
    if (object.kind !== 'Rollout' || !autoscaled.some(({ name }) => name === object.metadata.name)) return [];
    const { workloadRef } = (object as Kinds['Rollout']).spec;
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
