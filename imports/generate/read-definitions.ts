import path from 'node:path';
import { createGenerator } from 'ts-json-schema-generator';
import type { Definitions } from './json-schema';

const PACKAGES = path.resolve(__dirname, '../../node_modules');

/** The kinds (and the types below them) that are read from the types of Kubernetes itself. */
const KUBERNETES = {
  files: 'kubernetes-types/{core,apps,autoscaling,policy,networking,batch}/{v1,v2}.d.ts',
  types: [
    'ConfigMap',
    'Deployment',
    'HorizontalPodAutoscaler',
    'Ingress',
    'JobSpec',
    'NetworkPolicy',
    'PodDisruptionBudget',
    'Service',
    'ServiceAccount',
  ],
};

/** The kinds that are read from the types of Argo Rollouts and Argo CD. */
const ARGO = {
  files: '@kubernetes-models/argo-{rollouts,cd}/argoproj.io/v1alpha1/*.d.ts',
  types: ['IAnalysisTemplate', 'IAppProject', 'IApplication', 'IRollout'],
};

/**
 * Turns the type declarations of the pinned packages into JSON Schema definitions, without their prose.
 *
 * Both sources describe pods, labels and metadata; those of Kubernetes' own package are kept, so that
 * a pod template means the same in a Deployment and in a Rollout.
 */
export function readDefinitions(): Definitions {
  return { ...withoutInterfacePrefix(definitionsOf(ARGO)), ...definitionsOf(KUBERNETES) };
}

function definitionsOf({ files, types }: { files: string; types: readonly string[] }): Definitions {
  const generator = createGenerator({
    path: path.posix.join(PACKAGES, files),
    tsconfig: path.join(__dirname, 'tsconfig.json'),
    skipTypeCheck: true,
    expose: 'all',
    jsDoc: 'none',
    encodeRefs: false,
    additionalProperties: false,
  });
  const definitions = types.map((type) => generator.createSchema(type).definitions);
  return Object.assign({}, ...definitions);
}

/** The Argo packages name the interface of a `Rollout` `IRollout`; Kubernetes' names have no prefix. */
function withoutInterfacePrefix(definitions: Definitions): Definitions {
  const unprefixed = JSON.stringify(definitions).replaceAll('"#/definitions/I', '"#/definitions/');
  return Object.fromEntries(
    Object.entries(JSON.parse(unprefixed) as Definitions).map(([name, schema]) => [name.slice(1), schema]),
  );
}
