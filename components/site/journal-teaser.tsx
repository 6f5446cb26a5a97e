import type { Dictionary } from '#content/dictionaries/en'
import type { Post } from '#lib/content/post'
import type { Language } from '#lib/core/shop/language'
import { ArticleCard } from './article-card.tsx'

type Props = {
  readonly articles: readonly Post[]
  readonly language: Language
  readonly words: Pick<Dictionary, 'home'>
}

export function JournalTeaser({ articles, language, words }: Props) {
  return (
    <section aria-labelledby="from-the-journal" className="shore mt-24">
      <h2 id="from-the-journal" className="section-type">
        {words.home.journal}
      </h2>
      <ul className="mt-6 grid gap-x-6 gap-y-10 sm:grid-cols-3">
        {articles.map((article) => (
          <li key={article.slug}>
            <ArticleCard article={article} language={language} />
          </li>
        ))}
      </ul>
    </section>
  )
}
