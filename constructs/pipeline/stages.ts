import type { STORE_IMAGES } from './pins';
import type { Severity } from './scan-policy';
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

/** A store that a runner can start. */
export type TestStore = keyof typeof STORE_IMAGES;

/** How the sources are built, tested and started, and what brings the tools for it where that is known. */
export type Commands = Pick<Toolchain, 'build' | 'test' | 'start'> & Partial<Toolchain>;

/** Builds and tests the sources, beside the stores that the tests need. */
export interface TestStage extends StageBase {
  readonly kind: 'test';
  readonly toolchain: Commands;
  readonly stores: readonly TestStore[];
  /** Whether what the tests print is kept, for a stage that looks at it. */
  readonly keepsLog: boolean;
  /** Whether they write contracts with callees, which are kept too. */
  readonly writesPacts: boolean;
}

/** Looks for known vulnerabilities and for secrets; `enhanced` with a lower bound, licences and a policy for the SBOM. */
export interface ScanStage extends StageBase {
  readonly kind: 'scan';
  readonly subject: 'sources' | 'image';
  readonly level: 'standard' | 'enhanced';
  /** The least severity that fails. */
  readonly severity: Severity;
  /** The licences that libraries may be under; any, if there are none. */
  readonly licences: readonly string[];
}

/** Static analysis of the sources; with `noInjection` no finding of an injection passes, however it is rated. */
export interface SastStage extends StageBase {
  readonly kind: 'sast';
  readonly toolchain: Toolchain;
  readonly severity: Severity;
  readonly noInjection: boolean;
}

/** Starts the service from its sources, and holds its answers to the contracts of those who call it. */
export interface ProviderContractsStage extends StageBase {
  readonly kind: 'provider-contracts';
  readonly consumers: readonly string[];
  /** What it offers, e.g. `GET /stock/:sku`; nothing where its class does not say it in such words. */
  readonly routes: readonly string[];
  readonly toolchain: Commands;
  readonly stores: readonly TestStore[];
  readonly port: number;
  /** What it answers with 200 once it is ready. */
  readonly readyPath: string;
  /** Whether what it prints meanwhile may have no secrets and card numbers. */
  readonly scansLog: boolean;
}

/** Holds what a callee runs in an environment to the contract that the tests of this version have written. */
export interface ConsumerContractsStage extends StageBase, InEnvironment {
  readonly kind: 'consumer-contracts';
  readonly provider: string;
  /** What that offers. */
  readonly routes: readonly string[];
}

/** Whether the version keeps its contracts with what an environment runs, and that its contracts with the version. */
export interface CanIDeployStage extends StageBase {
  readonly kind: 'can-i-deploy';
  readonly environment: string;
  readonly pairs: readonly { readonly consumer: string; readonly provider: string }[];
  /** The stages before it that have recorded something of contracts. */
  readonly records: readonly string[];
  /** Whether the tests of the version have written contracts of their own. */
  readonly hasPacts: boolean;
}

/** Whether the running version can live with the migrations of this one. */
export interface MigrationStage extends StageBase {
  readonly kind: 'migration';
  readonly folder: string;
  readonly toolchain: Commands;
  readonly stores: readonly TestStore[];
  /** The one whose version is to live with the migrations. */
  readonly environment: string;
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

/** Opens the pull request that lets an environment, or all of a stage, run the version. */
export interface PromotionStage extends StageBase {
  readonly kind: 'promotion';
  /** Its name, or that of the stage. */
  readonly environment: string;
  /** The environment, or the stage, before it, which must be well with the version; undefined for the first. */
  readonly from?: string;
  /** Merged as soon as its checks have passed, or by a person. */
  readonly merge: 'by rule' | 'by review';
  /** The stage before it by which a person has approved the version: who, and where, is recorded with it. */
  readonly approval?: string;
  /** The stage before it whose records of contracts are committed with the version. */
  readonly records?: string;
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
  /** When its largest content must be shown. */
  readonly loadTimeMilliseconds: number;
  /** What its scripts may weigh. */
  readonly bundleKibibytes: number;
}

/** No debug endpoint answers in an environment. */
export interface DebugEndpointsStage extends StageBase, InEnvironment {
  readonly kind: 'debug-endpoints';
  /** What the service answers with 200. */
  readonly readyPath: string;
}

/** An environment refuses plain text, and clients without a certificate. */
export interface MutualTlsStage extends StageBase, InEnvironment {
  readonly kind: 'mutual-tls';
  /** What the service answers with 200. */
  readonly readyPath: string;
  /** Whom its certificate names. */
  readonly identity: string;
}

/** A person approves the version for an environment, or for all of a stage. */
export interface ApprovalStage extends StageBase {
  readonly kind: 'approval';
  /** The environment of GitHub that asks for reviewers, called like it. */
  readonly environment: string;
}

/** One stage of the pipeline of a service: what a generator for some CI turns into a job. */
export type Stage =
  | TestStage
  | ScanStage
  | SastStage
  | ProviderContractsStage
  | ConsumerContractsStage
  | CanIDeployStage
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

/** A stage of which it is not yet said what comes before it. */
export type UnorderedStage<S = Stage> = S extends Stage ? Omit<S, 'needs' | 'runsFor'> : never;
