import { slotsOn } from '#content/slot-places'
import { decodeCode } from '#lib/core/experiments/code'

/** A slot on a page, and the experiment that it shows, if it shows one. */
export type SeenSlot = {
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

/** What the tracker would find on a page. `path` has no language prefix. */
export function readPage(path: string, html: string): Page {
  const code = /data-code="([\w.~-]+)"/.exec(html)?.[1] ?? codeOfTracker(html)
  const parts = decodeCode(code)?.parts ?? []
  const slots = slotsOn(path).flatMap((slot, index): SeenSlot[] => {
    const element = html.match(new RegExp(`<[^>]* data-slot="${slot}"[^>]*>`))?.[0]
    if (element === undefined) return []
    const part = parts[index]
    const shown =
      part === undefined || part.kind === 'slot'
        ? null
        : { experiment: part.experiment, variant: part.variant }
    return [{ slot, exposure: element.includes('data-exposure="page"') ? 'page' : 'seen', shown }]
  })
  return { path, code, slots, asksConsent: html.includes('id="cookie-choices"') }
}

/** The property that the page hands to its tracker, in the data for hydration. */
function codeOfTracker(html: string): string {
  return /\\?"code\\?":\\?"([\w.~-]+)\\?"/.exec(html)?.[1] ?? ''
}

/** Slugs of the products that a page links to. */
export function readProductSlugs(html: string): readonly string[] {
  return [...new Set([...html.matchAll(/href="\/products\/([a-z0-9-]+)"/g)].map(([, slug]) => slug ?? ''))]
}
