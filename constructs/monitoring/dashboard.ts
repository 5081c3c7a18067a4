import { ApiObject, Lazy } from 'cdk8s';
import type { Construct } from 'constructs';

/** A query of a panel, and what its series are called. */
export interface Target {
  readonly expr: string;
  /** With the values of labels, e.g. `{{pod}}`. */
  readonly legend: string;
}

/** A chart over time. */
export interface Panel {
  readonly title: string;
  readonly unit: 'percentunit' | 'reqps' | 'short' | 'bytes';
  readonly targets: readonly Target[];
  /** Where a line is drawn, in the unit of the panel. */
  readonly bound?: number;
}

/** What a dashboard is called, and how others are found from it. */
export interface DashboardProps {
  readonly name: string;
  readonly title: string;
  /** By which another one lists it. */
  readonly tag?: string;
  /** The tag of those that it links to. */
  readonly listed?: string;
}

/** The label by which the side-car of Grafana finds its dashboards, as kube-prometheus-stack sets it up. */
const DASHBOARD_LABEL = { grafana_dashboard: '1' };

/** Grafana's grid is 24 wide: three panels in a row. */
const [WIDTH, HEIGHT, COLUMNS] = [8, 7, 3];

const DATA_SOURCE = { type: 'prometheus', uid: '$datasource' };

/**
 * A dashboard of Grafana in a ConfigMap, one panel a line, so that a change of one is one line of a diff.
 *
 * @param panels called when the dashboard is rendered
 * @see https://grafana.com/docs/grafana/latest/dashboards/build-dashboards/view-dashboard-json-model/
 */
export function dashboard(
  file: Construct,
  { name, title, tag, listed }: DashboardProps,
  panels: () => readonly Panel[],
): void {
  const text = () => {
    const model = {
      uid: name,
      title,
      ...(tag && { tags: [tag] }),
      ...(listed && {
        links: [{ type: 'dashboards', title: 'Services', tags: [listed], asDropdown: true, keepTime: true }],
      }),
      editable: false,
      schemaVersion: 39,
      time: { from: 'now-3h', to: 'now' },
      refresh: '30s',
      templating: { list: [{ name: 'datasource', type: 'datasource', query: 'prometheus' }] },
    };
    const lines = panels().map((panel, index) => JSON.stringify(panelModel(panel, index)));
    return `${JSON.stringify(model).slice(0, -1)},"panels":[\n${lines.join(',\n')}\n]}\n`;
  };
  new ApiObject(file, 'dashboard', {
    apiVersion: 'v1',
    kind: 'ConfigMap',
    metadata: { name: `${name}-dashboard`, labels: DASHBOARD_LABEL },
    data: Lazy.any({ produce: () => ({ [`${name}.json`]: text() }) }),
  });
}

function panelModel({ title, unit, targets, bound }: Panel, index: number): object {
  const [x, y] = [(index % COLUMNS) * WIDTH, Math.floor(index / COLUMNS) * HEIGHT];
  return {
    id: index + 1,
    type: 'timeseries',
    title,
    datasource: DATA_SOURCE,
    gridPos: { x, y, w: WIDTH, h: HEIGHT },
    fieldConfig: {
      defaults: {
        unit,
        ...(bound !== undefined && {
          custom: { thresholdsStyle: { mode: 'line' } },
          thresholds: {
            mode: 'absolute',
            steps: [
              { color: 'transparent', value: null },
              { color: 'red', value: bound },
            ],
          },
        }),
      },
      overrides: [],
    },
    targets: targets.map(({ expr, legend }, target) => ({
      refId: String.fromCharCode('A'.charCodeAt(0) + target),
      expr,
      legendFormat: legend,
    })),
  };
}
