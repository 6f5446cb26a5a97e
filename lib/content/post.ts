import * as v from 'valibot'
import { localised } from './localised.ts'
import { Slug } from './slug.ts'

const PostText = v.object({
  title: v.pipe(v.string(), v.nonEmpty(), v.maxLength(90)),
  summary: v.pipe(v.string(), v.nonEmpty(), v.maxLength(200)),
  /** Paragraphs; one that begins with `## ` is a heading. */
  body: v.pipe(v.array(v.pipe(v.string(), v.nonEmpty())), v.minLength(1)),
})

export const Post = v.object({
  slug: Slug,
  author: v.pipe(v.string(), v.nonEmpty()),
  publishedOn: v.pipe(v.string(), v.isoDate()),
  /** The product whose picture the article wears. */
  product: Slug,
  text: localised(PostText),
})

export type Post = v.InferOutput<typeof Post>
