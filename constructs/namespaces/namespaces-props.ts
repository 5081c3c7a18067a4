import { optional, type PropSchemas } from '../props/prop-schema';
import { boolean, wholeNumber } from '../props/scalars';

/** What the namespace of each environment grants, beyond its labels. */
export interface NamespacesProps {
  /**
   * How much more the quota grants than the services ask for at their worst, in percent: room for what the manifests
   * do not know, e.g. somebody's debugging pod.
   *
   * @default 25
   */
  readonly headroom?: number;
  /**
   * Whether a pod that no NetworkPolicy is about reaches nobody, and nobody reaches it. Each pod of the services must
   * have one of its own, see `network.isolateAll`.
   *
   * @default false
   */
  readonly denyByDefault?: boolean;
}

export const NAMESPACES: PropSchemas<NamespacesProps> = {
  headroom: optional(wholeNumber(0, 1000)),
  denyByDefault: optional(boolean),
};
