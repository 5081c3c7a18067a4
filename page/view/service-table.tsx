import { GROUPINGS } from '../layout/groupings';
import { useModel } from './model';
import { ChangedTag, RiskTag, ServiceLink } from './parts';
import { href } from './route';
import { Table } from './table';

/** The services of a group, or all, with what tells them apart. */
export function ServiceTable({ by, group }: { by: string; group: string }) {
  const { data, callers, changed } = useModel();
  const services =
    group === '' ? data.services : data.services.filter((service) => GROUPINGS.get(by)?.(service) === group);
  return (
    <Table
      label="Services"
      name="services"
      items={services}
      columns={[
        [
          'Service',
          ({ name }) => (
            <>
              <ServiceLink name={name} /> {changed.has(name) && <ChangedTag />}
            </>
          ),
          'row',
        ],
        ['Risk', ({ risk }) => (risk ? <RiskTag risk={risk} /> : '–')],
        ['Ships as', ({ pattern }) => pattern],
        ['Owner', ({ ownership }) => ownership?.owner ?? '–'],
        ['Wave', ({ wave }) => wave, 'number'],
        [
          'Callers',
          ({ name }) => {
            const { length } = callers.get(name) ?? [];
            return (
              <a href={href('topology', [name])} aria-label={`${length} callers of ${name}`}>
                {length}
              </a>
            );
          },
          'number',
        ],
        ['Calls', ({ calls }) => calls.length, 'number'],
        ['State in', ({ stores }) => [...new Set(stores.map(({ kind }) => kind))].join(', ') || '–'],
      ]}
    />
  );
}
