import type { MetadataRoute } from 'next'
import { readCatalogue, readPosts } from '#lib/content/read-catalogue'
import { siteUrl } from '#lib/content/site-url'
import { toSitemap } from '#lib/content/to-sitemap'

/** A build need not know where the site will stand, and the catalogue may change at any time. */
export const dynamic = 'force-dynamic'

export default async function sitemap(): Promise<MetadataRoute.Sitemap> {
  const [{ value: products }, { value: articles }] = await Promise.all([readCatalogue(), readPosts()])
  return toSitemap(siteUrl(), products, articles)
}
