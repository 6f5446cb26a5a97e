import { dictionaryFor } from '#content/dictionaries'
import { sanitizeNext } from '#lib/auth/sanitize-next'
import { DEFAULT_LANGUAGE, isLanguage, LANGUAGES } from '#lib/core/shop/language'
import { splitLanguage } from '#lib/request/facts/split-language'
import { PREVIEW_PARAMETER } from './preview-token.ts'

/**
 * What a preview link shows when its time is over, or when it was never ours: 410 (RFC 9110 section 15.5.11), in the
 * language of the page that it led to. Only middleware leads here; from outside there is no such address.
 */
export function answerEnded(request: Request): Response {
  const next = pageOf(new URL(request.url))
  const { language } = splitLanguage(next.split('?', 1)[0] ?? '/', LANGUAGES, DEFAULT_LANGUAGE)
  const html = toPage(isLanguage(language) ? language : DEFAULT_LANGUAGE, next)
  const headers = {
    'content-type': 'text/html; charset=utf-8',
    'cache-control': 'no-store',
    'x-robots-tag': 'noindex',
    'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'self'",
  }
  return new Response(html, { status: 410, headers })
}

/** Frameworks differ in whether a handler sees the address that was asked for or the one that it was rewritten to. */
function pageOf(url: URL): string {
  if (url.pathname === '/api/preview/ended') return sanitizeNext(url.searchParams.get('next')) ?? '/'
  url.searchParams.delete(PREVIEW_PARAMETER)
  return sanitizeNext(url.pathname + url.search) ?? '/'
}

const STYLE = `:root{color-scheme:light dark}
body{font:1.1rem/1.6 system-ui,sans-serif;max-width:34rem;margin:18vh auto;padding:0 1.5rem}
h1{line-height:1.15;text-wrap:balance}a{color:inherit;display:inline-block;padding:.6rem 0}`

function toPage(language: (typeof LANGUAGES)[number], next: string): string {
  const { brand, previewEnded } = dictionaryFor(language)
  const { title, text, action } = previewEnded
  return `<!doctype html><html lang="${language}"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1">
<title>${escapeHtml(`${title} · ${brand.name}`)}</title><style>${STYLE}</style></head>
<body><main><h1>${escapeHtml(title)}</h1><p>${escapeHtml(text)}</p>
<p><a href="${escapeHtml(next)}">${escapeHtml(action)}</a></p></main></body></html>`
}

function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')
}
