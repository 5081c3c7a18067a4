import type { ApplicationChange, Change, Effect } from '../data/change';
import { EFFECTS } from '../data/effects';
import { ApplicationCard } from './application-card';
import { count } from './format';
import { useModel } from './model';
import { ObjectList } from './object-list';
import { EffectTag, EnvironmentTag, Section, VersionStep } from './parts';
import { ReachChanges } from './reach-changes';
import type { Route } from './route';

/** What the sources change in the cluster: what it means first, production before all else, then every field. */
export function ChangeView({ route }: { route: Route }) {
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
      {data.commit?.clean && <p class="lead">{data.commit.subject}</p>}
      <p class="muted">
        <Against change={change} /> {change.summary}
      </p>
      <div class="tiles">
        {names.map((name) => (
          <Tile key={name} name={name} change={change} />
        ))}
        <AroundTile change={change} />
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
        <InEnvironment
          key={name}
          name={name}
          change={change}
          sought={route.path[0] === name ? route.path[1] : undefined}
        />
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
  const services = here.filter(({ service }) => model.services.has(service) || model.gone.has(service));
  const all = model.data.services.filter(({ environments }) => environments[name] !== undefined).length;
  const gone = here.filter(({ service }) => model.gone.has(service)).length;
  const reach = change.network.find(({ environment }) => environment === name);
  const isCalm = here.length === 0 && !reach;
  return (
    <section class={`tile${isCalm ? ' calm' : ''}`} aria-label={name}>
      <EnvironmentTag name={name} />
      <p class="figure">
        {isCalm ? 'Nothing changes' : `${count(services.length, 'service')} ${verb(services)}`}{' '}
        {!isCalm && <small>of {all + gone}</small>}
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
            <span class={`tag effect ${reach.opened.length > 0 ? 'danger' : 'calm'}`}>network</span>{' '}
            <span>
              opens {reach.opened.length}, closes {reach.closed.length}
            </span>
          </li>
        )}
      </ul>
    </section>
  );
}

/** What changes beside the environments, in a glance. */
function AroundTile({ change: { argocd, pipelines } }: { change: Change }) {
  if (argocd.length + pipelines.length === 0) return null;
  return (
    <section class="tile" aria-label="Around">
      <span class="tag environment">around</span>
      <p class="figure">{count(argocd.length + pipelines.length, 'more change')}</p>
      <ul>
        {argocd.length > 0 && (
          <li>
            <span class="tag effect calm">Argo CD</span> {count(argocd.length, 'object')}
          </li>
        )}
        {pipelines.length > 0 && (
          <li>
            <span class="tag effect calm">pipelines</span> {count(pipelines.length, 'workflow')}
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
  const steps = names.flatMap((name) => {
    const step = kind === 'restart' ? model.versionChange(environment, name) : undefined;
    return step ? [{ name, step }] : [];
  });
  const others = names.filter((name) => !steps.some((it) => it.name === name));
  return (
    <ul>
      {steps.slice(0, MOST_NAMED).map(({ name, step }) => (
        <li key={name} class="versions">
          {name} <VersionStep {...step} />
        </li>
      ))}
      {steps.length > MOST_NAMED && <li>and {steps.length - MOST_NAMED} more versions</li>}
      {others.length > 0 && <li>{shortList(others)}</li>}
    </ul>
  );
}

function shortList(names: readonly string[]): string {
  const rest = names.length - MOST_NAMED;
  return rest > 1 ? `${names.slice(0, MOST_NAMED).join(', ')} and ${rest} more` : names.join(', ');
}

/** The services that each kind of effect is on, the gravest kind first. */
function kindsOf(applications: readonly ApplicationChange[]): [Effect['kind'], string[]][] {
  const kinds = Object.keys(EFFECTS) as Effect['kind'][];
  return kinds.flatMap((kind): [Effect['kind'], string[]][] => {
    const on = applications.filter(({ effects }) => effects.some((effect) => effect.kind === kind));
    return on.length > 0 ? [[kind, on.map(({ service }) => service)]] : [];
  });
}

function InEnvironment({
  name,
  change,
  sought,
}: {
  name: string;
  change: Change;
  /** The service that somebody looks for. */
  sought: string | undefined;
}) {
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
          <ReachChanges change={reach} />
        </article>
      )}
      {[...here].sort(byGravity).map((application) => (
        <ApplicationCard
          key={application.application}
          application={application}
          sought={application.service === sought}
        />
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
