import { sendBeacon } from './beacon.ts'
import { Browser } from './browser.ts'
import { createProfile } from './profile.ts'
import { pick, type Random } from './random.ts'
import { type Page, readPage, readProductSlugs } from './read-page.ts'

/** What a visit led to: the variants seen, and whether it ended in an order. */
export type Visit = {
  readonly seen: ReadonlyMap<string, string>
  readonly hasBought: boolean
}

/** A true effect: the chance to buy of those who see the variant is `1 + lift` times the others'. */
export type Lift = { readonly experiment: string; readonly variant: string; readonly lift: number }

/** Of all visitors, before any lift. */
const BUYS = 0.08
const AGREES = 0.8
/** Half of a slot comes into view for a second, by slot; most see the top of a page. */
const SCROLLS_TO: Readonly<Record<string, number>> = { 'home.hero': 0.95 }
const SCROLLS = 0.75
const LOOKS_AT_PRODUCT = 0.6

/** One simulated visit through the site's own pages and APIs. @throws Error when an answer is not as it should be */
export async function visit(
  site: string,
  {
    random,
    index,
    lifts,
  }: { readonly random: Random; readonly index: number; readonly lifts: readonly Lift[] },
): Promise<Visit> {
  const profile = createProfile(random, index)
  const browser = new Browser(site, profile)
  const seen = new Map<string, string>()
  const look = async (path: string, html: string) => {
    const page = readPage(path, html)
    const isCounted = await lookAt(browser, page, random)
    if (isCounted) for (const { experiment, variant } of isCounted) seen.set(experiment, variant)
    return page
  }

  let home = await browser.open('/')
  const first = await look('/', home)
  if (first.asksConsent && random() < AGREES) {
    await expectStatus(browser.post('/api/consent', { choice: 'granted' }), 204)
    home = await browser.open('/')
    await look('/', home)
  }
  const slugs = readProductSlugs(home)
  const slug = pick(
    random,
    slugs.map((name) => [name, 1] as const),
  )
  const dice = random()
  const looks = random() < LOOKS_AT_PRODUCT
  // Whoever buys has looked at the product, so its own experiments can still change the decision.
  if (looks || dice < chanceToBuy(seen, lifts) * 2)
    await look(`/products/${slug}`, await browser.open(`/products/${slug}`))
  const hasBought = dice < chanceToBuy(seen, lifts)
  if (hasBought) await buy(browser, slug, profile.country)
  return { seen: browser.hasCookie('sl_visitor') ? seen : new Map(), hasBought }
}

/** Reports what is seen of a page; the experiments exposed, or null when they were not counted. */
async function lookAt(browser: Browser, page: Page, random: Random) {
  const seen = page.slots.filter(
    ({ slot, exposure }) => exposure === 'page' || random() < (SCROLLS_TO[slot] ?? SCROLLS),
  )
  const shown = seen.filter((slot) => slot.shown !== null)
  const view = Math.floor(random() * 2 ** 52).toString(36)
  const isCounted = await sendBeacon(browser, page, { view, seen: shown })
  return isCounted ? shown.flatMap((slot) => slot.shown ?? []) : null
}

function chanceToBuy(seen: ReadonlyMap<string, string>, lifts: readonly Lift[]): number {
  return lifts.reduce(
    (chance, { experiment, variant, lift }) =>
      seen.get(experiment) === variant ? chance * (1 + lift) : chance,
    BUYS,
  )
}

async function buy(browser: Browser, slug: string, country: string): Promise<void> {
  await expectStatus(browser.post('/api/cart', { slug, quantity: 1 }), 200)
  const order = {
    email: 'visitor@example.com',
    name: 'Sim Visitor',
    line: 'Pier 1',
    city: 'Harbour',
    postcode: '10001',
    country,
    card: '4242 4242 4242 4242',
  }
  await expectStatus(browser.post('/api/checkout', order), 201)
}

async function expectStatus(answer: Promise<Response>, status: number): Promise<void> {
  const response = await answer
  const text = await response.text()
  if (response.status !== status) throw new Error(`${response.url} answered ${response.status}: ${text}`)
}
