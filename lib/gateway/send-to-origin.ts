import type { Origin } from '#lib/core/gateway/services'
import type { Ask, Fetched } from './fetched.ts'

const LONGEST_UPLOAD_MS = 25_000

/**
 * One request to one origin; redirects come back as they are, so that nothing leads to an address that is not configured.
 * @throws when the origin cannot be reached or sends no header fields in time
 */
export async function sendToOrigin(origin: Origin, ask: Ask): Promise<Fetched> {
  const deadline = new AbortController()
  // The time of an upload is its client's: there is only the end that the platform sets.
  const limitMs = ask.body === null ? ask.timeoutMs : LONGEST_UPLOAD_MS
  const timer = setTimeout(() => deadline.abort(new Error('The origin did not answer in time')), limitMs)
  // The edge runtime knows no `AbortSignal.any`.
  const leave = () => deadline.abort(ask.signal?.reason)
  ask.signal?.addEventListener('abort', leave, { once: true })
  const requestedAt = Date.now()
  try {
    const response = await fetch(origin.url + ask.path, {
      method: ask.method,
      headers: ask.headers,
      redirect: 'manual',
      cache: 'no-store',
      signal: deadline.signal,
      ...(ask.body !== null && { body: ask.body, duplex: 'half' }),
    } as RequestInit)
    return { response, region: origin.region, requestedAt, receivedAt: Date.now() }
  } finally {
    clearTimeout(timer)
  }
}
