import { formatValue } from '../../constructs/props/format-value';
import { once } from '../../constructs/props/once';
import { groupOf, isBuiltIn } from '../../manifests/kube-object';
import type { Kinds } from '../kinds';
import { type LocatedObject, violation } from '../located-object';
import { addressIn } from '../pods';
import { definedBy, objectsOfKind, type Release, releasesBeside, releasesOf, waveOf } from '../releases';
import { isOf } from '../schema';
import { folderOf } from '../tree';
import type { TreeIndex } from '../tree-index';
import { about, type TreeRule } from './rule';

/** An object of an environment, or of what watches it, with the charts in its cluster. */
interface Installed {
  readonly located: LocatedObject;
  readonly releases: readonly Release[];
  /** Of the Application that deploys it, if that is one of the add-ons: those of services come after all of them. */
  readonly wave: number;
}

const installedIn = once((index: TreeIndex): Installed[] => {
  const all = releasesOf(index);
  if (all.length === 0) return [];
  return index.overlays.flatMap((overlay) => {
    const [application] = index.argocd.applicationsOf(overlay);
    if (!application) return [];
    const releases = releasesBeside(all, application);
    const isAddon = all.some((it) => folderOf(it.application.file) === folderOf(application.file));
    const wave = isAddon ? Number(waveOf(application)) : Number.POSITIVE_INFINITY;
    return overlay.objects.map((located) => ({ located, releases, wave }));
  });
});

const aboutInstalled = about(installedIn);

/** The labels of the pods of all environments, and the one by which Argo Rollouts tells revisions. */
const labelsOfPods = once(({ environments }: TreeIndex): readonly string[] => {
  const pods = [...environments.values()].flatMap((set) => set.pods);
  const labels = pods.flatMap(({ template }) => Object.keys(template.metadata?.labels ?? {}));
  return [...new Set([REVISION, ...labels])];
});

