import { expect, test } from 'vitest';
import { checkTree } from '../../../checks/check';
import { render } from '../../../synth/render';
import { openBookshop } from '../../bookshop';
import { shopTree } from '../../shop';
import { MutableTree } from '../mutable-tree';
import { type Harmless, type Mutant, testHarmless, testMutants } from '../mutant';

const CATALOG = 'base/catalog/deployment.yaml';
const CHECKOUT = 'base/checkout/deployment.yaml';
const INVENTORY = 'base/inventory/deployment.yaml';
const CONTAINER = 'spec.template.spec.containers[0]';
const VOLUMES = 'spec.template.spec.volumes';
const CONTAINERS = 'spec.template.spec.containers';
const INIT_CONTAINERS = 'spec.template.spec.initContainers';
const proxy = { name: 'proxy', image: 'proxy:1' };
const SPREAD = 'spec.template.spec.topologySpreadConstraints';
const PRODUCTION = 'overlays/production/catalog/kustomization.yaml';

const MUTANTS: Mutant[] = [
  [
    'name-in-pod-is-unique',
    (t) => t.push(CATALOG, `${CONTAINER}.env`, { name: 'LOG_LEVEL', value: 'warn' }),
    '[ecommerce/catalog] base/catalog/deployment.yaml: spec.template.spec.containers[catalog].env[5].name must stand there once, got "LOG_LEVEL" again',
  ],
  [
    'name-in-pod-is-unique',
    (t) => t.push(CATALOG, 'spec.template.spec.volumes', { name: 'tmp', emptyDir: {} }),
    '[ecommerce/catalog] base/catalog/deployment.yaml: spec.template.spec.volumes[1].name must stand there once, got "tmp" again',
  ],
  [
    'name-in-pod-is-unique',
    (t) => t.push(CATALOG, 'spec.template.spec.containers', { name: 'catalog', image: 'proxy:1' }),
    '[ecommerce/catalog] base/catalog/deployment.yaml: spec.template.spec.containers[1].name must stand there once, got "catalog" again',
  ],
  [
    'name-in-pod-is-unique',
    (t) => t.set(CATALOG, INIT_CONTAINERS, [{ name: 'catalog', image: 'proxy:1' }]),
    '[ecommerce/catalog] base/catalog/deployment.yaml: spec.template.spec.initContainers[catalog].name must stand there once, got "catalog" again',
  ],
  [
    'container-port-is-unique',
    (t) => t.push(CATALOG, `${CONTAINER}.ports`, { containerPort: 8080 }),
    '[ecommerce/catalog] base/catalog/deployment.yaml: spec.template.spec.containers[catalog].ports[2].containerPort must stand there once, got "8080/TCP" again',
  ],
  [
    'container-port-is-unique',
    (t) => t.push(CATALOG, `${CONTAINER}.ports`, { containerPort: 8081, name: 'metrics' }),
    '[ecommerce/catalog] base/catalog/deployment.yaml: spec.template.spec.containers[catalog].ports[8081/TCP].name must stand there once, got "metrics" again',
  ],
  [
    'volume-mount-exists',
    (t) => t.set(CATALOG, `${CONTAINER}.volumeMounts[0].name`, 'temp'),
    '[ecommerce/catalog] base/catalog/deployment.yaml: spec.template.spec.containers[catalog].volumeMounts[/tmp].name must name a volume of the pod, got "temp"',
  ],
  [
    'volume-mount-exists',
    (t) => t.push(CATALOG, `${CONTAINER}.volumeMounts`, { name: 'tmp', mountPath: '/tmp' }),
    '[ecommerce/catalog] base/catalog/deployment.yaml: spec.template.spec.containers[catalog].volumeMounts[1].mountPath must stand there once, got "/tmp" again',
  ],
  [
    'variable-is-defined-before-use',
    (t) =>
      t
        .push(CHECKOUT, `${CONTAINER}.env`, t.get(CHECKOUT, `${CONTAINER}.env[0]`))
        .remove(CHECKOUT, `${CONTAINER}.env[0]`),
    '[ecommerce/checkout] base/checkout/deployment.yaml: spec.template.spec.containers[checkout].env[CATALOG_URL].value must refer to variables that stand before it, got $(NAMESPACE)',
    '[ecommerce/checkout] base/checkout/deployment.yaml: spec.template.spec.containers[checkout].env[INVENTORY_URL].value must refer to variables that stand before it, got $(NAMESPACE)',
    '[ecommerce/checkout] base/checkout/deployment.yaml: spec.template.spec.containers[checkout].env[PAYMENTS_URL].value must refer to variables that stand before it, got $(NAMESPACE)',
  ],
  [
    'variable-is-defined-before-use',
    (t) => t.set(CATALOG, `${CONTAINER}.env[0].value`, '$$(A)$(LOG_LEVEL)'),
    '[ecommerce/catalog] base/catalog/deployment.yaml: spec.template.spec.containers[catalog].env[LOG_LEVEL].value must refer to variables that stand before it, got $(LOG_LEVEL), in production',
  ],
  [
    'probe-port-is-served',
    (t) => t.set(CATALOG, `${CONTAINER}.readinessProbe.httpGet.port`, 8081),
    '[ecommerce/catalog] base/catalog/deployment.yaml: spec.template.spec.containers[catalog].readinessProbe.httpGet.port must be a port of the container, got 8081',
  ],
  [
    'probe-port-is-served',
    (t) => t.set(CATALOG, `${CONTAINER}.livenessProbe`, { tcpSocket: { port: 'http' } }),
    '[ecommerce/catalog] base/catalog/deployment.yaml: spec.template.spec.containers[catalog].livenessProbe.tcpSocket.port must be a port of the container, got "http"',
  ],
  [
    'probe-port-is-served',
    (t) => t.set(INVENTORY, `${CONTAINER}.startupProbe.httpGet.port`, 80),
    '[ecommerce/inventory] base/inventory/deployment.yaml: spec.template.spec.containers[inventory].startupProbe.httpGet.port must be a port of the container, got 80',
  ],
  [
    'probe-port-is-served',
    (t) => t.set(CATALOG, `${CONTAINER}.readinessProbe`, { grpc: { port: 50051 } }),
    '[ecommerce/catalog] base/catalog/deployment.yaml: spec.template.spec.containers[catalog].readinessProbe.grpc.port must be a port of the container, got 50051',
  ],
  [
    'probe-port-is-served',
    (t) =>
      t.set(CATALOG, `${CONTAINER}.lifecycle`, {
        postStart: { httpGet: { path: '/warm', port: 'http' } },
        preStop: { httpGet: { path: '/drain', port: 8081 } },
      }),
    '[ecommerce/catalog] base/catalog/deployment.yaml: spec.template.spec.containers[catalog].lifecycle.postStart.httpGet.port must be a port of the container, got "http"',
    '[ecommerce/catalog] base/catalog/deployment.yaml: spec.template.spec.containers[catalog].lifecycle.preStop.httpGet.port must be a port of the container, got 8081',
  ],
  [
    'request-is-within-limit',
    (t) => t.set(CATALOG, `${CONTAINER}.resources.requests.memory`, '1Gi'),
    '[ecommerce/catalog] base/catalog/deployment.yaml: spec.template.spec.containers[catalog].resources.requests.memory must be at most the limit, 384Mi, got 1Gi, in staging',
  ],
  [
    'request-is-within-limit',
    (t) => t.set(PRODUCTION, 'patches[0].patch.content[0].value', '1001m'),
    '[ecommerce/catalog] overlays/production/catalog/kustomization.yaml: Deployment catalog-service: spec.template.spec.containers[catalog].resources.requests.cpu must be at most the limit, 1, got 1001m',
  ],
  [
    'volumes-fit-ephemeral-storage',
    (t) =>
      limited(t)
        .set(CATALOG, `${VOLUMES}[0].emptyDir.sizeLimit`, '256Mi')
        .set(CATALOG, INIT_CONTAINERS, [{ ...proxy, resources: { limits: { 'ephemeral-storage': '1Mi' } } }]),
    '[ecommerce/catalog] base/catalog/deployment.yaml: spec.template.spec.volumes must be less on the disk than the limit of ephemeral-storage, 256Mi, got 256Mi',
  ],
  [
    'volumes-fit-ephemeral-storage',
    (t) =>
      limited(t)
        .push(CATALOG, VOLUMES, { name: 'cache', emptyDir: { sizeLimit: '192Mi' } })
        .push(CATALOG, CONTAINERS, { ...proxy, resources: {} }),
    '[ecommerce/catalog] base/catalog/deployment.yaml: spec.template.spec.volumes must be less on the disk than the limit of ephemeral-storage, 256Mi, got 256Mi',
  ],
  [
    'volumes-fit-ephemeral-storage',
    (t) =>
      limited(t)
        .set(CATALOG, `${VOLUMES}[0].emptyDir.sizeLimit`, '1Gi')
        .push(CATALOG, CONTAINERS, { ...proxy, resources: { limits: { 'ephemeral-storage': '100M' } } }),
    '[ecommerce/catalog] base/catalog/deployment.yaml: spec.template.spec.volumes must be less on the disk than the limit of ephemeral-storage, 351.4Mi, got 1024Mi',
  ],
  [
    'resources-are-limited',
    (t) =>
      t
        .remove(CHECKOUT, `${CONTAINER}.resources.limits.memory`)
        .drop('overlays/production/checkout/kustomization.yaml'),
    '[ecommerce/checkout] base/checkout/deployment.yaml: spec.template.spec.containers[checkout].resources.limits.memory must be set, unless an annotation no-memory-limit says why, got nothing, in staging',
  ],
  [
    'resources-are-limited',
    (t) =>
      t.set(CHECKOUT, INIT_CONTAINERS, [{ ...proxy, resources: {} }]).set(CHECKOUT, 'metadata.annotations', {
        'a.example/no-memory-limit': 'x',
        'a.example/no-cpu-limit': '',
      }),
    '[ecommerce/checkout] base/checkout/deployment.yaml: spec.template.spec.initContainers[proxy].resources.limits.cpu must be set, unless an annotation no-cpu-limit says why, got nothing',
  ],
  [
    'root-is-read-only',
    (t) =>
      t
        .set(CATALOG, `${CONTAINER}.securityContext.readOnlyRootFilesystem`, false)
        .remove(CATALOG, 'spec.template.metadata'),
    '[ecommerce/catalog] base/catalog/deployment.yaml: spec.template.spec.containers[catalog].securityContext.readOnlyRootFilesystem must be true, unless an annotation writable-root says why, got false',
  ],
  [
    'grace-period-outlasts-drain',
    (t) => t.set(CATALOG, 'spec.template.spec.terminationGracePeriodSeconds', 10),
    '[ecommerce/catalog] base/catalog/deployment.yaml: spec.template.spec.containers[catalog].lifecycle.preStop.sleep.seconds must be less than the terminationGracePeriodSeconds, 10, got 10',
  ],
  [
    'spread-counts-own-pods',
    (t) => t.set(CATALOG, `${SPREAD}[1].topologyKey`, 'topology.kubernetes.io/zone'),
    '[ecommerce/catalog] base/catalog/deployment.yaml: spec.template.spec.topologySpreadConstraints[1].topologyKey must stand there once, got "topology.kubernetes.io/zone, ScheduleAnyway" again',
  ],
  [
    'spread-counts-own-pods',
    (t) => t.set(CATALOG, `${SPREAD}[0].labelSelector`, { matchLabels: { app: 'catalog' } }),
    '[ecommerce/catalog] base/catalog/deployment.yaml: spec.template.spec.topologySpreadConstraints[topology.kubernetes.io/zone].labelSelector must match the pod\'s own labels, got {"matchLabels":{"app":"catalog"}}',
  ],
  [
    'spread-counts-own-pods',
    (t) => t.remove(CATALOG, `${SPREAD}[1].labelSelector`),
    "[ecommerce/catalog] base/catalog/deployment.yaml: spec.template.spec.topologySpreadConstraints[kubernetes.io/hostname].labelSelector must match the pod's own labels, got nothing",
  ],
  [
    'spread-counts-own-pods',
    (t) => t.remove(CATALOG, 'spec.template.metadata').remove(CATALOG, `${SPREAD}[1]`),
    '[ecommerce/catalog] base/catalog/deployment.yaml: spec.template.spec.topologySpreadConstraints[topology.kubernetes.io/zone].labelSelector must match the pod\'s own labels, got {"matchLabels":{"app.kubernetes.io/name":"catalog-service"}}',
  ],
  [
    'pod-is-restricted',
    (t) => t.set(CATALOG, 'spec.template.spec.hostNetwork', true),
    '[ecommerce/catalog] base/catalog/deployment.yaml: spec.template.spec.hostNetwork must be false or unset, got true',
  ],
  [
    'pod-is-restricted',
    (t) => t.remove(CATALOG, 'spec.template.spec.securityContext'),
    '[ecommerce/catalog] base/catalog/deployment.yaml: spec.template.spec.containers[catalog].securityContext.runAsNonRoot must be true, on the pod or on each container, got nothing',
    '[ecommerce/catalog] base/catalog/deployment.yaml: spec.template.spec.containers[catalog].securityContext.seccompProfile.type must be RuntimeDefault or Localhost, on the pod or on each container, got nothing',
  ],
  [
    'pod-is-restricted',
    (t) =>
      t
        .set(
          PRODUCTION,
          'patches[0].patch.content[0].path',
          '/spec/template/spec/containers/0/ports/0/hostPort',
        )
        .set(PRODUCTION, 'patches[0].patch.content[0].op', 'add')
        .set(PRODUCTION, 'patches[0].patch.content[0].value', 8080),
    '[ecommerce/catalog] overlays/production/catalog/kustomization.yaml: Deployment catalog-service: spec.template.spec.containers[catalog].ports[8080/TCP].hostPort must be 0 or unset, got 8080',
  ],
  [
    'pod-is-restricted',
    (t) => t.push(CATALOG, 'spec.template.spec.volumes', { name: 'logs', hostPath: { path: '/var/log' } }),
    '[ecommerce/catalog] base/catalog/deployment.yaml: spec.template.spec.volumes[logs] must be one of configMap, csi, downwardAPI, emptyDir, ephemeral, persistentVolumeClaim, projected, secret, got {"name":"logs","hostPath":{"path":"/var/log"}}',
  ],
  [
    'image-is-pinned',
    (t) => t.remove(PRODUCTION, 'images'),
    '[ecommerce/catalog] base/catalog/deployment.yaml: spec.template.spec.containers[catalog].image must have a tag other than latest, or a digest, got "ghcr.io/acme/catalog-service", in production',
  ],
  [
    'image-is-pinned',
    (t) => t.set(PRODUCTION, 'images[0].newTag', 'latest'),
    '[ecommerce/catalog] overlays/production/catalog/kustomization.yaml: Deployment catalog-service: spec.template.spec.containers[catalog].image must have a tag other than latest, or a digest, got "ghcr.io/acme/catalog-service:latest"',
  ],
  [
    'service-account-exists',
    (t) => t.set('base/payments/deployment.yaml', 'spec.template.spec.serviceAccountName', 'payments'),
    '[ecommerce/payments] base/payments/deployment.yaml: spec.template.spec.serviceAccountName must name a ServiceAccount beside it, got "payments"',
  ],
  [
    'priority-class-exists',
    (t) => t.set(CATALOG, 'spec.template.spec.priorityClassName', 'ecommerce-production-high'),
    `[ecommerce/catalog] base/catalog/deployment.yaml: spec.template.spec.priorityClassName must be one of system-cluster-critical, system-node-critical, or among the platform's 'priorityClasses', got "ecommerce-production-high"`,
  ],
  [
    'secret-is-named-by-rule',
    (t) => t.set(CATALOG, `${CONTAINER}.env[1].valueFrom.secretKeyRef.name`, 'catalog-postgresql'),
    '[ecommerce/catalog] base/catalog/deployment.yaml: spec.template.spec.containers[catalog].env[POSTGRESQL_URL].valueFrom.secretKeyRef must be of a Secret catalog-service-<kind of store>, got "catalog-postgresql: url"',
  ],
  [
    'secret-is-named-by-rule',
    (t) => t.set(CATALOG, `${CONTAINER}.env[1].valueFrom.secretKeyRef.name`, 'catalog-backend-redis'),
    '[ecommerce/catalog] base/catalog/deployment.yaml: spec.template.spec.containers[catalog].env[POSTGRESQL_URL].valueFrom.secretKeyRef must be of a Secret catalog-service-<kind of store>, got "catalog-backend-redis: url"',
  ],
  [
    'secret-is-named-by-rule',
    (t) => t.set(CATALOG, `${CONTAINER}.env[1].valueFrom.secretKeyRef.name`, 'catalog-service-mysql'),
    '[ecommerce/catalog] base/catalog/deployment.yaml: spec.template.spec.containers[catalog].env[POSTGRESQL_URL].valueFrom.secretKeyRef must be of a Secret catalog-service-<kind of store>, got "catalog-service-mysql: url"',
  ],
  [
    'secret-is-named-by-rule',
    (t) => t.set(CATALOG, `${CONTAINER}.env[1].valueFrom.secretKeyRef.key`, 'uri'),
    '[ecommerce/catalog] base/catalog/deployment.yaml: spec.template.spec.containers[catalog].env[POSTGRESQL_URL].valueFrom.secretKeyRef must be of url, username, password, got "catalog-service-postgresql: uri"',
  ],
  [
    'secret-is-named-by-rule',
    (t) =>
      t
        .set(CATALOG, `${CONTAINER}.env[1].valueFrom.secretKeyRef`, { name: 'stripe', key: 'token' })
        .set(CATALOG, 'metadata.annotations', { 'a.example/secrets': '{"stripe":["key"]}' }),
    '[ecommerce/catalog] base/catalog/deployment.yaml: spec.template.spec.containers[catalog].env[POSTGRESQL_URL].valueFrom.secretKeyRef must be of key, got "stripe: token"',
  ],
  [
    'secret-is-named-by-rule',
    (t) =>
      t
        .set(CATALOG, `${CONTAINER}.envFrom`, [{ secretRef: { name: 'stripe' } }])
        .set(CATALOG, 'metadata.annotations', { 'a.example/secrets': 'stripe' }),
    '[ecommerce/catalog] base/catalog/deployment.yaml: spec.template.spec.containers[catalog].envFrom[0].secretRef must be of a Secret catalog-service-<kind of store>, got "stripe"',
  ],
  [
    'hook-finds-what-it-needs',
    (t) =>
      t.set('base/payments/deployment.yaml', 'metadata.annotations["argocd.argoproj.io/hook"]', 'PreSync'),
    '[ecommerce/payments] base/payments/deployment.yaml: metadata.annotations["argocd.argoproj.io/hook"] must not be PreSync, as it needs the ServiceAccount payments-service, which comes with the sync',
  ],
  [
    'volume-claim-exists',
    (t) => t.push(CATALOG, VOLUMES, { name: 'data', persistentVolumeClaim: { claimName: 'catalog-data' } }),
    '[ecommerce/catalog] base/catalog/deployment.yaml: spec.template.spec.volumes[data].persistentVolumeClaim.claimName must name a PersistentVolumeClaim beside it, got "catalog-data"',
  ],
  [
    'secret-is-named-by-rule',
    (t) => t.set(CATALOG, `${CONTAINER}.envFrom`, [{ secretRef: { name: 'catalog-secrets' } }]),
    '[ecommerce/catalog] base/catalog/deployment.yaml: spec.template.spec.containers[catalog].envFrom[0].secretRef must be of a Secret catalog-service-<kind of store>, got "catalog-secrets"',
  ],
  [
    'secret-is-named-by-rule',
    (t) =>
      t.push(CATALOG, 'spec.template.spec.volumes', { name: 'tls', secret: { secretName: 'catalog-tls' } }),
    '[ecommerce/catalog] base/catalog/deployment.yaml: spec.template.spec.volumes[tls].secret must be of a Secret catalog-service-<kind of store>, got "catalog-tls"',
  ],
  [
    'config-map-exists',
    (t) =>
      t.push(CATALOG, `${CONTAINER}.env`, {
        name: 'A',
        valueFrom: { configMapKeyRef: { name: 'settings', key: 'a' } },
      }),
    '[ecommerce/catalog] base/catalog/deployment.yaml: spec.template.spec.containers[catalog].env[A].valueFrom.configMapKeyRef.name must name a ConfigMap beside it, got "settings"',
  ],
  [
    'config-map-exists',
    (t) => t.set(CATALOG, `${CONTAINER}.envFrom`, [{ configMapRef: { name: 'settings' } }]),
    '[ecommerce/catalog] base/catalog/deployment.yaml: spec.template.spec.containers[catalog].envFrom[0].configMapRef.name must name a ConfigMap beside it, got "settings"',
  ],
  [
    'config-map-exists',
    (t) =>
      t.push(CATALOG, 'spec.template.spec.volumes', { name: 'settings', configMap: { name: 'settings' } }),
    '[ecommerce/catalog] base/catalog/deployment.yaml: spec.template.spec.volumes[settings].configMap.name must name a ConfigMap beside it, got "settings"',
  ],
  [
    'config-map-exists',
    (t) =>
      t.push(CATALOG, 'spec.template.spec.volumes', {
        name: 'all',
        projected: { sources: [{ configMap: { name: 'settings' } }] },
      }),
    '[ecommerce/catalog] base/catalog/deployment.yaml: spec.template.spec.volumes[all].projected.sources[0].configMap.name must name a ConfigMap beside it, got "settings"',
  ],
  [
    'config-map-exists',
    (t) =>
      withSettings(t).push(CATALOG, `${CONTAINER}.env`, {
        name: 'A',
        valueFrom: { configMapKeyRef: { name: 'settings', key: 'b' } },
      }),
    '[ecommerce/catalog] base/catalog/deployment.yaml: spec.template.spec.containers[catalog].env[A].valueFrom.configMapKeyRef.key must be a key of the ConfigMap settings, got "b"',
  ],
  [
    'config-map-exists',
    (t) =>
      withSettings(t).push(CATALOG, 'spec.template.spec.volumes', {
        name: 'settings',
        configMap: {
          name: 'settings',
          items: [
            { key: 'a', path: 'a' },
            { key: 'b', path: 'b' },
          ],
        },
      }),
    '[ecommerce/catalog] base/catalog/deployment.yaml: spec.template.spec.volumes[settings].configMap.items[b].key must be a key of the ConfigMap settings, got "b"',
  ],
  [
    'secret-is-named-by-rule',
    (t) =>
      t.push(CATALOG, 'spec.template.spec.volumes', {
        name: 'all',
        projected: { sources: [{ secret: { name: 'catalog-tls' } }] },
      }),
    '[ecommerce/catalog] base/catalog/deployment.yaml: spec.template.spec.volumes[all].projected.sources[0].secret must be of a Secret catalog-service-<kind of store>, got "catalog-tls"',
  ],
  [
    'secret-is-named-by-rule',
    (t) =>
      t.push(CATALOG, 'spec.template.spec.volumes', {
        name: 'redis',
        secret: {
          secretName: 'catalog-service-redis',
          items: [
            { key: 'url', path: 'url' },
            { key: 'uri', path: 'uri' },
          ],
        },
      }),
    '[ecommerce/catalog] base/catalog/deployment.yaml: spec.template.spec.volumes[redis].secret.items[uri].key must be of url, got "catalog-service-redis: uri"',
  ],
];

