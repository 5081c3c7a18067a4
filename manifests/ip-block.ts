import { BlockList, isIP } from 'node:net';

/** A range of addresses, IPv4 or IPv6, with holes. */
export interface IpBlock {
  /** The range, e.g. `10.0.0.0/24` or `2001:db8::/64`. */
  readonly cidr: string;
  /** Ranges cut out of it. @default none */
  readonly except?: readonly string[] | null;
}

/**
 * Whether the address lies in the block and in none of its exceptions; never across address families.
 *
 * @throws Error on a range or an address that cannot be read.
 */
export function inIpBlock({ cidr, except }: IpBlock, address: string): boolean {
  return inRange(cidr, address) && !(except ?? []).some((hole) => inRange(hole, address));
}

/** Whether the value is written as a range of addresses. */
export function isCidr(value: unknown): boolean {
  const [base = '', prefix = '', ...rest] = typeof value === 'string' ? value.split('/') : [];
  const bits = { 0: -1, 4: 32, 6: 128 }[isIP(base)] ?? -1;
  return rest.length === 0 && /^\d{1,3}$/.test(prefix) && Number(prefix) <= bits;
}

/** Whether a range lies in another and is smaller; what is no range does not. */
export function isWithin(range: string, cidr: string): boolean {
  if (!isCidr(range) || !isCidr(cidr)) return false;
  const [base = '', prefix] = range.split('/');
  return Number(prefix) > Number(cidr.split('/')[1]) && inRange(cidr, base);
}

/** Ranges by how they are written: few are asked of many addresses. */
const RANGES = new Map<string, BlockList>();

function inRange(cidr: string, address: string): boolean {
  if (!isCidr(cidr)) {
    throw new Error(`'cidr' must be a range of addresses, e.g. 10.0.0.0/24, got ${JSON.stringify(cidr)}`);
  }
  if (isIP(address) === 0) {
    throw new Error(`'ip' must be an IPv4 or IPv6 address, e.g. 10.0.0.7, got ${JSON.stringify(address)}`);
  }
  const [base = '', prefix] = cidr.split('/');
  // What is no address of this family is in none of its ranges, also where it is one of the other.
  const family = isIP(base) === 4 ? 'ipv4' : 'ipv6';
  const range = RANGES.get(cidr) ?? new BlockList();
  if (!RANGES.has(cidr)) range.addSubnet(base, Number(prefix), family);
  RANGES.set(cidr, range);
  return range.check(address, family);
}
