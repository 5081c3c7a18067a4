import { expect, test } from 'vitest';
import { inIpBlock, isCidr, isWithin } from '../../manifests/ip-block';

test.each([
  ['172.20.0.0/16', [], '172.20.0.0', true],
  ['172.20.0.0/16', [], '172.20.255.255', true],
  ['172.20.0.0/16', [], '172.19.255.255', false],
  ['172.20.0.0/16', [], '172.21.0.0', false],
  ['172.20.0.0/16', ['172.20.9.0/24'], '172.20.8.255', true],
  ['172.20.0.0/16', ['172.20.9.0/24'], '172.20.9.0', false],
  ['172.20.0.0/16', ['172.20.9.0/24'], '172.20.9.255', false],
  ['172.20.0.0/16', ['172.20.9.0/24'], '172.20.10.0', true],
  ['172.20.0.0/16', ['172.20.9.0/24', '172.20.1.1/32'], '172.20.1.1', false],
  // The base may lie anywhere in the range, and the prefix on no byte boundary.
  ['10.64.3.9/10', [], '10.127.255.255', true],
  ['10.64.3.9/10', [], '10.128.0.0', false],
  ['0.0.0.0/0', [], '203.0.113.9', true],
  ['203.0.113.9/32', [], '203.0.113.9', true],
  ['203.0.113.9/32', [], '203.0.113.8', false],
  ['2001:db8::/32', [], '2001:db8:ffff::1', true],
  ['2001:db8::/32', [], '2001:db9::1', false],
  ['2001:DB8:0:0::/63', [], '2001:db8:0:1::7', true],
  ['2001:db8::/63', [], '2001:db8:0:2::7', false],
  ['2001:db8::/32', ['2001:db8:0:1::/64'], '2001:db8:0:1::7', false],
  ['2001:db8::/32', ['2001:db8:0:1::/64'], '2001:db8:0:2::7', true],
  // Never across families, all of one family included.
  ['0.0.0.0/0', [], '2001:db8::1', false],
  ['0.0.0.0/0', [], '::ffff:203.0.113.9', false],
  ['::/0', [], '203.0.113.9', false],
  ['::/0', [], '2001:db8::1', true],
])('%s except %j holds %s: %j', (cidr, except, address, expected) => {
  expect(inIpBlock({ cidr, except }, address)).toBe(expected);
});

test('a block without exceptions may leave the list out or null', () => {
  expect([
    inIpBlock({ cidr: '10.0.0.0/8' }, '10.1.1.1'),
    inIpBlock({ cidr: '10.0.0.0/8', except: null }, '10.1.1.1'),
  ]).toEqual([true, true]);
});

test.each([
  '10.0.0.0',
  '10.0.0/24',
  '10.0.0.0/33',
  '10.0.0.0/',
  '10.0.0.0/8/8',
  '2001:db8::/129',
  '10.0.0.0/-1',
  '10.0.0.0/1e1',
  '',
])('the range %j is refused', (cidr) => {
  expect(() => inIpBlock({ cidr }, '10.0.0.1')).toThrow(
    `'cidr' must be a range of addresses, e.g. 10.0.0.0/24, got ${JSON.stringify(cidr)}`,
  );
});

test('an address that is none is refused', () => {
  expect(() => inIpBlock({ cidr: '10.0.0.0/8' }, 'db.internal')).toThrow(
    `'ip' must be an IPv4 or IPv6 address, e.g. 10.0.0.7, got "db.internal"`,
  );
});

test.each(['db/0', 'db/1', undefined, null, 10, ['10.0.0.0/8']].map((value) => ({ value })))(
  '$value is no range',
  ({ value }) => {
    expect(isCidr(value)).toBe(false);
  },
);

test.each([
  ['10.1.0.0/16', '10.0.0.0/8', true],
  ['10.0.0.0/9', '10.0.0.0/8', true],
  ['10.0.0.0/8', '10.0.0.0/8', false],
  ['10.0.0.0/7', '10.0.0.0/8', false],
  ['11.0.0.0/16', '10.0.0.0/8', false],
  ['2001:db8:1::/48', '2001:db8::/32', true],
  ['2001:db8:1::/48', '0.0.0.0/0', false],
  ['10.1.0.0', '10.0.0.0/8', false],
  ['10.1.0.0/16', '10.0.0.0', false],
  ['db/16', '10.0.0.0/8', false],
  ['10.1.0.0/16', 'db/8', false],
])('%s is within %s: %s', (range, cidr, expected) => {
  expect(isWithin(range, cidr)).toBe(expected);
});
