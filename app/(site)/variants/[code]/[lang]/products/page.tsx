import type { Metadata } from 'next'
import { CategoryLinks } from '#components/site/category-links'
import { ProductShelf } from '#components/site/product-shelf'
import { listPages } from '#lib/content/list-pages'
import { toMetadata } from '../../../../page-metadata.ts'
import { type PageParams, readPage } from '../../../../read-page.ts'
import { readProducts } from '../../../../read-shop.ts'
import { SiteFrame } from '../../../../site-frame.tsx'

const PATH = '/products'

type Props = { readonly params: Promise<PageParams> }

export const revalidate = false
export const dynamicParams = true
export const generateStaticParams = () => listPages(PATH)

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const page = await readPage(params, PATH)
  return toMetadata(page, { title: page.words.products.title, description: page.words.meta.products })
}

export default async function ProductsPage({ params }: Props) {
  const page = await readPage(params, PATH)
  const products = await readProducts()
  const { title, intro } = page.words.products
  return (
    <SiteFrame page={page}>
      <div className="shore pt-12 sm:pt-18">
        <h1 className="title-type">{title}</h1>
        <p className="mt-4 min-h-[3lh] max-w-[52ch] text-[1.1rem] text-ink-2 sm:min-h-[2lh]">{intro}</p>
        <CategoryLinks current="all" {...page} />
      </div>
      <ProductShelf products={products} {...page} />
    </SiteFrame>
  )
}
