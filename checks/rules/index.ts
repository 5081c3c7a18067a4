import { ANALYSIS_RULES } from './analyses';
import { APPLICATION_RULES } from './applications';
import { BAKE_RULES } from './bakes';
import { CANARY_RULES } from './canaries';
import { CREDENTIAL_RULES } from './credentials';
import { KUSTOMIZATION_RULES } from './kustomizations';
import { METRIC_RULES } from './metrics';
import { NETWORK_RULES } from './network';
import { OBJECT_RULES } from './objects';
import { POD_REFERENCE_RULES } from './pod-references';
import { POD_RULES } from './pods';
import { PROJECT_RULES } from './projects';
import { ROLLOUT_RULES } from './rollouts';
import type { ObjectRule, TreeRule } from './rule';
import { SCALING_RULES } from './scaling';
import { SERVICE_RULES } from './services';

/** What holds for the objects of each environment, computed or really rendered. */
export const ENVIRONMENT_RULES: readonly ObjectRule[] = [
  ...OBJECT_RULES,
  ...SERVICE_RULES,
  ...POD_RULES,
  ...POD_REFERENCE_RULES,
  ...NETWORK_RULES,
  ...SCALING_RULES,
  ...ROLLOUT_RULES,
  ...CANARY_RULES,
  ...ANALYSIS_RULES,
  ...METRIC_RULES,
  ...BAKE_RULES,
];

/** What holds for the files of the tree, and what Argo CD is told of them. */
export const TREE_RULES: readonly TreeRule[] = [
  ...KUSTOMIZATION_RULES,
  ...APPLICATION_RULES,
  ...PROJECT_RULES,
  ...CREDENTIAL_RULES,
];
