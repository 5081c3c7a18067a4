/** What a platform is written with: all that `main.ts`, `services/` and other platforms import. */

export type { AnalysisProps } from './delivery/analysis';
export type { CanarySteps } from './delivery/canary-steps';
export type { LoadTestProps } from './delivery/load-test';
export type { NetworkProps, Peer } from './kubernetes/network-policy';
export { BlueGreenService, type BlueGreenServiceProps } from './patterns/blue-green-service';
export { CanaryService, type CanaryServiceProps, type CanaryValues } from './patterns/canary-service';
export { RollingService } from './patterns/rolling-service';
export type { Service } from './patterns/service';
export type {
  EnvironmentValues,
  EventSource,
  Gates,
  LatencyGate,
  Risk,
  ServiceProps,
  VaultProps,
} from './patterns/service-props';
export type { EnvironmentProps } from './platform/environment';
export type { ImageVersion, ImageVersions } from './platform/images';
export { type ArgoCdProps, type GitSource, Platform, type PlatformProps } from './platform/platform';
export type { PrometheusProps } from './platform/prometheus';
export type { DataStore } from './workload/data-store';
export type { ExternalSecretsProps } from './workload/external-secret';
export type { ContainerProps, ProbeProps } from './workload/pod-template';
export type { Bounds, Resources } from './workload/resources';
export { go, nextjs, nodejs, type Runtime, springBoot } from './workload/runtime';
