import type { Post } from '#lib/content/post'
import type { Product } from '#lib/content/product'
import { type Language, textIn } from '#lib/core/shop/language'
import type { Currency } from '#lib/core/shop/money'
import type { GraphqlContext } from './context.ts'

type InLanguage = { readonly language: Language }

/** A product as the schema shows it: fields with arguments are functions. */
export function presentProduct({ slug, category, prices, text }: Product) {
  const local = ({ language }: InLanguage) => textIn(text, language)
  return {
    slug,
    category,
    name: (args: InLanguage) => local(args).name,
    line: (args: InLanguage) => local(args).line,
    description: (args: InLanguage) => local(args).description,
    details: (args: InLanguage) => local(args).details,
    price: (args: { readonly currency?: Currency | null }, context: GraphqlContext) => {
      const currency = args.currency ?? context.currency
      return { amountMinor: prices[currency], currency }
    },
  }
}

/** An article as the schema shows it. */
export function presentPost({ slug, author, publishedOn, text }: Post) {
  const local = ({ language }: InLanguage) => textIn(text, language)
  return {
    slug,
    author,
    publishedOn,
    title: (args: InLanguage) => local(args).title,
    summary: (args: InLanguage) => local(args).summary,
    body: (args: InLanguage) => local(args).body,
  }
}
