import { type Duration, Size, SizeRoundingBehavior } from 'cdk8s';
import { type Cpu, k8s } from 'cdk8s-plus-28';

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
   * Space for logs and writable layers on the node.
   *
   * @default - 64Mi requested, 256Mi at most
   */
  readonly ephemeralStorage?: Bounds<Size>;
}

const EPHEMERAL_STORAGE: Bounds<Size> = { request: Size.mebibytes(64), limit: Size.mebibytes(256) };

/** The `resources` of a container, each quantity in Kubernetes' notation. */
export function resourceRequirements(resources: Resources): k8s.ResourceRequirements {
  const { cpu, memory, ephemeralStorage = EPHEMERAL_STORAGE } = resources;
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
  return mebibytes % 1024 === 0 ? `${mebibytes / 1024}Gi` : `${mebibytes}Mi`;
}

/** `20m`, `90s`: a duration as Go and the controllers of Argo read it. */
export function goDuration(duration: Duration): string {
  const seconds = duration.toSeconds();
  return seconds > 0 && seconds % 60 === 0 ? `${seconds / 60}m` : `${seconds}s`;
}
