import { env } from '#lib/env'

/** Whether the browser speaks https to us, or to the trusted proxy in front of us. */
export function isSecureRequest({ url, headers }: Pick<Request, 'url' | 'headers'>): boolean {
  const { onPlatform, trustsProxy } = env()
  if (onPlatform || url.startsWith('https:')) return true
  return trustsProxy && headers.get('x-forwarded-proto')?.split(',', 1)[0]?.trim() === 'https'
}
