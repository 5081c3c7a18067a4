import {
  Duration,
  Platform,
  type PlatformProps,
  readFiles,
  readImages,
  readKinds,
  synthesize,
} from '../../index';
import { Tides } from './harbour-office';
import { TideWindow } from './kinds/tidewindows.harbour.example';
import { Harbours, Manifests, Provisions, Reminders, Tickets } from './services/background';
import { Berths } from './services/berths';
import { Bookings } from './services/bookings';
import { GrpcService } from './services/grpc-service';
import { Website } from './services/website';

/**
 * A line of ferries whose images others build: gRPC, stores of their own, workers and jobs, files and Secrets of any name,
 * sidecars, several hosts, what no prop says, objects of a kind that an operator brings, and two regions for passengers.
 *
 * @param variant props that a test tries instead
 */
export function declarePlatform(variant: Partial<PlatformProps> = {}): Platform {
  const platform = new Platform({
    name: 'ferries',
    registry: 'registry.ferries.example/line',
    git: { url: 'https://git.ferries.example/tree.git', path: 'examples/ferries/dist' },
    environments: [
      {
        name: 'pier',
        namespace: 'ferries-pier',
        host: 'pier.ferries.example',
        network: { stores: { mysql: { cidr: '192.0.2.64/28' }, queue: { namespace: 'messages-pier' } } },
      },
      { name: 'sea', namespace: 'ferries', host: 'ferries.example', production: true, stage: 'afloat' },
      // The other region of the stage: in a cluster of its own, with a database there.
      {
        name: 'lake',
        namespace: 'ferries',
        host: 'lake.ferries.example',
        production: true,
        stage: 'afloat',
        cluster: 'lake-1',
        network: { stores: { mysql: { cidr: '192.0.2.32/28' } } },
      },
    ],
    images: variant.images ?? readImages('images.yaml', __dirname),
    kinds: readKinds('kinds', __dirname),
    prometheus: {
      address: 'http://prometheus.watch:9090',
      scrapeInterval: Duration.seconds(30),
      latencyHistogram: { name: 'request_duration_seconds', unit: 'seconds' },
      labels: {
        namespace: 'namespace',
        service: 'app',
        revisionHash: 'revision',
        status: 'code',
        route: 'route',
      },
    },
    network: {
      ingressController: { namespace: 'edge' },
      gateway: { namespace: 'gateways' },
      prometheus: { namespace: 'watch' },
      rolloutsController: { namespace: 'rollouts' },
      stores: { mysql: { cidr: '192.0.2.16/28' }, queue: { namespace: 'messages' } },
      isolateAll: true,
    },
    teams: [
      {
        name: 'harbour-office',
        owners: ['@ferries/harbour-office'],
        groups: ['ferries:harbour-office'],
        namespaces: { pier: 'harbour-office-pier', sea: 'harbour-office' },
      },
    ],
    previews: { like: 'pier', domain: 'preview.ferries.example', appSecret: 'pull-requests' },
    ingressClass: 'haproxy',
    gateway: { name: 'line', namespace: 'gateways', section: 'https' },
    priorityClasses: ['passengers'],
    ...variant,
  });

  const berths = new Berths(platform, readFiles('config/berths', __dirname));
  const timetable = new GrpcService(platform, 'timetable', { port: 7000, env: { LINES: 'north,south' } });
  const fares = new GrpcService(platform, 'fares', {
    port: 8080,
    servicePort: 5000,
    calls: [timetable],
    env: { TIMETABLE: timetable.address },
  });
  const tides = new Tides(platform);
  const bookings = new Bookings(platform, [berths, fares, tides]);
  const website = new Website(platform, [bookings, timetable]);
  new Tickets(platform);
  new Provisions(platform);
  new Reminders(platform);
  new Manifests(platform, [bookings]);
  new Harbours(platform);

  // What no prop says.
  fares.patch({ kind: 'Deployment' }, [
    { op: 'add', path: '/spec/template/spec/runtimeClassName', value: 'gvisor' },
  ]);
  website.patch({ kind: 'Service', name: 'website', environment: 'sea' }, [
    { op: 'add', path: '/spec/trafficDistribution', value: 'PreferClose' },
  ]);
  timetable.add('role.yaml', {
    apiVersion: 'rbac.authorization.k8s.io/v1',
    kind: 'Role',
    metadata: { name: 'timetable-reads-config' },
    rules: [{ apiGroups: [''], resources: ['configmaps'], verbs: ['get', 'watch'] }],
  });
  // An operator of the harbours makes something of these; `infra import` has brought their kind.
  timetable.add(
    'tide-windows.yaml',
    TideWindow({
      metadata: { name: 'north' },
      spec: { harbour: 'Nordhavn', windows: [{ from: -90, until: '+2h', draught: 55 }] },
    }),
  );
  platform.add('deny-all.yaml', {
    apiVersion: 'networking.k8s.io/v1',
    kind: 'NetworkPolicy',
    metadata: { name: 'deny-all' },
    spec: { podSelector: {}, policyTypes: ['Ingress', 'Egress'] },
  });
  platform.add('quota.yaml', {
    apiVersion: 'v1',
    kind: 'ResourceQuota',
    metadata: { name: 'quota' },
    spec: { hard: { pods: '40', 'requests.storage': '100Gi' } },
  });
  platform.patch({ kind: 'ResourceQuota', environment: 'sea' }, [
    { op: 'replace', path: '/spec/hard/pods', value: '200' },
  ]);
  return platform;
}

if (require.main === module) synthesize(() => declarePlatform(), __dirname);
