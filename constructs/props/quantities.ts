import { Duration, Size } from 'cdk8s';
import { Cpu } from 'cdk8s-plus-28';

/** Whether it is an amount with its unit. */
export function isQuantity(value: unknown): value is Duration | Size | Cpu {
  return value instanceof Duration || value instanceof Size || value instanceof Cpu;
}
