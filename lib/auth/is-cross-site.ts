/**
 * Whether a browser says that another site sent this request. For posts whose authority is in their body
 * (a password, a link): a program that sends neither header may use them. What a cookie authorises needs
 * the stricter `isSameSiteWrite`.
 */
export function isCrossSite(headers: Headers): boolean {
  const site = headers.get('sec-fetch-site')
  if (site !== null) return site !== 'same-origin' && site !== 'none'
  const origin = headers.get('origin')
  if (origin === null) return false
  return !URL.canParse(origin) || new URL(origin).host !== headers.get('host')
}
