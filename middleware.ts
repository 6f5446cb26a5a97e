import type { NextFetchEvent, NextRequest } from 'next/server'
import { decide } from '#lib/request/decide'
import { respond } from '#lib/request/respond'

/** The way of a request begins here; `lib/request/pipeline.ts` is its table of contents. */
export async function middleware(request: NextRequest, event: NextFetchEvent): Promise<Response> {
  return respond(request, await decide(request, (work) => event.waitUntil(work)))
}

/** Everything but the build's own files and files with an extension: those are the same for everybody. */
export const config = {
  matcher: [
    '/((?!_next/static|_next/image|.*\\.(?:avif|webp|png|jpg|svg|ico|woff2|txt|xml|webmanifest)$).*)',
  ],
}