/** With 64Mi of 256Mi taken by a volume. */
function limited(t: MutableTree): MutableTree {
  return t
    .set(CATALOG, `${CONTAINER}.resources.limits["ephemeral-storage"]`, '256Mi')
    .set(CATALOG, `${VOLUMES}[0].emptyDir.sizeLimit`, '64Mi');
}

/** With a ConfigMap `settings` that has the keys a and c. */
function withSettings(t: MutableTree): MutableTree {
  return t
    .push('base/catalog/kustomization.yaml', 'resources', 'settings.yaml')
    .add('base/catalog/settings.yaml', {
      apiVersion: 'v1',
      kind: 'ConfigMap',
      metadata: { name: 'settings' },
      data: { a: '1' },
      binaryData: { c: 'AA==' },
    });
}

const HARMLESS: Harmless[] = [
  [
    'priority-class-exists',
    'a class of every cluster',
    (t) => t.set(CATALOG, 'spec.template.spec.priorityClassName', 'system-node-critical'),
  ],
  [
    'priority-class-exists',
    'a class that somebody else defines',
    (t) =>
      t
        .set(CATALOG, 'spec.template.spec.priorityClassName', 'late')
        .set(CATALOG, 'metadata.annotations', { 'a.example/priority-class': 'of the cluster' }),
  ],
  [
    'hook-finds-what-it-needs',
    'an account that does not come with the sync',
    (t) =>
      t
        .set('base/payments/deployment.yaml', 'metadata.annotations["argocd.argoproj.io/hook"]', 'PreSync')
        .set('base/payments/deployment.yaml', 'spec.template.spec.serviceAccountName', 'before'),
  ],
  [
    'volume-claim-exists',
    'a claim beside the pods',
    (t) =>
      t
        .push(CATALOG, VOLUMES, { name: 'data', persistentVolumeClaim: { claimName: 'catalog-data' } })
        .push('base/catalog/kustomization.yaml', 'resources', 'claim.yaml')
        .add('base/catalog/claim.yaml', {
          apiVersion: 'v1',
          kind: 'PersistentVolumeClaim',
          metadata: { name: 'catalog-data' },
        }),
  ],
  [
    'volume-mount-exists',
    'a claim of each pod',
    (t) =>
      t
        .set(CATALOG, 'kind', 'StatefulSet')
        .set(CATALOG, 'spec.volumeClaimTemplates', [{ metadata: { name: 'data' } }])
        .push(CATALOG, `${CONTAINER}.volumeMounts`, { name: 'data', mountPath: '/data' }),
  ],
  [
    'grace-period-outlasts-drain',
    'a container that waits for nothing at its end',
    (t) => t.set(CATALOG, `${CONTAINER}.lifecycle`, { postStart: { sleep: { seconds: 1 } } }),
  ],
  [
    'volumes-fit-ephemeral-storage',
    'volumes in memory',
    (t) =>
      limited(t).push(CATALOG, VOLUMES, { name: 'cache', emptyDir: { medium: 'Memory', sizeLimit: '1Gi' } }),
  ],
  [
    'volumes-fit-ephemeral-storage',
    'volumes without a limit of the pod',
    (t) =>
      t
        .remove(CATALOG, `${CONTAINER}.resources.limits["ephemeral-storage"]`)
        .remove(CATALOG, `${CONTAINER}.resources.requests["ephemeral-storage"]`),
  ],
  [
    'secret-is-named-by-rule',
    'a Secret that is declared',
    (t) =>
      t
        .set(CATALOG, `${CONTAINER}.env[1].valueFrom.secretKeyRef`, { name: 'stripe', key: 'token' })
        .set(CATALOG, `${CONTAINER}.envFrom`, [{ secretRef: { name: 'stripe' } }])
        .set(CATALOG, 'metadata.annotations', {
          'a.example/owner': 'shop',
          'a.example/secrets': '{"stripe":["token"]}',
        }),
  ],
  [
    'root-is-read-only',
    'a reason why it is not, on the pods',
    (t) =>
      t
        .set(CATALOG, `${CONTAINER}.securityContext.readOnlyRootFilesystem`, false)
        .set(CATALOG, 'spec.template.metadata.annotations', { 'a.example/writable-root': 'caches' }),
  ],
  [
    'volumes-fit-ephemeral-storage',
    'a container beside that has a limit too',
    (t) =>
      limited(t)
        .set(CATALOG, `${VOLUMES}[0].emptyDir.sizeLimit`, '256Mi')
        .push(CATALOG, CONTAINERS, { ...proxy, resources: { limits: { 'ephemeral-storage': '1Mi' } } }),
  ],
  [
    'volumes-fit-ephemeral-storage',
    'a container that runs beside the others from their start on, with a limit too',
    (t) =>
      limited(t)
        .set(CATALOG, `${VOLUMES}[0].emptyDir.sizeLimit`, '256Mi')
        .set(CATALOG, INIT_CONTAINERS, [
          { ...proxy, restartPolicy: 'Always', resources: { limits: { 'ephemeral-storage': '1Mi' } } },
        ]),
  ],
  [
    'volumes-fit-ephemeral-storage',
    'a container before the others that may write more',
    (t) =>
      limited(t)
        .set(CATALOG, `${VOLUMES}[0].emptyDir.sizeLimit`, '256Mi')
        .set(CATALOG, INIT_CONTAINERS, [
          { ...proxy, resources: { limits: { 'ephemeral-storage': '257Mi' } } },
        ]),
  ],
  [
    'config-map-exists',
    'the keys that it has, as text or not, and all of them',
    (t) =>
      withSettings(t)
        .push(CATALOG, `${CONTAINER}.env`, {
          name: 'A',
          valueFrom: { configMapKeyRef: { name: 'settings', key: 'a' } },
        })
        .push(CATALOG, 'spec.template.spec.volumes', {
          name: 'all',
          projected: {
            sources: [
              { configMap: { name: 'settings' } },
              { configMap: { name: 'settings', items: [{ key: 'c', path: 'c' }] } },
              { downwardAPI: { items: [] } },
            ],
          },
        }),
  ],
];

