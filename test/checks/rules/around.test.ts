import { render } from '../../../synth/render';
import { declareShop } from '../../shop';
import { type Mutant, testMutants } from '../mutant';

/** What is around the services, as the shop has it. */
const tree = render(
  declareShop({ namespaces: { priorities: { low: 10, medium: 20, high: 30, critical: 40 } } }),
);

const CLASSES = 'namespaces/production/priority-classes.yaml';

const MUTANTS: Mutant[] = [
  [
    'priority-class-exists',
    (t) => t.set(CLASSES, 'metadata.name', 'lowest'),
    `[ecommerce/catalog] overlays/production/catalog/kustomization.yaml: Deployment catalog-service: spec.template.spec.priorityClassName must be one of lowest, ecommerce-production-medium, ecommerce-production-high, ecommerce-production-critical, system-cluster-critical, system-node-critical, or among the platform's 'priorityClasses', got "ecommerce-production-low"`,
  ],
  [
    'project-allows-kinds',
    (t) => t.remove('argocd/project.yaml#3', 'spec.clusterResourceWhitelist[1]'),
    '[ecommerce/app-of-apps] argocd/project.yaml: AppProject ecommerce-production-namespace: spec.clusterResourceWhitelist must have {"group":"scheduling.k8s.io","kind":"PriorityClass"}',
  ],
];
testMutants(() => tree, MUTANTS);
