import { type FileContent, type Platform, StatefulService } from '../../../index';
import { resources } from './grpc-service';

/** Which berth is whose, in memory and on a volume of each pod: an image of others, pinned here. */
export class Berths extends StatefulService {
  /** @param files of the folder with its configuration, by their names */
  constructor(platform: Platform, files: Readonly<Record<string, FileContent>>) {
    super(platform, 'berths', {
      repository: 'ferries/berths',
      image: 'docker.io/library/redis:7.4.1-alpine',
      container: {
        port: 6379,
        appProtocol: 'tcp',
        args: ['redis-server', '/etc/redis/redis.conf'],
        readinessProbe: { exec: { command: ['redis-cli', 'ping'] }, periodSeconds: 5 },
        livenessProbe: { tcpSocket: { port: 6379 } },
        metrics: 'none',
        resources: resources(100, 128),
      },
      files: { '/etc/redis': files },
      claims: [
        {
          name: 'data',
          mountPath: '/data',
          spec: { accessModes: ['ReadWriteOnce'], resources: { requests: { storage: '2Gi' } } },
        },
      ],
      pod: {
        tolerations: [{ key: 'disks', operator: 'Exists', effect: 'NoSchedule' }],
        nodeSelector: { 'ferries.example/disks': 'fast' },
      },
      disruptionBudget: true,
      environments: {
        pier: { replicas: 1 },
        sea: {
          replicas: 3,
          files: { '/etc/redis/redis.conf': 'appendonly yes\ndir /data\nmaxmemory 200mb\n' },
        },
        lake: { replicas: 1 },
      },
    });
  }
}
