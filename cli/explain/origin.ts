import type { BlueGreenServiceProps } from '../../constructs/patterns/blue-green-service';
import type { CanaryServiceProps } from '../../constructs/patterns/canary-service';
import type { ImageVersion } from '../../constructs/platform/images';
import type { PlatformProps } from '../../constructs/platform/platform-props';
import type { PropPath } from './prop-path';

/** A prop of a service, by its path; `environments.*` is what an environment decides. */
export type ServiceProp = PropPath<CanaryServiceProps> | PropPath<BlueGreenServiceProps>;

export type PlatformProp = PropPath<Omit<PlatformProps, 'images'>>;

/** Where a field's value comes from. */
export interface Origin {
  /** Props of the service; those of `environments.*` have their effect in the overlays. */
  readonly service?: readonly ServiceProp[];
  /** What stands for the last `*` of the service's props, unless it is an environment. */
  readonly named?: string;
  /** Props of the platform, in `main.ts`. */
  readonly platform?: readonly PlatformProp[];
  /** Fields of the service's and environment's entry in the file of image versions. */
  readonly images?: readonly (keyof ImageVersion)[];
  /** What is decided in the constructs, hence alike for all services of a pattern. */
  readonly because?: string;
  /** Of an operation of a patch: the field that it changes, e.g. `Ingress/frontend-shell: spec.tls`. */
  readonly changes?: string;
}

/**
 * The origins of an object's fields by pattern, in which `*` stands for any name or index. A field has the origin of
 * the pattern that it begins with; of several, of the one with the most characters beside `*`.
 */
export type FieldOrigins = Readonly<Record<string, Origin>>;
