import type { NextFetchEvent, NextRequest } from 'next/server'
import { decide } from '#lib/request/decide'
import { respond } from '#lib/request/respond'

/** The way of a request begins here; `lib/request/pipeline.ts` is its table of contents. */
export async function middleware(request: NextRequest, event: NextFetchEvent): Promise<Response> {
  return respond(request, await decide(request, (work) => event.waitUntil(work)))
}

/**
 * Everything but the build's own files. Files of `public` pass through too, quickly: a rule by extension would let
 * `/variants/<anything>.png` and `/api/<anything>.txt` past every check.
 */
export const config = {
  matcher: ['/((?!_next/static|_next/image).*)'],
}
