import { expect, test } from '@playwright/test'
import { sitePages } from '../content/pages.ts'
import { paths } from '../content/seed/paths.ts'
import { type SlotName, slotPlaces, slotsOn } from '../content/slot-places.ts'
import { LANGUAGES, toPublicPath } from '../lib/core/shop/language.ts'
import { ask } from './instance.ts'

const PAGES = [
  ...sitePages.fixed,
  ...sitePages.bySlug.flatMap(({ stem, list }) => paths[list].map((slug) => stem + slug)),
]

type Element = { readonly slot: string; readonly exposure: string | undefined }

/** The elements of slots in a page's markup, as the tracker would find them. */
function slotsIn(html: string): readonly Element[] {
  const tags = html.match(/<[a-z][^>]* data-slot="[^>]*>/g) ?? []
  return tags.map((tag) => ({
    slot: / data-slot="([^"]*)"/.exec(tag)?.[1] ?? '',
    exposure: / data-exposure="([^"]*)"/.exec(tag)?.[1],
  }))
}

for (const language of LANGUAGES)
  test(`every page in ${language} has each slot of its path once, with its exposure rule, and no other`, async () => {
    for (const path of PAGES) {
      const response = await ask(toPublicPath(language, path))
      expect(response.status, path).toBe(200)
      const declared = slotsOn(path).map((slot) => ({ slot, exposure: slotPlaces[slot].exposure }))
      const found = [...slotsIn(await response.text())].sort((a, b) => (a.slot < b.slot ? -1 : 1))
      expect(found, path).toEqual(declared)
    }
  })

test('every declared slot stands on some page', () => {
  const standing = new Set(PAGES.flatMap((path) => slotsOn(path)))
  expect([...standing].sort()).toEqual((Object.keys(slotPlaces) as SlotName[]).sort())
})
