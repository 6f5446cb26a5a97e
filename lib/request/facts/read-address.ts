import { env } from '#lib/env'

const IPV6_NETWORK_GROUPS = 4

/**
 * The client's address as far as a trusted hop tells it, else empty. An IPv6 address is cut to its /64 network:
 * one household or server owns all of it.
 */
export function readAddress(headers: Headers): string {
  if (!env().trustsProxy) return ''
  const address = headers.get('x-real-ip') ?? headers.get('x-forwarded-for')?.split(',', 1)[0] ?? ''
  return toNetwork(address.trim())
}

function toNetwork(address: string): string {
  if (!address.includes(':')) return /^[\d.]{7,15}$/.test(address) ? address : ''
  const mapped = /^::ffff:([\d.]{7,15})$/i.exec(address)
  if (mapped?.[1]) return mapped[1]
  if (!/^[\da-f:]{2,39}$/i.test(address)) return ''
  const [head = '', tail] = address.toLowerCase().split('::')
  const before = head === '' ? [] : head.split(':')
  const after = tail === undefined || tail === '' ? [] : tail.split(':')
  const zeros = tail === undefined ? 0 : Math.max(0, 8 - before.length - after.length)
  const groups = [...before, ...Array<string>(zeros).fill('0'), ...after]
  return `${groups
    .slice(0, IPV6_NETWORK_GROUPS)
    .map((group) => group.replace(/^0+(?=.)/, ''))
    .join(':')}::/64`
}
