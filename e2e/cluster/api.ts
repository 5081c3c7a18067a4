import type { ObjectMeta } from 'kubernetes-types/meta/v1';

/** A Kubernetes object. */
export interface KubernetesObject {
  readonly apiVersion: string;
  readonly kind: string;
  readonly metadata: ObjectMeta & { readonly name: string };
}

/** What the API server said to a request that it refused. */
export class ApiError extends Error {
  constructor(
    readonly status: number,
    message: string,
  ) {
    super(message);
  }
}

/** An answer, with the warnings that the API server sends beside it. */
export interface Answer<T> {
  readonly body: T;
  readonly warnings: readonly string[];
}

/** The plural names of the kinds that are sent or read by kind. */
const PLURALS: Readonly<Record<string, string>> = {
  AuthorizationPolicy: 'authorizationpolicies',
  Ingress: 'ingresses',
  NetworkPolicy: 'networkpolicies',
  PriorityClass: 'priorityclasses',
};

/** The path of an object's collection, e.g. `/apis/apps/v1/namespaces/staging/deployments`. */
export function collection({ apiVersion, kind, metadata }: KubernetesObject): string {
  const group = apiVersion.includes('/') ? `/apis/${apiVersion}` : `/api/${apiVersion}`;
  const plural = PLURALS[kind] ?? `${kind.toLowerCase()}s`;
  return `${group}${metadata.namespace ? `/namespaces/${metadata.namespace}` : ''}/${plural}`;
}

/** The API of a cluster, through the loopback address of `kubectl proxy`, which knows how to sign in. */
export class Api {
  constructor(readonly url: string) {}

  async get<T>(path: string): Promise<T> {
    return (await this.send<T>('GET', path)).body;
  }

  /** @returns undefined if there is no such object */
  async find<T>(path: string): Promise<T | undefined> {
    try {
      return await this.get<T>(path);
    } catch (error) {
      if (error instanceof ApiError && error.status === 404) return undefined;
      throw error;
    }
  }

  async list<T>(path: string): Promise<T[]> {
    return (await this.get<{ items: T[] }>(path)).items;
  }

  /** @param query e.g. `dryRun=All` */
  async create<T extends object>(path: string, object: T, query = ''): Promise<Answer<T>> {
    return this.send<T>('POST', query ? `${path}?${query}` : path, object);
  }

  /** Creates an object if it is not there, and takes an object that is there for good. */
  async ensure(object: KubernetesObject): Promise<void> {
    try {
      await this.create(collection(object), object);
    } catch (error) {
      if (!(error instanceof ApiError && error.status === 409)) throw error;
    }
  }

  /** Merges fields into an object (RFC 7386). */
  async merge(path: string, fields: object): Promise<void> {
    await this.send('PATCH', path, fields, 'application/merge-patch+json');
  }

  async delete(path: string): Promise<void> {
    await this.send('DELETE', path);
  }

  async send<T>(method: string, path: string, body?: object, type = 'application/json'): Promise<Answer<T>> {
    const response = await fetch(this.url + path, {
      method,
      ...(body && { body: JSON.stringify(body), headers: { 'Content-Type': type } }),
      signal: AbortSignal.timeout(60_000),
    });
    const text = await response.text();
    if (!response.ok) throw new ApiError(response.status, `${method} ${path}: ${messageOf(text)}`);
    const warnings = [...(response.headers.get('Warning') ?? '').matchAll(/299 \S+ "((?:[^"\\]|\\.)*)"/g)];
    return { body: JSON.parse(text) as T, warnings: warnings.map(([, warning]) => warning as string) };
  }
}

function messageOf(text: string): string {
  try {
    return (JSON.parse(text) as { message: string }).message;
  } catch {
    return text.trim();
  }
}
