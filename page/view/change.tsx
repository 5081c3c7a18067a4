import type { ApplicationChange, Change, Effect } from '../data/change';
import { ApplicationCard } from './application-card';
import { count } from './format';
import { useModel } from './model';
import { ObjectList } from './object-list';
import { EFFECTS, EffectTag, EnvironmentTag, Section, VersionStep } from './parts';
import type { Route } from './route';

/** What the sources change in the cluster: what it means first, production before all else, then every field. */
export function ChangeView(_: { route: Route }) {
  const { data, byWeight } = useModel();
  const { change } = data;
  if (!change) return <p>This page compares with no commit.</p>;
  const names = [
    ...new Set([
      ...byWeight.map(({ name }) => name),
      ...[...change.applications, ...change.network].map(({ environment }) => environment),
    ]),
  ];
  return (
    <>
      <h1>What this changes</h1>
      <p class="muted">
        <Against change={change} /> {change.summary}
      </p>
      <div class="tiles">
        {names.map((name) => (
          <Tile key={name} name={name} change={change} />
        ))}
      </div>
      {change.warnings.length > 0 && (
        <section class="warnings" aria-label="To know before all else">
          <h2>Before you merge</h2>
          <ul>
            {change.warnings.map((warning) => (
              <li key={warning}>{warning}</li>
            ))}
          </ul>
        </section>
      )}
      {names.map((name) => (
        <InEnvironment key={name} name={name} change={change} />
      ))}
      <Around change={change} />
    </>
  );
}

function Against({ change: { base } }: { change: Change }) {
  return (
    <span>
      Compared with <code>{base.commit.slice(0, 7)}</code>
      {base.name !== base.commit && ` (${base.name})`}.
    </span>
  );
}

/** An environment in a glance: which services change, and how. */
function Tile({ name, change }: { name: string; change: Change }) {
  const model = useModel();
  const here = change.applications.filter(({ environment }) => environment === name);
  const services = here.filter(({ service }) => model.services.has(service));
  const all = model.data.services.filter(({ environments }) => environments[name] !== undefined).length;
  const reach = change.network.find(({ environment }) => environment === name);
  const isCalm = here.length === 0 && !reach;
  return (
    <section class={`tile${isCalm ? ' calm' : ''}`} aria-label={name}>
      <EnvironmentTag name={name} />
      <p class="figure">
        {isCalm ? 'Nothing changes' : `${count(services.length, 'service')} ${verb(services)}`}{' '}
        {!isCalm && <small>of {all}</small>}
      </p>
      <ul>
        {kindsOf(here).map(([kind, names]) => (
          <li key={kind}>
            <EffectTag kind={kind} />
            <Named kind={kind} names={names} environment={name} />
          </li>
        ))}
        {reach && (
          <li>
            <span class="tag effect danger">network</span>{' '}
            {count(reach.opened.length + reach.closed.length, 'connection')}
          </li>
        )}
      </ul>
    </section>
  );
}

function verb({ length }: readonly unknown[]): string {
  return length === 1 ? 'changes' : 'change';
}

/** So many services are named, and the others counted. */
const MOST_NAMED = 5;

/** Services by their names; those with new pods by their versions too. */
function Named({
  kind,
  names,
  environment,
}: {
  kind: Effect['kind'];
  names: readonly string[];
  environment: string;
}) {
  const model = useModel();
  const rest = names.length - MOST_NAMED;
  const shown = rest > 1 ? names.slice(0, MOST_NAMED) : names;
  const more = rest > 1 ? ` and ${rest} more` : '';
  if (kind !== 'restart') return <span>{shown.join(', ') + more}</span>;
  return (
    <ul>
      {shown.map((name) => {
        const step = model.versionChange(environment, name);
        return (
          <li key={name} class="versions">
            {name} {step && <VersionStep {...step} />}
          </li>
        );
      })}
      {more && <li>{more}</li>}
    </ul>
  );
}

/** The services that each kind of effect is on, the gravest kind first. */
function kindsOf(applications: readonly ApplicationChange[]): [Effect['kind'], string[]][] {
  const kinds = Object.keys(EFFECTS) as Effect['kind'][];
  return kinds.flatMap((kind): [Effect['kind'], string[]][] => {
    const on = applications.filter(({ effects }) => effects.some((effect) => effect.kind === kind));
    return on.length > 0 ? [[kind, on.map(({ service }) => service)]] : [];
  });
}

function InEnvironment({ name, change }: { name: string; change: Change }) {
  const here = change.applications.filter(({ environment }) => environment === name);
  const reach = change.network.find(({ environment }) => environment === name);
  if (here.length === 0 && !reach) return null;
  return (
    <Section
      id={`in-${name}`}
      title={
        <>
          In <EnvironmentTag name={name} />
        </>
      }
    >
      {reach && (
        <article class="card network">
          <h3>Who reaches whom</h3>
          <ul class="reach">
            {reach.opened.map((edge) => (
              <li key={edge} class="opened">
                <span class="tag effect danger">opens</span> {edge}
              </li>
            ))}
            {reach.closed.map((edge) => (
              <li key={edge} class="closed">
                <span class="tag effect calm">closes</span> {edge}
              </li>
            ))}
          </ul>
        </article>
      )}
      {[...here].sort(byGravity).map((application) => (
        <ApplicationCard key={application.application} application={application} />
      ))}
    </Section>
  );
}

/** What somebody should look at twice comes first. */
function byGravity(one: ApplicationChange, other: ApplicationChange): number {
  const kinds = Object.keys(EFFECTS);
  const rank = ({ effects }: ApplicationChange) =>
    Math.min(kinds.length, ...effects.map(({ kind }) => kinds.indexOf(kind)));
  return rank(one) - rank(other);
}

/** What changes beside the services: Argo CD's own objects, and the pipelines. */
function Around({ change: { argocd, pipelines } }: { change: Change }) {
  return (
    <>
      {argocd.length > 0 && (
        <Section title="Argo CD itself">
          <article class="card">
            <ObjectList objects={argocd} />
          </article>
        </Section>
      )}
      {pipelines.length > 0 && (
        <Section title="Pipelines">
          <article class="card">
            <ul class="pipelines">
              {pipelines.map(({ file, created, changed, deleted, around }) => (
                <li key={file}>
                  <code>{file}</code>
                  {created.map((job) => (
                    <span key={job} class="sign add">{`+ ${job}`}</span>
                  ))}
                  {changed.map((job) => (
                    <span key={job} class="sign change">{`~ ${job}`}</span>
                  ))}
                  {deleted.map((job) => (
                    <span key={job} class="sign remove">{`− ${job}`}</span>
                  ))}
                  {around && <span class="sign change">~ what is around the jobs</span>}
                </li>
              ))}
            </ul>
          </article>
        </Section>
      )}
    </>
  );
}
