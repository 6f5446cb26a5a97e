import { sanitizeNext } from '#lib/auth/sanitize-next'

/** The answer to a form: a page of this site, after which a reload posts nothing again. */
export function seeOther(wanted: unknown, fallback: string, suffix = ''): Response {
  const path = (typeof wanted === 'string' ? sanitizeNext(wanted) : null) ?? fallback
  return new Response(null, {
    status: 303,
    headers: { location: path + suffix, 'cache-control': 'no-store' },
  })
}
