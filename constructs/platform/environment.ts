import { Construct } from 'constructs';
import { childId, duplicateOf } from '../props/child-id';
import { type Overrides, overridesOf, withOverrides } from '../props/overrides';
import { addPropProblem } from '../props/problems';
import {
  fields,
  listOf,
  noteSchemaProblem,
  optional,
  type PropSchema,
  type Props,
  parseProps,
  stringThat,
} from '../props/prop-schema';
import { boolean, dnsLabel, hostName, isDnsName } from '../props/scalars';
import type { ApprovalProps } from './approval';
import { GATEWAY } from './gateway';
import { PLATFORM_SETTINGS, type PlatformSettings } from './platform-settings';
import { validateWindow } from './prometheus';
import { SYNC_WINDOW, type SyncWindow } from './sync-window';

/** Where a platform runs: a namespace in a cluster, and what is around the services there. */
export interface EnvironmentProps extends Overrides<PlatformSettings>, Props<typeof ENVIRONMENT_PROPS> {}

/** Who shares an environment with others. */
interface Tenant {
  readonly name: string;
  /** Those of its own, by environment. */
  readonly namespaces?: Readonly<Record<string, string>>;
}

/** A release that waits for a person in an environment. */
export interface Approval extends ApprovalProps {
  readonly service: string;
  /** The name of its Application, and of the AppProject of that. */
  readonly application: string;
  readonly project: string;
}

/** The name of the file of the parents, and the end of the root's. */
export const APP_OF_APPS = 'app-of-apps';

/** The cluster that Argo CD itself runs in, as it calls it. */
export const IN_CLUSTER = 'https://kubernetes.default.svc';

/** A namespace of a cluster, as Argo CD takes it. */
export type Destination = { readonly namespace: string } & (
  | { readonly server: string }
  | { readonly name: string }
);

/** @param cluster the URL of its API server, or the name by which Argo CD knows it */
export function destinationOf(cluster: string, namespace: string): Destination {
  return cluster.startsWith('https://') ? { server: cluster, namespace } : { name: cluster, namespace };
}

export const API_SERVER: PropSchema<string> = stringThat(
  'the https:// URL of an API server',
  IN_CLUSTER,
  (value) => /^https:\/\/\S+$/.test(value),
);

export const CLUSTER: PropSchema<string> = stringThat(
  "the https:// URL of an API server, or a name of a-z, 0-9, '-' and '.' by which Argo CD knows a cluster",
  IN_CLUSTER,
  (value) => /^https:\/\/\S+$/.test(value) || (isDnsName(value) && value !== 'in-cluster'),
);

