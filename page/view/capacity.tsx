import type { PageEnvironment, Quota } from '../data/page-data';
import type { Capacity } from '../data/service';
import { formatBytes, formatCores, formatRange } from './format';
import { type Model, useModel } from './model';
import { ChangedTag, EnvironmentTag, Section, ServiceLink } from './parts';
import type { Route } from './route';
import { Table } from './table';

/** What the services of each environment ask for, with as few pods as there may be and as many. */
export function CapacityView(_: { route: Route }) {
  const { byWeight } = useModel();
  return (
    <>
      <h1>Capacity</h1>
      <p class="lead">
        What all pods ask for while nothing is released: with the fewest pods that autoscalers keep, and with
        the most that they make.
      </p>
      <ul class="legend">
        <li>
          <span class="swatch floor" aria-hidden="true" /> with the fewest pods
        </li>
        <li>
          <span class="swatch ceiling" aria-hidden="true" /> with the most
        </li>
        <li>
          <span class="swatch quota" aria-hidden="true" /> what the quota of the namespace grants
        </li>
      </ul>
      {byWeight.map((environment) => (
        <InEnvironment key={environment.name} environment={environment} />
      ))}
    </>
  );
}

interface Sums {
  readonly pods: number;
  readonly cpu: number;
  readonly memory: number;
}

const NONE: Sums = { pods: 0, cpu: 0, memory: 0 };

const FIGURES: readonly (readonly [keyof Sums, string, (value: number) => string])[] = [
  ['pods', 'Pods', String],
  ['cpu', 'CPU requests, cores', formatCores],
  ['memory', 'Memory requests', formatBytes],
];

function times({ pod }: Capacity, pods: number): Sums {
  return { pods, cpu: pod.cpu * pods, memory: pod.memory * pods };
}

function sumOf(capacities: readonly Capacity[], bound: 'floor' | 'ceiling'): Sums {
  return capacities
    .map((it) => times(it, it[bound]))
    .reduce((a, b) => ({ pods: a.pods + b.pods, cpu: a.cpu + b.cpu, memory: a.memory + b.memory }), NONE);
}

function InEnvironment({ environment: { name, quota } }: { environment: PageEnvironment }) {
  const model = useModel();
  const here = model.data.services.flatMap((service) => {
    const deployment = service.environments[name];
    return deployment ? [{ service: service.name, capacity: deployment.capacity }] : [];
  });
  const now = here.map(({ capacity }) => capacity);
  const before = beforeOf(model, name, here);
  const rows = [...here].sort((a, b) => requests(b.capacity) - requests(a.capacity));
  return (
    <Section title={<EnvironmentTag name={name} />}>
      <div class="gauges">
        {FIGURES.map(([key, title, format]) => (
          <Gauge
            key={key}
            title={title}
            floor={sumOf(now, 'floor')[key]}
            ceiling={sumOf(now, 'ceiling')[key]}
            before={before && [sumOf(before, 'floor')[key], sumOf(before, 'ceiling')[key]]}
            quota={quota?.[key as keyof Quota] ?? null}
            format={format}
          />
        ))}
      </div>
      <Table
        label={`Requests of the services in ${name}`}
        items={rows}
        columns={[
          [
            'Service',
            ({ service, capacity }) => (
              <>
                <ServiceLink name={service} /> {isChanged(model, name, service, capacity) && <ChangedTag />}
              </>
            ),
            'row',
          ],
          ['Pods', ({ capacity }) => formatRange(capacity.floor, capacity.ceiling), 'number'],
          ['CPU of one', ({ capacity: { pod } }) => formatCores(pod.cpu), 'number'],
          ['CPU', ({ capacity }) => range(capacity.pod.cpu, capacity, formatCores), 'number'],
          ['Memory of one', ({ capacity: { pod } }) => formatBytes(pod.memory), 'number'],
          ['Memory', ({ capacity }) => range(capacity.pod.memory, capacity, formatBytes), 'number'],
        ]}
      />
    </Section>
  );
}

function requests({ ceiling, pod }: Capacity): number {
  return ceiling * pod.cpu;
}

function range(value: number, { floor, ceiling }: Capacity, format: (value: number) => string): string {
  return floor === ceiling ? format(value * floor) : `${format(value * floor)}–${format(value * ceiling)}`;
}

function isChanged(model: Model, environment: string, service: string, now: Capacity): boolean {
  const before = model.before(environment, service);
  if (!before) return false;
  const key = (it: Capacity | null) => JSON.stringify(it && [it.floor, it.ceiling, it.pod]);
  return key(before.capacity) !== key(now);
}

/** What the services asked for before; undefined where nothing of it differs. */
function beforeOf(
  model: Model,
  environment: string,
  here: readonly { readonly service: string; readonly capacity: Capacity }[],
): Capacity[] | undefined {
  const gone = (model.data.change?.before ?? []).filter(
    (it) => it.environment === environment && !model.deployment(it.service, environment),
  );
  const differ = here.some(({ service, capacity }) => isChanged(model, environment, service, capacity));
  if (!differ && gone.length === 0) return undefined;
  return [
    ...here.flatMap(({ service, capacity }) => {
      const before = model.before(environment, service);
      return before ? (before.capacity ?? []) : capacity;
    }),
    ...gone.flatMap(({ capacity }) => capacity ?? []),
  ];
}

/** A sum between its floor and its ceiling, against what the quota grants. */
function Gauge({
  title,
  floor,
  ceiling,
  before,
  quota,
  format,
}: {
  title: string;
  floor: number;
  ceiling: number;
  before: readonly [number, number] | undefined;
  quota: number | null;
  format: (value: number) => string;
}) {
  const most = Math.max(ceiling, quota ?? 0, ...(before ?? []), 1e-9);
  const share = (value: number) => `${(value / most) * 100}%`;
  const [was, is] = [before ?? [floor, ceiling], [floor, ceiling]].map(([a = 0, b = 0]) =>
    a === b ? format(a) : `${format(a)} – ${format(b)}`,
  );
  return (
    <div class="gauge">
      <p class="title">{title}</p>
      <p class="figure">
        {was !== is && (
          <>
            <del>{was}</del> <span aria-hidden="true">→</span>{' '}
          </>
        )}
        <ins>{is}</ins>
      </p>
      <div class="track" aria-hidden="true">
        <span class="ceiling" style={{ width: share(ceiling) }} />
        <span class="floor" style={{ width: share(floor) }} />
        {quota !== null && <span class="quota" style={{ left: share(quota) }} />}
      </div>
      <p class="muted">{quota === null ? 'no quota' : `quota ${format(quota)}`}</p>
    </div>
  );
}
