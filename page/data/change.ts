import type { Capacity, Version } from './service';

/** What `infra diff --json` says, and what services that change were before. */
export interface Change {
  /** What the sources are compared with. */
  readonly base: { readonly commit: string; readonly name: string };
  /** All of it in a sentence. */
  readonly summary: string;
  /** What to know before all else, each in a sentence. */
  readonly warnings: readonly string[];
  /** By environment and service; only those of which something changes. */
  readonly applications: readonly ApplicationChange[];
  /** Objects of Argo CD that belong to no service. */
  readonly argocd: readonly ObjectChange[];
  /** Environments where who reaches whom changes. */
  readonly network: readonly NetworkChange[];
  readonly pipelines: readonly PipelineChange[];
  /** Services in environments as the other commit has them, where something of them changes. */
  readonly before: readonly Before[];
}

export interface ApplicationChange {
  readonly environment: string;
  readonly service: string;
  readonly application: string;
  /** What it means to those who run the service, the gravest first. */
  readonly effects: readonly Effect[];
  readonly objects: readonly ObjectChange[];
}

/** What a change means to those who run the service. */
export interface Effect {
  readonly kind:
    | 'create'
    | 'delete'
    | 'abandon'
    | 'restart'
    | 'approval'
    | 'handover'
    | 'immutable'
    | 'scale'
    | 'release'
    /** Objects change their Application. */
    | 'move'
    /** The Application deploys to another cluster or namespace. */
    | 'relocate'
    /** The next sync waits. */
    | 'block';
  /** For people, in a few words. */
  readonly text: string;
}

/** An object of the cluster that differs between two renders. */
export interface ObjectChange {
  readonly change: 'create' | 'change' | 'delete';
  readonly apiVersion: string;
  readonly kind: string;
  readonly namespace?: string;
  readonly name: string;
  /** What differs; empty for an object that is created or deleted. */
  readonly fields: readonly FieldChange[];
}

/** A field that differs between two renders of an object. */
export interface FieldChange {
  /** Items of lists go by what tells them apart, e.g. `spec.template.spec.containers[checkout].image`. */
  readonly path: string;
  /** A `move` is an item of a list whose place changed. */
  readonly change: 'add' | 'remove' | 'change' | 'move';
  /** The value that was; of a moved item, its index. */
  readonly before?: unknown;
  /** The value that will be; of a moved item, its index. */
  readonly after?: unknown;
}

export interface NetworkChange {
  readonly environment: string;
  /** e.g. `checkout-service → payments-service TCP/8080`. */
  readonly opened: readonly string[];
  readonly closed: readonly string[];
}

/** How the pipeline of a service differs. */
export interface PipelineChange {
  /** The workflow, in the project's folder. */
  readonly file: string;
  /** Its jobs by what has become of them. */
  readonly created: readonly string[];
  readonly changed: readonly string[];
  readonly deleted: readonly string[];
  /** Whether something beside the jobs differs, e.g. the inputs. */
  readonly around: boolean;
}

/** What a service in an environment was. */
export interface Before {
  readonly environment: string;
  readonly service: string;
  /** Null where the other commit has no such service there. */
  readonly version: Version | null;
  readonly capacity: Capacity | null;
}
