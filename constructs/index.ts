/** What a platform is written with: all that `main.ts`, `services/` and other platforms import. */

export type { JsonPatch } from '../manifests/json-patch';
export { APPLICATION_HEALTH } from './addons/application-health';
export type { HelmReleaseProps } from './addons/helm-release';
export type { AnalysisProps } from './delivery/analysis';
export type { CanarySteps } from './delivery/canary-steps';
export type { HookProps, RunProps, ScheduleProps } from './delivery/jobs';
export type { WorkerGates } from './delivery/message-queries';
export type { GivenManifest } from './gitops/given-object';
export type { ObjectTarget } from './gitops/object-patches';
export type { MonitoringProps } from './monitoring/monitoring-props';
export type { NamespacesProps } from './namespaces/namespaces-props';
export { BlueGreenService, type BlueGreenServiceProps } from './patterns/blue-green-service';
export { CanaryService, type CanaryServiceProps, type CanaryValues } from './patterns/canary-service';
export { CronJob, Job, type JobValues, type RunningProps } from './patterns/job';
export { RollingService } from './patterns/rolling-service';
export type { Service } from './patterns/service';
export { StatefulService } from './patterns/stateful-service';
export {
  CanaryWorker,
  type CanaryWorkerProps,
  type CanaryWorkerValues,
  Worker,
  type WorkerProps,
} from './patterns/worker';
export { stagesOf } from './pipeline/pipeline';
export type * from './pipeline/stages';
export type { PipelineProps, Toolchain } from './pipeline/toolchain';
export type { ApprovalProps } from './platform/approval';
export type { EnvironmentProps } from './platform/environment';
export type { GatewayProps } from './platform/gateway';
export type { ImageVersion, ImageVersions } from './platform/images';
export type { ImportedKind, ImportedKinds } from './platform/kinds';
export type { LoadTestProps } from './platform/load-test';
export type { NetworkProps, Peer } from './platform/network';
export { Platform } from './platform/platform';
export type { ArgoCdProps, GitSource, PlatformProps } from './platform/platform-props';
export type { PrometheusProps } from './platform/prometheus';
export type { SyncWindow } from './platform/sync-window';
export type { TeamProps } from './platform/team';
export type { PreviewsProps } from './previews/previews-props';
export type { EventSource } from './service/base-props';
export type { FurtherGate, Gates, LatencyGate, PageBudget } from './service/gates';
export type { EnvironmentValues, Risk, ServiceProps } from './service/service-props';
export type {
  ContainerProps,
  MetricsProps,
  PodProps,
  ProbeProps,
} from './workload/container-props';
export type { DataStore, ExternalSecretsProps, SecretProps } from './workload/data-store';
export type { ClaimProps, FileContent, Files } from './workload/files';
export type { Bounds, Exceptions, Resources } from './workload/resources';
export { go, nextjs, nodejs, python, type Runtime, springBoot } from './workload/runtime';
export type { VaultProps } from './workload/vault';
