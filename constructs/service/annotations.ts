import type { PlatformContext } from '../platform/platform-context';
import type { ServiceProps } from './service-props';

/** Part of the metadata of an object. */
export interface Annotations {
  readonly annotations?: { readonly [annotation: string]: string };
}

/** The annotations of all objects of a service, ownership included, where there are any. */
export function annotationsOf(
  { ownership, annotations }: ServiceProps,
  { domain }: PlatformContext,
): Annotations {
  if (!ownership && !annotations) return {};
  return {
    annotations: {
      ...annotations,
      ...(ownership && {
        [`${domain}/owner`]: ownership.owner,
        [`${domain}/data-classification`]: ownership.dataClassification,
      }),
    },
  };
}
