/** What is used of the layout: its own types know what it has laid out as anything. */
declare module '@dagrejs/dagre' {
  /** Of a node, its middle. */
  export interface Point {
    readonly x: number;
    readonly y: number;
  }

  export interface Size {
    readonly width: number;
    readonly height: number;
  }

  export interface Box extends Point, Size {}

  /** The line of an edge, and where its label is, if that has a size. */
  export interface Route extends Partial<Point> {
    readonly points: readonly Point[];
  }

  export class Graph {
    constructor(options: { readonly multigraph: boolean });
    setGraph(options: {
      readonly rankdir: 'LR';
      readonly nodesep: number;
      readonly ranksep: number;
      readonly marginx: number;
      readonly marginy: number;
    }): void;
    setNode(id: string, size: Size): void;
    setEdge(from: string, to: string, label: Size & { readonly labelpos: 'c' }, name: string): void;
    /** Once it is laid out. */
    graph(): Size;
    node(id: string): Box;
    edge(from: string, to: string, name: string): Route;
  }

  const dagre: { readonly graphlib: { readonly Graph: typeof Graph }; layout(graph: Graph): void };
  export default dagre;
}
