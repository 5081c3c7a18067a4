import { curveBasis, curveBumpX, line } from 'd3-shape';
import type { Graph, GraphEdge, GraphNode } from '../data/graph';
import type { PageService } from '../data/service';
import { type Model, useModel } from './model';
import { href } from './route';

/** A graph as it was laid out; each service and group in it is a link. */
export function GraphDrawing({ graph }: { graph: Graph }) {
  const model = useModel();
  const { width, height, nodes, edges, by } = graph;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a drawing is no part of a form
    <svg
      class="graph"
      style={{ '--width': `${width}px` }}
      viewBox={`0 0 ${width} ${height}`}
      role="group"
      aria-label="Services and who calls whom"
    >
      <defs>
        <marker id="head" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="8" markerHeight="8" orient="auto">
          <path d="M0 0 8 4 0 8z" />
        </marker>
      </defs>
      {edges.map((edge) => (
        <Edge key={`${edge.kind} ${edge.from} ${edge.to}`} edge={edge} />
      ))}
      {nodes.map((node) => (
        <Node key={node.id} node={node} by={by} model={model} />
      ))}
    </svg>
  );
}

const LINE = line<GraphEdge['points'][number]>(
  ({ x }) => x,
  ({ y }) => y,
);

/** A line from left to right leaves and arrives level. */
function pathOf({ points }: GraphEdge): string {
  const forward = points.every(({ x }, index) => index === 0 || x >= (points[index - 1]?.x ?? 0));
  return LINE.curve(forward ? curveBumpX : curveBasis)([...points]) ?? '';
}

function Edge({ edge }: { edge: GraphEdge }) {
  const label = edge.count > 1 ? String(edge.count) : edge.label;
  return (
    <g class={`edge ${edge.kind}`}>
      <path d={pathOf(edge)} marker-end="url(#head)" />
      {label !== '' && (
        <text x={edge.labelAt.x} y={edge.labelAt.y - 6} text-anchor="middle">
          {shortened(label, 20)}
        </text>
      )}
    </g>
  );
}

function Node({ node, by, model }: { node: GraphNode; by: string; model: Model }) {
  const service = node.kind === 'service' ? model.services.get(node.id) : undefined;
  if (service) return <ServiceBox node={node} service={service} model={model} />;
  if (node.kind === 'group') {
    return (
      <a href={href('topology', [], { by, group: node.id })} class="node group">
        <Box node={node} />
        <text class="name" x={node.x + 18} y={node.y + 24}>
          {shortened(node.label, 22)}
        </text>
        <Facts node={node} />
      </a>
    );
  }
  return (
    <g class={`node ${node.kind}`}>
      <Box node={node} round />
      <text x={node.x + node.width / 2} y={node.y + node.height / 2 + 4} text-anchor="middle">
        {shortened(node.label, 22)}
      </text>
    </g>
  );
}

function ServiceBox({ node, service, model }: { node: GraphNode; service: PageService; model: Model }) {
  const { name, risk } = service;
  const changes = model.changed.has(name);
  return (
    <a
      href={href('service', [name])}
      class={`node service risk-${risk?.level ?? 'none'}${changes ? ' changed' : ''}`}
    >
      <Box node={node} />
      {risk && <rect class="stripe" x={node.x} y={node.y} width="6" height={node.height} rx="3" />}
      <text class="name" x={node.x + 18} y={node.y + 24}>
        {shortened(name, changes ? 15 : 22)}
      </text>
      <Facts node={node} />
      {changes && (
        <g class="mark">
          <rect x={node.x + node.width - 68} y={node.y + 10} width="60" height="19" rx="9.5" />
          <text x={node.x + node.width - 38} y={node.y + 23.5} text-anchor="middle">
            changes
          </text>
        </g>
      )}
    </a>
  );
}

/** The lines under the name of a node. */
function Facts({ node: { facts, x, y } }: { node: GraphNode }) {
  return (
    <>
      {facts.map((fact, index) => (
        <text key={fact} x={x + 18} y={y + 43 + index * 17}>
          {shortened(fact, 30)}
        </text>
      ))}
    </>
  );
}

function Box({ node: { x, y, width, height }, round }: { node: GraphNode; round?: boolean }) {
  return <rect class="box" x={x} y={y} width={width} height={height} rx={round ? height / 2 : 8} />;
}

function shortened(text: string, most: number): string {
  return text.length > most ? `${text.slice(0, most - 1)}…` : text;
}
