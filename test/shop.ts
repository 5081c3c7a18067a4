import type { Tree } from '../checks/tree';
import type { Platform, PlatformProps } from '../constructs';
import { declarePlatform } from '../main';
import { readImages } from '../synth/images-file';
import { CODE_ROOT } from '../synth/project';
import { render } from '../synth/render';

/** The services of the specification. */
export const SPECIFIED: readonly string[] = ['catalog', 'checkout', 'frontend', 'inventory', 'payments'];

/**
 * The shop with the services of the specification alone: what tests of the engine say of it holds whatever is added
 * to it.
 */
export function declareShop(variant: Partial<PlatformProps> = {}): Platform {
  const { file, services } = readImages('images.yaml', CODE_ROOT);
  const specified = Object.entries(services).filter(([name]) => SPECIFIED.includes(name));
  const platform = declarePlatform({
    images: { file, services: Object.fromEntries(specified) },
    vary: (props, _, service) => {
      if (service === undefined) {
        return { ...props, addons: undefined, monitoring: undefined, namespaces: undefined, ...variant };
      }
      // A callee knows who calls it.
      return SPECIFIED.includes(service) ? props : { ...props, calls: [] };
    },
    ...variant,
  });
  for (const { name, node } of platform.services) {
    if (!SPECIFIED.includes(name)) platform.node.tryRemoveChild(node.id);
  }
  return platform;
}

let tree: Tree | undefined;

/** The tree of that shop, for tests that only read it: rendered once for all of them that a process runs. */
export function shopTree(): Tree {
  tree ??= render(declareShop());
  return tree;
}
