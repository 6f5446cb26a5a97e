import type { Metadata } from 'next'
import { MissingPage } from '#components/site/missing-page'
import { toPublicPath } from '#lib/core/shop/language'
import { keepShort } from './keep-short.ts'
import type { SitePage } from './read-page.ts'
import { SiteFrame } from './site-frame.tsx'

/** Instead of `notFound()`, which would be kept for ever as an empty shell: short-lived, for the slug may exist soon. */
export async function NothingHere({ page }: { readonly page: SitePage }) {
  await keepShort()
  return (
    <SiteFrame page={page}>
      <MissingPage words={page.words.missing} href={toPublicPath(page.language, '/products')} />
    </SiteFrame>
  )
}

export function missingMetadata({ words }: SitePage): Metadata {
  return { title: { absolute: words.missing.title }, robots: { index: false } }
}
