import * as v from 'valibot'

const TEST_CARD = '4242424242424242'

const line = (longest: number, message: string) =>
  v.pipe(v.string(message), v.trim(), v.nonEmpty(message), v.maxLength(longest, message))

const optionalLine = (longest: number, message: string) =>
  v.optional(v.pipe(v.string(message), v.trim(), v.maxLength(longest, message)), '')

/** What the checkout form sends. The messages are for programs; the form has its own, in its language. */
export const CheckoutInput = v.object({
  email: v.pipe(line(254, 'An e-mail address'), v.email('An e-mail address such as name@example.com')),
  name: line(80, 'A name of 1 to 80 characters'),
  line: line(120, 'Street and number, 1 to 120 characters'),
  city: optionalLine(80, 'A town of at most 80 characters'),
  postcode: optionalLine(16, 'A postcode of at most 16 characters'),
  country: v.pipe(
    v.string('A country'),
    v.trim(),
    v.toUpperCase(),
    v.regex(/^[A-Z]{2}$/, 'Two letters (ISO 3166-1)'),
  ),
  card: v.pipe(
    v.string('A card number'),
    v.transform((text) => text.replace(/[\s-]/g, '')),
    v.literal(TEST_CARD, 'The card was declined: this shop takes the test card 4242 4242 4242 4242 only'),
  ),
  /** Made by the page: the same order sent twice is one order. */
  orderKey: v.optional(v.pipe(v.string(), v.regex(/^[\w-]{16,64}$/, '16 to 64 letters and digits'))),
})

export type CheckoutInput = v.InferOutput<typeof CheckoutInput>
