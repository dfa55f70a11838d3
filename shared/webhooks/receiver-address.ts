import { BlockList, isIP } from 'node:net';
import { variable } from '../environment/variable.ts';

/** `public`, or `public-and-loopback` where the runner allows servers on its own machine. */
const targets = /* @__PURE__ */ variable('WEBHOOK_TARGETS');

/** Special purposes by IANA: private, shared, link-local (metadata services too), tests, multicast. */
const specialRanges: readonly (readonly [string, number])[] = [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 4],
  ['240.0.0.0', 4],
];

/** Of IPv6 only 2000::/3 is public, without the ranges that stand for other addresses. */
const specialRanges6: readonly (readonly [string, number])[] = [
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['3fff::', 20],
];

const special = /* @__PURE__ */ blockListOf(specialRanges, 'ipv4');
const special6 = /* @__PURE__ */ blockListOf(specialRanges6, 'ipv6');
const public6 = /* @__PURE__ */ blockListOf([['2000::', 3]], 'ipv6');
const loopback = /* @__PURE__ */ blockListOf([['127.0.0.0', 8]], 'ipv4');

function blockListOf(ranges: readonly (readonly [string, number])[], family: 'ipv4' | 'ipv6') {
  const list = new BlockList();
  for (const [net, prefix] of ranges) list.addSubnet(net, prefix, family);
  return list;
}

/** May an event be delivered to this IP address? Never to one that only our side can reach. */
export function mayReach(address: string): boolean {
  if (isLoopback(address)) return allowsLoopback();
  if (isIP(address) === 4) return !special.check(address, 'ipv4');
  return public6.check(address, 'ipv6') && !special6.check(address, 'ipv6');
}

/**
 * Why no webhook may use this URL, as far as the URL itself shows; undefined if it may. The
 * addresses of its name are checked at each call.
 */
export function refusalOf(text: string): string | undefined {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (!url) return 'must be a URL such as https://example.com/ivip-events';
  if (url.username || url.password) return 'must not hold a user or a password';
  if (url.hash) return 'must not have a part after #';
  const host = hostOf(url);
  const isHere = allowsLoopback() && (host === 'localhost' || isLoopback(host));
  if (url.protocol !== 'https:' && !(isHere && url.protocol === 'http:')) {
    return 'must begin with https://';
  }
  if (isHere) return undefined;
  if (isIP(host) > 0 ? mayReach(host) : isPublicName(host)) return undefined;
  return 'must lead to a public address';
}

/** The host as it is looked up: an IPv6 address without its brackets. */
export function hostOf(url: URL): string {
  return url.hostname.replace(/^\[|\]$/g, '');
}

function isLoopback(address: string): boolean {
  return address === '::1' || (isIP(address) === 4 && loopback.check(address, 'ipv4'));
}

/** Names of one word, and those that networks reserve for themselves. */
function isPublicName(host: string): boolean {
  return /\.[^.]/.test(host) && !/(^|\.)(localhost|local|internal|home\.arpa)\.?$/.test(host);
}

function allowsLoopback(): boolean {
  return targets() === 'public-and-loopback';
}
