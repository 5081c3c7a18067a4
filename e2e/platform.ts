import fs from 'node:fs';
import path from 'node:path';
import { Duration } from 'cdk8s';
import {
  BlueGreenService,
  CanaryService,
  type GitSource,
  type NetworkProps,
  type PlatformProps,
  RollingService,
  type ServiceProps,
} from '../constructs';
import { declarePlatform } from '../main';
import type { KubeObject } from '../manifests/kube-object';
import { type RolloutTimeline, rolloutTimeline } from '../simulate/timeline';
import { CODE_ROOT } from '../synth/project';
import { render } from '../synth/render';

/** All that the scenarios use of the project: the shop, declared with other environments and releases of seconds. */

/** The folder of the project. */
export const PROJECT = CODE_ROOT;

/** The page that people act on, where what the platform relies on is documented. */
export const OPERATIONS = 'docs/operations.md';

/**
 * What {@link OPERATIONS} has where a pattern says.
 *
 * @param what it is, named where the page has it not
 */
export function documented(pattern: RegExp, what: string): string {
  const found = pattern.exec(fs.readFileSync(path.join(PROJECT, OPERATIONS), 'utf8'))?.[1];
  if (found === undefined) throw new Error(`${OPERATIONS} must have ${what}`);
  return found;
}

/**
 * When Prometheus scrapes and the gates measure, and how long a weight is held, in seconds: a window is four scrapes, and
 * five measurements are a bake.
 */
export const TIMING = { scrapeInterval: 2, window: 8, bake: 40 } as const;

/** The version with which everything starts. */
export const FIRST = 'good_1';

/** An environment of a variant. */
export interface EnvironmentVariant {
  readonly name: string;
  /** @default - the environment's name */
  readonly namespace?: string;
  /** The environment of the shop from which all values are taken. */
  readonly like: 'staging' | 'production';
  /** @default - as the environment of the shop is */
  readonly production?: boolean;
  /** The version of each service; {@link FIRST} of those that are not here. */
  readonly tags: Readonly<Record<string, string>>;
  /** Values that differ, by service. */
  readonly values?: Readonly<Record<string, object>>;
}

/** The shop with other environments and short bakes. */
export interface Variant {
  /** @default - the shop's name */
  readonly name?: string;
  /** @default - the shop's repository */
  readonly git?: GitSource;
  readonly environments: readonly EnvironmentVariant[];
  /** @default - all of the shop */
  readonly services?: readonly string[];
  /** Services whose class is a RollingService instead. */
  readonly rolling?: readonly string[];
  /** Props that differ, by service. */
  readonly props?: Readonly<Record<string, object>>;
  /** @default - none */
  readonly previews?: PlatformProps['previews'];
  /** @default - the shop's */
  readonly ingressClass?: string;
}

/** A service of the shop: the name of its workload, and how it ships. */
export interface ShopService {
  readonly name: string;
  readonly workload: string;
  readonly ships: 'rolling' | 'canary' | 'blue-green';
}

const shop = declarePlatform();

/** How the shop measures, and where it thinks its Prometheus is. */
export const prometheus = shop.prometheus;

export const services: readonly ShopService[] = shop.services.map((service: object) => {
  const { name, workload } = service as { name: string; workload: string };
  const ships =
    service instanceof CanaryService
      ? 'canary'
      : service instanceof BlueGreenService
        ? 'blue-green'
        : 'rolling';
  return { name, workload, ships };
});

function networkOf(environment: string): NetworkProps {
  return shop.environments.find(({ name }) => name === environment)?.settings.network ?? shop.network;
}

/** The texts of all files of a variant by their path, e.g. `overlays/staging/checkout/kustomization.yaml`. */
export function renderVariant(variant: Variant): ReadonlyMap<string, string> {
  const approval = { by: 'e2e', ticket: 'E2E-1' };
  const there = services.filter(({ name }) => variant.services?.includes(name) ?? true);
  const images = there.map(({ name }) => [
    name,
    Object.fromEntries(
      variant.environments.map((environment) => [
        environment.name,
        { tag: environment.tags[name] ?? FIRST, approval },
      ]),
    ),
  ]);
  let declared = false;
  const platform = declarePlatform({
    ...(variant.name !== undefined && { name: variant.name }),
    ...(variant.git !== undefined && { git: variant.git }),
    ...(variant.ingressClass !== undefined && { ingressClass: variant.ingressClass }),
    ...(variant.previews && { previews: variant.previews }),
    environments: variant.environments.map(({ name, namespace, like, production }) => ({
      name,
      ...(namespace !== undefined && { namespace }),
      host: `${name}.shop.acme.example`,
      production: production ?? like === 'production',
      network: networkOf(like),
    })),
    images: { file: 'images.yaml', services: Object.fromEntries(images) },
    // A pipeline asks for an environment before production, which a scenario may not have.
    pipelines: false,
    prometheus: {
      ...prometheus,
      scrapeInterval: Duration.seconds(TIMING.scrapeInterval),
      window: Duration.seconds(TIMING.window),
    },
    vary: (props, _forms, service) =>
      service === undefined || declared ? props : shorten(props, service, variant),
  } satisfies Partial<PlatformProps>);
  declared = true;
  for (const service of platform.services) {
    const { name, props } = service;
    const rolling = variant.rolling?.includes(name);
    if (rolling || !there.some((one) => one.name === name)) platform.node.tryRemoveChild(name);
    if (rolling) new Rolling(platform, name, withoutDelivery(props));
  }
  return new Map([...render(platform).values()].map(({ path, text }) => [path, text]));
}

class Rolling extends RollingService {}

/** What a service that just rolls can be told, of the props of one that ships in another way. */
function withoutDelivery(props: ServiceProps): ServiceProps {
  const environments = Object.entries(props.environments).map(([name, values]) => [
    name,
    without(values, ['weights', 'bake', 'approval', 'keepDeployment', 'loadTest']),
  ]);
  return {
    ...without(props, ['weights', 'bake', 'analysis', 'compareWithStable', 'smokeTestPath']),
    environments: Object.fromEntries(environments),
  };
}

function without<T extends object>(object: T, keys: readonly string[]): T {
  return Object.fromEntries(Object.entries(object).filter(([key]) => !keys.includes(key))) as T;
}

/** What `infra plan` predicts. */
export type Plan = RolloutTimeline;

/** Seconds from the creation of a pod until it takes requests, as the pods of a run are played. */
const SECONDS_TO_READY = 1;

/** What `infra plan` predicts of the next release of rendered objects. */
export function planOf(objects: readonly object[]): Plan {
  return rolloutTimeline(objects as readonly KubeObject[], { secondsToReady: SECONDS_TO_READY });
}

/** The props of a service with short bakes, in the environments of a variant; in the mesh only where the variant says so. */
function shorten<T extends object>(props: T, service: string, variant: Variant): T {
  const { environments } = variant;
  const shops = (props as { environments: Record<string, object> }).environments;
  const ships = services.find(({ name }) => name === service)?.ships;
  const bake = Duration.seconds(TIMING.bake);
  const values = environments.map(({ name, like, values: changed }) => {
    const given = shops[like] as object;
    return [name, { ...given, ...changed?.[service] }];
  });
  return {
    ...without(props, ['mesh']),
    ...(ships === 'canary' && { bake }),
    ...variant.props?.[service],
    environments: Object.fromEntries(values),
  };
}
