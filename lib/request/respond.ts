import { NextResponse } from 'next/dist/server/web/spec-extension/response'
import { env } from '#lib/env'
import { describeCookie } from '#lib/http/describe-cookie'
import { isSecureRequest } from '#lib/http/is-secure-request'
import { problem } from '#lib/http/problem'
import type { Outcome } from './decision.ts'
import { describeTimings } from './describe-timings.ts'
import { draftHeaders } from './draft-headers.ts'
import { identityHeaders } from './identity-headers.ts'

/**
 * The only place that executes a decision, and the only one under `lib` that knows Next. `NextResponse` comes from
 * its own module: the package's main entry would add 8 kB to the middleware.
 */
export function respond(request: Pick<Request, 'url' | 'headers'>, outcome: Outcome): Response {
  const headers = responseHeaders(request, outcome)
  const { decision, context } = outcome
  switch (decision.type) {
    case 'next':
      return NextResponse.next({
        headers,
        ...(context.kind === 'api' && { request: { headers: identityHeaders(request.headers, context) } }),
      })
    case 'rewrite':
      return NextResponse.rewrite(originOf(request.url) + decision.to, {
        headers,
        ...(decision.status && { status: decision.status }),
        ...(decision.draftToken && { request: draftHeaders(request.headers, decision.draftToken) }),
      })
    case 'redirect':
      headers.push(['location', new URL(decision.to, request.url).href])
      return new Response(null, { status: decision.status, headers })
    case 'reject':
      return problem(decision.status, {
        title: decision.title,
        code: decision.reason,
        detail: decision.reason,
        requestId: context.requestId,
        headers,
      })
  }
}

/** Scheme and host of an absolute URL, sliced off: the paths that we rewrite to are our own, so none needs parsing. */
function originOf(url: string): string {
  return url.slice(0, url.indexOf('/', url.indexOf('://') + 3))
}

function responseHeaders(request: Pick<Request, 'url' | 'headers'>, outcome: Outcome): [string, string][] {
  const { context, headers, cookies } = outcome
  const isSecure = isSecureRequest(request)
  const list: [string, string][] = Object.entries(headers)
  list.push(['x-request-id', context.requestId], ['server-timing', describeTimings(outcome)])
  list.push(['x-content-type-options', 'nosniff'], ['referrer-policy', 'strict-origin-when-cross-origin'])
  if (isSecure) list.push(['strict-transport-security', 'max-age=63072000; includeSubDomains; preload'])
  if (context.kind === 'page' && !env().onPlatform)
    for (const each of PRIVATE_PAGE) if (!(each[0] in headers)) list.push(each)
  for (const cookie of cookies) list.push(['set-cookie', describeCookie(cookie, isSecure)])
  return list
}

/**
 * Behind a foreign CDN the framework's own `s-maxage` would pin one variant for everybody. The platform's CDN
 * knows better: there the page comes from its cache by its inner path. What a stage says of its own counts before this.
 */
const PRIVATE_PAGE: readonly [string, string][] = [
  ['cache-control', 'private, max-age=0, must-revalidate'],
  ['cdn-cache-control', 'no-store'],
]
