import { catalogue } from '#content/catalogue'
import { markets } from '#content/seed/markets'
import { parseMarkets } from '#lib/core/access/markets'
import { toWorkspaceMinor } from '#lib/core/events/to-workspace-minor'
import type { Answer } from './browser.ts'
import { logNormal } from './random.ts'
import type { Visitor } from './visitor.ts'

/** Of an order, in cents, before it is rounded to whole goods. */
const MEDIAN_MINOR = 9_000
const SPREAD = 0.7
const MOST_PIECES = 6

const { rates } = parseMarkets(markets).markets

/** Puts a product into the cart, as many pieces as make about a log-normal amount, and pays. The order counts for the diary. */
export async function buy(
  { browser, profile, random, diary, index, done }: Visitor,
  slug: string,
): Promise<void> {
  const { prices } = catalogue.find((product) => product.slug === slug) ?? { prices: { USD: MEDIAN_MINOR } }
  const pieces = Math.round(logNormal(random, MEDIAN_MINOR, SPREAD) / prices.USD)
  const quantity = Math.min(Math.max(pieces, 1), MOST_PIECES)
  expectStatus(await browser.post('/api/cart', { slug, quantity }), 200)
  const order = {
    email: `visitor-${index}@example.com`,
    name: 'Sim Visitor',
    line: 'Pier 1',
    city: 'Harbour',
    postcode: '10001',
    country: profile.country,
    card: '4242 4242 4242 4242',
    orderKey: `order-${Math.floor(random() * 2 ** 52)
      .toString(36)
      .padStart(16, '0')}`,
  }
  const answer = expectStatus(await browser.post('/api/checkout', order), 201)
  const { totalMinor, currency } = JSON.parse(answer.body) as { totalMinor: number; currency: string }
  done.orders += 1
  if (browser.hasCookie('sl_visitor'))
    diary.reach('purchase', toWorkspaceMinor({ valueMinor: totalMinor, currency }, rates) ?? 0)
}

/** @throws Error that says what was answered instead */
export function expectStatus(answer: Answer, status: number): Answer {
  if (answer.status === status) return answer
  throw new Error(`Answered ${answer.status} instead of ${status}: ${answer.body}`)
}
