import type { Metadata } from 'next'
import { MissingPage } from '#components/site/missing-page'
import { listPages } from '#lib/content/list-pages'
import { toPublicPath } from '#lib/core/shop/language'
import { missingMetadata } from '../../../../nothing-here.tsx'
import { type PageParams, readPage } from '../../../../read-page.ts'
import { SiteFrame } from '../../../../site-frame.tsx'

const PATH = '/missing'

type Props = { readonly params: Promise<PageParams> }

export const revalidate = false
export const dynamicParams = true
export const generateStaticParams = () => listPages(PATH)

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return missingMetadata(await readPage(params, PATH))
}

/** What the middleware sends an unknown address to, in its language and with status 404. Nobody asks for it by this path. */
export default async function UnknownPage({ params }: Props) {
  const page = await readPage(params, PATH)
  return (
    <SiteFrame page={{ ...page, path: '/' }} counts={false}>
      <MissingPage words={page.words.missing} href={toPublicPath(page.language, '/products')} />
    </SiteFrame>
  )
}
