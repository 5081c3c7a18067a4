/** What all objects of a cluster have in common. */
export interface KubeObject {
  readonly apiVersion: string;
  readonly kind: string;
  readonly metadata: {
    readonly name: string;
    readonly namespace?: string;
    readonly labels?: Readonly<Record<string, string>>;
    readonly annotations?: Readonly<Record<string, string>>;
  };
  readonly spec?: unknown;
}

/** `Service checkout-service`. */
export function nameOf({ kind, metadata }: KubeObject): string {
  return `${kind} ${metadata.name}`;
}

/** The API group; empty for the core. */
export function groupOf({ apiVersion }: Pick<KubeObject, 'apiVersion'>): string {
  return apiVersion.includes('/') ? apiVersion.slice(0, apiVersion.indexOf('/')) : '';
}

/** Whether objects of a kind are in no namespace, of the kinds that a tree has beside those of add-ons. */
export function isClusterScoped({ kind }: Pick<KubeObject, 'kind'>): boolean {
  return kind === 'PriorityClass';
}

/** The groups of the API server itself, beside those without a dot. */
const OWN_GROUPS =
  /^(admissionregistration|apiextensions|apiregistration|authentication|authorization|certificates|coordination|discovery|events|flowcontrol\.apiserver|networking|node|rbac\.authorization|resource|scheduling|storage)\.k8s\.io$/;

/** Whether every cluster knows a group, so that no CustomResourceDefinition does. */
export function isBuiltIn(group: string): boolean {
  return !group.includes('.') || OWN_GROUPS.test(group);
}

/** What the cluster tells objects by: a new version of the API is still the same object. */
export function identityOf({ apiVersion, kind, metadata }: KubeObject): string {
  return [groupOf({ apiVersion }), kind, metadata.namespace ?? '', metadata.name].join('/');
}

/** Objects by {@link identityOf}. */
export function byIdentity<T extends KubeObject>(objects: readonly T[]): Map<string, T> {
  return new Map(objects.map((object) => [identityOf(object), object]));
}
