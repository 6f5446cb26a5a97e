const MAX_LENGTH = 254
/** As HTML's `<input type=email>` checks it, with a dot in the domain: https://html.spec.whatwg.org/#valid-e-mail-address */
const ADDRESS =
  /^[\w.!#$%&'*+/=?^`{|}~-]{1,64}@[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?)+$/

/** An e-mail address in the one spelling by which accounts are told apart, or null if it is none. */
export function sanitizeEmail(text: string): string | null {
  const address = text.trim().toLowerCase()
  return address.length <= MAX_LENGTH && ADDRESS.test(address) ? address : null
}
