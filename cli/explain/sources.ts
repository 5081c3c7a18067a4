import type { Overlay } from '../../constructs/gitops/overlay';
import type { Service } from '../../constructs/patterns/service';
import type { Platform } from '../../constructs/platform/platform';
import type { Origin } from './origin';

/** Where a person changes a value. */
export interface FieldSource {
  readonly from: readonly PropReference[];
  /**
   * What may say otherwise in one environment, in the service's file: those props that are set, or, if none is, the
   * prop that could be, with `<env>` in it.
   */
  readonly overrides: readonly string[];
  /** What is decided in the constructs; null if nothing is. */
  readonly because: string | null;
  /** Of an operation of a patch: the field that it changes; otherwise null. */
  readonly changes: string | null;
}

/** A prop, or an entry of the file of image versions. */
export interface PropReference {
  readonly file: string;
  readonly prop: string;
  /** False if it is left out, so that its default holds. */
  readonly isSet: boolean;
}

/** What a field is part of. */
export interface Surroundings {
  readonly platform: Platform;
  readonly service: Service | undefined;
  readonly overlay: Overlay | undefined;
}

/** Where the origin of a field is found in this platform. */
export function sourceOf(origin: Origin, { platform, service, overlay }: Surroundings): FieldSource {
  const environment = overlay?.environment.name;
  const props = service ? propsOf(origin) : [];
  const here = props.map((prop) => inEnvironment(prop, environment)).filter((prop) => !prop.startsWith(EACH));
  return {
    from: [
      ...here.map((prop) => ({ file: service?.source ?? '', prop, isSet: isSet(service, prop) })),
      ...(origin.platform ?? []).map((prop) => ({
        file: platform.source,
        prop: environment === undefined ? prop : prop.replace('[]', `[${environment}]`),
        isSet: true,
      })),
      ...(service ? (origin.images ?? []) : []).map((field) => ({
        file: platform.images.file,
        prop: `${service?.name}.${environment ?? '<env>'}.${field}`,
        isSet: true,
      })),
    ],
    overrides: service && !overlay ? overridesOf(service, props) : [],
    because: origin.because ?? null,
    changes: origin.changes ?? null,
  };
}

/** What every prop of one environment starts with. */
const EACH = 'environments.*.';

function inEnvironment(prop: string, environment: string | undefined): string {
  return environment === undefined ? prop : prop.replace(EACH, `environments.${environment}.`);
}

function propsOf({ service = [], named }: Origin): string[] {
  return service.map((prop) => (named === undefined ? prop : prop.replace(/\*$/, named)));
}

function overridesOf(service: Service, props: readonly string[]): string[] {
  return props
    .filter((prop) => prop.startsWith(EACH))
    .flatMap((prop) => {
      const set = service.overlays
        .map(({ environment }) => inEnvironment(prop, environment.name))
        .filter((candidate) => isSet(service, candidate));
      return set.length > 0 ? set : [inEnvironment(prop, '<env>')];
    });
}

function isSet(service: Service | undefined, prop: string): boolean {
  let value: unknown = service?.props;
  for (const name of prop.split('.')) {
    value = (value as Readonly<Record<string, unknown>> | undefined)?.[name];
  }
  return value !== undefined;
}
