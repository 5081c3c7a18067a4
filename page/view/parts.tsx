import type { ComponentChildren } from 'preact';
import type { PlanStep } from '../../simulate/plan';
import type { Effect } from '../data/change';
import { EFFECTS } from '../data/effects';
import type { Risk, Version } from '../data/service';
import { formatVersion } from './format';
import { useModel } from './model';
import { href } from './route';

/** The name of an environment; one with users stands out. */
export function EnvironmentTag({ name }: { name: string }) {
  const production = useModel().environment(name)?.production === true;
  return <span class={`tag environment${production ? ' production' : ''}`}>{name}</span>;
}

/** What a bad release can do, in a word. */
export function RiskTag({ risk }: { risk: Risk | null }) {
  if (risk === null) return null;
  return (
    <span class={`tag risk ${risk.level}`} title={risk.impact}>
      {risk.level} risk
    </span>
  );
}

/** Says that the change touches something. */
export function ChangedTag() {
  return <span class="tag changed">changes</span>;
}

export function ServiceLink({ name }: { name: string }) {
  return <a href={href('service', [name])}>{name}</a>;
}

export function VersionText({ version }: { version: Version | null }) {
  return <code class="version">{formatVersion(version)}</code>;
}

/** A version that gives way to another. */
export function VersionStep({ before, after }: { before: Version | null; after: Version | null }) {
  return (
    <span class="version-step">
      <del>
        <VersionText version={before} />
      </del>
      <span class="arrow" aria-label="becomes" role="img">
        →
      </span>
      <ins>
        <VersionText version={after} />
      </ins>
    </span>
  );
}

export function EffectTag({ kind }: { kind: Effect['kind'] }) {
  const [gravity, word] = EFFECTS[kind];
  return <span class={`tag effect ${gravity}`}>{word}</span>;
}

/** What a change means to those who run a service. */
export function Effects({ effects }: { effects: readonly Effect[] }) {
  if (effects.length === 0) return null;
  return (
    <ul class="effects">
      {effects.map(({ kind, text }) => (
        <li key={text}>
          <EffectTag kind={kind} /> <span>{text}</span>
        </li>
      ))}
    </ul>
  );
}

/** A part of a view under a heading of its own. */
export function Section({
  title,
  id,
  children,
}: {
  title: ComponentChildren;
  id?: string;
  children: ComponentChildren;
}) {
  return (
    <section id={id}>
      <h2>{title}</h2>
      {children}
    </section>
  );
}

/** What is wider than the screen scrolls by itself, by keyboard too. */
export function Scrolled({ label, children }: { label: string; children: ComponentChildren }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard
    <section class="scrolled" aria-label={label} tabIndex={0}>
      {children}
    </section>
  );
}

/** Old and new pods side by side, of as many as there may be. */
export function PodBar({ pods, most }: { pods: PlanStep['pods']; most: number }) {
  return (
    <span class="bar" aria-hidden="true">
      <span class="old" style={{ width: `${(pods.old / most) * 100}%` }} />
      <span class="new" style={{ width: `${(pods.new / most) * 100}%` }} />
    </span>
  );
}

/** Names and what they are. */
export function Facts({ facts }: { facts: readonly (readonly [name: string, value: ComponentChildren])[] }) {
  return (
    <dl class="facts">
      {facts
        .filter(([, value]) => value !== null && value !== '' && value !== undefined && value !== false)
        .map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
    </dl>
  );
}

/** Items with a comma between each two. */
export function Listed({ items }: { items: readonly ComponentChildren[] }) {
  return (
    <>
      {items.map((item, index) => (
        <span key={index}>
          {index > 0 && ', '}
          {item}
        </span>
      ))}
    </>
  );
}

/** A list to choose one from, each by its own name unless it comes with a text. */
export function Choice({
  name,
  values,
  value,
  onChange,
}: {
  name: string;
  values: readonly (string | readonly [value: string, text: string])[];
  value: string;
  onChange: (value: string) => void;
}) {
  return (
    <label>
      {name}
      <select value={value} onChange={(event) => onChange(event.currentTarget.value)}>
        {values.map((it) => {
          const [value, text] = typeof it === 'string' ? [it, it] : it;
          return (
            <option key={value} value={value}>
              {text}
            </option>
          );
        })}
      </select>
    </label>
  );
}
