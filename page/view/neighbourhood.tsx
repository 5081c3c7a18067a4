import type { ComponentChildren } from 'preact';
import type { PageService } from '../data/service';
import { count } from './format';
import { useModel } from './model';
import { ChangedTag, RiskTag } from './parts';
import { href } from './route';

/** More of one kind are told by their number, behind a click. */
const MOST_SHOWN = 12;

/** A service between those who call it and what it calls. */
export function Neighbourhood({ service }: { service: PageService }) {
  const { callers, changed } = useModel();
  const { name, path, events, calls, externals, stores, pattern, risk } = service;
  const before: Neighbour[] = [
    ...(path === null ? [] : [{ text: 'users', note: path }]),
    ...(callers.get(name) ?? []).map(called),
    ...events.map((event) => ({ text: event.producer, note: event.events })),
  ];
  const after: Neighbour[] = [
    ...calls.map(called),
    ...externals.map((external) => ({ text: external, note: 'outside of the platform' })),
  ];
  return (
    <>
      <h1>Around {name}</h1>
      <p>
        <a href={href('topology')}>The whole platform</a> ·{' '}
        <a href={href('service', [name])}>{name} in full</a>
      </p>
      <div class="neighbourhood">
        <Column title="Reached by" neighbours={before} />
        <div class="centre">
          <p class="box">
            <strong>{name}</strong> <span class="muted">{pattern}</span> <RiskTag risk={risk} />{' '}
            {changed.has(name) && <ChangedTag />}
          </p>
          {stores.map(({ kind, purpose }) => (
            <p class="store" key={`${kind} ${purpose}`}>
              <b>{kind}</b> {purpose}
            </p>
          ))}
        </div>
        <Column title="Reaches" neighbours={after} />
      </div>
    </>
  );
}

interface Neighbour {
  readonly text: string;
  readonly link?: string;
  readonly note?: string;
}

function called(name: string): Neighbour {
  return { text: name, link: href('topology', [name]) };
}

function Column({ title, neighbours }: { title: string; neighbours: readonly Neighbour[] }) {
  const rest = neighbours.slice(MOST_SHOWN);
  return (
    <section class="column">
      <h2>{title}</h2>
      {neighbours.length === 0 && <p class="muted">nobody</p>}
      <Boxes neighbours={neighbours.slice(0, MOST_SHOWN)} />
      {rest.length > 0 && (
        <details>
          <summary>{count(rest.length, 'more service')}</summary>
          <Boxes neighbours={rest} />
        </details>
      )}
    </section>
  );
}

function Boxes({ neighbours }: { neighbours: readonly Neighbour[] }): ComponentChildren {
  const { changed } = useModel();
  return (
    <ul>
      {neighbours.map(({ text, link, note }) => (
        <li key={`${text} ${note}`} class="box">
          {link ? <a href={link}>{text}</a> : <strong>{text}</strong>}{' '}
          {note && <span class="muted">{note}</span>} {link && changed.has(text) && <ChangedTag />}
        </li>
      ))}
    </ul>
  );
}
