import type { Post } from '#lib/content/post'
import { type Language, textIn, toPublicPath } from '#lib/core/shop/language'
import { PRODUCT_PICTURE, productPictureSrc } from '#lib/core/shop/product-picture'
import { HoverLink } from './hover-link.tsx'
import { Picture } from './picture.tsx'
import { PublishedOn } from './published-on.tsx'

type Props = {
  readonly article: Post
  readonly language: Language
  readonly heading?: 'h2' | 'h3'
  readonly first?: boolean
}

/** An article in a list. */
export function ArticleCard({ article, language, heading: Heading = 'h3', first = false }: Props) {
  const text = textIn(article.text, language)
  return (
    <HoverLink
      href={toPublicPath(language, `/journal/${article.slug}`)}
      className="group grid content-start gap-4"
    >
      <Picture
        src={productPictureSrc(article.product)}
        alt=""
        {...PRODUCT_PICTURE}
        sizes="(min-width: 40rem) 26rem, 92vw"
        first={first}
        className="aspect-square w-full rounded-panel object-cover object-[50%_70%]"
      />
      <span className="grid gap-1.5">
        <PublishedOn date={article.publishedOn} language={language} />
        <Heading className="text-[1.3rem] decoration-1 underline-offset-4 group-hover:underline">
          {text.title}
        </Heading>
        <span className="text-ink-2">{text.summary}</span>
      </span>
    </HoverLink>
  )
}
