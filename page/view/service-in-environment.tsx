import type { NetworkPod, PageEnvironment } from '../data/page-data';
import type { Deployment, PageService } from '../data/service';
import { ApplicationCard } from './application-card';
import { formatBytes, formatCores, formatDate, formatRange, formatVersion } from './format';
import { useModel } from './model';
import { EnvironmentTag, Facts, Section, VersionText } from './parts';
import { PlanStrip } from './plan-strip';
import { href } from './route';
import { Table } from './table';

/** A service as an environment has it. */
export function ServiceInEnvironment({
  service,
  environment,
  sought,
  object,
}: {
  service: PageService;
  environment: string;
  /** Whether the address leads there. */
  sought: boolean;
  /** The one that somebody looks for, e.g. `Deployment checkout-service`. */
  object: string | undefined;
}) {
  const model = useModel();
  const deployment = service.environments[environment];
  const change = model.change(environment, service.name);
  const place = model.environment(environment);
  if (!place || (!deployment && !change)) return null;
  const plan = model.data.plans[deployment?.plan ?? -1];
  return (
    <Section
      id={`in-${environment}`}
      title={
        <>
          In <EnvironmentTag name={environment} />
          {sought && object === undefined && <span class="sought" />}
        </>
      }
    >
      {change && <ApplicationCard application={change} />}
      {deployment && (
        <>
          <Facts facts={factsOf(deployment)} />
          {plan && !change?.effects.some(({ kind }) => kind === 'restart') && (
            <PlanStrip plan={plan} link={href('plan', [service.name, environment])} service={service.name} />
          )}
          {deployment.withoutPlan && <p class="muted">{deployment.withoutPlan}</p>}
          <Containers deployment={deployment} environment={environment} />
          <Reach place={place} service={service.name} />
          <Objects deployment={deployment} sought={object} />
        </>
      )}
    </Section>
  );
}

function factsOf({ release, capacity, application, path }: Deployment) {
  const { floor, ceiling, pod } = capacity;
  const [newest] = release.pending;
  const total = (value: number, format: (sum: number) => string) =>
    floor === ceiling ? format(value * floor) : `${format(value * floor)} to ${format(value * ceiling)}`;
  return [
    ['Version', <VersionText key="version" version={release.version} />],
    ['Since', release.since && `${formatDate(release.since.date)}, ${release.since.subject}`],
    ['Pending', newest && `${newest.environment} has ${formatVersion(newest)}`],
    ['Approval', release.approval && `${release.approval.by}, ${release.approval.ticket}`],
    ['Releases', release.waitsForApproval && 'wait for a person'],
    ['Pods', formatRange(floor, ceiling)],
    ['Requests in total', `${total(pod.cpu, formatCores)} cores, ${total(pod.memory, formatBytes)}`],
    ['Application', <code key="application">{application}</code>],
    ['Syncs', <code key="path">{path}</code>],
  ] as const;
}

function Containers({
  deployment: { capacity },
  environment,
}: {
  deployment: Deployment;
  environment: string;
}) {
  if (capacity.containers.length === 0) return null;
  return (
    <Table
      label={`Containers in ${environment}`}
      items={capacity.containers}
      columns={[
        [
          'Container',
          ({ name, init }) => (
            <>
              {name} {init && <small class="muted">init</small>}
            </>
          ),
          'row',
        ],
        ['CPU', ({ cpu }) => cpu ?? '–', 'number'],
        ['Limit', ({ cpuLimit }) => cpuLimit ?? '–', 'number'],
        ['Memory', ({ memory }) => memory ?? '–', 'number'],
        ['Limit', ({ memoryLimit }) => memoryLimit ?? '–', 'number'],
      ]}
    />
  );
}

/** Who reaches the pods of a service, and whom they reach. */
function Reach({ place: { name, network }, service }: { place: PageEnvironment; service: string }) {
  const pods = network.pods.filter((pod) => pod.service === service);
  if (pods.length === 0) return null;
  return (
    <div class="reach-lists">
      {pods.map((pod) => (
        <div key={pod.name}>
          <h3>
            Network of {pod.name} <a href={href('network', [name, pod.name])}>in full</a>
          </h3>
          <Side pod={pod} network={network} direction="in" />
          <Side pod={pod} network={network} direction="out" />
        </div>
      ))}
    </div>
  );
}

function Side({
  pod,
  network,
  direction,
}: {
  pod: NetworkPod;
  network: PageEnvironment['network'];
  direction: 'in' | 'out';
}) {
  const policies = direction === 'in' ? pod.ingress : pod.egress;
  const word = direction === 'in' ? 'In' : 'Out';
  if (policies.length === 0) {
    return (
      <p>
        <b>{word}:</b>{' '}
        {direction === 'in' ? 'no policy says who may reach it' : 'no policy says whom it may reach'}
      </p>
    );
  }
  const inside = network.connections
    .filter((it) => (direction === 'in' ? it.to : it.from) === pod.name)
    .map((it) => `${direction === 'in' ? it.from : it.to} ${it.ports.join(', ')}`);
  const outside = network.outside
    .filter((it) => it.pod === pod.name && it.direction === direction)
    .map(({ peer, port }) => `${peer} ${port}`);
  return (
    <p>
      <b>{word}:</b> {[...inside, ...outside].join('; ') || 'nobody'}
    </p>
  );
}

function Objects({
  deployment: { objects },
  sought,
}: {
  deployment: Deployment;
  sought: string | undefined;
}) {
  return (
    <details open={sought !== undefined}>
      <summary>{objects.length} objects in the cluster</summary>
      <ul class="deployed">
        {objects.map(({ kind, name, file }) => (
          <li key={`${kind} ${name}`} class={sought === `${kind} ${name}` ? 'sought' : ''}>
            <b>{kind}</b> {name} <code class="muted">{file}</code>
          </li>
        ))}
      </ul>
    </details>
  );
}
