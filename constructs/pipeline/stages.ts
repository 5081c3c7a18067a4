import type { STORE_IMAGES } from './pins';
import type { Toolchain } from './toolchain';

/** What every stage of a pipeline has. */
interface StageBase {
  /** Names the stage in its pipeline, e.g. `promote-staging`. */
  readonly id: string;
  /** What it does, for people. */
  readonly title: string;
  /** The stages that must have passed before it begins. */
  readonly needs: readonly string[];
  /** Whether it runs for every change, pull requests included, or for what is on the default branch alone. */
  readonly runsFor: 'every change' | 'the default branch';
}

/** What a stage finds in an environment. */
interface InEnvironment {
  readonly environment: string;
  /** Where the service is reached there: inside the cluster, or by users. */
  readonly url: string;
}

/** Builds and tests the sources, beside the stores that the tests need. */
export interface TestStage extends StageBase {
  readonly kind: 'test';
  readonly toolchain: Pick<Toolchain, 'build' | 'test'> & Partial<Toolchain>;
  readonly stores: readonly (keyof typeof STORE_IMAGES)[];
  /** Whether what the tests print is kept, for a stage that looks at it. */
  readonly keepsLog: boolean;
}

/** Looks for known vulnerabilities and for secrets; `enhanced` with a lower bound, licences and a policy for the SBOM. */
export interface ScanStage extends StageBase {
  readonly kind: 'scan';
  readonly subject: 'sources' | 'image';
  readonly level: 'standard' | 'enhanced';
}

/** Static analysis of the sources; with `noInjection` no finding of an injection passes, however it is rated. */
export interface SastStage extends StageBase {
  readonly kind: 'sast';
  readonly toolchain: Toolchain;
  readonly noInjection: boolean;
}

/** Whether the version keeps its contracts, with what is committed or with what an environment runs. */
export interface ContractsStage extends StageBase {
  readonly kind: 'contracts';
  /** Services that call this one: their expectations are its to keep. */
  readonly consumers: readonly string[];
  /** Services that this one calls: what it expects of them they must keep. */
  readonly providers: readonly string[];
  /** Undefined where the committed contracts are tested. */
  readonly environment?: string;
}

/** Whether the running version can live with the migrations of this one. */
export interface MigrationStage extends StageBase {
  readonly kind: 'migration';
  readonly folder: string;
}

/** Whether the logs of the tests have secrets or card numbers. */
export interface LogScanStage extends StageBase {
  readonly kind: 'log-scan';
}

/** Builds one image, publishes it by the tag of the commit, signs it, and attests its SBOM and its provenance. */
export interface ImageStage extends StageBase {
  readonly kind: 'image';
  /** Without tag. */
  readonly image: string;
}

/** Opens the pull request that lets an environment run the version. */
export interface PromotionStage extends StageBase {
  readonly kind: 'promotion';
  readonly environment: string;
  /** Merged as soon as its checks have passed, or by a person. */
  readonly merge: 'by rule' | 'by review';
  /** Whether who approved it, and where, is recorded with the version. */
  readonly approval: boolean;
}

/** Waits until an environment has said of the version that it is well there. */
export interface VerdictStage extends StageBase {
  readonly kind: 'verdict';
  readonly environment: string;
}

/** Locust's users against an environment, and the bound that 99 of 100 requests must keep. */
export interface LoadStage extends StageBase, InEnvironment {
  readonly kind: 'load';
  readonly p99Milliseconds: number;
  readonly users: number;
  /** How long they act. */
  readonly seconds: number;
  /** The share of requests that may fail, in 0-1. */
  readonly errorRate: number;
  /** With how many requests it can be judged. */
  readonly leastRequests: number;
}

/** Lighthouse's budgets of a page in an environment. */
export interface LighthouseStage extends StageBase, InEnvironment {
  readonly kind: 'lighthouse';
}

/** No debug endpoint answers in an environment. */
export interface DebugEndpointsStage extends StageBase, InEnvironment {
  readonly kind: 'debug-endpoints';
}

/** An environment refuses plain text, and clients without a certificate. */
export interface MutualTlsStage extends StageBase, InEnvironment {
  readonly kind: 'mutual-tls';
}

/** A person approves the version for an environment. */
export interface ApprovalStage extends StageBase {
  readonly kind: 'approval';
  readonly environment: string;
}

/** One stage of the pipeline of a service: what a generator for some CI turns into a job. */
export type Stage =
  | TestStage
  | ScanStage
  | SastStage
  | ContractsStage
  | MigrationStage
  | LogScanStage
  | ImageStage
  | PromotionStage
  | VerdictStage
  | LoadStage
  | LighthouseStage
  | DebugEndpointsStage
  | MutualTlsStage
  | ApprovalStage;

/** A stage of one kind. */
export type StageOf<K extends Stage['kind']> = Extract<Stage, { readonly kind: K }>;
