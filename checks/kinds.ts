import type { DeploymentSpec, StatefulSetSpec } from 'kubernetes-types/apps/v1';
import type { HorizontalPodAutoscalerSpec } from 'kubernetes-types/autoscaling/v2';
import type { ConfigMap, ServiceSpec } from 'kubernetes-types/core/v1';
import type { IngressSpec, NetworkPolicySpec } from 'kubernetes-types/networking/v1';
import type { PodDisruptionBudgetSpec } from 'kubernetes-types/policy/v1';
import type {
  AnalysisTemplateSpec,
  ApplicationSpec,
  AppProjectSpec,
  RolloutSpec,
} from '../manifests/argo-objects';
import type { KubeObject } from '../manifests/kube-object';

/** The kinds that the rules read; their form is the schemas' concern. */
export interface Kinds {
  AnalysisTemplate: Manifest<AnalysisTemplateSpec>;
  Application: Manifest<ApplicationSpec>;
  ApplicationSet: Manifest<{
    readonly template: { readonly metadata: KubeObject['metadata']; readonly spec: ApplicationSpec };
  }>;
  AppProject: Manifest<AppProjectSpec>;
  AuthorizationPolicy: Manifest<AuthorizationPolicySpec>;
  ConfigMap: KubeObject & Pick<ConfigMap, 'data' | 'binaryData'>;
  Deployment: Manifest<DeploymentSpec>;
  ExternalSecret: Manifest<ExternalSecretSpec>;
  GRPCRoute: Manifest<Pick<HttpRouteSpec, 'parentRefs' | 'hostnames'>>;
  HorizontalPodAutoscaler: Manifest<HorizontalPodAutoscalerSpec>;
  HTTPRoute: Manifest<HttpRouteSpec>;
  Ingress: Manifest<IngressSpec>;
  NetworkPolicy: Manifest<NetworkPolicySpec>;
  PeerAuthentication: Manifest<PeerAuthenticationSpec>;
  PersistentVolumeClaim: KubeObject;
  PodDisruptionBudget: Manifest<PodDisruptionBudgetSpec>;
  PriorityClass: KubeObject;
  Rollout: Manifest<RolloutSpec>;
  ScaledObject: Manifest<ScaledObjectSpec>;
  Service: Manifest<ServiceSpec>;
  ServiceAccount: KubeObject;
  StatefulSet: Manifest<StatefulSetSpec>;
  VirtualService: Manifest<VirtualServiceSpec>;
}

interface ScaledObjectSpec {
  readonly scaleTargetRef: { readonly apiVersion?: string; readonly kind: string; readonly name: string };
  readonly minReplicaCount?: number;
  readonly maxReplicaCount: number;
}

export type HttpRouteSpec = import('@kubernetes-models/gateway-api/gateway.networking.k8s.io/v1', { with: {
  'resolution-mode': 'import',
}}).IHTTPRoute['spec'];

export interface Manifest<Spec> extends KubeObject {
  readonly spec: Spec;
}

interface WorkloadSelector {
  readonly selector?: { readonly matchLabels?: Readonly<Record<string, string>> };
}

interface PeerAuthenticationSpec extends WorkloadSelector {
  readonly portLevelMtls?: Readonly<Record<string, object>>;
}

interface AuthorizationPolicySpec extends WorkloadSelector {
  readonly action?: string;
  readonly rules?: readonly AuthorizationRule[];
}

/** Who may do what; what is left out is anybody, and anything. */
export interface AuthorizationRule {
  readonly from?: readonly {
    readonly source?: { readonly principals?: readonly string[]; readonly namespaces?: readonly string[] };
  }[];
  readonly to?: readonly { readonly operation?: { readonly ports?: readonly string[] } }[];
}

interface VirtualServiceSpec {
  readonly hosts?: readonly string[];
  readonly http?: readonly {
    readonly name?: string;
    readonly route?: readonly {
      readonly destination?: { readonly host?: string };
      readonly weight?: number;
    }[];
  }[];
}

interface ExternalSecretSpec {
  readonly target?: { readonly name?: string };
  readonly data?: readonly { readonly secretKey: string }[];
}
