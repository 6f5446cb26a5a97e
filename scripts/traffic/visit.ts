import { catalogue } from '#content/catalogue'
import { buy, expectStatus } from './buy.ts'
import { chanceToBuy, type Lift } from './lift.ts'
import { pick } from './random.ts'
import { view } from './view.ts'
import type { Visitor } from './visitor.ts'

const CLICKS_HERO = 0.3
const LOOKS_AT_PRODUCT = 0.6
const READS_JOURNAL = 0.15
const SECONDS = 1_000

const PRODUCTS = catalogue.map(({ slug }) => [slug, 1] as const)

export type Effects = {
  /** The chance to buy of a visitor who may be recognised, before any lift. */
  readonly rate: number
  readonly lifts: readonly Lift[]
}

/** The next visit of a visitor, begun so long ago, through the site's own pages and APIs. @throws Error when an answer is not as it should be */
export async function visit(visitor: Visitor, startedAgoMs: number, { rate, lifts }: Effects): Promise<void> {
  const { random, plan, done, diary, dice } = visitor
  const isFirst = done.visits === 0
  const after = (seconds: number) => Math.max(0, startedAgoMs - seconds * SECONDS)
  const decides = done.visits === plan.decidesOn
  done.visits += 1
  const clicks = random() < CLICKS_HERO ? 'home.hero' : ''
  const first = await view(visitor, '/', {
    ageMs: after(0),
    clicks,
    ...(isFirst && { origin: visitor.profile.origin }),
  })
  if (isFirst && first.asksConsent && (await answerConsent(visitor)) === 'granted')
    await view(visitor, '/', { ageMs: after(10), clicks })
  if (random() < READS_JOURNAL) await view(visitor, '/journal/reading-the-tide', { ageMs: after(40) })
  const slug = pick(random, PRODUCTS)
  const looks = random() < LOOKS_AT_PRODUCT
  // Whoever buys has looked at the product, so its own experiments can still change the decision.
  const mayBuy = decides && dice < 2 * chanceToBuy(rate, diary.seen, lifts)
  if (looks || mayBuy) await view(visitor, `/products/${slug}`, { ageMs: after(60) })
  if (decides && dice < chanceToBuy(rate, diary.seen, lifts)) await buy(visitor, slug)
}

async function answerConsent({ browser, profile: { consent } }: Visitor): Promise<typeof consent> {
  if (consent !== 'none') expectStatus(await browser.post('/api/consent', { choice: consent }), 204)
  return consent
}
