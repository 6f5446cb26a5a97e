import type { Browser } from './browser.ts'

const ATTEMPTS = 4
const PAUSE_MS = 500

export type Sent = Readonly<Record<string, unknown>>

/**
 * Sends events as the tracker does, again with the same ids while the server cannot store them. Answers for which
 * reasons it dropped some.
 */
export async function sendBeacon(
  browser: Browser,
  events: readonly Sent[],
  common: Sent = {},
): Promise<ReadonlySet<string>> {
  for (let attempt = 1; ; attempt++) {
    const { status, header, body } = await browser.post('/api/e', { events, ...common })
    if (status === 204) return new Set(header('x-dropped')?.split(', ') ?? [])
    if (status < 500 || attempt === ATTEMPTS) throw new Error(`/api/e answered ${status}: ${body}`)
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MS * attempt))
  }
}
