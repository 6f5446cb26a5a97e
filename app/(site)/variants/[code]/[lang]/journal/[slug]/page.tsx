import type { Metadata } from 'next'
import { Article } from '#components/site/article'
import { listPages } from '#lib/content/list-pages'
import { readPosts } from '#lib/content/read-catalogue'
import { textIn } from '#lib/core/shop/language'
import { productPictureSrc } from '#lib/core/shop/product-picture'
import { missingMetadata, NothingHere } from '../../../../../nothing-here.tsx'
import { toMetadata } from '../../../../../page-metadata.ts'
import { type PageParams, readPage } from '../../../../../read-page.ts'
import { readArticles, readProducts } from '../../../../../read-shop.ts'
import { SiteFrame } from '../../../../../site-frame.tsx'

type Props = { readonly params: Promise<PageParams & { readonly slug: string }> }

export const revalidate = false
export const dynamicParams = true

export async function generateStaticParams() {
  const [{ value: articles }, pages] = await Promise.all([readPosts(), listPages('/journal/any')])
  return articles.flatMap(({ slug }) => pages.map((page) => ({ ...page, slug })))
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { page, article } = await read(params)
  if (article === undefined) return missingMetadata(page)
  const { title, summary } = textIn(article.text, page.language)
  return toMetadata(page, { title, description: summary, image: productPictureSrc(article.product) })
}

export default async function ArticlePage({ params }: Props) {
  const { page, article } = await read(params)
  if (article === undefined) return <NothingHere page={page} />
  const product = (await readProducts()).find(({ slug }) => slug === article.product)
  return (
    <SiteFrame page={page}>
      <Article article={article} product={product} {...page} />
    </SiteFrame>
  )
}

async function read(params: Props['params']) {
  const { slug } = await params
  const [page, articles] = await Promise.all([readPage(params, `/journal/${slug}`), readArticles()])
  return { page, article: articles.find((candidate) => candidate.slug === slug) }
}
