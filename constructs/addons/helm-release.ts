import { quantity } from '../../manifests/quantity';
import { LEAST_VERSIONS } from '../platform/least-versions';
import { fields, listOf, mapOf, oneOf, optional, type PropSchemas, stringThat } from '../props/prop-schema';
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
export interface InjectedResources {
  readonly requests: { readonly cpu: string; readonly memory: string };
  readonly limits: { readonly cpu: string; readonly memory: string };
}

/** What add-ons put into the pods of services: the proxy of the mesh, the agent of Vault. */
export const INJECTED = ['istio', 'vault'] as const;

/** A Secret that somebody creates before a release of a chart reads it. */
export interface AddonSecret {
  readonly name: string;
  readonly keys: readonly string[];
  /** What it opens, e.g. `logins by GitHub`. */
  readonly purpose: string;
}

/**
 * A chart that Argo CD installs, at a version, with values of its own: something that the services rely on.
 *
 * @typeParam Values what the chart takes, as far as it is known
 */
export interface HelmReleaseProps<Values extends object = HelmValues> {
  /** Names the release, its Application and the folder of its values, e.g. `cert-manager`. */
  readonly name: string;
  /** @default - as the release */
  readonly chart?: string;
  /** Where the chart is, e.g. `https://charts.jetstack.io`. */
  readonly repository: string;
  /** Just one version, e.g. `v1.21.1`. */
  readonly version: string;
  readonly namespace: string;
  /**
   * Further namespaces that it has objects in, e.g. `kube-system` for a Role of the API server; they are there already.
   *
   * @default - none
   */
  readonly alsoIn?: readonly string[];
  /**
   * The Pod Security Standard that its pods need, and why they need so much.
   *
   * @default - `restricted`; none in a namespace of the system
   */
  readonly podSecurity?: { readonly level: 'baseline' | 'privileged'; readonly reason: string };
  /**
   * The versions of what the chart installs, for those of which the tree needs a version, e.g. `{ 'Argo CD': '3.4.4' }`.
   *
   * @default - what it installs is not asked for by version
   */
  readonly installs?: Readonly<Partial<Record<keyof typeof LEAST_VERSIONS, string>>>;
  /** Its place in the order of the syncs: whatever uses its kinds comes later. */
  readonly wave: number;
  readonly values: Values;
  /**
   * What is otherwise in an environment, which must be alone in its cluster.
   *
   * @default - nothing
   */
  readonly environments?: Readonly<Record<string, Values>>;
  /**
   * Whether only the cluster that Argo CD runs in has it.
   *
   * @default false
   */
  readonly besideArgoCd?: boolean;
  /** All kinds that it makes: its AppProject allows just these. */
  readonly kinds: { readonly cluster: GroupKinds; readonly namespaced: GroupKinds };
  /**
   * The fields of its objects that a controller, not the chart, decides.
   *
   * @default - none
   */
  readonly ignoreDifferences?: readonly {
    /** As `group/Kind`. */
    readonly kind: string;
    readonly jqPathExpressions: readonly string[];
  }[];
  /**
   * The kinds that it defines, in CustomResourceDefinitions.
   *
   * @default - none
   */
  readonly defines?: GroupKinds;
  /**
   * What each container that it puts into pods takes, as its values have it: the quotas of namespaces count it.
   *
   * @default - it changes no pods
   */
  readonly injects?: Readonly<Partial<Record<(typeof INJECTED)[number], InjectedResources>>>;
  /**
   * The Secrets of its namespace that it reads and does not make.
   *
   * @default - none
   */
  readonly secrets?: readonly AddonSecret[];
  /**
   * The file that declares it, named in the header of what is generated from it.
   *
   * @default 'addons/<name>.ts'
   */
  readonly source?: string;
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
const RESOURCES = fields<InjectedResources>({ requests: BOUND, limits: BOUND });

export const HELM_RELEASE: PropSchemas<HelmReleaseProps> = {
  name: dnsLabel,
  chart: optional(dnsLabel),
  repository: REPOSITORY,
  version: VERSION,
  namespace: dnsLabel,
  alsoIn: optional(listOf(dnsLabel)),
  podSecurity: optional(fields({ level: oneOf('baseline', 'privileged'), reason: nonEmptyString })),
  installs: optional(
    fields(
      Object.fromEntries(
        Object.entries(LEAST_VERSIONS).map(([name, least]) => [name, optional(atLeast(least))]),
      ),
    ),
  ) as never,
  wave: wholeNumber(-100, 100),
  values: plainValues,
  environments: optional(mapOf(plainValues)),
  besideArgoCd: optional(boolean),
  kinds: fields({ cluster: listOf(GROUP_KIND), namespaced: listOf(GROUP_KIND) }),
  ignoreDifferences: optional(
    listOf(fields({ kind: GROUP_KIND, jqPathExpressions: listOf(nonEmptyString) })),
  ),
  defines: optional(listOf(GROUP_KIND)),
  injects: optional(fields(Object.fromEntries(INJECTED.map((name) => [name, optional(RESOURCES)])))) as never,
  secrets: optional(listOf(fields({ name: dnsName, keys: listOf(configKey), purpose: nonEmptyString }))),
  source: optional(source),
};

/** `{ group: 'apps', kind: 'Deployment' }` for `apps/Deployment`. */
export function groupKind(text: string): { readonly group: string; readonly kind: string } {
  const [kind = '', group = ''] = text.split('/').reverse();
  return { group, kind };
}
