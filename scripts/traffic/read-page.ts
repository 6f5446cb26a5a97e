import { slotPlaces, slotsOn } from '#content/slot-places'
import { decodeCode } from '#lib/core/experiments/code'
import type { Browser } from './browser.ts'

/** A slot on a page, and the experiment that it shows, if it shows one. */
type SeenSlot = {
  readonly slot: string
  readonly exposure: 'page' | 'seen'
  readonly shown: { readonly experiment: string; readonly variant: string } | null
}

export type Page = {
  readonly path: string
  readonly code: string
  readonly slots: readonly SeenSlot[]
  readonly asksConsent: boolean
}

/** Market → whether its pages ask for consent, as their HTML showed. */
const asking = new Map<string, boolean>()

/**
 * Opens a page (a path without language). The first of each market is read whole; of the others the headers are enough,
 * where they name the variant page that stands behind the path, so that thousands of visitors can come a minute.
 */
export async function openPage(browser: Browser, path: string): Promise<Page> {
  const { header } = await browser.open(path, asking.size === 0 ? 'GET' : 'HEAD')
  const code = /\/variants\/([\w.~-]+)\//.exec(header('x-middleware-rewrite') ?? '')?.[1]
  const market = code?.split('~', 1)[0] ?? ''
  if (code !== undefined && asking.has(market)) return toPage(path, code, asking.get(market) ?? true)
  const { body } = await browser.open(path)
  const page = readPage(path, body)
  asking.set(page.code.split('~', 1)[0] ?? '', page.asksConsent)
  return page
}

/** What the tracker would find on a page. `path` has no language prefix. */
export function readPage(path: string, html: string): Page {
  // The property that the page hands to its tracker, in the data for hydration.
  const code = /\\?"code\\?":\\?"([\w.~-]+)\\?"/.exec(html)?.[1] ?? ''
  return toPage(path, code, html.includes('id="cookie-choices"'))
}

function toPage(path: string, code: string, asksConsent: boolean): Page {
  const parts = decodeCode(code)?.parts ?? []
  const slots = slotsOn(path).map((slot, index): SeenSlot => {
    const part = parts[index]
    const isTested = part !== undefined && part.kind !== 'slot'
    const shown = isTested ? { experiment: part.experiment, variant: part.variant } : null
    return { slot, exposure: slotPlaces[slot].exposure, shown }
  })
  return { path, code, slots, asksConsent }
}
