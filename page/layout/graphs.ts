import type { Graph, GraphEdge, GraphNode } from '../data/graph';
import type { PageService } from '../data/service';
import { GROUPINGS } from './groupings';

/** The height of a line of facts, in pixels. */
const LINE = 17;

/** More services than this are drawn in groups: nobody reads a graph of so many. */
const MOST_SERVICES = 40;

/** The size of a node without its facts. */
const SIZES: Readonly<Record<GraphNode['kind'], { readonly width: number; readonly height: number }>> = {
  service: { width: 206, height: 38 },
  group: { width: 196, height: 38 },
  users: { width: 88, height: 44 },
  producer: { width: 148, height: 44 },
  external: { width: 152, height: 44 },
};

type Dagre = typeof import('@dagrejs/dagre', { with: { 'resolution-mode': 'import' }}).default;

/** What is laid out, of which the types of the library know nothing: a line, and a node by its middle. */
type Point = GraphEdge['points'][number];
type Route = Partial<Point> & Pick<GraphEdge, 'points'>;
type Box = Pick<GraphNode, 'x' | 'y' | 'width' | 'height'>;

type Node = Pick<GraphNode, 'id' | 'kind' | 'label' | 'facts'>;
type Edge = Omit<GraphEdge, 'points' | 'labelAt'>;

/** The drawings of a platform: its services, or, where they are many, groups of them by what tells some apart. */
export async function graphsOf(services: readonly PageService[]): Promise<Graph[]> {
  // An ES module, loaded when something is drawn.
  const { default: dagre } = await import('@dagrejs/dagre');
  const laidOut = layouter(dagre);
  if (services.length <= MOST_SERVICES) {
    return [
      laidOut(
        'service',
        services.map(serviceNode),
        edgesOf(services, ({ name }) => name),
      ),
    ];
  }
  return [...GROUPINGS].flatMap(([by, groupOf]) => {
    const groups = grouped(services, groupOf);
    if (groups.size < 2) return [];
    const nodes = [...groups].map(([label, { length }]): Node => {
      return { id: label, kind: 'group', label, facts: [`${length} service${length === 1 ? '' : 's'}`] };
    });
    return [laidOut(by, nodes, edgesOf(services, groupOf))];
  });
}

function serviceNode(service: PageService): Node {
  return { id: service.name, kind: 'service', label: service.name, facts: factsOf(service) };
}

/** Risk and pattern, how a canary is released, and where state is kept. */
function factsOf({ risk, pattern, stores, environments }: PageService): string[] {
  const canaries = Object.values(environments).flatMap(({ canary }) => canary ?? []);
  const bake = canaries.at(-1)?.bakeSeconds;
  const approval = canaries.some((canary) => canary.approval);
  const facts = [
    [...(risk ? [`${risk.level} risk`] : []), pattern],
    [...(bake === undefined ? [] : [`${Math.round(bake / 60)}m bake`]), ...(approval ? ['approval'] : [])],
    [[...new Set(stores.map(({ kind }) => kind))].join(', ')],
  ];
  return facts.map((line) => line.join(' · ')).filter((line) => line !== '');
}

/** All connections of some services, those between the same two nodes as one. */
function edgesOf(services: readonly PageService[], nodeOf: (service: PageService) => string): Edge[] {
  const byName = new Map(services.map((service) => [service.name, service]));
  const all = services.flatMap((service): Edge[] => {
    const node = nodeOf(service);
    const edge = (kind: Edge['kind'], from: string, to: string, label = ''): Edge => {
      return { from, to, kind, label, count: 1 };
    };
    return [
      ...(service.path === null ? [] : [edge('user', USERS, node, service.path)]),
      ...service.calls.flatMap((name) => {
        const callee = byName.get(name);
        return callee ? [edge('call', node, nodeOf(callee))] : [];
      }),
      ...service.events.map(({ producer, events }) => edge('event', `producer ${producer}`, node, events)),
      ...service.externals.map((name) => edge('external', node, `external ${name}`)),
    ];
  });
  return [...grouped(all, ({ from, to, kind }) => `${kind} ${from} → ${to}`).values()].flatMap((same) => {
    const [first] = same;
    // What groups call among themselves is no line.
    if (first === undefined || first.from === first.to) return [];
    return [{ ...first, label: same.length === 1 ? first.label : '', count: same.length }];
  });
}

/** About as wide is a letter of a label, in pixels. */
const LETTER = 6.5;

const USERS = 'users of the platform';

/** What stands around the services, of which only edges know. */
function further(edges: readonly Edge[]): Node[] {
  const ids = new Set(edges.flatMap(({ from, to }) => [from, to]));
  return [...ids].flatMap((id): Node[] => {
    if (id === USERS) return [{ id, kind: 'users', label: 'users', facts: [] }];
    const [, kind, label] = /^(producer|external) (.*)$/s.exec(id) ?? [];
    return kind && label !== undefined
      ? [{ id, kind: kind as 'producer' | 'external', label, facts: [] }]
      : [];
  });
}

function layouter({
  graphlib,
  layout,
}: Dagre): (by: string, nodes: readonly Node[], edges: readonly Edge[]) => Graph {
  return (by, nodes, edges) => {
    const graph = new graphlib.Graph({ multigraph: true });
    graph.setGraph({ rankdir: 'LR', nodesep: 26, ranksep: 72, marginx: 12, marginy: 12 });
    const known = new Set(nodes.map(({ id }) => id));
    const all = [...nodes, ...further(edges).filter(({ id }) => !known.has(id))];
    for (const { id, kind, facts } of all) {
      const { width, height } = SIZES[kind];
      graph.setNode(id, { width, height: height + facts.length * LINE });
    }
    for (const { from, to, kind, label } of edges)
      graph.setEdge(from, to, { width: label.length * LETTER, height: 16, labelpos: 'c' }, kind);
    layout(graph);
    const { width, height }: Box = graph.graph();
    return {
      by,
      width: Math.ceil(width),
      height: Math.ceil(height),
      nodes: all.map((node) => {
        const { x, y, width, height }: Box = graph.node(node.id);
        return { ...node, width, height, x: Math.round(x - width / 2), y: Math.round(y - height / 2) };
      }),
      edges: edges.map((edge) => {
        const route: Route = graph.edge(edge.from, edge.to, edge.kind);
        const [from, to]: [Box, Box] = [graph.node(edge.from), graph.node(edge.to)];
        const points = pointsOf(route.points, from, to).map(rounded);
        const middle = points[Math.floor(points.length / 2)] ?? from;
        return { ...edge, points, labelAt: rounded({ x: route.x ?? middle.x, y: route.y ?? middle.y }) };
      }),
    };
  };
}

/** A line from left to right goes from side to side, and past the nodes between them as it was laid out. */
function pointsOf(route: readonly Point[], from: Box, to: Box): readonly Point[] {
  const [start, end] = [
    { x: from.x + from.width / 2, y: from.y },
    { x: to.x - to.width / 2, y: to.y },
  ];
  if (end.x < start.x) return route;
  // Between neighbouring ranks there is nothing to go around.
  const between = route.length > 3 ? route.slice(1, -1) : [];
  return [start, ...between.filter(({ x }) => x > start.x && x < end.x), end];
}

function rounded({ x, y }: Point): Point {
  return { x: Math.round(x), y: Math.round(y) };
}

function grouped<T>(items: readonly T[], keyOf: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return groups;
}
