/** Which cache it is, and what it did (RFC 9211 section 2). */
export type CacheStatus = {
  readonly cache: 'shoreline-edge' | 'shoreline-regional'
  readonly hit?: boolean
  readonly forwarded?:
    | 'bypass'
    | 'method'
    | 'uri-miss'
    | 'vary-miss'
    | 'miss'
    | 'request'
    | 'stale'
    | 'partial'
  readonly forwardedStatus?: number
  readonly ttl?: number
  readonly stored?: boolean
  readonly collapsed?: boolean
  readonly detail?: string
}

/** The field's value: the cache that is closest to the origin comes first. */
export function describeCacheStatus(members: readonly CacheStatus[]): string {
  return members.map(describe).join(', ')
}

function describe({ cache, ...status }: CacheStatus): string {
  const { hit, forwarded, forwardedStatus, ttl, stored, collapsed, detail } = status
  return [
    cache,
    hit && 'hit',
    forwarded && `fwd=${forwarded}`,
    forwardedStatus && `fwd-status=${forwardedStatus}`,
    ttl !== undefined && `ttl=${Math.trunc(ttl)}`,
    stored && 'stored',
    collapsed && 'collapsed',
    detail && `detail=${detail}`,
  ]
    .filter(Boolean)
    .join('; ')
}
