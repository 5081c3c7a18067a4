import { useState } from 'preact/hooks';
import type { PageEnvironment } from '../data/page-data';
import { count } from './format';
import { Table } from './table';

interface Row {
  readonly from: string;
  readonly to: string;
  readonly ports: string;
  readonly policies: string;
}

/** All connections that policies allow, those with others than the services too. */
export function ConnectionTable({ place, pod }: { place: PageEnvironment; pod: string | undefined }) {
  const [asked, setAsked] = useState(pod ?? '');
  const all = rowsOf(place);
  const word = asked.trim().toLowerCase();
  const rows = all.filter(({ from, to, policies }) =>
    `${from} ${to} ${policies}`.toLowerCase().includes(word),
  );
  if (all.length === 0) return <p class="muted">There are no policies.</p>;
  return (
    <>
      <search class="filters">
        <label>
          Pods, peers and policies with
          <input type="text" value={asked} onInput={(event) => setAsked(event.currentTarget.value)} />
        </label>
      </search>
      <p role="status" class="muted">
        {count(rows.length, 'connection')}
      </p>
      <Table
        label="Connections"
        name="connections"
        items={rows}
        columns={[
          ['From', ({ from }) => from],
          ['To', ({ to }) => to],
          ['Port', ({ ports }) => <code>{ports}</code>],
          ['Allowed by', ({ policies }) => <code>{policies}</code>],
        ]}
      />
    </>
  );
}

function rowsOf({ network: { connections, outside } }: PageEnvironment): Row[] {
  return [
    ...connections.map(({ from, to, ports, egress, ingress }) => {
      const policies = [...new Set([...egress, ...ingress])].join(', ');
      return { from, to, ports: ports.join(', '), policies };
    }),
    ...outside.map(({ pod, direction, peer, port, policy }) => {
      const [from, to] = direction === 'in' ? [peer, pod] : [pod, peer];
      return { from, to, ports: port, policies: policy };
    }),
  ];
}