const tree = shopTree();
testMutants(() => tree, MUTANTS);
testHarmless(() => tree, HARMLESS);

const SECRETS: Mutant[] = [
  [
    'secret-is-provided',
    (t) => t.remove('base/orders/external-secret.yaml', 'spec.data[1]'),
    '[bookshop/orders] base/orders/deployment.yaml: spec.template.spec.containers[orders].env[POSTGRESQL_USERNAME].valueFrom.secretKeyRef must be filled by an ExternalSecret, got "order-desk-postgresql: username"',
  ],
  ...['data', 'target'].map(
    (field): Mutant => [
      'secret-is-provided',
      (t) => t.remove('base/search/external-secret.yaml', `spec.${field}`),
      '[bookshop/search] base/search/deployment.yaml: spec.template.spec.containers[search].env[REDIS_URL].valueFrom.secretKeyRef must be filled by an ExternalSecret, got "search-api-redis: url"',
    ],
  ),
  [
    'secret-is-provided',
    (t) => t.set('base/search/external-secret.yaml', 'spec.target.name', 'search-api'),
    '[bookshop/search] base/search/deployment.yaml: spec.template.spec.containers[search].env[REDIS_URL].valueFrom.secretKeyRef must be filled by an ExternalSecret, got "search-api-redis: url"',
  ],
  [
    'secret-is-provided',
    (t) =>
      t
        .drop('base/search/external-secret.yaml')
        .set('base/search/deployment.yaml', `${CONTAINER}.envFrom`, [
          { secretRef: { name: 'search-api-redis' } },
        ])
        .remove('base/search/deployment.yaml', `${CONTAINER}.env[4]`),
    '[bookshop/search] base/search/deployment.yaml: spec.template.spec.containers[search].envFrom[0].secretRef must be filled by an ExternalSecret, got "search-api-redis"',
  ],
  [
    'secret-is-provided',
    (t) => t.drop('base/search/external-secret.yaml'),
    '[bookshop/search] base/search/deployment.yaml: spec.template.spec.containers[search].env[REDIS_URL].valueFrom.secretKeyRef must be filled by an ExternalSecret, got "search-api-redis: url"',
  ],
];

