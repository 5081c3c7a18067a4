import { Duration, type Platform, RollingService, type ServiceProps } from '../../../index';
import { resources, USER } from './grpc-service';

const LIMITS = { limits: { cpu: '100m', memory: '32Mi' } };

/** What passengers see; beside it a sidecar that renews its session keys, and before it a check of its callees. */
export class Website extends RollingService {
  constructor(
    platform: Platform,
    calls: readonly (NonNullable<ServiceProps['calls']>[number] & { address: string })[],
  ) {
    const [bookings] = calls;
    super(platform, 'website', {
      repository: 'ferries/website',
      labels: { team: 'quay' },
      annotations: { 'ferries.example/handbook': 'https://handbook.ferries.example/website' },
      calls,
      container: {
        name: 'web',
        port: 3000,
        workingDir: '/srv',
        command: ['/srv/server'],
        ports: [{ name: 'admin', containerPort: 3001, protocol: 'TCP' }],
        env: { BOOKINGS: bookings?.address ?? '' },
        readinessProbe: {
          httpGet: { path: '/ready', port: 3000, httpHeaders: [{ name: 'Cookie', value: 'session=probe' }] },
        },
        livenessProbe: { httpGet: { path: '/alive', port: 'admin' } },
        volumeMounts: [{ name: 'session', mountPath: '/session' }],
        longestRequest: Duration.seconds(10),
        drain: 'exec',
        metrics: { port: 3001 },
        exceptions: {
          writableRoot: 'it renders pages beside its own files',
          noCpuLimit: 'pages are rendered in bursts',
        },
        resources: { ...resources(250, 256), cpu: { request: resources(250, 256).cpu.request } },
      },
      pod: {
        securityContext: USER,
        annotations: { 'cluster-autoscaler.kubernetes.io/safe-to-evict': 'true' },
        dnsConfig: { options: [{ name: 'ndots', value: '2' }] },
        hostAliases: [{ ip: '192.0.2.10', hostnames: ['old.ferries.example'] }],
        affinity: {
          nodeAffinity: {
            preferredDuringSchedulingIgnoredDuringExecution: [
              {
                weight: 10,
                preference: {
                  matchExpressions: [{ key: 'kubernetes.io/arch', operator: 'In', values: ['arm64'] }],
                },
              },
            ],
          },
        },
        volumes: [{ name: 'session', emptyDir: { sizeLimit: '8Mi' } }],
        initContainers: [
          {
            name: 'wait',
            image: 'docker.io/library/busybox:1.36.1',
            command: ['sh', '-c', 'until wget -q -O /dev/null "http://$BOOKINGS/ready"; do sleep 2; done'],
            env: [{ name: 'BOOKINGS', value: bookings?.address ?? '' }],
            resources: LIMITS,
          },
          {
            name: 'session-keys',
            image: 'registry.ferries.example/shared/session-keys:3.2.0',
            restartPolicy: 'Always',
            readinessProbe: { exec: { command: ['test', '-s', '/session/key'] } },
            volumeMounts: [{ name: 'session', mountPath: '/session' }],
            resources: LIMITS,
          },
        ],
      },
      service: {
        annotations: { 'service.kubernetes.io/topology-mode': 'Auto' },
        sessionAffinity: 'ClientIP',
        ports: [{ name: 'http', port: 80, targetPort: 3000, appProtocol: 'http' }],
      },
      serviceAccount: {
        annotations: { 'eks.amazonaws.com/role-arn': 'arn:aws:iam::111122223333:role/website' },
      },
      ingress: { path: '/' },
      environments: {
        pier: { replicas: 1, container: { readinessProbe: { initialDelaySeconds: 20 } } },
        sea: {
          replicas: 4,
          ingress: { hosts: ['ferries.example', 'www.ferries.example', 'faehren.example'] },
        },
        lake: { replicas: 2 },
      },
    });
  }
}
