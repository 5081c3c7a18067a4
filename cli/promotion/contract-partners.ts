import type { Service } from '../../constructs/patterns/service';
import type { ImageVersion } from '../../constructs/platform/images';
import type { Platform } from '../../constructs/platform/platform';

/** A service that has a contract with others which are tested before a release of either. */
export interface ContractPartner {
  readonly service: string;
  /** The promoted services that it has a contract with. */
  readonly of: readonly string[];
  /** Whether it calls the first of them, or is called by it. */
  readonly role: 'caller' | 'callee' | 'partner';
  /** What it runs, by environment. */
  readonly versions: Readonly<Record<string, ImageVersion>>;
}

/** The services whose contracts with promoted ones are tested, by either side's gates. */
export function contractPartners(platform: Platform, names: readonly string[]): ContractPartner[] {
  const promoted = platform.services.filter(({ name }) => names.includes(name));
  return platform.services.flatMap((service): ContractPartner[] => {
    const others = promoted.filter(
      (other) => other !== service && (tests(service, other) || tests(other, service)),
    );
    const [first] = others;
    if (!first) return [];
    const role = service.calls.includes(first)
      ? 'caller'
      : first.calls.includes(service)
        ? 'callee'
        : 'partner';
    const versions = platform.images.services[service.name] ?? {};
    return [{ service: service.name, of: others.map(({ name }) => name), role, versions }];
  });
}

function tests({ props }: Service, { name }: Service): boolean {
  return props.gates.contractTests?.includes(name) ?? false;
}
