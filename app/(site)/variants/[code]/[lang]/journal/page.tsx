import type { Metadata } from 'next'
import { ArticleCard } from '#components/site/article-card'
import { listPages } from '#lib/content/list-pages'
import { toMetadata } from '../../../../page-metadata.ts'
import { type PageParams, readPage } from '../../../../read-page.ts'
import { readArticles } from '../../../../read-shop.ts'
import { SiteFrame } from '../../../../site-frame.tsx'

const PATH = '/journal'

type Props = { readonly params: Promise<PageParams> }

export const revalidate = false
export const dynamicParams = true
export const generateStaticParams = () => listPages(PATH)

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const page = await readPage(params, PATH)
  return toMetadata(page, { title: page.words.journal.title, description: page.words.meta.journal })
}

export default async function JournalPage({ params }: Props) {
  const page = await readPage(params, PATH)
  const articles = await readArticles()
  return (
    <SiteFrame page={page}>
      <div className="shore pt-12 sm:pt-18">
        <h1 className="title-type">{page.words.journal.title}</h1>
        <p className="mt-4 min-h-[3lh] max-w-[52ch] text-[1.1rem] text-ink-2 sm:min-h-[2lh]">
          {page.words.journal.intro}
        </p>
        <ul className="mt-12 grid gap-x-6 gap-y-12 border-line border-t pt-8 sm:grid-cols-2 lg:grid-cols-3">
          {articles.map((article, index) => (
            <li key={article.slug}>
              <ArticleCard article={article} language={page.language} heading="h2" first={index === 0} />
            </li>
          ))}
        </ul>
      </div>
    </SiteFrame>
  )
}
