import type { Labels } from '../../manifests/label-selector';
import type { Protocol } from './effective-policy';

/** A pod as the network sees it; stands for every replica of its workload. */
export interface Pod {
  /** How edges name it. */
  readonly name: string;
  readonly namespace: string;
  /** Labels of its namespace; `kubernetes.io/metadata.name` is always there. @default no others */
  readonly namespaceLabels?: Labels;
  readonly labels: Labels;
  /** Container ports; their names resolve the named ports of policies. @default none */
  readonly ports?: readonly ContainerPort[];
  /** Its address. @default unknown, which no ipBlock matches */
  readonly ip?: string;
}

/** A port that a container declares. */
export interface ContainerPort {
  readonly containerPort: number;
  readonly name?: string;
  /** @default TCP */
  readonly protocol?: string;
}

/** Somebody outside the cluster. */
export interface External {
  readonly name: string;
  readonly ip: string;
}

/** Either end of a connection. */
export type Endpoint = Pod | External;

/** A port of a protocol. */
export interface Port {
  /** The number on the destination itself (a container port, not the port of a Service), 1-65535. */
  readonly port: number;
  /** @default TCP */
  readonly protocol?: Protocol;
}

/** Whether the endpoint is a pod, so somebody whom policies can govern. */
export function isPod(endpoint: Endpoint): endpoint is Pod {
  return 'namespace' in endpoint;
}
