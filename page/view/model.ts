import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { ApplicationChange, Before } from '../data/change';
import type { PageData, PageEnvironment } from '../data/page-data';
import type { Deployment, PageService, Version } from '../data/service';
import { isSameVersion } from './format';

/** The data of the page, with what is looked up in them again and again. */
export class Model {
  readonly services: ReadonlyMap<string, PageService>;
  readonly callers: ReadonlyMap<string, readonly string[]>;
  private readonly changes: ReadonlyMap<string, ApplicationChange>;
  private readonly befores: ReadonlyMap<string, Before>;
  /** The services of which something changes. */
  readonly changed: ReadonlySet<string>;
  /** Services that the other commit has, and the sources have no more. */
  readonly gone: ReadonlySet<string>;

  constructor(readonly data: PageData) {
    const { services, change } = data;
    this.services = new Map(services.map((service) => [service.name, service]));
    const callers = new Map<string, string[]>(services.map(({ name }) => [name, []]));
    for (const { name, calls } of services) for (const callee of calls) callers.get(callee)?.push(name);
    this.callers = callers;
    this.changes = new Map(change?.applications.map((it) => [keyOf(it.environment, it.service), it]));
    this.befores = new Map(change?.before.map((it) => [keyOf(it.environment, it.service), it]));
    // What is around the services runs no pods.
    const ran = (change?.before ?? []).filter(({ capacity }) => capacity && capacity.containers.length > 0);
    this.gone = new Set(ran.map(({ service }) => service).filter((name) => !this.services.has(name)));
    this.changed = new Set(change?.applications.map(({ service }) => service));
  }

  /** Production first, otherwise the last one of a promotion: what matters most. */
  get byWeight(): readonly PageEnvironment[] {
    return [...this.data.environments].reverse().sort((a, b) => Number(b.production) - Number(a.production));
  }

  environment(name: string | undefined): PageEnvironment | undefined {
    return this.data.environments.find((environment) => environment.name === name);
  }

  deployment(service: string, environment: string): Deployment | undefined {
    return this.services.get(service)?.environments[environment];
  }

  /** What changes of a service in an environment. */
  change(environment: string, service: string): ApplicationChange | undefined {
    return this.changes.get(keyOf(environment, service));
  }

  before(environment: string, service: string): Before | undefined {
    return this.befores.get(keyOf(environment, service));
  }

  /** The versions before and after, where they differ. */
  versionChange(
    environment: string,
    service: string,
  ): { readonly before: Version | null; readonly after: Version | null } | undefined {
    const before = this.before(environment, service);
    if (!before) return undefined;
    const after = this.deployment(service, environment)?.release.version ?? null;
    return isSameVersion(before.version, after) ? undefined : { before: before.version, after };
  }
}

function keyOf(environment: string, service: string): string {
  return `${environment}\n${service}`;
}

export const ModelContext = createContext<Model | undefined>(undefined);

/** The data that the page shows. */
export function useModel(): Model {
  const model = useContext(ModelContext);
  if (!model) throw new Error('a view must be inside of the page');
  return model;
}
