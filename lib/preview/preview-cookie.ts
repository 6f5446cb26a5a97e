import { describeCookie } from '#lib/http/describe-cookie'
import { isSecureRequest } from '#lib/http/is-secure-request'
import { PREVIEW_COOKIE } from './preview-token.ts'

/** The `Set-Cookie` line that puts the session into a preview; an empty token takes it out. */
export function previewCookie(request: Pick<Request, 'url' | 'headers'>, token: string): string {
  const maxAgeSeconds = token === '' ? 0 : 'session'
  const cookie = { name: PREVIEW_COOKIE, value: token, maxAgeSeconds, httpOnly: false } as const
  return describeCookie(cookie, isSecureRequest(request))
}
