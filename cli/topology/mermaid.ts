import { formatSeconds } from '../../manifests/go-duration';
import type { ServiceNode, Topology } from './topology';

/** How the nodes of each pattern look, on light and dark pages. */
const STYLES: Readonly<Record<ServiceNode['pattern'], string>> = {
  rolling: 'fill:#dbeafe,stroke:#1d4ed8,color:#111827',
  canary: 'fill:#fef3c7,stroke:#b45309,color:#111827',
  'blue-green': 'fill:#d1fae5,stroke:#047857,color:#111827',
};

/**
 * A platform as a Mermaid flowchart: who calls whom and what beyond the platform, what is kept where, which
 * events arrive, in the waves in which
 * Argo CD first syncs it.
 *
 * @see https://mermaid.js.org/syntax/flowchart.html
 */
export function toMermaid({ services }: Topology): string {
  const waves = [...new Set(services.map(({ wave }) => wave))].reverse();
  const withIngress = services.filter(({ path }) => path !== null);
  const producers = new Set(services.flatMap(({ events }) => events.map(({ producer }) => producer)));
  const externals = new Set(services.flatMap((service) => service.externals));
  return [
    'flowchart LR',
    ...(withIngress.length > 0 ? ['  users(["users"])'] : []),
    ...[...producers].map((producer) => `  ${producerId(producer)}(["${label(producer)}"])`),
    ...[...externals].map((external) => `  ${externalId(external)}(["${label(external)}"])`),
    ...waves.flatMap((wave) => [
      `  subgraph wave_${wave} ["wave ${wave}"]`,
      ...services.filter((service) => service.wave === wave).map((service) => `    ${node(service)}`),
      '  end',
    ]),
    ...services
      .filter(({ stores }) => stores.length > 0)
      .map((service) => `  ${storesId(service.name)}[("${storesLabel(service)}")]`),
    ...withIngress.map(({ name, path }) => `  users -->|"${label(path as string)}"| ${id(name)}`),
    ...services.flatMap(({ name, calls }) => calls.map((callee) => `  ${id(name)} --> ${id(callee)}`)),
    ...services.flatMap(({ name, externals }) =>
      externals.map((external) => `  ${id(name)} --> ${externalId(external)}`),
    ),
    ...services.flatMap(({ name, events }) =>
      events.map((event) => `  ${producerId(event.producer)} -.->|"${label(event.events)}"| ${id(name)}`),
    ),
    ...services
      .filter(({ stores }) => stores.length > 0)
      .map(({ name }) => `  ${id(name)} --- ${storesId(name)}`),
    ...Object.entries(STYLES)
      .filter(([pattern]) => services.some((service) => service.pattern === pattern))
      .map(([pattern, style]) => `  classDef ${pattern} ${style}`),
    '',
  ].join('\n');
}

function node({ name, pattern, environments }: ServiceNode): string {
  const canaries = Object.values(environments).flatMap(({ canary }) => canary ?? []);
  const bake = Math.max(0, ...canaries.map(({ bakeSeconds }) => bakeSeconds));
  const how = [
    pattern,
    ...(bake > 0 ? [`${formatSeconds(bake)} bake`] : []),
    ...(canaries.some(({ approval }) => approval) ? ['approval'] : []),
  ];
  return `${id(name)}["${label(name)}<br/>${how.join(', ')}"]:::${pattern}`;
}

function storesLabel({ stores }: ServiceNode): string {
  return stores.map(({ kind, purpose }) => label(`${kind}: ${purpose}`)).join('<br/>');
}

/** Names of services may be words of Mermaid's own, e.g. `end`. */
function id(service: string): string {
  return `service_${service}`;
}

function storesId(service: string): string {
  return `stores_${service}`;
}

function producerId(producer: string): string {
  return `producer_${producer.replace(/[^\w-]+/g, '_')}`;
}

function externalId(external: string): string {
  return `external_${external.replace(/[^\w-]+/g, '_')}`;
}

/** Text as it may stand between quotes. */
function label(text: string): string {
  return text.replace(/[&<>"#]/g, (char) => `#${char.charCodeAt(0)};`);
}
