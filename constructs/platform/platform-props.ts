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
  type Parsed,
  type PropSchema,
  type Props,
  stringThat,
  type VaryProps,
} from '../props/prop-schema';
import { boolean, dnsLabel, dnsName, source } from '../props/scalars';
import { API_SERVER, type EnvironmentProps, REVISION } from './environment';
import { IMAGES, type ImageVersions } from './images';
import { IMPORTED_KINDS } from './kinds';
import { PLATFORM_SETTINGS, type PlatformSettings } from './platform-settings';
import { TEAM, type TeamProps } from './team';

/** The Git repository from which Argo CD syncs the tree. */
export interface GitSource extends Parsed<typeof GIT> {}

/** Where Argo CD runs. */
export interface ArgoCdProps extends Parsed<typeof ARGOCD> {}

/** All that the services of a platform have in common. */
export interface PlatformProps extends PlatformSettings, Props<typeof PLATFORM_PROPS> {}

const GIT = fields({
  /** As Argo CD clones it, e.g. `https://github.com/acme/ecommerce-infra.git`. */
  url: stringThat(
    "an https:// or ssh URL, e.g. 'https://github.com/acme/infra.git'",
    'https://github.com/acme/infra.git',
    (value) => /^(https|ssh):\/\/\S+$|^[\w.-]+@\S+:\S+$/.test(value),
  ),
  /**
   * The branch, tag or commit that Argo CD follows.
   *
   * @default 'main'
   */
  revision: optional(REVISION),
  /**
   * The folder of the tree inside the repository.
   *
   * @default 'dist'
   */
  path: optional(
    stringThat(
      "a folder inside the repository, e.g. 'dist'",
      'dist',
      (value) => /^\w+[\w.-]*(\/[\w.-]+)*$/.test(value) && !value.split('/').includes('..'),
    ),
  ),
});

const ARGOCD = fields({
  /** @default 'argocd' */
  namespace: optional(dnsLabel),
  /**
   * The API server of the cluster that Argo CD runs in.
   *
   * @default 'https://kubernetes.default.svc'
   */
  cluster: optional(API_SERVER),
  /**
   * Whose commit statuses are those of Argo CD: the login of the GitHub App or the user that its notifications report
   * as, an App's with `[bot]` behind its name, e.g. `acme-argocd[bot]`. What others have set is no verdict.
   *
   * @default - whoever may set one, e.g. any workflow of the repository that has `statuses: write`
   */
  statusesBy: optional(
    stringThat("a login of GitHub, e.g. 'acme-argocd[bot]'", 'acme-argocd[bot]', (value) =>
      /^[A-Za-z\d][\w-]{0,49}(\[bot\])?$/.test(value),
    ),
  ),
});

export const PLATFORM_PROPS = {
  ...PLATFORM_SETTINGS,
  /** The value of the label `app.kubernetes.io/part-of`, and the start of the names of parents and AppProjects. */
  name: dnsLabel,
  git: GIT,
  environments: listOf(
    leaf<EnvironmentProps>(
      'an object with name and host',
      { name: 'unnamed', host: 'shop.example.com' },
      (value) => typeof value === 'object' && value !== null,
    ),
  ),
  images: fields(IMAGES) as PropSchema<ImageVersions>,
  /**
   * Whether the registry lets nobody move a tag to another image: then plain numbers and parts of versions are tags
   * for production too.
   *
   * @default false
   */
  immutableTags: optional(boolean),
  /** @default - namespace `argocd` */
  argocd: optional(ARGOCD),
  /**
   * The domain before the keys of the platform's own annotations, e.g. `acme.example` for `acme.example/owner`.
   *
   * @default - the platform's name
   */
  domain: optional(dnsName),
  /**
   * The service mesh whose policies enforce mutual TLS and the call graph.
   *
   * @default - no mesh
   */
  mesh: optional(oneOf('istio')),
  /**
   * Whether each service has a pipeline, as a workflow of GitHub that the service's repository calls.
   *
   * @default - where the repository of `git` is on github.com
   */
  pipelines: optional(boolean),
  /**
   * How pipelines take a version to the environments of one stage: to each once the one before it is well with the version,
   * or to all at once.
   *
   * @default 'one-by-one'
   */
  withinStage: optional(oneOf('one-by-one', 'together')),
  /**
   * Who answers for which services, where that are several: a service says its team.
   *
   * @default - one team has all
   */
  teams: optional(listOf<TeamProps>(TEAM)),
  /**
   * Where the previews are of the services that have a `preview`.
   *
   * @default - none
   */
  previews: optional<PreviewsProps>(fields(PREVIEWS)),
  /**
   * What is around the services, as releases of charts.
   *
   * @default - none: somebody else installs what the services need
   */
  addons: optional(listOf<HelmReleaseProps>(fields(HELM_RELEASE))),
  /**
   * The kinds that the clusters define of themselves, as `group/Kind`: all others that the tree has must be those of
   * `addons`, where there are some.
   *
   * @default - none
   */
  clusterKinds: optional(listOf(GROUP_KIND)),
  /**
   * Alerts and dashboards of the services, their releases and their Applications.
   *
   * @default - none
   */
  monitoring: optional<MonitoringProps>(fields(MONITORING)),
  /**
   * What the namespaces of the environments grant: quotas by what the services take at their worst, and defaults.
   *
   * @default - somebody else says what a namespace may take
   */
  namespaces: optional<NamespacesProps>(fields(NAMESPACES)),
  /**
   * The PriorityClasses that the clusters have of themselves, which a service may name by `pod.priorityClassName`.
   *
   * @default - none beside those of `namespaces.priorities` and of Kubernetes
   */
  priorityClasses: optional(listOf(dnsName)),
  /**
   * Kinds beside those that are built in, of which objects can be added: those of `infra import`, as
   * `readKinds('kinds', __dirname)` reads them.
   *
   * @default - none
   */
  kinds: optional(IMPORTED_KINDS),
  /**
   * The file that declares the platform, named in the header of what is generated from it.
   *
   * @default 'main.ts'
   */
  source: optional(source),
  /**
   * Sees the props of the platform and of each service, and may give others.
   *
   * @default - they are taken as they are
   */
  vary: optional(
    leaf<VaryProps>(
      'a function',
      (props) => props,
      (value) => typeof value === 'function',
    ),
  ),
};
