import path from 'node:path';
import { createGenerator } from 'ts-json-schema-generator';
import type { Definitions } from './json-schema';

const PACKAGES = path.resolve(__dirname, '../node_modules');

/** Where types are declared, and those of them that are read with all that they are made of. */
interface Source {
  readonly files: string;
  readonly types: readonly string[];
}

const KUBERNETES: Source = {
  files: `${PACKAGES}/kubernetes-types/{core,apps,autoscaling,policy,networking,batch,rbac,scheduling}/{v1,v2}.d.ts`,
  types: [
    'ConfigMap',
    'CronJob',
    'Deployment',
    'HorizontalPodAutoscaler',
    'Ingress',
    'Job',
    'LimitRange',
    'NetworkPolicy',
    'PersistentVolumeClaim',
    'PodDisruptionBudget',
    'PriorityClass',
    'ResourceQuota',
    'Role',
    'RoleBinding',
    'Service',
    'ServiceAccount',
    'StatefulSet',
  ],
};

/** Further kinds of Kubernetes that live in namespaces, for `infra import k8s`. */
export const FURTHER_KINDS = {
  DaemonSet: 'daemonsets',
  Endpoints: 'endpoints',
  EndpointSlice: 'endpointslices',
  Lease: 'leases',
  Pod: 'pods',
  PodTemplate: 'podtemplates',
};

const FURTHER: Source = {
  files: `${PACKAGES}/kubernetes-types/{core,apps,coordination,discovery}/v1.d.ts`,
  types: Object.keys(FURTHER_KINDS),
};

const ARGO: Source = {
  files: `${PACKAGES}/@kubernetes-models/argo-{rollouts,cd}/argoproj.io/v1alpha1/*.d.ts`,
  types: ['IAnalysisTemplate', 'IAppProject', 'IApplication', 'IApplicationSet', 'IRollout'],
};

const GATEWAY_API: Source = {
  files: `${PACKAGES}/@kubernetes-models/gateway-api/gateway.networking.k8s.io/v1/*.d.ts`,
  types: ['IGRPCRoute', 'IHTTPRoute'],
};

/**
 * Turns type declarations into JSON Schema definitions, without their prose.
 *
 * The packages of Argo and the Gateway API describe pods, labels and metadata as well; those of Kubernetes' own
 * package are kept, so that a pod template means the same in a Deployment and in a Rollout.
 */
export function readDefinitions(): Definitions {
  const prefixed = { ...definitionsOf(GATEWAY_API), ...definitionsOf(ARGO) };
  return { ...withoutInterfacePrefix(prefixed), ...definitionsOf(KUBERNETES) };
}

/** The definitions of {@link FURTHER_KINDS}, as they are declared. */
export function readFurtherDefinitions(): Definitions {
  return definitionsOf(FURTHER);
}

function definitionsOf({ files, types }: Source): Definitions {
  const generator = createGenerator({
    path: files,
    tsconfig: path.join(__dirname, 'tsconfig.json'),
    skipTypeCheck: true,
    expose: 'all',
    jsDoc: 'none',
    encodeRefs: false,
    additionalProperties: false,
  });
  return Object.assign({}, ...types.map((type) => generator.createSchema(type).definitions));
}

/** These packages name the interface of a `Rollout` `IRollout`; Kubernetes' names have no prefix. */
function withoutInterfacePrefix(definitions: Definitions): Definitions {
  const unprefixed = JSON.stringify(definitions).replaceAll('"#/definitions/I', '"#/definitions/');
  return Object.fromEntries(
    Object.entries(JSON.parse(unprefixed) as Definitions).map(([name, schema]) => [name.slice(1), schema]),
  );
}
