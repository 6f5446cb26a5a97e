import { env } from '#lib/env'
import { PREVIEW_HEADER } from '#lib/preview/preview-token'

/**
 * The request as the renderer sees it for a preview: in the framework's draft mode, which reads and writes no page cache,
 * and with the token, which the page verifies again. Its other cookies are the visitor's own affair and are left out.
 * The key to draft mode goes from here to the renderer and to nobody else. Where the framework gives middleware no key,
 * the page is rendered as for everybody.
 */
export function draftHeaders(given: Headers, token: string): { headers: Headers } {
  const headers = new Headers(given)
  headers.delete('cookie')
  headers.delete(PREVIEW_HEADER)
  const { draftModeId } = env()
  if (draftModeId === undefined) return { headers }
  headers.set('cookie', `__prerender_bypass=${draftModeId}`)
  headers.set(PREVIEW_HEADER, token)
  return { headers }
}
