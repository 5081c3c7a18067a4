import type { NetworkChange } from '../data/change';
import { count } from './format';

/** So many connections are shown without a click. */
const MOST_SHOWN = 6;

/** Connections that a change opens, and then those that it closes. */
export function ReachChanges({ change: { opened, closed } }: { change: NetworkChange }) {
  const all = [
    ...opened.map((edge) => ({ edge, opens: true })),
    ...closed.map((edge) => ({ edge, opens: false })),
  ];
  const rest = all.slice(MOST_SHOWN);
  return (
    <>
      <Edges edges={all.slice(0, MOST_SHOWN)} />
      {rest.length > 0 && (
        <details>
          <summary>{count(rest.length, 'more connection')}</summary>
          <Edges edges={rest} />
        </details>
      )}
    </>
  );
}

function Edges({ edges }: { edges: readonly { readonly edge: string; readonly opens: boolean }[] }) {
  return (
    <ul class="reach">
      {edges.map(({ edge, opens }) => (
        <li key={`${opens} ${edge}`}>
          <span class={`tag effect ${opens ? 'danger' : 'calm'}`}>{opens ? 'opens' : 'closes'}</span> {edge}
        </li>
      ))}
    </ul>
  );
}
