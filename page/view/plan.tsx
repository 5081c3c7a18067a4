import type { PageService } from '../data/service';
import { useModel } from './model';
import { Choice, Effects, EnvironmentTag, RiskTag } from './parts';
import { RollingPlanView } from './rolling-plan';
import { RolloutPlanView } from './rollout-plan';
import { href, type Route } from './route';

/** The next release of a service over time. */
export function PlanView({ route }: { route: Route }) {
  const model = useModel();
  const chosen = chosenOf(model, route);
  if (!chosen) return <p>The platform has no services.</p>;
  const { service, environment } = chosen;
  const deployment = service.environments[environment];
  const plan = model.data.plans[deployment?.plan ?? -1];
  const change = model.change(environment, service.name);
  return (
    <>
      <h1>
        Release of {service.name} to <EnvironmentTag name={environment} />
      </h1>
      <Choices service={service} environment={environment} />
      <p>
        <RiskTag risk={service.risk} /> {service.risk?.impact}
      </p>
      {change && (
        <article class="card">
          <h2>
            <a href={href('change', [environment, service.name])}>What changes</a>
          </h2>
          <Effects effects={change.effects} />
        </article>
      )}
      {plan?.strategy === 'rolling' && <RollingPlanView plan={plan} />}
      {plan && plan.strategy !== 'rolling' && <RolloutPlanView plan={plan} />}
      {!plan && <p>{deployment?.withoutPlan ?? `${service.name} is not in ${environment}.`}</p>}
    </>
  );
}

/** What the address asks for; otherwise what changes where it matters most, or the riskiest release. */
function chosenOf(model: ReturnType<typeof useModel>, { path }: Route) {
  const { data, byWeight } = model;
  const [name = '', place] = path;
  const environments = byWeight.map((it) => it.name);
  const changing = environments.flatMap((environment) =>
    data.services.filter((service) => model.change(environment, service.name)),
  );
  const levels = ['critical', 'high', 'medium', 'low'];
  const riskiest = levels.flatMap((level) => data.services.filter(({ risk }) => risk?.level === level));
  const service = model.services.get(name) ?? changing[0] ?? riskiest[0] ?? data.services[0];
  if (!service) return undefined;
  const known = environments.find((it) => it === place);
  const first = environments.find((it) => service.environments[it]);
  const environment = known ?? first;
  return environment === undefined ? undefined : { service, environment };
}

function Choices({ service, environment }: { service: PageService; environment: string }) {
  const { data, byWeight } = useModel();
  const go = (name: string, place: string) => {
    location.hash = href('plan', [name, place]);
  };
  return (
    <search class="filters">
      <Choice
        name="Service"
        values={data.services.map(({ name }) => name)}
        value={service.name}
        onChange={(name) => go(name, environment)}
      />
      <Choice
        name="Environment"
        values={byWeight.map(({ name }) => name)}
        value={environment}
        onChange={(name) => go(service.name, name)}
      />
    </search>
  );
}
