import { ANALYSIS_RULES } from './analyses';
import { APPLICATION_RULES } from './applications';
import { BAKE_RULES } from './bakes';
import { CANARY_RULES } from './canaries';
import { CREDENTIAL_RULES } from './credentials';
import { KUSTOMIZATION_RULES } from './kustomizations';
import { MESH_RULES } from './mesh';
import { METRIC_RULES } from './metrics';
import { NETWORK_RULES } from './network';
import { OBJECT_RULES, SIZE_RULES } from './objects';
import { PARENT_RULES } from './parents';
import { POD_REFERENCE_RULES } from './pod-references';
import { POD_RULES } from './pods';
import { PROJECT_RULES } from './projects';
import { REACHABILITY_RULES } from './reachability';
import { RELEASE_RULES } from './releases';
import { ROLLOUT_RULES } from './rollouts';
import type { FileRule, ObjectRule, OverlayRule, OwnRule, TreeRule } from './rule';
import { SCALING_RULES } from './scaling';
import { SERVICE_RULES } from './services';
import { TRAFFIC_ROUTING_RULES } from './traffic-routing';
import { WORKFLOW_RULES, type WorkflowRule } from './workflows';

/** What holds for the objects of each environment, by what it is about. */
export const ENVIRONMENT_RULE_GROUPS: Readonly<Record<string, readonly (ObjectRule | OwnRule)[]>> = {
  'Names, labels and selectors': OBJECT_RULES,
  Sizes: SIZE_RULES,
  'Services and their callers': SERVICE_RULES,
  Pods: POD_RULES,
  'What pods refer to': POD_REFERENCE_RULES,
  'Policies of network and mesh': NETWORK_RULES,
  'Who reaches whom': REACHABILITY_RULES,
  'Callers in the mesh': MESH_RULES,
  'Counts, autoscaling and disruption': SCALING_RULES,
  Rollouts: ROLLOUT_RULES,
  Canaries: CANARY_RULES,
  'Traffic routing of canaries': TRAFFIC_ROUTING_RULES,
  Analyses: ANALYSIS_RULES,
  'Metrics of analyses': METRIC_RULES,
  'How long a release is watched': BAKE_RULES,
};

/** What holds for the files of the tree, and the objects of Argo CD; by what it is about. */
export const TREE_RULE_GROUPS: Readonly<Record<string, readonly (FileRule | OverlayRule | TreeRule)[]>> = {
  'Kustomize: bases and overlays': KUSTOMIZATION_RULES,
  'Argo CD: Applications': APPLICATION_RULES,
  'Argo CD: the parents': PARENT_RULES,
  'Argo CD: the projects and the order': PROJECT_RULES,
  'What services take as given of the add-ons': RELEASE_RULES,
  Credentials: CREDENTIAL_RULES,
};

/** What holds for the workflows of the pipelines. */
export const WORKFLOW_RULE_GROUPS: Readonly<Record<string, readonly WorkflowRule[]>> = {
  'Pipelines: workflows': WORKFLOW_RULES,
};

const ENVIRONMENT = Object.values(ENVIRONMENT_RULE_GROUPS).flat();
const TREE = Object.values(TREE_RULE_GROUPS).flat();

/** All rules, by what each of them sees. */
export const RULES = {
  environment: ENVIRONMENT.filter((rule) => rule.scope === undefined),
  object: ENVIRONMENT.filter((rule) => rule.scope === 'object'),
  tree: TREE.filter((rule) => rule.scope === undefined),
  overlay: TREE.filter((rule) => rule.scope === 'overlay'),
  files: TREE.filter((rule) => rule.scope === 'files'),
};

/** Those that ask who calls whom. */
export const CALL_RULES = {
  environment: RULES.environment.filter(({ asksCalls }) => asksCalls),
  tree: RULES.tree.filter(({ asksCalls }) => asksCalls),
};
