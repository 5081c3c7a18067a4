import type { ApplicationChange } from '../data/change';
import type { Capacity } from '../data/service';
import { count, formatBytes, formatCores, formatRange } from './format';
import { useModel } from './model';
import { ObjectList } from './object-list';
import { Effects, RiskTag, VersionStep } from './parts';
import { PlanStrip } from './plan-strip';
import { href } from './route';

/** So few fields are shown without a click. */
const MOST_SHOWN = 3;

/** What changes of a service in an environment. */
export function ApplicationCard({
  application,
  sought = false,
}: {
  application: ApplicationChange;
  /** Whether the address leads to it. */
  sought?: boolean;
}) {
  const model = useModel();
  const { environment, service, effects, objects } = application;
  const known = model.services.get(service);
  const step = model.versionChange(environment, service);
  const deployment = model.deployment(service, environment);
  const restarts = effects.some(({ kind }) => kind === 'restart');
  const plan = model.data.plans[deployment?.plan ?? -1];
  return (
    <article class={`card application${sought ? ' sought' : ''}`} id={`change-${environment}-${service}`}>
      <header>
        <h3>{known ? <a href={href('service', [service])}>{service}</a> : service}</h3>
        {step && <VersionStep {...step} />}
        <RiskTag risk={known?.risk ?? null} />
        <span class="muted">
          {known?.pattern ?? (model.gone.has(service) ? 'no longer there' : 'around the services')}
        </span>
      </header>
      <Effects effects={effects} />
      {restarts && plan && (
        <PlanStrip plan={plan} link={href('plan', [service, environment])} service={service} />
      )}
      <CapacityStep before={model.before(environment, service)?.capacity} after={deployment?.capacity} />
      {objects.length > 0 && (
        <details open={sought || (fieldsOf(objects) > 0 && fieldsOf(objects) <= MOST_SHOWN)}>
          <summary>{summaryOf(objects)}</summary>
          <ObjectList objects={objects} />
        </details>
      )}
    </article>
  );
}

/** e.g. `2 objects change, 5 fields`. */
function summaryOf(objects: ApplicationChange['objects']): string {
  const fields = fieldsOf(objects);
  const verb = objects.length === 1 ? 'differs' : 'differ';
  return `${count(objects.length, 'object')} ${verb}${fields > 0 ? `, ${count(fields, 'field')}` : ''}`;
}

function fieldsOf(objects: ApplicationChange['objects']): number {
  return objects.reduce((sum, object) => sum + object.fields.length, 0);
}

/** What a service asks for before and after, where that differs. */
function CapacityStep({
  before,
  after,
}: {
  before: Capacity | null | undefined;
  after: Capacity | undefined;
}) {
  if (!before || !after) return null;
  const [was, is] = [before, after].map(requests);
  if (was === is) return null;
  return (
    <p class="capacity-step">
      <span class="muted">Requests</span> <del>{was}</del> <span aria-hidden="true">→</span> <ins>{is}</ins>
    </p>
  );
}

function requests({ floor, ceiling, pod }: Capacity): string {
  return `${formatRange(floor, ceiling)} pods of ${formatCores(pod.cpu)} cores and ${formatBytes(pod.memory)}`;
}
