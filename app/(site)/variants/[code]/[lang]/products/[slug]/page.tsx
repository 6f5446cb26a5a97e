import type { Metadata } from 'next'
import { ProductDetail } from '#components/site/product-detail'
import { RelatedProducts } from '#components/site/related-products'
import { StructuredData } from '#components/site/structured-data'
import { listPages } from '#lib/content/list-pages'
import type { Product } from '#lib/content/product'
import { readCatalogue } from '#lib/content/read-catalogue'
import { siteUrl } from '#lib/content/site-url'
import { toProductData } from '#lib/content/to-product-data'
import { textIn, toPublicPath } from '#lib/core/shop/language'
import { productPictureSrc } from '#lib/core/shop/product-picture'
import { missingMetadata, NothingHere } from '../../../../../nothing-here.tsx'
import { toMetadata } from '../../../../../page-metadata.ts'
import { type PageParams, readPage, type SitePage } from '../../../../../read-page.ts'
import { readProducts } from '../../../../../read-shop.ts'
import { SiteFrame } from '../../../../../site-frame.tsx'

type Props = { readonly params: Promise<PageParams & { readonly slug: string }> }

export const revalidate = false
export const dynamicParams = true

export async function generateStaticParams() {
  const [{ value: products }, pages] = await Promise.all([readCatalogue(), listPages('/products/any')])
  return products.flatMap(({ slug }) => pages.map((page) => ({ ...page, slug })))
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { page, product } = await read(params)
  if (product === undefined) return missingMetadata(page)
  const { name, description } = textIn(product.text, page.language)
  return toMetadata(page, { title: name, description, image: productPictureSrc(product.slug) })
}

export default async function ProductPage({ params }: Props) {
  const { page, product, products } = await read(params)
  if (product === undefined) return <NothingHere page={page} />
  const others = products.filter((other) => other.slug !== product.slug)
  const kin = others.filter((other) => other.category === product.category)
  return (
    <SiteFrame page={page}>
      <StructuredData data={describe(page, product)} />
      <ProductDetail product={product} promise={page.contents['product.promise']} {...page} />
      <RelatedProducts products={[...kin, ...others.slice(0, 2)].slice(0, 4)} {...page} />
    </SiteFrame>
  )
}

async function read(params: Props['params']) {
  const { slug } = await params
  const [page, products] = await Promise.all([readPage(params, `/products/${slug}`), readProducts()])
  return { page, products, product: products.find((candidate) => candidate.slug === slug) }
}

function describe({ language, currency, path, words }: SitePage, product: Product) {
  const url = new URL(toPublicPath(language, path), siteUrl()).href
  const image = new URL(productPictureSrc(product.slug), siteUrl()).href
  return toProductData({ product, language, currency, url, image, brand: words.brand.name })
}
