import { sleep, until } from '../wait';
import type { Api, KubernetesObject } from './api';

interface Event<T> {
  readonly type: 'ADDED' | 'MODIFIED' | 'DELETED' | 'BOOKMARK' | 'ERROR';
  readonly object: T;
}

/** All objects of a kind, kept as the API server has them. */
export class Watched<T extends KubernetesObject> {
  private objects = new Map<string, T>();
  private readonly listeners: ((object: T, gone: boolean) => void)[] = [];
  private readonly ended = new AbortController();

  private constructor(
    private readonly api: Api,
    private readonly path: string,
  ) {}

  /** @param path of the collection of all namespaces, e.g. `/api/v1/pods` */
  static async start<T extends KubernetesObject>(api: Api, path: string): Promise<Watched<T>> {
    const watched = new Watched<T>(api, path);
    // The API server says so while it prepares what it stores of a kind that is new.
    const version = await until(path, () => watched.relist().catch(() => undefined), 90);
    void watched.follow(version);
    return watched;
  }

  find(namespace: string, name: string): T | undefined {
    return this.objects.get(`${namespace}/${name}`);
  }

  /** Those of one namespace, or of all. */
  list(namespace?: string): T[] {
    const all = [...this.objects.values()];
    return namespace === undefined ? all : all.filter(({ metadata }) => metadata.namespace === namespace);
  }

  /** Is called with each object that is new, has changed, or is gone. */
  onChange(listener: (object: T, gone: boolean) => void): void {
    this.listeners.push(listener);
  }

  end(): void {
    this.ended.abort();
  }

  private async relist(): Promise<string> {
    const list = await this.api.get<{ metadata: { resourceVersion: string }; items: T[] }>(this.path);
    const before = this.objects;
    this.objects = new Map(list.items.map((object) => [keyOf(object), object]));
    for (const [key, object] of before) if (!this.objects.has(key)) this.tell(object, true);
    for (const object of list.items) this.tell(object, false);
    return list.metadata.resourceVersion;
  }

  private async follow(from: string): Promise<void> {
    let version = from;
    while (!this.ended.signal.aborted) {
      try {
        for await (const event of this.events(version)) {
          if (event.type === 'ERROR') throw new Error('the version is too old');
          version = event.object.metadata.resourceVersion ?? version;
          this.take(event);
        }
      } catch {
        if (this.ended.signal.aborted) return;
        await sleep(0.5);
        version = await this.relist().catch(() => version);
      }
    }
  }

  private async *events(version: string): AsyncGenerator<Event<T>> {
    const query = `watch=true&allowWatchBookmarks=true&resourceVersion=${version}`;
    const response = await fetch(`${this.api.url}${this.path}?${query}`, { signal: this.ended.signal });
    if (!response.ok || response.body === null) throw new Error(`status ${response.status}`);
    const decoder = new TextDecoder();
    let rest = '';
    for await (const chunk of response.body) {
      const lines = (rest + decoder.decode(chunk as Uint8Array, { stream: true })).split('\n');
      rest = lines.pop() as string;
      for (const line of lines) yield JSON.parse(line) as Event<T>;
    }
  }

  private take({ type, object }: Event<T>): void {
    if (type === 'BOOKMARK') return;
    const gone = type === 'DELETED';
    if (gone) this.objects.delete(keyOf(object));
    else this.objects.set(keyOf(object), object);
    this.tell(object, gone);
  }

  private tell(object: T, gone: boolean): void {
    for (const listener of this.listeners) listener(object, gone);
  }
}

function keyOf({ metadata }: KubernetesObject): string {
  return `${metadata.namespace ?? ''}/${metadata.name}`;
}
