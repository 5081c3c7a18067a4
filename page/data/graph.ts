/** A drawing of the platform, in pixels from the upper left. */
export interface Graph {
  /** What its nodes are: `service`, or what groups them, e.g. `owner`. */
  readonly by: string;
  readonly width: number;
  readonly height: number;
  readonly nodes: readonly GraphNode[];
  readonly edges: readonly GraphEdge[];
}

export interface GraphNode {
  readonly id: string;
  readonly kind: 'service' | 'group' | 'users' | 'producer' | 'external';
  readonly label: string;
  /** What is told of it under its name, a line each. */
  readonly facts: readonly string[];
  /** Its upper left corner. */
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface GraphEdge {
  readonly from: string;
  readonly to: string;
  readonly kind: 'call' | 'event' | 'external' | 'user';
  /** e.g. the events, or the path that users ask for. */
  readonly label: string;
  /** How many connections it stands for. */
  readonly count: number;
  /** The middle of its label. */
  readonly labelAt: { readonly x: number; readonly y: number };
  /** The bends of its line, its ends included. */
  readonly points: readonly { readonly x: number; readonly y: number }[];
}
