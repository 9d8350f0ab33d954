import ipaddr from 'ipaddr.js'

/**
 * Whether an IP address lies in the public internet. Private, loopback, link-local, unique-local, shared (CGNAT), multicast,
 * reserved and documentation ranges do not, nor do IPv6 forms that carry an IPv4 address of their own (mapped, 6to4, NAT64, Teredo).
 */
export function isPublicAddress(address: string): boolean {
  const bare = address.replace(/^\[|\]$/g, '').replace(/%.*$/, '')
  if (!ipaddr.isValid(bare)) return false
  const parsed = ipaddr.parse(bare)
  if (parsed.kind() === 'ipv4') return parsed.range() === 'unicast'
  const v6 = parsed as ipaddr.IPv6
  if (v6.isIPv4MappedAddress()) return v6.toIPv4Address().range() === 'unicast'
  return v6.range() === 'unicast' && (v6.parts[0]! & 0xe000) === 0x2000
}
