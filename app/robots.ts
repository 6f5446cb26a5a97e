import type { MetadataRoute } from 'next'
import { siteUrl } from '#lib/content/site-url'

/** A build need not know where the site will stand. */
export const dynamic = 'force-dynamic'

/** What crawlers may ask for: the shop, not the console, the APIs or what belongs to one customer. */
export default function robots(): MetadataRoute.Robots {
  return {
    rules: { userAgent: '*', allow: '/', disallow: ['/api/', '/console', '/variants/'] },
    sitemap: new URL('/sitemap.xml', siteUrl()).href,
  }
}
