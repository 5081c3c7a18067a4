import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Model } from './model';
import { useModel } from './model';
import { href } from './route';

/** So many answers are shown. */
const MOST_ANSWERS = 12;

interface Answer {
  readonly text: string;
  /** What it is, and where. */
  readonly kind: string;
  readonly href: string;
}

/** Finds services and objects by parts of their names; `/` leads to it from anywhere. */
export function Search() {
  const model = useModel();
  const all = useMemo(() => answersOf(model), [model]);
  const [asked, setAsked] = useState('');
  const [active, setActive] = useState(0);
  const input = useRef<HTMLInputElement>(null);
  const found = useMemo(() => matching(all, asked), [all, asked]);
  useShortcut(input);

  const leave = () => {
    setAsked('');
    setActive(0);
  };
  const go = (answer: Answer | undefined) => {
    if (!answer) return;
    location.hash = answer.href;
    leave();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const moves: Readonly<Record<string, () => void>> = {
      ArrowDown: () => setActive(Math.min(active + 1, found.length - 1)),
      ArrowUp: () => setActive(Math.max(active - 1, 0)),
      Enter: () => go(found[active]),
      Escape: leave,
    };
    const move = moves[event.key];
    if (!move || asked === '') return;
    event.preventDefault();
    move();
  };
  const open = asked.trim() !== '';
  return (
    <search class="search">
      <input
        ref={input}
        role="combobox"
        aria-label="Search services and objects"
        aria-expanded={open}
        aria-controls="answers"
        aria-autocomplete="list"
        aria-activedescendant={open && found[active] ? `answer-${active}` : undefined}
        placeholder="Search services and objects ( / )"
        autocomplete="off"
        spellcheck={false}
        value={asked}
        onInput={(event) => {
          setAsked(event.currentTarget.value);
          setActive(0);
        }}
        onKeyDown={onKeyDown}
        onBlur={leave}
      />
      <div id="answers" role="listbox" aria-label="Found" hidden={!open}>
        {found.map((answer, index) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are those of the field
          // biome-ignore lint/a11y/useFocusableInteractive: the field keeps the focus
          <div
            key={answer.href}
            id={`answer-${index}`}
            role="option"
            aria-selected={index === active}
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => go(answer)}
          >
            <span>{answer.text}</span> <small>{answer.kind}</small>
          </div>
        ))}
        {open && found.length === 0 && (
          // biome-ignore lint/a11y/useFocusableInteractive: there is nothing to choose
          <div role="option" aria-selected="false" aria-disabled="true">
            Nothing has this name.
          </div>
        )}
      </div>
    </search>
  );
}

function useShortcut(input: { readonly current: HTMLInputElement | null }): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const isTyping = event.target instanceof HTMLInputElement || event.target instanceof HTMLSelectElement;
      if (event.key !== '/' || isTyping || event.ctrlKey || event.metaKey || event.altKey) return;
      event.preventDefault();
      input.current?.focus();
    };
    addEventListener('keydown', onKeyDown);
    return () => removeEventListener('keydown', onKeyDown);
  }, [input]);
}

function answersOf({ data }: Model): Answer[] {
  return data.services.flatMap((service) => [
    { text: service.name, kind: `service, ${service.pattern}`, href: href('service', [service.name]) },
    ...Object.entries(service.environments).flatMap(([environment, { objects }]) =>
      objects.map(({ kind, name }) => ({
        text: name,
        kind: `${kind} in ${environment}`,
        href: href('service', [service.name, environment, kind, name]),
      })),
    ),
  ]);
}

/** What has all words that are asked for; names that begin with them first. */
function matching(all: readonly Answer[], asked: string): Answer[] {
  const words = asked.toLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0) return [];
  const hits = all.filter(({ text, kind }) => {
    const whole = `${text} ${kind}`.toLowerCase();
    return words.every((word) => whole.includes(word));
  });
  const [first = ''] = words;
  const begins = ({ text }: Answer) => (text.toLowerCase().startsWith(first) ? 0 : 1);
  const isService = ({ kind }: Answer) => (kind.startsWith('service,') ? 0 : 1);
  return hits.sort((a, b) => begins(a) - begins(b) || isService(a) - isService(b)).slice(0, MOST_ANSWERS);
}
