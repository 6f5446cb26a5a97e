import type { Metadata } from 'next'
import { FeaturedProducts } from '#components/site/featured-products'
import { HomeHeroSlot } from '#components/site/home-hero'
import { HomeOfferSlot } from '#components/site/home-offer'
import { JournalTeaser } from '#components/site/journal-teaser'
import { Proof } from '#components/site/proof'
import { listPages } from '#lib/content/list-pages'
import { toMetadata } from '../../../page-metadata.ts'
import { type PageParams, readPage } from '../../../read-page.ts'
import { readArticles, readProducts } from '../../../read-shop.ts'
import { SiteFrame } from '../../../site-frame.tsx'

type Props = { readonly params: Promise<PageParams> }

export const revalidate = false
export const dynamicParams = true
export const generateStaticParams = () => listPages('/')

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const page = await readPage(params, '/')
  return toMetadata(page, { title: page.words.brand.tagline, description: page.words.meta.home })
}

export default async function HomePage({ params }: Props) {
  const page = await readPage(params, '/')
  const [products, articles] = await Promise.all([readProducts(), readArticles()])
  return (
    <SiteFrame page={page}>
      <HomeHeroSlot content={page.contents['home.hero']} language={page.language} />
      <HomeOfferSlot content={page.contents['home.offer']} />
      <FeaturedProducts products={products.slice(0, 4)} {...page} />
      <Proof points={page.words.home.proof} />
      <JournalTeaser articles={articles.slice(0, 3)} {...page} />
    </SiteFrame>
  )
}
