import type { Plan } from '../../simulate/plan';
import type { Change } from './change';
import type { Graph } from './graph';
import type { PageService } from './service';

/**
 * Everything that a page shows: a platform as its sources give it now and, beside a commit, what they change of it.
 */
export interface PageData {
  /** The form of these data; a greater one takes something away, or means something else by it. */
  readonly version: 1;
  /** The name of the platform. */
  readonly platform: string;
  /** Where Argo CD reads the tree. */
  readonly repository: string;
  /** The branch, tag or commit of it that Argo CD follows. */
  readonly revision: string;
  /** What is checked out; null where there is no Git, or no commit. */
  readonly commit: Commit | null;
  /** In the order of a promotion: the first one gets a version first. */
  readonly environments: readonly PageEnvironment[];
  /** Callees before their callers, otherwise by name. */
  readonly services: readonly PageService[];
  /** Releases over time, each once; a service in an environment has the index of its own. */
  readonly plans: readonly Plan[];
  /** Drawings of the platform: of its services, or of groups of them where they are many. */
  readonly graphs: readonly Graph[];
  /** What differs from another commit; null for a page of the platform alone. */
  readonly change: Change | null;
}

/** A commit that is checked out. */
export interface Commit {
  /** Its full name. */
  readonly commit: string;
  readonly subject: string;
  /** When it was committed, e.g. `2026-03-01T12:00:00+01:00`. */
  readonly date: string;
  /** Whether the sources are as it has them. */
  readonly clean: boolean;
}

/** A namespace in a cluster in which the services run. */
export interface PageEnvironment {
  readonly name: string;
  /** Environments of one stage take a version from the same ones before them. */
  readonly stage: string;
  readonly namespace: string;
  /** The API server, as Argo CD knows it. */
  readonly cluster: string;
  /** Under which users reach the services. */
  readonly host: string;
  /** Whether real users depend on it. */
  readonly production: boolean;
  /** What the quota of the namespace grants; null without one. */
  readonly quota: Quota | null;
  readonly network: Network;
}

/** Sums over all pods of a namespace; null for what is not limited. */
export interface Quota {
  readonly pods: number | null;
  /** In cores. */
  readonly cpu: number | null;
  /** In bytes. */
  readonly memory: number | null;
}

/** Who may reach whom in an environment by its NetworkPolicies. */
export interface Network {
  readonly pods: readonly NetworkPod[];
  /** Between pods of which at least one has a policy; between any others everything is open. */
  readonly connections: readonly Connection[];
  /** What policies let in from, or out to, anybody else; a pod without policies is in none. */
  readonly outside: readonly OutsideConnection[];
}

/** Pods that the network cannot tell apart: those of a workload. */
export interface NetworkPod {
  readonly name: string;
  readonly service: string;
  /** The policies that say who may reach it; none: everybody may. */
  readonly ingress: readonly string[];
  /** The policies that say whom it may reach; none: everybody. */
  readonly egress: readonly string[];
}

/** A connection that may be opened. */
export interface Connection {
  /** The name of the pod that opens it. */
  readonly from: string;
  readonly to: string;
  /** e.g. `TCP/8080`, or `any port`. */
  readonly ports: readonly string[];
  /** The policies that let it out; none where the first pod has none. */
  readonly egress: readonly string[];
  /** The policies that let it in; none where the second pod has none. */
  readonly ingress: readonly string[];
}

/** Connections with who is no pod of the environment's services. */
export interface OutsideConnection {
  readonly pod: string;
  /** Whether the others reach the pod, or it reaches them. */
  readonly direction: 'in' | 'out';
  /** e.g. `all pods in monitoring`, `10.20.0.0/24`. */
  readonly peer: string;
  readonly port: string;
  readonly policy: string;
}
