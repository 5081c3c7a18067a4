import type { PlatformContext } from '../platform/platform-context';
import type { PropSchema } from '../props/prop-schema';
import type { Callee } from '../workload/container-env';
import { DeclaredService } from './declared-service';

/** Services of the platform, each at most once. What is none is left out. */
export function callees(platform: PlatformContext): PropSchema<readonly Callee[]> {
  return {
    parse(value, prop, problems) {
      if (!Array.isArray(value)) {
        problems({ prop, expected: 'a list', got: value });
        return [];
      }
      return value.filter((callee: unknown, index) => {
        const refuse = (expected: string, got = callee) =>
          problems({ prop: `${prop}[${index}]`, expected, got });
        if (!(callee instanceof DeclaredService)) {
          refuse('a service that was created before this one');
          return false;
        }
        if (value.indexOf(callee) !== index) refuse('another service than before');
        else if (callee.platform !== platform) {
          refuse(`a service of the platform '${platform.name}'`, callee.node.path);
        }
        return true;
      });
    },
  };
}
