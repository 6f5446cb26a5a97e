import { describeMember } from '#lib/auth/describe-member'
import { judgeAccess } from '#lib/auth/judge-access'
import type { VerifiedSession } from '#lib/auth/tokens'
import { readCatalogue, readPosts } from '#lib/content/read-catalogue'
import type { Need } from '#lib/core/access/policy'
import type { GraphqlContext } from './context.ts'
import { listExperiments } from './list-experiments.ts'
import { presentPost, presentProduct } from './present-product.ts'
import { refuse } from './refuse.ts'
import { readSize, takePage } from './take-page.ts'

/**
 * Answers the fields of `Query`. Made for each request, so that however often a query names the catalogue, it is read
 * once.
 */
export function resolveRoot() {
  const products = once(async () => (await readCatalogue()).value)
  const posts = once(async () => (await readPosts()).value)
  return {
    products: async (range: { first?: number | null; after?: string | null }) => {
      const page = takePage(await products(), range)
      return { ...page, nodes: page.nodes.map(presentProduct) }
    },
    product: async ({ slug }: { slug: string }) => {
      const found = (await products()).find((product) => product.slug === slug)
      return found === undefined ? null : presentProduct(found)
    },
    posts: async ({ first }: { first?: number | null }) =>
      (await posts()).slice(0, readSize(first)).map(presentPost),
    me: (_: unknown, { session }: GraphqlContext) =>
      session !== null && may(session, 'member') ? describeMember(session) : null,
    experiments: (_: unknown, context: GraphqlContext) => {
      if (!may(context.session, 'viewer')) throw refuse('FORBIDDEN', 'Experiments need the role viewer')
      return listExperiments(context)
    },
  }
}

/** Whether a session grants a right; nobody has none. */
export function may(session: VerifiedSession | null, need: Need): boolean {
  return session !== null && judgeAccess({ kind: 'verified', via: 'bearer', session }, need).allowed
}

function once<T>(read: () => Promise<T>): () => Promise<T> {
  let reading: Promise<T> | undefined
  return () => {
    reading ??= read()
    return reading
  }
}
