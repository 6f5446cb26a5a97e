import type { Origin } from '#lib/core/gateway/services'
import type { Ask, Fetched } from './fetched.ts'

/**
 * One request to one origin; redirects come back as they are, so that nothing leads to an address that is not configured.
 * @throws when the origin cannot be reached or sends no header fields in time
 */
export async function sendToOrigin(origin: Origin, ask: Ask): Promise<Fetched> {
  const deadline = new AbortController()
  const timer = setTimeout(
    () => deadline.abort(new Error('The origin did not answer in time')),
    ask.timeoutMs,
  )
  const signal = ask.signal === null ? deadline.signal : AbortSignal.any([deadline.signal, ask.signal])
  const requestedAt = Date.now()
  try {
    const response = await fetch(origin.url + ask.path, {
      method: ask.method,
      headers: ask.headers,
      redirect: 'manual',
      cache: 'no-store',
      signal,
      ...(ask.body !== null && { body: ask.body, duplex: 'half' }),
    } as RequestInit)
    return { response, region: origin.region, requestedAt, receivedAt: Date.now() }
  } finally {
    clearTimeout(timer)
  }
}
