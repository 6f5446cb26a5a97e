import type { Metadata } from 'next'
import { CategoryLinks } from '#components/site/category-links'
import { ProductShelf } from '#components/site/product-shelf'
import { listPages } from '#lib/content/list-pages'
import { CATEGORIES } from '#lib/core/shop/categories'
import { missingMetadata, NothingHere } from '../../../../../nothing-here.tsx'
import { toMetadata } from '../../../../../page-metadata.ts'
import { type PageParams, readPage } from '../../../../../read-page.ts'
import { readProducts } from '../../../../../read-shop.ts'
import { SiteFrame } from '../../../../../site-frame.tsx'

type Props = { readonly params: Promise<PageParams & { readonly slug: string }> }

export const revalidate = false
export const dynamicParams = true

export async function generateStaticParams() {
  const pages = await listPages('/collections/any')
  return CATEGORIES.flatMap((slug) => pages.map((page) => ({ ...page, slug })))
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { page, category } = await read(params)
  if (category === undefined) return missingMetadata(page)
  const { categories, intros } = page.words.products
  return toMetadata(page, { title: categories[category], description: intros[category] })
}

export default async function CollectionPage({ params }: Props) {
  const { page, category } = await read(params)
  if (category === undefined) return <NothingHere page={page} />
  const products = (await readProducts()).filter((product) => product.category === category)
  const { categories, intros } = page.words.products
  return (
    <SiteFrame page={page}>
      <div className="shore pt-12 sm:pt-18">
        <h1 className="title-type">{categories[category]}</h1>
        <p className="mt-4 min-h-[3lh] max-w-[52ch] text-[1.1rem] text-ink-2 sm:min-h-[2lh]">
          {intros[category]}
        </p>
        <CategoryLinks current={category} {...page} />
      </div>
      <ProductShelf key={category} products={products} {...page} />
    </SiteFrame>
  )
}

async function read(params: Props['params']) {
  const { slug } = await params
  const page = await readPage(params, `/collections/${slug}`)
  return { page, category: CATEGORIES.find((known) => known === slug) }
}
