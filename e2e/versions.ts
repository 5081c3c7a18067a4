/**
 * What the promises are proven on. To upgrade one, change its version, run `npm run e2e:build` and `npm run e2e`, and
 * read what turns red.
 */
export const versions = {
  kubernetes: '1.34.4',
  etcd: '3.6.4',
  kwok: '0.7.0',
  'argo-rollouts': '1.8.5',
  // The newest whose Go module is complete; later ones lack a module of their own that is nested in it.
  'argo-cd': '3.2.11',
  kustomize: '5.7.1',
  // Its CustomResourceDefinitions alone: no proxy divides what nobody sends.
  istio: '1.32.0',
} as const;
