import type { Network, PageEnvironment } from '../data/page-data';
import { ConnectionTable } from './connection-table';
import { useModel } from './model';
import { EnvironmentTag, Section } from './parts';
import { ReachChanges } from './reach-changes';
import { ReachMatrix } from './reach-matrix';
import { href, type Route } from './route';

/** More pods than these do not fit into a matrix. */
const MOST_PODS = 40;

/** Who may reach whom in an environment, and by which policy. */
export function NetworkView({ route }: { route: Route }) {
  const { byWeight, data } = useModel();
  const [name, pod] = route.path;
  const place = data.environments.find((it) => it.name === name) ?? byWeight[0];
  if (!place) return <p>The platform has no environments.</p>;
  const { network } = place;
  const open = network.pods.filter(({ ingress, egress }) => ingress.length + egress.length === 0).length;
  return (
    <>
      <h1>
        Network of <EnvironmentTag name={place.name} />
      </h1>
      <nav class="choices" aria-label="Environments">
        {byWeight.map((it) => (
          <a
            key={it.name}
            href={href('network', [it.name])}
            aria-current={it.name === place.name ? 'true' : undefined}
          >
            {it.name}
          </a>
        ))}
      </nav>
      <p>{summaryOf(network, open)}</p>
      <Changes place={place} />
      {network.pods.length <= MOST_PODS && (
        <Section title="Among the services">
          <ReachMatrix place={place} chosen={pod} />
        </Section>
      )}
      <Section title="What policies allow">
        <ConnectionTable place={place} pod={pod} />
      </Section>
    </>
  );
}

function summaryOf({ pods }: Network, open: number): string {
  if (open === pods.length)
    return 'No NetworkPolicy is about any of these pods: each may reach each other, and anybody.';
  if (open === 0) return 'Each of these pods has policies: what none of them allows is refused.';
  return `${open} of ${pods.length} workloads have no policy: they may reach each other and anybody. The others are let through by policies alone.`;
}

function Changes({ place }: { place: PageEnvironment }) {
  const { data } = useModel();
  const change = data.change?.network.find(({ environment }) => environment === place.name);
  if (!change) return null;
  return (
    <section class="warnings" aria-label="What the change opens and closes">
      <h2>The change</h2>
      <ReachChanges change={change} />
    </section>
  );
}
