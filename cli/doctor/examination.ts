import type { Tree } from '../../checks/tree';
import { TreeIndex } from '../../checks/tree-index';
import { APPLICATION_HEALTH } from '../../constructs/addons/application-health';
import { LEAST_VERSIONS } from '../../constructs/platform/least-versions';
import type { Platform } from '../../constructs/platform/platform';
import { namespacesOf } from '../../constructs/platform/team';
import { DOCS } from '../../synth/project';
import type { Cluster } from './cluster';
import { ADDONS, type Ailment, BOOTSTRAP, type Examined, seen } from './examined';
import { examineApprovers, examinePermissions, needsOfArgoCd, needsOfRollouts } from './permissions';
import { examineSeries } from './prometheus';
import { examineKinds, examinePriorityClasses } from './tree-needs';

const HEALTH = 'resource.customizations.health.argoproj.io_Application';

/** The images whose tags say which version runs, by the namespace that they run in. */
const IMAGES = {
  'Argo CD': /\/argocd:v?(\d[\w.-]*)/,
  'Argo Rollouts': /\/argo-rollouts:v?(\d[\w.-]*)/,
} as const;

/**
 * Asks the cluster of kubectl's context whether it is as the tree needs it. What the tree deploys to other clusters is
 * left out.
 *
 * @param server the API server of the cluster, as Argo CD knows it
 */
export async function examine(
  cluster: Cluster,
  platform: Platform,
  tree: Tree,
  server: string,
): Promise<Examined[]> {
  const environments = platform.environments
    .filter((environment) => environment.cluster === server)
    .flatMap((environment) => namespacesOf(environment, platform.teams));
  const isArgoCds = platform.argocd.cluster === server;
  const { rolloutsController } = platform.network;
  const index = new TreeIndex(tree);
  const { namespace } = platform.argocd;
  const withRollouts = environments.filter((environment) =>
    index.environments
      .get(`overlays/${environment.name}`)
      ?.ofKind('Rollout')
      .some(({ object }) => object.metadata.namespace === environment.namespace),
  );
  const controller = 'namespace' in rolloutsController ? rolloutsController.namespace : undefined;
  // Where it does not answer at all, nothing else is asked.
  const version = examineVersion(await cluster.version());
  const examined = await Promise.all<Examined | Examined[]>([
    ...(isArgoCds ? [examineArgoCd(cluster, namespace)] : []),
    ...(controller === undefined ? [] : [examineImages(cluster, 'Argo Rollouts', controller)]),
    examineKinds(cluster, tree, platform),
    examinePriorityClasses(cluster, index, platform, environments),
    examineMetrics(cluster),
    examineIngressClasses(
      cluster,
      environments.map(({ settings }) => settings.ingressClass),
    ),
    examineNamespaces(cluster, environments),
    ...environments.map((environment) => examineSecrets(cluster, platform, environment)),
    ...(isArgoCds
      ? [
          examinePermissions(
            cluster,
            namespace,
            'argocd-application-controller',
            needsOfArgoCd(index, server),
          ),
          examineApprovers(cluster, namespace, index),
        ]
      : []),
    ...(controller !== undefined && withRollouts.length > 0
      ? [
          examinePermissions(
            cluster,
            controller,
            'argo-rollouts',
            needsOfRollouts(withRollouts.map((it) => it.namespace)),
          ),
        ]
      : []),
    ...environments.map((it) => examineSeries(cluster, platform, it)),
    ...addonSecrets(platform, isArgoCds).map(([namespace, needed]) => secretsIn(cluster, namespace, needed)),
  ]);
  return [version, ...examined.flat()];
}

function examineVersion(version: string): Examined {
  return { what: `Kubernetes ${version}`, ailments: tooOld('Kubernetes', version.replace(/^v/, '')) };
}

async function examineArgoCd(cluster: Cluster, namespace: string): Promise<Examined[]> {
  const customization = seen(
    'the health of Applications',
    await cluster.list('configmap', namespace),
    (maps) => {
      const script = maps.find(({ metadata }) => metadata.name === 'argocd-cm')?.data?.[HEALTH];
      if (script?.trim() === APPLICATION_HEALTH.trim()) return [];
      const problem = `argocd-cm in ${namespace} ${script === undefined ? 'lacks' : 'has another'} ${HEALTH}: sync waves do not wait as they should`;
      return [
        {
          problem,
          mend: `kubectl patch configmap argocd-cm -n ${namespace} --patch-file ${DOCS}/argocd-cm.yaml`,
        },
      ];
    },
  );
  return [await examineImages(cluster, 'Argo CD', namespace), customization];
}

