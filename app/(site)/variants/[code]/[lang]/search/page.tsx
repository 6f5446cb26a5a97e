import type { Metadata } from 'next'
import { CategoryLinks } from '#components/site/category-links'
import { SearchView } from '#components/site/search-view'
import { listPages } from '#lib/content/list-pages'
import { toPublicPath } from '#lib/core/shop/language'
import { toMetadata } from '../../../../page-metadata.ts'
import { type PageParams, readPage } from '../../../../read-page.ts'
import { SiteFrame } from '../../../../site-frame.tsx'

const PATH = '/search'

type Props = { readonly params: Promise<PageParams> }

export const revalidate = false
export const dynamicParams = true
export const generateStaticParams = () => listPages(PATH)

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const page = await readPage(params, PATH)
  return toMetadata(page, { title: page.words.search.title, isPrivate: true })
}

export default async function SearchPage({ params }: Props) {
  const page = await readPage(params, PATH)
  const { language, currency, words } = page
  return (
    <SiteFrame page={page}>
      <div className="shore pt-10 sm:pt-16">
        <h1 className="title-type mb-8">{words.search.title}</h1>
        <SearchView language={language} currency={currency} words={words.search}>
          <CategoryLinks {...page} />
        </SearchView>
        <noscript>
          {words.search.noScript}{' '}
          <a href={toPublicPath(language, '/products')} className="underline underline-offset-4">
            {words.products.title}
          </a>
        </noscript>
      </div>
    </SiteFrame>
  )
}
