import ipaddr from 'ipaddr.js';
import { lookup as lookUp, type LookupAddress } from 'node:dns';
import type { LookupFunction } from 'node:net';

/** Code of the error for an address that only this machine or its network can reach. */
export const PRIVATE = 'EPRIVATE';

/**
 * Whether an IP address is one of the public internet. Loopback, private, link-local, shared, multicast, documentation and reserved ranges are not
 * (IANA special-purpose registries), nor are IPv6 addresses that carry an IPv4 address inside (mapped, 6to4, Teredo, NAT64).
 */
export function isPublic(address: string): boolean {
  if (!ipaddr.isValid(address)) return false;
  const parsed = ipaddr.parse(address);
  if (parsed.kind() === 'ipv6' && (parsed as ipaddr.IPv6).parts.slice(0, 6).every((part) => part === 0)) return false;
  return parsed.range() === 'unicast';
}

/** The IP address that a host name of a URL is, null when it is a name. Other notations of one (0x7f.1, 2130706433) have become it in the URL. */
export function literalAddress(hostname: string): string | null {
  const bare = hostname.replace(/^\[|\]$/g, '');
  return ipaddr.isValid(bare) ? bare : null;
}

export type Resolve = (hostname: string, done: (error: NodeJS.ErrnoException | null, addresses: readonly LookupAddress[]) => void) => void;

const resolveAll: Resolve = (hostname, done) => lookUp(hostname, { all: true }, done);

/**
 * The look-up that connections go by: the addresses that are checked are those that are connected to, so that a name cannot lead elsewhere a moment
 * later (DNS rebinding). One private address among several refuses the name.
 */
export const publicLookup = (resolve: Resolve = resolveAll): LookupFunction => (hostname, options, done) => {
  resolve(hostname, (error, addresses) => {
    const [first] = addresses ?? [];
    if (error !== null || first === undefined) return done(error ?? Object.assign(new Error('no address'), { code: 'ENOTFOUND' }), '', 0);
    const refused = addresses.find(({ address }) => !isPublic(address));
    if (refused !== undefined) return done(Object.assign(new Error(refused.address), { code: PRIVATE }), '', 0);
    return options.all === true ? done(null, [...addresses]) : done(null, first.address, first.family);
  });
};