const withSecrets = render(openBookshop({ externalSecrets: { secretStore: 'vault' } }));
testMutants(() => withSecrets, SECRETS);
testHarmless(
  () => withSecrets,
  [
    [
      'secret-is-provided',
      'all of a Secret',
      (t) =>
        t.set('base/search/deployment.yaml', `${CONTAINER}.envFrom`, [
          { secretRef: { name: 'search-api-redis' } },
        ]),
    ],
  ],
);

test('what Kubernetes takes as it is meant is no finding', () => {
  const mutable = new MutableTree(tree)
    .set(CATALOG, `${CONTAINER}.env[0].value`, '$$(NOT_A_VARIABLE)')
    .push(CATALOG, `${CONTAINER}.ports`, { containerPort: 8080, protocol: 'UDP' })
    .set(CATALOG, `${CONTAINER}.readinessProbe.httpGet.port`, 'metrics')
    .set('base/catalog/service.yaml', 'spec.ports[0].targetPort', 'metrics')
    .remove('base/catalog/service.yaml', 'spec.ports[0].protocol')
    .set(CATALOG, 'spec.template.spec.serviceAccountName', 'default')
    .set(CATALOG, `${CONTAINER}.resources.limits.cpu`, '0.1')
    .set('overlays/staging/catalog/kustomization.yaml', 'images[0].newTag', 'latest-1')
    .set(CATALOG, `${CONTAINER}.livenessProbe`, { exec: { command: ['true'] } })
    .remove(CATALOG, `${CONTAINER}.resources.limits["ephemeral-storage"]`)
    .push(CATALOG, SPREAD, {
      maxSkew: 5,
      topologyKey: 'kubernetes.io/hostname',
      whenUnsatisfiable: 'DoNotSchedule',
      labelSelector: { matchExpressions: [{ key: 'app.kubernetes.io/name', operator: 'Exists' }] },
    })
    .push(CATALOG, `${CONTAINER}.env`, { name: 'EMPTY' })
    .set(CATALOG, `${CONTAINER}.envFrom`, [{ secretRef: { name: 'catalog-service-redis' } }])
    .push(PRODUCTION, 'patches[0].patch.content', {
      op: 'add',
      path: '/spec/template/spec/containers/-',
      value: {
        name: 'proxy',
        image: 'proxy:1',
        resources: { requests: { cpu: '10m' }, limits: { cpu: '20m', memory: '8Mi' } },
        securityContext: {
          allowPrivilegeEscalation: false,
          readOnlyRootFilesystem: true,
          capabilities: { drop: ['ALL'] },
        },
      },
    })
    .remove(INVENTORY, 'spec.template.spec.volumes')
    .remove(INVENTORY, `${CONTAINER}.volumeMounts`);
  expect(checkTree(mutable.tree).filter(({ rule }) => rule !== 'tag-is-quoted')).toEqual([]);
});
