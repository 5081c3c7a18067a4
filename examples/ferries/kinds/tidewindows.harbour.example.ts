// Imported by `infra import` from tides.yaml: import it again, and do not edit it.
/** When ships of some draught can enter a harbour. */
export type TideWindow = {
  readonly apiVersion: 'harbour.example/v1';
  readonly kind: 'TideWindow';
  readonly metadata: {
    readonly name: string;
    readonly labels?: { readonly [label: string]: string };
    readonly annotations?: { readonly [annotation: string]: string };
  };
  readonly spec: {
    /** The harbour's name in the timetable. */
    readonly harbour: string;
    readonly windows: readonly {
      /** Minutes after high water, negative before it. */
      readonly from: number | string;
      readonly until: number | string;
      /** In decimetres. */
      readonly draught?: number;
    }[];
  };
};

/** Makes one for `add` of a service or of the platform. */
export function TideWindow(object: Omit<TideWindow, 'apiVersion' | 'kind'>): TideWindow {
  return { apiVersion: 'harbour.example/v1', kind: 'TideWindow', ...object };
}