/** What the services take as given, and what the add-ons bring. */
export const RELEASE_RULES: readonly TreeRule[] = [
  {
    id: 'kind-is-installed',
    catches:
      'A kind that no add-on of its cluster defines in an earlier wave, and the clusters not of themselves: the sync fails.',
    *check(index) {
      const ofClusters = index.argocd.parents.flatMap(definedBy);
      const seen = new Set<string>();
      for (const { located, releases, wave } of installedIn(index)) {
        const { object } = located;
        const group = groupOf(object);
        const isIt = (one: { readonly group: string; readonly kind: string }) =>
          one.group === group && one.kind === object.kind;
        if (isBuiltIn(group) || ofClusters.some(isIt)) continue;
        const by = releases.filter(({ application }) => definedBy(application).some(isIt));
        if (by.some((release) => release.wave < wave)) continue;
        const late = by.map(({ application }) => application.object.metadata.name);
        const message =
          late.length > 0
            ? `must be defined before wave ${wave}, got ${formatValue(`${group}/${object.kind}`)} of ${late.join(', ')}`
            : `must be defined by an add-on, or among the platform's 'clusterKinds', got ${formatValue(`${group}/${object.kind}`)}`;
        // Of the many objects of a kind, the first stands for all.
        if (!seen.has(message)) yield violation(located, 'kind', message);
        seen.add(message);
      }
    },
  },
  aboutInstalled({
    id: 'prometheus-is-installed',
    catches:
      'An address of Prometheus, in the namespace of an add-on, that is no Service in its values: no release is measured.',
    *check({ located: { object }, releases }) {
      if (!isOf(object, 'AnalysisTemplate')) return;
      const { metrics = [] } = object.spec;
      for (const [index, { provider }] of metrics.entries()) {
        const address = provider?.prometheus?.address ?? '';
        const target = addressIn(address);
        if (target === undefined) continue;
        const beside = releases.filter(
          ({ application }) => application.object.spec.destination.namespace === target.namespace,
        );
        if (beside.length === 0) continue;
        const there = beside
          .flatMap((release) => objectsOfKind(release, 'Service') as Kinds['Service'][])
          .flatMap(({ metadata, spec }) => spec.ports?.map(({ port }) => `${metadata.name}:${port}`) ?? []);
        if (there.includes(`${target.service}:${target.port}`)) continue;
        const expected = `must be a Service of an add-on in ${target.namespace}: ${there.join(', ') || 'there is none'}`;
        yield [`spec.metrics[${index}].provider.prometheus.address`, expected, address];
      }
    },
  }),
  aboutInstalled({
    id: 'scrape-gives-labels',
    catches:
      'A label that an analysis asks Prometheus for, and that no scrape of an add-on gives the metrics of pods: no release is measured.',
    *check({ located: { object }, releases }, index) {
      if (!isOf(object, 'AnalysisTemplate')) return;
      const given = labelsOfScrapes(releases, labelsOfPods(index));
      if (given.size === 0) return;
      const { metrics = [] } = object.spec;
      for (const [number, { provider }] of metrics.entries()) {
        const { query = '' } = provider?.prometheus ?? {};
        const asked = [...query.matchAll(/[{,]\s*(\w+)="/g)].map(([, label = '']) => label);
        const missing = asked.find((label) => label !== BUCKET && !given.has(label));
        if (missing === undefined) continue;
        const expected = `must ask for labels that a scrape gives, ${[...given].sort().join(', ')}`;
        yield [`spec.metrics[${number}].provider.prometheus.query`, expected, missing];
      }
    },
  }),
  aboutInstalled({
    id: 'ingress-class-is-installed',
    catches: 'An Ingress of another class than an add-on has: nobody serves it.',
    *check({ located: { object }, releases }) {
      if (!isOf(object, 'Ingress')) return;
      const classes = releases.flatMap(({ values }) =>
        values.flatMap((it) => (it as { ingressClass?: { name?: string } }).ingressClass?.name ?? []),
      );
      const { ingressClassName } = object.spec;
      if (classes.length === 0 || classes.some((it) => it === ingressClassName)) return;
      yield ['spec.ingressClassName', `must be that of an add-on, ${classes.join(', ')}`, ingressClassName];
    },
  }),
  aboutInstalled({
    id: 'cluster-issuer-is-installed',
    catches: 'A ClusterIssuer, named by an Ingress, that no add-on has: its host gets no certificate.',
    *check({ located: { object }, releases }) {
      const issuer = object.metadata.annotations?.[ISSUER];
      if (issuer === undefined) return;
      const issuers = releases.flatMap((release) =>
        objectsOfKind(release, 'ClusterIssuer').map(({ metadata }) => metadata.name),
      );
      if (issuers.length === 0 || issuers.includes(issuer)) return;
      yield [`metadata.annotations["${ISSUER}"]`, `must be that of an add-on, ${issuers.join(', ')}`, issuer];
    },
  }),
];

const ISSUER = 'cert-manager.io/cluster-issuer';

/** The label by which Argo Rollouts tells revisions. */
const REVISION = 'rollouts-pod-template-hash';

/** The label of the buckets of a histogram, which metrics have of themselves. */
const BUCKET = 'le';

interface Relabeling {
  readonly action?: string;
  readonly regex?: string;
  readonly target_label?: string;
}

/** The labels that the scrapes in the values of add-ons give to what pods with some labels measure. */
function labelsOfScrapes(releases: readonly Release[], ofPods: readonly string[]): ReadonlySet<string> {
  const scrapes = releases.flatMap(({ values }) => values as { relabel_configs?: readonly Relabeling[] }[]);
  const discovered = ofPods.map((label) => `__meta_kubernetes_pod_label_${label.replaceAll(/\W/g, '_')}`);
  const given = scrapes.flatMap(({ relabel_configs: relabelings = [] }) =>
    relabelings.flatMap(({ action, regex = '(.*)', target_label: target }) =>
      action === 'labelmap'
        ? discovered.flatMap((label) => new RegExp(`^(?:${regex})$`).exec(label)?.[1] ?? [])
        : (target ?? []),
    ),
  );
  // Those that begin so are gone before the scrape.
  return new Set(given.filter((label) => !label.startsWith('__')));
}
