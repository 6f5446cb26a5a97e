import { sitePages } from '#content/pages'
import { resolveMarket } from '#lib/core/access/markets'
import type { Preview } from '#lib/core/preview/preview'
import { isKnownPath } from '#lib/core/site/known-paths'
import { readCookie } from '#lib/http/read-cookie'
import { PREVIEW_COOKIE, PREVIEW_PARAMETER, verifyPreview } from '#lib/preview/preview-token'
import { OVERRIDES_COOKIE, readOverrides, tagOf } from '#lib/preview/toolbar'
import type { RequestContext } from '../context.ts'
import type { Decision, Stage } from '../decision.ts'
import { isDocument } from '../facts/is-document.ts'

/**
 * Finds out what somebody asked to see: by a token in the address, or by the cookie that a share link has set. All who
 * ask for nothing pass at the price of two searches in a text.
 */
export const previewStage: Stage = { name: 'preview', run: preview }

const NO_PREVIEW: Decision = { type: 'next', reason: 'no-preview' }
const FRAMED = {
  'content-security-policy': "frame-ancestors 'self'",
  'cache-control': 'private, no-store',
}
const PARAMETER = `${PREVIEW_PARAMETER}=`

function preview(context: RequestContext): Decision | Promise<Decision> {
  const { kind, query, cookies } = context
  if (kind === 'page' && query.includes(PARAMETER)) {
    const token = tokenIn(query)
    if (token !== undefined && isPage(context)) return openLink(token, context)
  }
  const mayBe = cookies !== null && (cookies.includes(PREVIEW_COOKIE) || cookies.includes(OVERRIDES_COOKIE))
  return mayBe ? resume(context) : NO_PREVIEW
}

/** A link that is over is said to be over: a page without the preview would pass for it. */
async function openLink(token: string, context: RequestContext): Promise<Decision> {
  const { path, query, surroundings } = context
  const shown = await verifyPreview(token, surroundings.now())
  const bare = path + withoutToken(query)
  if (shown === null)
    return {
      type: 'rewrite',
      reason: 'preview-ended',
      to: `/api/preview/ended?next=${encodeURIComponent(bare)}`,
    }
  if (shown.mode === 'share') {
    const cookie = { name: PREVIEW_COOKIE, value: token, maxAgeSeconds: 'session', httpOnly: false } as const
    return { type: 'redirect', reason: 'preview-opened', status: 307, to: bare, edits: { cookies: [cookie] } }
  }
  // No cookie says that this is a preview: a copy of it, shown again, would pass for the page itself.
  return show(shown, token, context, FRAMED)
}

/** Goes on with a session's preview, unless it is over or the toolbar's overrides have changed since. */
async function resume(context: RequestContext): Promise<Decision> {
  const { kind, path, query, headers, cookies, surroundings } = context
  const token = readCookie(cookies, PREVIEW_COOKIE)
  const known = token === null ? null : await verifyPreview(token, surroundings.now())
  const overrides = readOverrides(cookies)
  const tag = overrides === null ? null : tagOf(overrides)
  if (token !== null && known?.mode === 'share' && known.tag === tag)
    return show(known, known.drafts ? token : '', context)
  if (kind !== 'page') return NO_PREVIEW
  if (tag !== null) {
    if (!isDocument(headers) || !isPage(context)) return NO_PREVIEW
    const to = `/api/preview/overrides?next=${encodeURIComponent(path + query)}`
    return { type: 'redirect', reason: 'overrides-changed', status: 307, to }
  }
  if (token === null) return NO_PREVIEW
  const removed = { name: PREVIEW_COOKIE, value: '', maxAgeSeconds: 0, httpOnly: false }
  return { type: 'next', reason: 'preview-over', edits: { cookies: [removed] } }
}

function show(
  shown: Preview,
  draftToken: string,
  context: Pick<RequestContext, 'snapshot' | 'market' | 'country' | 'place'>,
  headers: Readonly<Record<string, string>> = {},
): Decision {
  return {
    type: 'next',
    reason: `preview-${shown.mode}`,
    facts: { preview: shown, draftToken, ...standIn(shown, context) },
    edits: { headers: { 'x-robots-tag': 'noindex', ...headers } },
  }
}

/** Where the visitor is taken to be. Of somebody from another country no region and no city is known. */
function standIn(
  { market: key, country: wanted }: Pick<Preview, 'market' | 'country'>,
  { snapshot: { markets }, market, country, place }: Parameters<typeof show>[2],
): Pick<RequestContext, 'market' | 'country' | 'place'> {
  const chosen = markets.list.find((one) => one.key === key)
  if (wanted === null) return { market: chosen ?? market, country, place }
  return {
    market: chosen ?? resolveMarket(markets, wanted),
    country: wanted,
    place: { ...place, country: wanted, region: '', city: '' },
  }
}

/** Only pages lead anywhere, so that no address can be bent into a redirect to another site. */
function isPage({ snapshot, pagePath }: Pick<RequestContext, 'snapshot' | 'pagePath'>): boolean {
  return isKnownPath(sitePages, snapshot.paths, pagePath)
}

/** A token has plain characters only, but some mail programs encode even these. */
function tokenIn(query: string): string | undefined {
  const part = query.slice(1).split('&').find(isTokenPart)
  return part?.slice(PARAMETER.length).replaceAll(/%7e/gi, '~')
}

function withoutToken(query: string): string {
  const rest = query
    .slice(1)
    .split('&')
    .filter((part) => !isTokenPart(part))
  return rest.length === 0 ? '' : `?${rest.join('&')}`
}

function isTokenPart(part: string): boolean {
  return part.startsWith(PARAMETER)
}
