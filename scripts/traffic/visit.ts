import { catalogue } from '#content/catalogue'
import { buy, expectStatus } from './buy.ts'
import { type Lift, liftChance } from './lift.ts'
import { pick } from './random.ts'
import { takeSteps } from './take-steps.ts'
import { view } from './view.ts'
import type { Visitor } from './visitor.ts'

/** Its call to action is what a visitor may click. */
export const CLICKED_SLOT = 'home.hero'
const LOOKS_AT_PRODUCT = 0.6
const READS_JOURNAL = 0.15
const SECONDS = 1_000

const PRODUCTS = catalogue.map(({ slug }) => [slug, 1] as const)

/** Experiment → variant. */
type Seen = ReadonlyMap<string, string>

export type Effects = {
  /** The chance to buy of a visitor who may be recognised, before any lift. */
  readonly rate: number
  /** The chance that a visitor who sees the hero clicks it, on whichever visit, before any lift. */
  readonly clicks: number
  readonly lifts: readonly Lift[]
}

/** The next visit of a visitor, begun so long ago, through the site's own pages and APIs. @throws Error when an answer is not as it should be */
export async function visit(visitor: Visitor, startedAgoMs: number, effects: Effects): Promise<void> {
  const { random, plan, done, diary, dice } = visitor
  const chanceToBuy = (seen: Seen) => liftChance(effects.rate, seen, effects.lifts)
  const isFirst = done.visits === 0
  const after = (seconds: number) => Math.max(0, startedAgoMs - seconds * SECONDS)
  const decides = done.visits === plan.decidesOn
  const buys = (seen: Seen) => decides && dice.buys < chanceToBuy(seen)
  done.visits += 1
  const clicks = (seen: Seen) =>
    dice.clicks < liftChance(effects.clicks, seen, effects.lifts) ? CLICKED_SLOT : null
  const origin = isFirst && { origin: visitor.profile.origin }
  const first = await view(visitor, '/', { ageMs: after(0), clicks, ...origin })
  if (isFirst && first.asksConsent && (await answerConsent(visitor)) === 'granted')
    await view(visitor, '/', { ageMs: after(10), clicks })
  if (random() < READS_JOURNAL) await view(visitor, '/journal/reading-the-tide', { ageMs: after(40) })
  const slug = pick(random, PRODUCTS)
  const looks = random() < LOOKS_AT_PRODUCT
  // Whoever buys has looked at the product, so its own experiments can still change the decision.
  const mayBuy = decides && dice.buys < 2 * chanceToBuy(diary.seen)
  const path = `/products/${slug}`
  const steps = (seen: Seen) => takeSteps(path, buys(seen) ? 0 : dice.hesitates)
  if (looks || mayBuy) await view(visitor, path, { ageMs: after(60), steps })
  if (buys(diary.seen)) await buy(visitor, slug)
}

async function answerConsent({ browser, profile: { consent } }: Visitor): Promise<typeof consent> {
  if (consent !== 'none') expectStatus(await browser.post('/api/consent', { choice: consent }), 204)
  return consent
}
