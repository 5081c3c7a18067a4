import type { PageService } from '../data/service';
import { useModel } from './model';
import { ChangedTag, Head, RiskTag, Scrolled, ServiceLink } from './parts';
import { href } from './route';
import { Rows } from './rows';

const ROW = 41;

/** Which group a service is in, as the drawings group them. */
const GROUP_OF: Readonly<Record<string, (service: PageService) => string>> = {
  owner: ({ ownership }) => ownership?.owner ?? 'no owner said',
  pattern: ({ pattern }) => pattern,
  risk: ({ risk }) => risk?.level ?? 'no risk said',
  wave: ({ wave }) => `wave ${wave}`,
};

/** The services of a group, or all, with what tells them apart. */
export function ServiceTable({ by, group }: { by: string; group: string }) {
  const { data, callers, changed } = useModel();
  const services =
    group === '' ? data.services : data.services.filter((service) => GROUP_OF[by]?.(service) === group);
  return (
    <Scrolled label="Services">
      <table class="services" aria-rowcount={services.length + 1}>
        <Head
          columns={[
            'Service',
            'Risk',
            'Ships as',
            'Owner',
            { number: 'Wave' },
            { number: 'Callers' },
            { number: 'Calls' },
            'State in',
          ]}
        />
        <Rows
          items={services}
          height={ROW}
          row={({ name, risk, pattern, wave, calls, stores, ownership }, ariaRowIndex) => (
            <tr key={name} aria-rowindex={ariaRowIndex}>
              <th scope="row">
                <ServiceLink name={name} /> {changed.has(name) && <ChangedTag />}
              </th>
              <td>{risk ? <RiskTag risk={risk} /> : '–'}</td>
              <td>{pattern}</td>
              <td>{ownership?.owner ?? '–'}</td>
              <td class="number">{wave}</td>
              <td class="number">
                <a
                  href={href('topology', [name])}
                  aria-label={`${callers.get(name)?.length ?? 0} callers of ${name}`}
                >
                  {callers.get(name)?.length ?? 0}
                </a>
              </td>
              <td class="number">{calls.length}</td>
              <td>{[...new Set(stores.map(({ kind }) => kind))].join(', ') || '–'}</td>
            </tr>
          )}
        />
      </table>
    </Scrolled>
  );
}