async function examineImages(
  cluster: Cluster,
  what: keyof typeof IMAGES,
  namespace: string,
): Promise<Examined> {
  return seen(what, await cluster.list('pods', namespace), (pods) => {
    const versions = pods.flatMap(({ spec }) =>
      ((spec as { containers?: readonly { readonly image: string }[] }).containers ?? []).flatMap(
        ({ image }) => IMAGES[what].exec(image)?.[1] ?? [],
      ),
    );
    if (versions.length === 0) {
      return [{ problem: `no pod of ${what} runs in ${namespace}`, mend: BOOTSTRAP }];
    }
    return [...new Set(versions)].flatMap((version) => tooOld(what, version));
  });
}

async function examineMetrics(cluster: Cluster): Promise<Examined> {
  return seen('the metrics of pods', await cluster.list('apiservice'), (services) => {
    const { status } = services.find(({ metadata }) => metadata.name === 'v1beta1.metrics.k8s.io') ?? {};
    const { conditions = [] } = (status ?? {}) as {
      conditions?: readonly { type: string; status: string }[];
    };
    if (conditions.some((it) => it.type === 'Available' && it.status === 'True')) return [];
    const problem = `the API metrics.k8s.io is ${status ? 'not available' : 'not there'}: autoscalers do not work`;
    return [{ problem, mend: ADDONS }];
  });
}

async function examineIngressClasses(cluster: Cluster, classes: readonly string[]): Promise<Examined> {
  return seen('the Ingress classes', await cluster.list('ingressclass'), (there) =>
    [...new Set(classes)]
      .filter((name) => !there.some(({ metadata }) => metadata.name === name))
      .map((name) => ({ problem: `there is no IngressClass ${name}`, mend: ADDONS })),
  );
}

async function examineNamespaces(
  cluster: Cluster,
  environments: Platform['environments'],
): Promise<Examined> {
  return seen('the namespaces', await cluster.list('namespace'), (namespaces) =>
    environments.flatMap(({ name, namespace, namespaceLabels }) => {
      const there = namespaces.find(({ metadata }) => metadata.name === namespace);
      if (!there) {
        const mend = `sync an Application of ${name}, which makes it`;
        return [{ problem: `there is no namespace ${namespace}`, mend }];
      }
      const { labels = {} } = there.metadata;
      return Object.entries(namespaceLabels)
        .filter(([label, value]) => labels[label] !== value)
        .map(([label, value]) => ({
          problem: `namespace ${namespace} lacks the label ${label}=${value}`,
          mend: `sync an Application of ${namespace}, or kubectl label namespace ${namespace} ${label}=${value} --overwrite`,
        }));
    }),
  );
}

async function examineSecrets(
  cluster: Cluster,
  platform: Platform,
  { name, namespace, settings }: Platform['environments'][number],
): Promise<Examined> {
  const needed = [
    ...platform.services.flatMap(({ overlays }) =>
      overlays
        .filter(({ environment }) => environment.name === name && environment.namespace === namespace)
        .flatMap(({ variant }) => variant.secrets),
    ),
    ...(settings.imagePullSecrets ?? []).map((secret) => ({ name: secret, keys: ['.dockerconfigjson'] })),
  ];
  return secretsIn(cluster, namespace, needed);
}

/** The Secrets that add-ons in the cluster read, by namespace. */
function addonSecrets({ addons = [] }: Platform, isArgoCds: boolean): [string, NeededSecret[]][] {
  const byNamespace = new Map<string, NeededSecret[]>();
  for (const { namespace, besideArgoCd, secrets = [] } of addons) {
    if (secrets.length === 0 || (besideArgoCd && !isArgoCds)) continue;
    byNamespace.set(namespace, [...(byNamespace.get(namespace) ?? []), ...secrets]);
  }
  return [...byNamespace];
}

interface NeededSecret {
  readonly name: string;
  readonly keys: readonly string[];
}

async function secretsIn(
  cluster: Cluster,
  namespace: string,
  needed: readonly NeededSecret[],
): Promise<Examined> {
  return seen(`the Secrets of ${namespace}`, await cluster.list('secret', namespace), (secrets) =>
    needed.flatMap((secret) => {
      const there = secrets.find(({ metadata }) => metadata.name === secret.name);
      const mend = 'see docs/secrets.md';
      if (!there) return [{ problem: `${namespace} has no Secret ${secret.name}`, mend }];
      return secret.keys
        .filter((key) => !Object.hasOwn(there.data ?? {}, key))
        .map((key) => ({ problem: `the Secret ${secret.name} in ${namespace} has no key ${key}`, mend }));
    }),
  );
}

function tooOld(what: keyof typeof LEAST_VERSIONS, version: string): Ailment[] {
  const [least, its] = [LEAST_VERSIONS[what], version].map((text) => text.split('.').map(Number.parseFloat));
  const [major = 0, minor = 0] = least ?? [];
  const [ours = 0, part = 0] = its ?? [];
  if (ours > major || (ours === major && part >= minor)) return [];
  const problem = `${what} is ${version}, the tree is for ${LEAST_VERSIONS[what]} or later`;
  return [{ problem, mend: `update ${what}` }];
}
