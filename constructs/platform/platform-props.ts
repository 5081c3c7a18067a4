import { GROUP_KIND, HELM_RELEASE, type HelmReleaseProps } from '../addons/helm-release';
import { MONITORING, type MonitoringProps } from '../monitoring/monitoring-props';
import { NAMESPACES, type NamespacesProps } from '../namespaces/namespaces-props';
import { PREVIEWS, type PreviewsProps } from '../previews/previews-props';
import {
  fields,
  leaf,
  listOf,
  oneOf,
  optional,
  type PropSchemas,
  stringThat,
  type VaryProps,
} from '../props/prop-schema';
import { boolean, dnsLabel, dnsName, source } from '../props/scalars';
import { API_SERVER, type EnvironmentProps, REVISION } from './environment';
import { IMAGES, type ImageVersions } from './images';
import { IMPORTED_KINDS, type ImportedKinds } from './kinds';
import { PLATFORM_SETTINGS, type PlatformSettings } from './platform-settings';
import { TEAM, type TeamProps } from './team';

/** The Git repository from which Argo CD syncs the tree. */
export interface GitSource {
  /** As Argo CD clones it, e.g. `https://github.com/acme/ecommerce-infra.git`. */
  readonly url: string;
  /**
   * The branch, tag or commit that Argo CD follows.
   *
   * @default 'main'
   */
  readonly revision?: string;
  /**
   * The folder of the tree inside the repository.
   *
   * @default 'dist'
   */
  readonly path?: string;
}

/** Where Argo CD runs. */
export interface ArgoCdProps {
  /** @default 'argocd' */
  readonly namespace?: string;
  /**
   * The API server of the cluster that Argo CD runs in.
   *
   * @default 'https://kubernetes.default.svc'
   */
  readonly cluster?: string;
  /**
   * Whose commit statuses are those of Argo CD: the login of the GitHub App or the user that its notifications report
   * as, an App's with `[bot]` behind its name, e.g. `acme-argocd[bot]`. What others have set is no verdict.
   *
   * @default - whoever may set one, e.g. any workflow of the repository that has `statuses: write`
   */
  readonly statusesBy?: string;
}

/** All that the services of a platform have in common. */
export interface PlatformProps extends PlatformSettings {
  /** The value of the label `app.kubernetes.io/part-of`, and the start of the names of parents and AppProjects. */
  readonly name: string;
  readonly git: GitSource;
  readonly environments: readonly EnvironmentProps[];
  readonly images: ImageVersions;
  /**
   * Whether the registry lets nobody move a tag to another image: then plain numbers and parts of versions are tags
   * for production too.
   *
   * @default false
   */
  readonly immutableTags?: boolean;
  /** @default - namespace `argocd` */
  readonly argocd?: ArgoCdProps;
  /**
   * The domain before the keys of the platform's own annotations, e.g. `acme.example` for `acme.example/owner`.
   *
   * @default - the platform's name
   */
  readonly domain?: string;
  /**
   * The service mesh whose policies enforce mutual TLS and the call graph.
   *
   * @default - no mesh
   */
  readonly mesh?: 'istio';
  /**
   * Whether each service has a pipeline, as a workflow of GitHub that the service's repository calls.
   *
   * @default - where the repository of `git` is on github.com
   */
  readonly pipelines?: boolean;
  /**
   * How pipelines take a version to the environments of one stage: to each once the one before it is well with the version,
   * or to all at once.
   *
   * @default 'one-by-one'
   */
  readonly withinStage?: 'one-by-one' | 'together';
  /**
   * Who answers for which services, where that are several: a service says its team.
   *
   * @default - one team has all
   */
  readonly teams?: readonly TeamProps[];
  /**
   * Where the previews are of the services that have a `preview`.
   *
   * @default - none
   */
  readonly previews?: PreviewsProps;
  /**
   * What is around the services, as releases of charts.
   *
   * @default - none: somebody else installs what the services need
   */
  readonly addons?: readonly HelmReleaseProps[];
  /**
   * The kinds that the clusters define of themselves, as `group/Kind`: all others that the tree has must be those of
   * `addons`, where there are some.
   *
   * @default - none
   */
  readonly clusterKinds?: readonly string[];
  /**
   * Alerts and dashboards of the services, their releases and their Applications.
   *
   * @default - none
   */
  readonly monitoring?: MonitoringProps;
  /**
   * What the namespaces of the environments grant: quotas by what the services take at their worst, and defaults.
   *
   * @default - somebody else says what a namespace may take
   */
  readonly namespaces?: NamespacesProps;
  /**
   * The PriorityClasses that the clusters have of themselves, which a service may name by `pod.priorityClassName`.
   *
   * @default - none beside those of `namespaces.priorities` and of Kubernetes
   */
  readonly priorityClasses?: readonly string[];
  /**
   * Kinds beside those that are built in, of which objects can be added: those of `infra import`, as
   * `readKinds('kinds', __dirname)` reads them.
   *
   * @default - none
   */
  readonly kinds?: ImportedKinds;
  /**
   * The file that declares the platform, named in the header of what is generated from it.
   *
   * @default 'main.ts'
   */
  readonly source?: string;
  /**
   * Sees the props of the platform and of each service, and may give others.
   *
   * @default - they are taken as they are
   */
  readonly vary?: VaryProps;
}

const GIT = fields<GitSource>({
  url: stringThat(
    "an https:// or ssh URL, e.g. 'https://github.com/acme/infra.git'",
    'https://github.com/acme/infra.git',
    (value) => /^(https|ssh):\/\/\S+$|^[\w.-]+@\S+:\S+$/.test(value),
  ),
  revision: optional(REVISION),
  path: optional(
    stringThat(
      "a folder inside the repository, e.g. 'dist'",
      'dist',
      (value) => /^\w+[\w.-]*(\/[\w.-]+)*$/.test(value) && !value.split('/').includes('..'),
    ),
  ),
});

export const PLATFORM_PROPS: PropSchemas<PlatformProps> = {
  ...PLATFORM_SETTINGS,
  name: dnsLabel,
  git: GIT,
  environments: listOf(
    leaf(
      'an object with name and host',
      { name: 'unnamed', host: 'shop.example.com' },
      (value) => typeof value === 'object' && value !== null,
    ),
  ),
  images: fields(IMAGES),
  immutableTags: optional(boolean),
  argocd: optional(
    fields<ArgoCdProps>({
      namespace: optional(dnsLabel),
      cluster: optional(API_SERVER),
      statusesBy: optional(
        stringThat("a login of GitHub, e.g. 'acme-argocd[bot]'", 'acme-argocd[bot]', (value) =>
          /^[A-Za-z\d][\w-]{0,49}(\[bot\])?$/.test(value),
        ),
      ),
    }),
  ),
  domain: optional(dnsName),
  mesh: optional(oneOf('istio')),
  pipelines: optional(boolean),
  withinStage: optional(oneOf('one-by-one', 'together')),
  teams: optional(listOf(TEAM)),
  previews: optional(fields(PREVIEWS)),
  addons: optional(listOf(fields(HELM_RELEASE))),
  clusterKinds: optional(listOf(GROUP_KIND)),
  monitoring: optional(fields(MONITORING)),
  namespaces: optional(fields(NAMESPACES)),
  priorityClasses: optional(listOf(dnsName)),
  kinds: optional(IMPORTED_KINDS),
  source: optional(source),
  vary: optional(
    leaf(
      'a function',
      (props) => props,
      (value) => typeof value === 'function',
    ),
  ),
};
