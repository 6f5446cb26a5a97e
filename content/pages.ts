/**
 * The site's pages, without language prefix. The middleware rewrites only these, and only slugs that the
 * catalogue knows; everything else is the static 404 page.
 */
export const sitePages = {
  fixed: [
    '/',
    '/products',
    '/collections/kitchen',
    '/collections/table',
    '/collections/textiles',
    '/collections/carry',
    '/collections/home',
    '/collections/bath',
    '/search',
    '/journal',
    '/cart',
    '/checkout',
    '/checkout/thanks',
    '/account',
    '/sign-in',
  ],
  /** Pages by slug: the stem before the slug, and the list in the Edge Config document `paths`. */
  bySlug: [
    { stem: '/products/', list: 'products' },
    { stem: '/journal/', list: 'journal' },
  ],
} as const
