import type { Graph } from '../data/graph';
import { GoneServices } from './gone-services';
import { GraphDrawing } from './graph-drawing';
import { useModel } from './model';
import { Neighbourhood } from './neighbourhood';
import { Scrolled, Section } from './parts';
import { href, type Route } from './route';
import { ServiceTable } from './service-table';

/** Who calls whom: all services, groups of them where they are many, or what is around one. */
export function TopologyView({ route }: { route: Route }) {
  const { data, services } = useModel();
  const [name = ''] = route.path;
  const service = services.get(name);
  if (service) return <Neighbourhood service={service} />;
  const graph = data.graphs.find(({ by }) => by === route.query.by) ?? data.graphs[0];
  const group = route.query.group ?? '';
  return (
    <>
      <h1>Topology</h1>
      <GoneServices />
      {graph && graph.by !== 'service' && <Groupings graphs={data.graphs} shown={graph} />}
      {graph && graph.nodes.length > 0 && (
        <>
          <Scrolled label="Drawing of the platform">
            <GraphDrawing graph={graph} />
          </Scrolled>
          <Legend graph={graph} />
        </>
      )}
      <Section title={group === '' ? 'Services' : `Services: ${group}`}>
        {group !== '' && (
          <p>
            <a href={href('topology', [], { by: graph?.by ?? '' })}>Show all services</a>
          </p>
        )}
        <ServiceTable by={graph?.by ?? 'service'} group={group} />
      </Section>
    </>
  );
}

function Groupings({ graphs, shown }: { graphs: readonly Graph[]; shown: Graph }) {
  return (
    <nav class="choices" aria-label="Groups">
      <span class="muted">Grouped by</span>
      {graphs.map(({ by }) => (
        <a key={by} href={href('topology', [], { by })} aria-current={by === shown.by ? 'true' : undefined}>
          {by}
        </a>
      ))}
    </nav>
  );
}

function Legend({ graph: { by, edges } }: { graph: Graph }) {
  const { data } = useModel();
  const levels = (['low', 'medium', 'high', 'critical'] as const).filter(
    (level) => by === 'service' && data.services.some(({ risk }) => risk?.level === level),
  );
  return (
    <ul class="legend" aria-label="Legend">
      {levels.map((level) => (
        <li key={level}>
          <span class={`swatch risk-${level}`} aria-hidden="true" /> {level} risk
        </li>
      ))}
      <li>
        <span class="swatch line" aria-hidden="true" /> calls
      </li>
      {edges.some(({ kind }) => kind === 'event') && (
        <li>
          <span class="swatch line dashed" aria-hidden="true" /> sends events
        </li>
      )}
    </ul>
  );
}
