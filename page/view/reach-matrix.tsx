import { useState } from 'preact/hooks';
import type { Connection, NetworkPod, PageEnvironment } from '../data/page-data';
import { useModel } from './model';
import { Scrolled } from './parts';

/** Rows reach columns, or do not; a cell tells why. */
export function ReachMatrix({ place, chosen }: { place: PageEnvironment; chosen: string | undefined }) {
  const { data } = useModel();
  const { pods, connections } = place.network;
  const [asked, setAsked] = useState<readonly [from: string, to: string] | undefined>();
  const change = data.change?.network.find(({ environment }) => environment === place.name);
  const edges = [...(change?.opened ?? []), ...(change?.closed ?? [])];
  const allowed = new Map(connections.map((it) => [`${it.from} → ${it.to}`, it]));
  const reachOf = (from: NetworkPod, to: NetworkPod) =>
    reach(from, to, allowed.get(`${from.name} → ${to.name}`));
  const from = pods.find(({ name }) => name === asked?.[0]);
  const to = pods.find(({ name }) => name === asked?.[1]);
  return (
    <>
      <Scrolled label="Who reaches whom">
        <table class="reach-matrix">
          <thead>
            <tr>
              <th scope="col">
                <span class="muted">from ↓ to →</span>
              </th>
              {pods.map(({ name }) => (
                <th scope="col" key={name} class={name === chosen ? 'chosen' : ''}>
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {pods.map((row) => (
              <tr key={row.name}>
                <th scope="row" class={row.name === chosen ? 'chosen' : ''}>
                  {row.name}
                </th>
                {pods.map((column) => {
                  if (row === column) return <td key={column.name} class="self" />;
                  const { kind, word } = reachOf(row, column);
                  const edge = `${row.name} → ${column.name} `;
                  const changes = edges.some((it) => it.startsWith(edge));
                  return (
                    <td key={column.name} class={changes ? 'changed' : ''}>
                      <button
                        type="button"
                        class={`reach ${kind}`}
                        aria-pressed={asked?.[0] === row.name && asked[1] === column.name}
                        aria-label={`${row.name} to ${column.name}: ${word}${changes ? ', changes' : ''}`}
                        onClick={() => setAsked([row.name, column.name])}
                      >
                        {word}
                      </button>
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </Scrolled>
      <p role="status" class="why">
        {from && to
          ? why(from, to, allowed.get(`${from.name} → ${to.name}`))
          : 'Choose a cell to see why it is so.'}
      </p>
    </>
  );
}

function reach(from: NetworkPod, to: NetworkPod, connection: Connection | undefined) {
  if (from.egress.length + to.ingress.length === 0) return { kind: 'open', word: 'open' };
  return connection
    ? { kind: 'allowed', word: connection.ports.join(' ') }
    : { kind: 'refused', word: 'refused' };
}

function why(from: NetworkPod, to: NetworkPod, connection: Connection | undefined): string {
  const out =
    from.egress.length === 0
      ? `no policy keeps ${from.name} from anybody`
      : connection
        ? `${connection.egress.join(' and ')} lets it out`
        : `only ${from.egress.join(' and ')} lets ${from.name} out`;
  const into =
    to.ingress.length === 0
      ? `no policy keeps anybody from ${to.name}`
      : connection
        ? `${connection.ingress.join(' and ')} lets it in`
        : `only ${to.ingress.join(' and ')} lets anybody in to ${to.name}`;
  const verdict = connection
    ? `may be reached on ${connection.ports.join(', ')}`
    : from.egress.length + to.ingress.length === 0
      ? 'may be reached on any port'
      : 'cannot be reached';
  return `${to.name} ${verdict} from ${from.name}: ${out}, ${into}.`;
}
