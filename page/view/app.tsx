import { useEffect, useRef } from 'preact/hooks';
import { CapacityView } from './capacity';
import { ChangeView } from './change';
import { EnvironmentsView } from './environments';
import { formatDate } from './format';
import { type Model, ModelContext, useModel } from './model';
import { NetworkView } from './network';
import { PlanView } from './plan';
import { href, type Route, useRoute, VIEWS, type ViewName } from './route';
import { Search } from './search';
import { ServiceView } from './service';
import { ThemeButton } from './theme';
import { TopologyView } from './topology';
import { Printing } from './virtual-rows';

/** The views by their names in links, and how people call them; a service is reached from the others. */
const TITLES: Readonly<Record<ViewName, string>> = {
  change: 'Change',
  topology: 'Topology',
  environments: 'Environments',
  plan: 'Release plan',
  network: 'Network',
  capacity: 'Capacity',
  service: 'Service',
};

const DRAWN: Readonly<Record<ViewName, (props: { route: Route }) => preact.JSX.Element>> = {
  change: ChangeView,
  topology: TopologyView,
  environments: EnvironmentsView,
  plan: PlanView,
  network: NetworkView,
  capacity: CapacityView,
  service: ServiceView,
};

/** The whole page: what it is of, the ways through it, and the view that its address asks for. */
export function App({ model, printing }: { model: Model; printing: boolean }) {
  const route = useRoute(model.data.change ? 'change' : 'topology');
  const main = useRef<HTMLElement>(null);
  const place = [route.view, ...route.path].join('/');
  const View = DRAWN[route.view];
  useTitle(model, route);
  useArrival(place, main);
  return (
    <ModelContext.Provider value={model}>
      <Printing.Provider value={printing}>
        <button class="skip" type="button" onClick={() => main.current?.focus()}>
          Skip to the view
        </button>
        <Header route={route} />
        <main ref={main} tabIndex={-1}>
          <View key={place} route={route} />
        </main>
      </Printing.Provider>
    </ModelContext.Provider>
  );
}

function Header({ route }: { route: Route }) {
  const { data } = useModel();
  const { commit, change, platform } = data;
  const views = VIEWS.filter((view) => view !== 'service' && (view !== 'change' || change));
  return (
    <header>
      <div class="masthead">
        <p class="platform">
          <strong>{platform}</strong>
          {commit && (
            <span class="commit" title={commit.subject}>
              <code>{commit.commit.slice(0, 7)}</code> of {formatDate(commit.date)}
              {!commit.clean && ' with changes that are not committed'}
            </span>
          )}
        </p>
        <Search />
        <ThemeButton />
      </div>
      <nav aria-label="Views">
        {views.map((view) => (
          <a key={view} href={href(view)} aria-current={route.view === view ? 'page' : undefined}>
            {TITLES[view]}
          </a>
        ))}
      </nav>
    </header>
  );
}

function useTitle({ data }: Model, { view, path }: Route): void {
  const title = [...path.slice(0, 2), TITLES[view], data.platform].join(' · ');
  useEffect(() => {
    document.title = title;
  }, [title]);
}

/** Whoever follows a link is where it leads, by eye and by screen reader. */
function useArrival(place: string, main: { readonly current: HTMLElement | null }): void {
  const first = useRef(true);
  useEffect(() => {
    if (!first.current) main.current?.focus({ preventScroll: true });
    const sought = main.current?.querySelector('.sought');
    if (sought) sought.scrollIntoView({ block: 'center' });
    else if (!first.current) scrollTo(0, 0);
    first.current = false;
  }, [place]);
}
