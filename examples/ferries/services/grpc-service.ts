import {
  type ContainerProps,
  Cpu,
  type Platform,
  RollingService,
  type ServiceProps,
  Size,
} from '../../../index';

/** What the ferries' services have in common: images of others, which run as user 1000 and have no metrics. */
export const USER = { runAsUser: 1000, runAsGroup: 1000, fsGroup: 1000 };

/** Of millicores and mebibytes, twice as much at the most. */
export function resources(cpu: number, memory: number): ContainerProps['resources'] {
  return {
    cpu: { request: Cpu.millis(cpu), limit: Cpu.millis(2 * cpu) },
    memory: { request: Size.mebibytes(memory), limit: Size.mebibytes(2 * memory) },
  };
}

/** What is particular to a service that speaks gRPC. */
interface GrpcProps {
  readonly port: number;
  /** @default - that of the container */
  readonly servicePort?: number;
  readonly calls?: NonNullable<ServiceProps['calls']>;
  readonly env?: Readonly<Record<string, string>>;
}

/** A service that speaks gRPC and says by gRPC whether it is well. */
export class GrpcService extends RollingService {
  constructor(
    platform: Platform,
    name: string,
    { port, servicePort = port, calls = [], env = {} }: GrpcProps,
  ) {
    super(platform, name, {
      repository: `ferries/${name}`,
      source: 'services/grpc-service.ts',
      calls,
      container: {
        name: 'server',
        port,
        env: { PORT: String(port), ...env },
        readinessProbe: { grpc: { port }, initialDelaySeconds: 5 },
        livenessProbe: { grpc: { port }, periodSeconds: 20 },
        metrics: 'none',
        resources: resources(100, 64),
      },
      pod: { securityContext: USER, terminationGracePeriodSeconds: 25 },
      service: { ports: [{ name: 'grpc', port: servicePort, targetPort: port, appProtocol: 'grpc' }] },
      serviceAccount: {},
      environments: {
        pier: { replicas: 1 },
        sea: { replicas: 3, pod: { priorityClassName: 'passengers' } },
        lake: { replicas: 2, pod: { priorityClassName: 'passengers' } },
      },
    });
  }
}
