import { type Duration, Size, SizeRoundingBehavior } from 'cdk8s';
import { type Cpu, k8s } from 'cdk8s-plus-28';
import type { Runtime } from './runtime';

/** Request and limit of one resource. */
export interface Bounds<T> {
  readonly request: T;
  readonly limit: T;
}

/** What a container asks for and may use. */
export interface Resources {
  readonly cpu: Bounds<Cpu>;
  readonly memory: Bounds<Size>;
  /**
   * Space on the node for logs and for the folders that the runtime writes to. The kubelet evicts a pod that needs
   * more than the limit, so it must be more than the folders may hold.
   *
   * @default - 64Mi requested; at most what the runtime's folders may hold and 256Mi
   */
  readonly ephemeralStorage?: Bounds<Size>;
}

/** What a container may write beside its folders: its logs. */
const LOGS: Bounds<Size> = { request: Size.mebibytes(64), limit: Size.mebibytes(256) };

/** What the folders of a runtime may hold together. */
export function totalSize(folders: Runtime['writable']): Size {
  return Size.mebibytes(Object.values(folders).reduce((sum, size) => sum + size.toMebibytes(), 0));
}

/**
 * The `resources` of a container, each quantity in Kubernetes' notation.
 *
 * @param folders those that it writes to
 */
export function resourceRequirements(
  resources: Resources,
  folders: Runtime['writable'],
): k8s.ResourceRequirements {
  const limit = Size.mebibytes(totalSize(folders).toMebibytes() + LOGS.limit.toMebibytes());
  const { cpu, memory, ephemeralStorage = { ...LOGS, limit } } = resources;
  const list = (bound: keyof Bounds<unknown>) => ({
    cpu: k8s.Quantity.fromString(cpuQuantity(cpu[bound])),
    memory: k8s.Quantity.fromString(sizeQuantity(memory[bound])),
    'ephemeral-storage': k8s.Quantity.fromString(sizeQuantity(ephemeralStorage[bound])),
  });
  return { requests: list('request'), limits: list('limit') };
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
