/** A service, whatever the environment. */
export interface PageService {
  readonly name: string;
  /** The name of its Deployment and Service. */
  readonly workload: string;
  /** The file in which people change it. */
  readonly source: string;
  /** e.g. `go`. */
  readonly runtime: string;
  /** How it ships: `rolling`, `canary`, `blue-green`, `stateful`, `worker`, `cron-job` or `job`. */
  readonly pattern: string;
  /** What a bad release can do; null where nobody has said it. */
  readonly risk: Risk | null;
  /** The bound on 99 of 100 requests, in milliseconds. */
  readonly p99: number | null;
  /** 0 for a service that calls nobody, otherwise more than any callee's. */
  readonly wave: number;
  /** Where its container serves its API. */
  readonly port: number | null;
  /** What it offers, e.g. `POST /checkout`. */
  readonly api: readonly string[];
  /** Where users reach it; null if they do not. */
  readonly path: string | null;
  /** Who owns it, and how its data are classified; null where that is not said. */
  readonly ownership: { readonly owner: string; readonly dataClassification: string } | null;
  /** The services that it calls. */
  readonly calls: readonly string[];
  readonly stores: readonly { readonly kind: string; readonly purpose: string }[];
  /** Events that reach it through a queue. */
  readonly events: readonly { readonly producer: string; readonly events: string }[];
  /** What it calls beyond the platform. */
  readonly externals: readonly string[];
  /** What its pipeline holds a version to, by the heading; empty without a pipeline. */
  readonly gates: Readonly<Record<string, string>>;
  /** The stages of its pipeline in their order. */
  readonly pipeline: readonly PipelineStage[];
  /** The Secrets that it reads: their names and keys, never their values. */
  readonly secrets: readonly {
    readonly name: string;
    readonly keys: readonly string[];
    readonly purpose: string;
  }[];
  /** The files of the tree that are made of it. */
  readonly files: readonly SourcedFile[];
  /** The service in each environment that has it, by the environment's name. */
  readonly environments: Readonly<Record<string, Deployment>>;
}

export interface Risk {
  readonly level: 'low' | 'medium' | 'high' | 'critical';
  readonly impact: string;
}

export interface PipelineStage {
  readonly id: string;
  /** When it passes. */
  readonly title: string;
  readonly runsFor: string;
  /** The stages that must have passed before. */
  readonly needs: readonly string[];
}

/** A generated file. */
export interface SourcedFile {
  /** Inside the tree, e.g. `base/checkout/deployment.yaml`. */
  readonly path: string;
  /** The files that a person edits to change it. */
  readonly sources: readonly string[];
}

/** A service in an environment: what Argo CD syncs as one. */
export interface Deployment {
  /** The name of its Application. */
  readonly application: string;
  /** What the Application syncs, inside the repository. */
  readonly path: string;
  readonly release: Release;
  readonly capacity: Capacity;
  /** The steps of a canary; null for other patterns. */
  readonly canary: CanarySteps | null;
  /** The index of what its next release does over time; null if that cannot be said. */
  readonly plan: number | null;
  /** Why there is no plan; null if there is one. */
  readonly withoutPlan: string | null;
  readonly objects: readonly DeployedObject[];
}

/** What runs, and what waits to. */
export interface Release {
  /** The image without its version. */
  readonly image: string;
  readonly version: Version;
  /** The commit since which it is so; null if it is not committed, or there is no Git. */
  readonly since: { readonly commit: string; readonly date: string; readonly subject: string } | null;
  /** The versions that the environment before has run since it ran this one, newest first. */
  readonly pending: readonly (Version & { readonly environment: string })[];
  /** What other environments of its stage run, where that is another version. */
  readonly beside: readonly (Version & { readonly environment: string })[];
  /** Who approved the version, and where that is recorded. */
  readonly approval: { readonly by: string; readonly ticket: string } | null;
  /** Whether its releases wait for a person. */
  readonly waitsForApproval: boolean;
  /** Why it was let in without having been in the environment before. */
  readonly forced: string | null;
  /** Whether the version is written in the service's source, as that of an image of others. */
  readonly pinned: boolean;
}

/** A version of an image. */
export interface Version {
  readonly tag: string | null;
  readonly digest: string | null;
}

/** How many pods there are, and what they ask for. */
export interface Capacity {
  /** The least pods, while nothing is released; 0 for what runs to its end. */
  readonly floor: number;
  /** The most pods, while nothing is released. */
  readonly ceiling: number;
  /** What one pod asks for, what is injected into it included. */
  readonly pod: Resources;
  readonly containers: readonly Container[];
}

/** Requests, and limits that are null where there is none. */
export interface Resources {
  /** In cores. */
  readonly cpu: number;
  /** In bytes. */
  readonly memory: number;
  readonly cpuLimit: number | null;
  readonly memoryLimit: number | null;
}

/** A container of a pod, as its manifest has it. */
export interface Container {
  readonly name: string;
  readonly image: string;
  /** Whether it runs before the others, or beside them as a sidecar of theirs. */
  readonly init: boolean;
  /** In the notation of Kubernetes, e.g. `500m`; null where nothing is said. */
  readonly cpu: string | null;
  readonly cpuLimit: string | null;
  readonly memory: string | null;
  readonly memoryLimit: string | null;
}

/** What a canary does. */
export interface CanarySteps {
  /** Shares of the traffic in percent. */
  readonly weights: readonly number[];
  /** How long each share is held. */
  readonly bakeSeconds: number;
  /** Why it is another one than the service's; null if it is that. */
  readonly bakeReason: string | null;
  readonly approval: boolean;
  /** What divides the requests; null where a share is one of pods. */
  readonly router: string | null;
}

/** An object in the cluster. */
export interface DeployedObject {
  readonly apiVersion: string;
  readonly kind: string;
  readonly name: string;
  /** The file of the tree that has it. */
  readonly file: string;
}
