import type { Browser } from './browser.ts'
import type { Page, SeenSlot } from './read-page.ts'

const ATTEMPTS = 4
const PAUSE_MS = 500

/** Reports a page view and exposures as the tracker does; whether exposures were counted. Retries with the same ids. */
export async function sendBeacon(
  browser: Browser,
  page: Page,
  { view, seen }: { readonly view: string; readonly seen: readonly SeenSlot[] },
): Promise<boolean> {
  const shared = { path: page.path, code: page.code }
  const events = [
    { id: `${view}-1`, type: 'pageview', ...shared },
    ...seen.map(({ slot }, index) => ({
      id: `${view}-${index + 2}`,
      type: 'exposure',
      name: slot,
      ...shared,
    })),
  ]
  for (let attempt = 1; ; attempt++) {
    const response = await browser.post('/api/e', { events })
    if (response.status === 204) return response.headers.get('x-dropped') === null
    if (response.status < 500 || attempt === ATTEMPTS)
      throw new Error(`/api/e answered ${response.status}: ${await response.text()}`)
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MS * attempt))
  }
}
