import { parseAllDocuments } from 'yaml';
import type { KubeObject } from '../manifests/kube-object';

/** Reads a rendered set from YAML. */
export function renderedSet(yaml: string): KubeObject[] {
  return parseAllDocuments(yaml).map((document) => document.toJS());
}

/** A service as its rendered overlay has it: a zeroed Deployment, and the Rollout that runs its template. */
export const CHECKOUT = renderedSet(`
apiVersion: apps/v1
kind: Deployment
metadata: { name: checkout-service, namespace: production }
spec:
  replicas: 0
  minReadySeconds: 5
  selector: { matchLabels: { app: checkout-service } }
  template:
    metadata: { labels: { app: checkout-service } }
    spec:
      initContainers:
        - { name: migrate, ports: [{ name: unreachable, containerPort: 1 }] }
        - { name: proxy, restartPolicy: Always, ports: [{ name: proxy, containerPort: 15000 }] }
      containers: [{ name: checkout, ports: [{ name: http, containerPort: 8080 }] }]
---
apiVersion: argoproj.io/v1alpha1
kind: Rollout
metadata: { name: checkout-service, namespace: production }
spec:
  replicas: 5
  minReadySeconds: 20
  progressDeadlineAbort: true
  progressDeadlineSeconds: 900
  revisionHistoryLimit: 3
  workloadRef: { apiVersion: apps/v1, kind: Deployment, name: checkout-service }
  strategy: { canary: { canaryService: checkout-service-canary } }
---
apiVersion: v1
kind: Service
metadata: { name: checkout-service, namespace: production }
spec: { ports: [{ port: 8080 }] }`);

/** A service that a plain Deployment runs. */
export const CATALOG = renderedSet(`
apiVersion: apps/v1
kind: Deployment
metadata: { name: catalog-service, namespace: production }
spec:
  replicas: 3
  template:
    metadata: { labels: { app: catalog-service } }
    spec: { containers: [{ name: catalog, ports: [{ name: http, containerPort: 8080 }] }] }`);
