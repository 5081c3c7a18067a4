import type { Deployment, PageService } from '../data/service';
import { count, formatDate, formatRange, formatVersion } from './format';
import { GoneServices } from './gone-services';
import { type Model, useModel } from './model';
import {
  ChangedTag,
  Choice,
  EnvironmentTag,
  RiskTag,
  Scrolled,
  ServiceLink,
  VersionStep,
  VersionText,
} from './parts';
import { href, type Route, replaceQuery } from './route';
import { Rows } from './table';
import { isLong } from './virtual-rows';

/** What runs where, since when, and what waits to. */
export function EnvironmentsView({ route }: { route: Route }) {
  const model = useModel();
  const { environments, services } = model.data;
  const shown = services.filter((service) => isAsked(service, route.query, model));
  return (
    <>
      <h1>Environments</h1>
      <Filters route={route} />
      <p role="status" class="muted">
        {shown.length === services.length
          ? count(services.length, 'service')
          : `${shown.length} of ${count(services.length, 'service')}`}
      </p>
      <GoneServices />
      <Scrolled label="Versions by service and environment">
        <table class={`matrix${isLong(shown.length) ? ' long' : ''}`} aria-rowcount={shown.length + 1}>
          <thead>
            <tr>
              <th scope="col">Service</th>
              {environments.map(({ name, stage, host }) => (
                <th scope="col" key={name}>
                  <EnvironmentTag name={name} />{' '}
                  <small class="muted">{stage === name ? host : `${stage}, ${host}`}</small>
                </th>
              ))}
            </tr>
          </thead>
          <Rows
            items={shown}
            height={ROW}
            row={(service, index) => (
              <tr key={service.name} aria-rowindex={index + 2}>
                <th scope="row">
                  <ServiceLink name={service.name} />
                  <RiskTag risk={service.risk} />
                </th>
                {environments.map(({ name }) => (
                  <Cell key={name} service={service.name} environment={name} />
                ))}
              </tr>
            )}
          />
        </table>
      </Scrolled>
    </>
  );
}

const ROW = 92;

function Cell({ service, environment }: { service: string; environment: string }) {
  const model = useModel();
  const deployment = model.deployment(service, environment);
  const step = model.versionChange(environment, service);
  const changes = model.change(environment, service) !== undefined;
  if (!deployment) {
    return (
      <td class={changes ? 'changed' : ''}>
        {step ? <VersionStep {...step} /> : <span class="muted">not there</span>}
      </td>
    );
  }
  const { release, capacity } = deployment;
  const [newest] = release.pending;
  return (
    <td class={changes ? 'changed' : ''}>
      <p>
        {step ? <VersionStep {...step} /> : <VersionText version={release.version} />}{' '}
        {changes && (
          <a href={href('change', [environment, service])} class="to-change">
            <ChangedTag />
          </a>
        )}
      </p>
      <p class="muted">
        {since(deployment)} · {podsOf(capacity.floor, capacity.ceiling)}
      </p>
      {newest && (
        <p class="pending">
          {newest.environment} has {formatVersion(newest)}
          {release.pending.length > 1 && ` and ${release.pending.length - 1} before it`}
        </p>
      )}
      {release.beside.length > 0 && (
        <p class="pending">
          beside it {release.beside.map((it) => `${it.environment} has ${formatVersion(it)}`).join(', ')}
        </p>
      )}
      {release.approval && (
        <p class="muted">
          approved by {release.approval.by}, {release.approval.ticket}
        </p>
      )}
      {release.forced && <p class="forced">forced: {release.forced}</p>}
    </td>
  );
}

function podsOf(floor: number, ceiling: number): string {
  return `${formatRange(floor, ceiling)} ${floor === 1 && ceiling === 1 ? 'pod' : 'pods'}`;
}

function since({ release }: Deployment): string {
  if (release.pinned) return 'pinned in its source';
  return release.since ? `since ${formatDate(release.since.date)}` : 'not committed';
}

const ANY = '';

function Filters({ route }: { route: Route }) {
  const { data } = useModel();
  const { query } = route;
  const set = (name: string, value: string) => replaceQuery(route, { ...query, [name]: value });
  const levels = ['low', 'medium', 'high', 'critical'].filter((level) =>
    data.services.some(({ risk }) => risk?.level === level),
  );
  const patterns = [...new Set(data.services.map(({ pattern }) => pattern))].sort();
  return (
    <search class="filters">
      <label>
        Name
        <input
          type="text"
          value={query.name ?? ''}
          onInput={(event) => set('name', event.currentTarget.value)}
        />
      </label>
      <Choice
        name="Risk"
        values={[[ANY, 'any'], ...levels]}
        value={query.risk ?? ANY}
        onChange={(it) => set('risk', it)}
      />
      <Choice
        name="Ships as"
        values={[[ANY, 'any pattern'], ...patterns]}
        value={query.pattern ?? ANY}
        onChange={(it) => set('pattern', it)}
      />
      <Choice
        name="Services"
        values={[
          [ANY, 'all'],
          ['pending', 'with versions that wait'],
          ['approval', 'that wait for approval'],
          ...(data.change ? [['changed', 'that change'] as const] : []),
        ]}
        value={query.state ?? ANY}
        onChange={(it) => set('state', it)}
      />
    </search>
  );
}

function isAsked(service: PageService, query: Route['query'], { changed }: Model): boolean {
  const here = Object.values(service.environments);
  const states: Readonly<Record<string, () => boolean>> = {
    pending: () => here.some(({ release }) => release.pending.length > 0),
    approval: () => here.some(({ release }) => release.waitsForApproval),
    changed: () => changed.has(service.name),
  };
  return (
    service.name.includes((query.name ?? '').trim().toLowerCase()) &&
    [ANY, service.risk?.level].includes(query.risk ?? ANY) &&
    [ANY, service.pattern].includes(query.pattern ?? ANY) &&
    (states[query.state ?? ANY]?.() ?? true)
  );
}
