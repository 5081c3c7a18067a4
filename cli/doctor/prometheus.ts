import { addressIn } from '../../checks/pods';
import { workerMetrics } from '../../constructs/delivery/message-queries';
import { bucketBound, bucketLabels } from '../../constructs/delivery/request-queries';
import type { Peer } from '../../constructs/platform/network';
import type { Platform } from '../../constructs/platform/platform';
import type { PrometheusProps } from '../../constructs/platform/prometheus';
import type { DeclaredService } from '../../constructs/service/declared-service';
import { DOCS } from '../../synth/project';
import type { Cluster } from './cluster';
import { type Ailment, BOOTSTRAP, type Examined } from './examined';

const MEND = `see What Prometheus must know in ${DOCS}/operations.md`;

/** The label of a sample that says what was counted: targets, series, or those of them that have a label. */
const COUNTED = 'infra_counted';

type Labels = Readonly<Record<string, string>>;
type Environment = Platform['environments'][number];

/** Whether Prometheus has what the gates of an environment ask it for. It is asked once, for all services. */
export async function examineSeries(
  cluster: Cluster,
  { services }: Platform,
  environment: Environment,
): Promise<Examined[]> {
  const { name, namespace, settings } = environment;
  const what = `the series of ${namespace}`;
  const measured = services
    .flatMap(({ overlays }) => overlays)
    .filter((it) => it.environment.name === name && it.environment.namespace === namespace)
    .map(({ variant }) => variant)
    .filter((service) => metricsOf(service).length > 0 && !service.runsNoPods);
  if (measured.length === 0) return [];
  const unseen = (why: string) => [{ what, ailments: [], unseen: `not asked: ${why}` }];
  const address = settings.prometheus.address.replaceAll(/\{\{\s*args\.namespace\s*\}\}/g, namespace);
  if (address.includes('{{')) return unseen(`${address} is another for each revision`);
  const its = addressIn(withSuffix(address, settings.network.prometheus));
  if (!its) return unseen(`${address} is outside of the cluster`);
  const { protocol, pathname } = new URL(address);
  const proxied = `${protocol}${its.service}:${its.port}`;
  const query = countsOf(settings.prometheus, [...new Set(services.flatMap(metricsOf))].sort());
  const answer = await cluster.raw(
    `/api/v1/namespaces/${its.namespace}/services/${proxied}/proxy${pathname.replace(/\/$/, '')}/api/v1/query?query=${encodeURIComponent(query)}`,
  );
  if (typeof answer === 'string') {
    const samples = samplesIn(answer);
    if (!samples) return unseen(`${address} answers with something else than samples`);
    return judged(what, measured, environment, samples);
  }
  const { refused } = answer;
  if (/\(NotFound\)|no (endpoints|service port)/.test(refused)) {
    const problem = `Prometheus is not at ${address}: ${refused}`;
    return [{ what, ailments: [{ problem, mend: BOOTSTRAP }] }];
  }
  const role = `kubectl create role ask-prometheus -n ${its.namespace} --verb=get --resource=services/proxy --resource-name=${proxied}`;
  return unseen(refused.includes('(Forbidden)') ? `${refused}; ${role} has the right` : refused);
}

/** The address with the suffix of Services, where it does without, or where the domain of the cluster is another. */
function withSuffix(address: string, prometheus: Peer): string {
  if (!('namespace' in prometheus)) return address;
  const service = new RegExp(`^(https?://[^/.:]+\\.${prometheus.namespace})(\\.svc(\\.[^/:]+)?)?(?=[/:]|$)`);
  return address.replace(service, '$1.svc');
}

/** The metrics without which the gates of a service, or its alerts, have nothing to go by. */
function metricsOf(service: DeclaredService): string[] {
  if (!service.hasService) return service.workloadRef.kind === 'Rollout' ? workerMetrics(service) : [];
  return service.isMeasured ? [`${service.settings.prometheus.latencyHistogram.name}_count`] : [];
}

