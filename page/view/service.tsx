import type { PageService } from '../data/service';
import { useModel } from './model';
import { ChangedTag, Facts, Listed, RiskTag, Section, ServiceLink } from './parts';
import { href, type Route } from './route';
import { ServiceInEnvironment } from './service-in-environment';
import { Table } from './table';

/** All that is known of a service. */
export function ServiceView({ route }: { route: Route }) {
  const model = useModel();
  const [name = '', environment, kind, object] = route.path;
  const service = model.services.get(name);
  if (!service) return <Unknown name={name} />;
  const { risk } = service;
  return (
    <>
      <h1>
        {name} {model.changed.has(name) && <ChangedTag />}
      </h1>
      <p class="lead">
        <RiskTag risk={risk} /> {risk && <span>{risk.impact}</span>}
      </p>
      <Facts facts={factsOf(service, model.callers.get(name) ?? [])} />
      <p>
        <a href={href('topology', [name])}>See what is around {name}</a>
      </p>
      {model.byWeight.map((it) => (
        <ServiceInEnvironment
          key={it.name}
          service={service}
          environment={it.name}
          sought={it.name === environment}
          object={it.name === environment && kind && object ? `${kind} ${object}` : undefined}
        />
      ))}
      <Gates service={service} />
      <Secrets service={service} />
      <Files service={service} />
    </>
  );
}

function Unknown({ name }: { name: string }) {
  return (
    <>
      <h1>{name || 'Service'}</h1>
      <p>
        The platform has no such service. <a href={href('environments')}>All services</a>
      </p>
    </>
  );
}

function factsOf(service: PageService, callers: readonly string[]) {
  const { pattern, runtime, p99, ownership, calls, stores, events, externals, path, source, api } = service;
  const links = (names: readonly string[]) => names.map((name) => <ServiceLink key={name} name={name} />);
  return [
    ['Ships as', pattern],
    ['Runtime', runtime],
    ['p99', p99 === null ? null : `${p99} ms at most`],
    ['Owner', ownership?.owner],
    ['Data', ownership?.dataClassification],
    ['API', api.length > 0 && <Listed items={api.map((route) => <code key={route}>{route}</code>)} />],
    ['Users reach it at', path && <code>{path}</code>],
    ['Called by', callers.length > 0 ? <Listed items={links(callers)} /> : 'no service'],
    ['Calls', calls.length > 0 ? <Listed items={links(calls)} /> : 'no service'],
    ['Beyond the platform', externals.join(', ')],
    ['State', stores.map(({ kind, purpose }) => `${kind} (${purpose})`).join(', ')],
    ['Events', events.map(({ producer, events }) => `${events} from ${producer}`).join(', ')],
    ['Changed in', <code key="source">{source}</code>],
  ] as const;
}

function Gates({ service: { name, gates, pipeline } }: { service: PageService }) {
  const asked = Object.entries(gates).filter(([, gate]) => gate !== '');
  if (pipeline.length === 0) return null;
  return (
    <Section title="Pipeline and gates">
      <Facts facts={asked} />
      <ol class="pipeline" aria-label={`The pipeline of ${name}`}>
        {pipeline.map(({ id, title, runsFor }) => (
          <li key={id} class={/^(promote|approv)/.test(id) ? 'promotion' : ''}>
            <b>{id}</b> <span>{title}</span> <small class="muted">{runsFor}</small>
          </li>
        ))}
      </ol>
    </Section>
  );
}

function Secrets({ service: { secrets } }: { service: PageService }) {
  if (secrets.length === 0) return null;
  return (
    <Section title="Secrets">
      <Table
        label="Secrets"
        items={secrets}
        columns={[
          ['Secret', ({ name }) => <code>{name}</code>, 'row'],
          ['Keys', ({ keys }) => <code>{keys.join(', ')}</code>],
          ['What it opens', ({ purpose }) => purpose],
        ]}
      />
    </Section>
  );
}

function Files({ service: { files } }: { service: PageService }) {
  return (
    <Section title="Files">
      <details>
        <summary>{files.length} generated files, and what to edit instead</summary>
        <ul class="files">
          {files.map(({ path, sources }) => (
            <li key={path}>
              <code>{path}</code> <span class="muted">from {sources.join(' and ')}</span>
            </li>
          ))}
        </ul>
      </details>
    </Section>
  );
}
