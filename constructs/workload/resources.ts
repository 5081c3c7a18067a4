import { type Duration, Size, SizeRoundingBehavior } from 'cdk8s';
import type { Cpu } from 'cdk8s-plus-28';
import type { ResourceRequirements } from 'kubernetes-types/core/v1';
import { fields, optional, type Parsed, type PropSchema, type Props } from '../props/prop-schema';
import { cpu, nonEmptyString, size } from '../props/scalars';
import type { Runtime } from './runtime';

/** Request and limit of one resource. */
export interface Bounds<T> {
  readonly request: T;
  /** Left out just where an exception of the container says why it has none. */
  readonly limit?: T;
}

/** What a container asks for and may use. */
export interface Resources extends Props<typeof RESOURCES> {}

/** What a container may do that others may not, each with the reason why. */
export interface Exceptions extends Parsed<typeof EXCEPTIONS> {}

export const RESOURCES = {
  cpu: boundsOf(cpu),
  memory: boundsOf(size),
  /**
   * Space on the node for logs and for the folders that the runtime writes to. The kubelet evicts a pod that needs
   * more than the limit, so it must be more than the folders may hold.
   *
   * @default - 64Mi requested; at most what the runtime's folders may hold and 256Mi
   */
  ephemeralStorage: optional(boundsOf(size)),
};

export const EXCEPTIONS = fields({
  /** It writes to the root file system of its image. */
  writableRoot: optional(nonEmptyString),
  /** It may take all the CPU that its node has to spare. */
  noCpuLimit: optional(nonEmptyString),
  /** It may take all the memory of its node. */
  noMemoryLimit: optional(nonEmptyString),
});

function boundsOf<T>(quantity: PropSchema<T>): PropSchema<Bounds<T>> {
  return fields({ request: quantity, limit: optional(quantity) });
}

/** What a container may write beside its folders: its logs. */
const LOGS = { request: Size.mebibytes(64), limit: Size.mebibytes(256) };

/** What the folders of a runtime may hold together. */
export function totalSize(folders: Runtime['writable']): Size {
  return Size.mebibytes(Object.values(folders).reduce((sum, size) => sum + size.toMebibytes(), 0));
}

/**
 * The `resources` of a container, each quantity in Kubernetes' notation.
 *
 * @param folders those that it writes to
 * @param exceptions the limits that it does not have
 */
export function resourceRequirements(
  resources: Resources,
  folders: Runtime['writable'],
  { noCpuLimit, noMemoryLimit }: Exceptions = {},
): ResourceRequirements {
  const limit = Size.mebibytes(totalSize(folders).toMebibytes() + LOGS.limit.toMebibytes());
  const { cpu, memory, ephemeralStorage = { ...LOGS, limit } } = resources;
  const list = (some: Cpu | undefined, memory: Size | undefined, storage: Size | undefined) => ({
    ...(some && { cpu: cpuQuantity(some) }),
    ...(memory && { memory: sizeQuantity(memory) }),
    ...(storage && { 'ephemeral-storage': sizeQuantity(storage) }),
  });
  return {
    requests: list(cpu.request, memory.request, ephemeralStorage.request),
    limits: list(
      noCpuLimit ? undefined : cpu.limit,
      noMemoryLimit ? undefined : memory.limit,
      ephemeralStorage.limit,
    ),
  };
}

/** `250m`, `1`. */
function cpuQuantity(cpu: Cpu): string {
  return cpu.amount.endsWith('000m') ? cpu.amount.slice(0, -4) : cpu.amount;
}

/** `512Mi`, `1Gi`. */
export function sizeQuantity(size: Size): string {
  const mebibytes = size.toMebibytes({ rounding: SizeRoundingBehavior.FAIL });
  return mebibytes > 0 && mebibytes % 1024 === 0 ? `${mebibytes / 1024}Gi` : `${mebibytes}Mi`;
}

/** `20m`, `90s`: a duration as Go and the controllers of Argo read it. */
export function goDuration(duration: Duration): string {
  const seconds = duration.toSeconds();
  return seconds > 0 && seconds % 60 === 0 ? `${seconds / 60}m` : `${seconds}s`;
}