/** Counts targets and series by namespace and service, and buckets by their bounds. */
function countsOf({ labels, latencyHistogram }: PrometheusProps, metrics: readonly string[]): string {
  const { name } = latencyHistogram;
  const all = `__name__=~"${metrics.join('|')}"`;
  const counted = {
    up: 'up',
    series: `{${all}}`,
    revisionHash: `{${all},${labels.revisionHash}!=""}`,
    status: `${name}_count{${labels.status}!=""}`,
    route: `${name}_count{${labels.route}!=""}`,
    bucket: `${name}_bucket`,
  };
  const by = `__name__,${labels.namespace},${labels.service},le`;
  return Object.entries(counted)
    .map(([what, series]) => `label_replace(count by (${by}) (${series}),"${COUNTED}","${what}","","")`)
    .join(' or ');
}

function samplesIn(answer: string): readonly Labels[] | undefined {
  try {
    const { data } = JSON.parse(answer) as { data?: { result?: readonly { readonly metric: Labels }[] } };
    return data?.result?.map(({ metric }) => metric);
  } catch {
    // A login page, for one.
    return undefined;
  }
}

function judged(
  what: string,
  services: readonly DeclaredService[],
  { namespace, settings }: Environment,
  samples: readonly Labels[],
): Examined[] {
  const { labels, latencyHistogram } = settings.prometheus;
  const ailments: Ailment[] = [];
  const silent: string[] = [];
  const unscraped = new Set<string>();
  const add = (problem: string, mend = MEND) => ailments.push({ problem, mend });
  for (const service of services) {
    const its = samples.filter(
      (sample) => sample[labels.namespace] === namespace && sample[labels.service] === service.workload,
    );
    const has = (counted: string, metric?: string) =>
      its.some((it) => it[COUNTED] === counted && (metric === undefined || it.__name__ === metric));
    for (const metric of metricsOf(service)) {
      if (!has('series', metric)) {
        if (has('up'))
          silent.push(service.hasService ? service.workload : `${metric} of ${service.workload}`);
        else unscraped.add(service.workload);
        continue;
      }
      const needed = [
        ...(service.workloadRef.kind === 'Rollout' ? (['revisionHash'] as const) : []),
        ...(service.hasService ? (['status', 'route'] as const) : []),
      ].filter((label) => !has(label, metric));
      for (const label of needed) {
        add(`${metric} of ${service.workload} in ${namespace} has no label ${labels[label]}`);
      }
      if (!service.hasService) continue;
      const bound = bucketBound(service);
      const buckets = its.flatMap(({ le = '+Inf' }) => (le === '+Inf' ? [] : le));
      if (bucketLabels(bound).some((le) => buckets.includes(le))) continue;
      const others = buckets.sort((a, b) => Number(a) - Number(b)).join(', ');
      const histogram = `${latencyHistogram.name} of ${service.workload} in ${namespace}`;
      add(
        `${histogram} has no bucket ${bound}, but ${others || 'none'}`,
        'give it that, see docs/metrics.md',
      );
    }
  }
  if (unscraped.size > 0) add(whyUnscraped([...unscraped], namespace, labels, samples));
  const waiting = silent.length > 0 ? [`${silent.join(', ')}: scraped, but nothing is counted yet`] : [];
  return [
    { what, ailments },
    ...waiting.map((unseen) => ({ what: `all series of ${namespace}`, ailments: [], unseen })),
  ];
}

/** Series that lack the label of their namespace or service are there, but nobody's. */
function whyUnscraped(
  services: readonly string[],
  namespace: string,
  labels: PrometheusProps['labels'],
  samples: readonly Labels[],
): string {
  const series = samples.filter((it) => it[COUNTED] === 'series');
  const nobodys = series.find((it) => it[labels.namespace] === namespace && it[labels.service] === undefined);
  if (nobodys) return `${nobodys.__name__} in ${namespace} has series without the label ${labels.service}`;
  const anywhere = series.find((it) => it[labels.namespace] === undefined);
  if (anywhere) return `${anywhere.__name__} has series without the label ${labels.namespace}`;
  return `nothing is scraped as ${labels.service}=${services.join(', ')} in ${labels.namespace}=${namespace}`;
}
