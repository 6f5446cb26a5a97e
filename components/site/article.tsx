import type { Dictionary } from '#content/dictionaries/en'
import type { Post } from '#lib/content/post'
import type { Product } from '#lib/content/product'
import { type Language, textIn, toPublicPath } from '#lib/core/shop/language'
import type { Currency } from '#lib/core/shop/money'
import { HoverLink } from './hover-link.tsx'
import { ProductCard } from './product-card.tsx'
import { PublishedOn } from './published-on.tsx'

type Props = {
  readonly article: Post
  readonly product: Product | undefined
  readonly language: Language
  readonly currency: Currency
  readonly words: Pick<Dictionary, 'journal'>
}

/** An article, with the product that it is about beside it. */
export function Article({ article, product, language, currency, words }: Props) {
  const { title, summary, body } = textIn(article.text, language)
  return (
    <article className="shore grid gap-x-14 gap-y-14 pt-10 sm:pt-16 lg:grid-cols-[minmax(0,2fr)_minmax(0,1fr)]">
      <div>
        <HoverLink
          href={toPublicPath(language, '/journal')}
          className="inline-flex min-h-11 items-center text-ink-2 text-sm underline-offset-4 hover:underline"
        >
          {words.journal.back}
        </HoverLink>
        <h1 className="title-type mt-2 max-w-[18ch]">{title}</h1>
        <p className="mt-5 max-w-[48ch] text-[1.15rem] text-ink-2 leading-normal">{summary}</p>
        <p className="mt-5 border-line border-b pb-6 text-ink-2 text-sm">
          {words.journal.by} {article.author}, <PublishedOn date={article.publishedOn} language={language} />
        </p>
        <div className="mt-6 grid max-w-[64ch] gap-5">{body.map(toParagraph)}</div>
      </div>
      {product && (
        <aside aria-label={words.journal.featured} className="max-w-80 lg:pt-14">
          <ProductCard product={product} language={language} currency={currency} sizes="20rem" />
        </aside>
      )}
    </article>
  )
}

function toParagraph(text: string) {
  if (!text.startsWith('## ')) return <p key={text}>{text}</p>
  return (
    <h2 key={text} className="mt-4 text-[1.4rem]">
      {text.slice(3)}
    </h2>
  )
}
