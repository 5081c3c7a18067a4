import { quantity } from '../../manifests/quantity';
import { LEAST_VERSIONS } from '../platform/least-versions';
import {
  anyOf,
  fields,
  listOf,
  mapOf,
  oneOf,
  optional,
  type Parsed,
  type Props,
  stringThat,
} from '../props/prop-schema';
import {
  boolean,
  configKey,
  dnsLabel,
  dnsName,
  nonEmptyString,
  plainValues,
  source,
  wholeNumber,
} from '../props/scalars';

/** What a chart is told; whatever its `values.yaml` has. */
export type HelmValues = Readonly<Record<string, unknown>>;

/** The kinds of objects that a chart makes, as `group/Kind`, and `Kind` for those of the core. */
export type GroupKinds = readonly string[];

/** What a container may take, in Kubernetes' notation. */
export interface InjectedResources extends Parsed<typeof RESOURCES> {}

/** What add-ons put into the pods of services: the proxy of the mesh, the agent of Vault. */
export const INJECTED = ['istio', 'vault'] as const;

/** A Secret that somebody creates before a release of a chart reads it. */
export interface AddonSecret extends Parsed<typeof SECRET> {}

/**
 * A chart that Argo CD installs, at a version, with values of its own: something that the services rely on.
 *
 * @typeParam Values what the chart takes, as far as it is known
 */
export interface HelmReleaseProps<Values extends object = HelmValues>
  extends Omit<Props<typeof HELM_RELEASE>, 'values' | 'environments'> {
  readonly values: Values;
  /**
   * What is otherwise in an environment, which must be alone in its cluster.
   *
   * @default - nothing
   */
  readonly environments?: Readonly<Record<string, Values>>;
}

const VERSION = stringThat("one version, e.g. 'v1.21.1'", '1.0.0', (value) =>
  /^v?\d+\.\d+\.\d+(-[\w.]+)?$/.test(value),
);

/** A version that is not older than another. */
function atLeast(least: string) {
  const numbers = (version: string) => version.split('.').map(Number);
  const [major = 0, minor = 0] = numbers(least);
  return stringThat(`a version of at least ${least}`, least, (value) => {
    const [its = 0, part = 0] = numbers(value);
    return /^\d+\.\d+(\.\d+)?$/.test(value) && (its > major || (its === major && part >= minor));
  });
}

const REPOSITORY = stringThat(
  "the https:// URL of a repository of charts, e.g. 'https://charts.jetstack.io'",
  'https://charts.example.com',
  (value) => /^https:\/\/[^\s*]+$/.test(value),
);

export const GROUP_KIND = stringThat("a kind with its group, e.g. 'apps/Deployment'", 'ConfigMap', (value) =>
  /^([a-z0-9.-]+\/)?[A-Z]\w*$/.test(value),
);

const QUANTITY = stringThat("a quantity, e.g. '100m' or '128Mi'", '1', (value) =>
  Number.isFinite(quantity(value)),
);
const BOUND = fields({ cpu: QUANTITY, memory: QUANTITY });
const RESOURCES = fields({ requests: BOUND, limits: BOUND });

const SECRET = fields({
  name: dnsName,
  keys: listOf(configKey),
  /** What it opens, e.g. `logins by GitHub`. */
  purpose: nonEmptyString,
});

export const HELM_RELEASE = {
  /** Names the release, its Application and the folder of its values, e.g. `cert-manager`. */
  name: dnsLabel,
  /** @default - as the release */
  chart: optional(dnsLabel),
  /** Where the chart is, e.g. `https://charts.jetstack.io`. */
  repository: REPOSITORY,
  /** Just one version, e.g. `v1.21.1`. */
  version: VERSION,
  namespace: dnsLabel,
  /**
   * Further namespaces that it has objects in, e.g. `kube-system` for a Role of the API server; they are there already.
   *
   * @default - none
   */
  alsoIn: optional(listOf(dnsLabel)),
  /**
   * The Pod Security Standard that its pods need, and why they need so much.
   *
   * @default - `restricted`; none in a namespace of the system
   */
  podSecurity: optional(fields({ level: oneOf('baseline', 'privileged'), reason: nonEmptyString })),
  /**
   * The versions of what the chart installs, for those of which the tree needs a version, e.g. `{ 'Argo CD': '3.4.4' }`.
   *
   * @default - what it installs is not asked for by version
   */
  installs: optional(
    anyOf(Object.keys(LEAST_VERSIONS) as (keyof typeof LEAST_VERSIONS)[], (it) =>
      atLeast(LEAST_VERSIONS[it]),
    ),
  ),
  /** Its place in the order of the syncs: whatever uses its kinds comes later. */
  wave: wholeNumber(-100, 100),
  values: plainValues,
  environments: optional(mapOf(plainValues)),
  /**
   * Whether only the cluster that Argo CD runs in has it.
   *
   * @default false
   */
  besideArgoCd: optional(boolean),
  /** All kinds that it makes: its AppProject allows just these. */
  kinds: fields({ cluster: listOf(GROUP_KIND), namespaced: listOf(GROUP_KIND) }),
  /**
   * The fields of its objects that a controller, not the chart, decides.
   *
   * @default - none
   */
  ignoreDifferences: optional(
    listOf(
      fields({
        /** As `group/Kind`. */
        kind: GROUP_KIND,
        jqPathExpressions: listOf(nonEmptyString),
      }),
    ),
  ),
  /**
   * The kinds that it defines, in CustomResourceDefinitions.
   *
   * @default - none
   */
  defines: optional(listOf(GROUP_KIND)),
  /**
   * What each container that it puts into pods takes, as its values have it: the quotas of namespaces count it.
   *
   * @default - it changes no pods
   */
  injects: optional(anyOf(INJECTED, () => RESOURCES)),
  /**
   * The Secrets of its namespace that it reads and does not make.
   *
   * @default - none
   */
  secrets: optional(listOf(SECRET)),
  /**
   * The file that declares it, named in the header of what is generated from it.
   *
   * @default 'addons/<name>.ts'
   */
  source: optional(source),
};

/** `{ group: 'apps', kind: 'Deployment' }` for `apps/Deployment`. */
export function groupKind(text: string): { readonly group: string; readonly kind: string } {
  const [kind = '', group = ''] = text.split('/').reverse();
  return { group, kind };
}
