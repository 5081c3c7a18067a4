/**
 * What tells an item of a list from its siblings in the API of Kubernetes, e.g. a container's name or a mount's path;
 * undefined for an item that only its place tells.
 *
 * @see https://kubernetes.io/docs/reference/using-api/server-side-apply/#merge-strategy
 */
export function itemName(item: object): string | undefined {
  const field = (name: string): string | undefined => {
    const value: unknown = (item as Readonly<Record<string, unknown>>)[name];
    return typeof value === 'string' || typeof value === 'number' ? String(value) : undefined;
  };
  const [name, kind, port] = [field('name'), field('kind'), field('containerPort') ?? field('port')];
  // A volume may be mounted twice, a port be open for two protocols, and objects of two kinds have one name.
  return (
    field('mountPath') ??
    (port === undefined ? undefined : `${port}/${field('protocol') ?? 'TCP'}`) ??
    (name !== undefined && kind !== undefined ? `${kind}/${name}` : name) ??
    field('topologyKey') ??
    field('key') ??
    field('host') ??
    field('path')
  );
}