export const REVISION: PropSchema<string> = stringThat(
  "a branch, tag or commit, e.g. 'main'",
  'main',
  (value) => /^(?!-)[^\s~^:?*[\\]+$/.test(value),
);

export const ENVIRONMENT_PROPS = {
  ...overridesOf(PLATFORM_SETTINGS),
  /** e.g. `production`; names the overlay folder and the Applications. */
  name: dnsLabel,
  /** @default - the environment's name */
  namespace: optional(dnsLabel),
  /**
   * The stage of promotions that it is part of, e.g. `production` of `production-eu` and `production-us`: its
   * environments stand side by side, and a version comes to them from the stage before.
   *
   * @default - the environment's name: a stage of its own
   */
  stage: optional(dnsLabel),
  /**
   * The destination cluster as Argo CD knows it: the URL of its API server, or its name, e.g. `production-eu`; always one
   * way for one cluster.
   *
   * @default 'https://kubernetes.default.svc', the cluster that Argo CD runs in
   */
  cluster: optional(CLUSTER),
  /** The host under which users reach the services with an `ingress`, e.g. `shop.example.com`. */
  host: hostName,
  /**
   * Whether real users depend on it: Argo CD asks a person before it deletes something, and images have a digest or a
   * tag that stays what it is.
   *
   * @default false
   */
  production: optional(boolean),
  /**
   * The branch, tag or commit that Argo CD follows there: a change of a base reaches the environment when that moves.
   *
   * @default - the platform's, `git.revision`
   */
  revision: optional(REVISION),
  /**
   * When Argo CD syncs there by itself, and when not.
   *
   * @default - always
   */
  syncWindows: optional(listOf<SyncWindow>(SYNC_WINDOW)),
};

/** One environment of a platform. */
export class Environment extends Construct {
  readonly name: string;
  readonly namespace: string;
  readonly stage: string;
  readonly cluster: string;
  readonly host: string;
  readonly production: boolean;
  /** The platform's settings, as they are here. */
  readonly settings: PlatformSettings;
  readonly syncWindows: readonly SyncWindow[];
  /** What Argo CD follows there. */
  readonly revision: string;
  /** The name of the parent of its Applications. */
  readonly parent: string;
  /** The name of its AppProject. */
  readonly project: string;
  /** The team that has the namespace for its services alone. */
  readonly namespaceOf?: string;
  /** Whether it stands for the namespaces of previews, whose names begin with its own. */
  readonly isPreview?: boolean;
  /** The releases that wait for a person there; known when all services are defined. */
  readonly approvals: Approval[] = [];
  /** The kinds of objects that are added to the usual ones of an AppProject; known when all services are defined. */
  readonly kinds: { readonly group: string; readonly kind: string; readonly project: string }[] = [];
  /** The Applications there, each with its AppProject; known when all services are defined. */
  readonly applications: { readonly name: string; readonly project: string }[] = [];

  /**
   * The labels of the namespace: only pods that meet the Pod Security Standard `restricted` may run there.
   *
   * @see https://kubernetes.io/docs/concepts/security/pod-security-admission/
   */
  readonly namespaceLabels: Readonly<Record<string, string>>;

  constructor(
    platform: Construct & { readonly name: string; readonly git: { readonly revision: string } },
    given: EnvironmentProps,
    { mesh, ...settings }: PlatformSettings & { readonly mesh?: 'istio' },
  ) {
    const id = `environment ${typeof given.name === 'string' ? given.name : 'unnamed'}`;
    super(platform, childId(platform, id));
    const props = parseProps(this, given, ENVIRONMENT_PROPS);
    this.name = props.name;
    this.namespace = props.namespace ?? props.name;
    this.stage = props.stage ?? props.name;
    this.cluster = props.cluster ?? IN_CLUSTER;
    this.host = props.host;
    this.production = props.production ?? false;
    this.settings = withOverrides(fields(PLATFORM_SETTINGS), settings, props);
    // What the platform does not have at all must be given in full.
    if (props.gateway) {
      fields(GATEWAY).parse(this.settings.gateway, 'gateway', (problem) => noteSchemaProblem(this, problem));
    }
    this.revision = props.revision ?? platform.git.revision;
    this.syncWindows = props.syncWindows ?? [];
    this.parent = `${platform.name}-${this.name}`;
    this.project = this.parent;
    const { window, scrapeInterval } = props.prometheus ?? {};
    if (window ?? scrapeInterval) validateWindow(this, this.settings.prometheus);

    this.namespaceLabels = {
      'pod-security.kubernetes.io/enforce': 'restricted',
      'pod-security.kubernetes.io/audit': 'restricted',
      'pod-security.kubernetes.io/warn': 'restricted',
      ...(mesh === 'istio' && { 'istio-injection': 'enabled' }),
    };

    if (duplicateOf(this, id)) {
      addPropProblem(this, 'name', 'another one than that of a further environment', this.name);
    }
    const beside = platform.node.children.filter((it) => it instanceof Environment);
    this.validateName(beside);
    const sameNamespace = beside.find(
      (other) => other !== this && other.namespace === this.namespace && other.cluster === this.cluster,
    );
    if (sameNamespace) {
      const expected = `another one than that of '${sameNamespace.name}' in the same cluster`;
      addPropProblem(this, 'namespace', expected, this.namespace);
    }
  }

  /** The environment as a team has it: with an AppProject of its own, and perhaps a namespace. */
  of(team: Tenant | undefined): Environment {
    if (team === undefined) return this;
    const prefix = this.parent.slice(0, -this.name.length);
    const own = team.namespaces?.[this.name];
    return Object.create(this, {
      project: { value: `${prefix}${team.name}-${this.name}` },
      ...(own !== undefined && {
        namespace: { value: own },
        namespaceOf: { value: team.name },
      }),
    });
  }

  /** Where Argo CD deploys what is in it. */
  get destination(): Destination {
    return destinationOf(this.cluster, this.namespace);
  }

  /** Its parent takes all files whose names end with its own. */
  private validateName(environments: readonly Environment[]): void {
    const isEndOf = (name: string) => name.endsWith(`-${this.name}`);
    if (isEndOf(`-${APP_OF_APPS}`)) {
      addPropProblem(this, 'name', `none that '${APP_OF_APPS}' ends with`, this.name);
    }
    const other = environments.find(({ name }) => isEndOf(name) || this.name.endsWith(`-${name}`));
    if (other) {
      const expected = `one that does not end with that of another environment, ${other.name}, nor the other way round, e.g. 'staging-eu' beside 'staging'`;
      addPropProblem(this, 'name', expected, this.name);
    }
    if (this.project.length > 63) {
      const most = 63 - this.project.length + this.name.length;
      addPropProblem(this, 'name', `of ${most} characters at most`, this.name);
    }
  }
}
