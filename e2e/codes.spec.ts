import { expect, test } from '@playwright/test'
import { readPage } from '../scripts/traffic/read-page.ts'
import {
  ask,
  cookiesOf,
  IN_FORCE_MS,
  pause,
  readDocument,
  variantOf,
  writeDocument,
  writeDocuments,
} from './instance.ts'

type Experiment = { id: string; status: string; revision?: number }
type Experiments = { experiments: Experiment[] }
type Content = Record<string, Record<string, { headline?: string }>>
type Markets = { markets: Record<string, { revision: number }> }

const NEW_HEADLINE = 'Nothing here minds the tide'

let experiments: Experiments
let content: Content
let markets: Markets

/** The documents with the next revision of the hero's experiment, whose treatment has another headline. */
function raised() {
  const [hero] = experiments.experiments.filter(({ id }) => id === 'hero-copy')
  const revision = (hero?.revision ?? 1) + 1
  const bold = content[`hero-copy/${revision - 1}/bold`] ?? {}
  const texts = Object.entries(bold).map(([language, text]) => [
    language,
    { ...text, headline: NEW_HEADLINE },
  ])
  return {
    experiments: withHero({ revision }),
    content: { ...content, [`hero-copy/${revision}/bold`]: Object.fromEntries(texts) },
  }
}

function withHero(changes: Partial<Experiment>): Experiments {
  const changed = experiments.experiments.map((one) =>
    one.id === 'hero-copy' ? { ...one, ...changes } : one,
  )
  return { ...experiments, experiments: changed }
}

/** With another revision of the market every code is one that was never rendered. */
function withFreshCodes(): Markets {
  const raisedMarkets = Object.entries(markets.markets).map(([key, market]) => {
    return [key, { ...market, revision: market.revision + 1 }]
  })
  return { ...markets, markets: Object.fromEntries(raisedMarkets) }
}

/** Cookies of a visitor to whom chance gave this variant of the hero. */
async function visitorIn(variant: string): Promise<string> {
  for (let visit = 0; visit < 60; visit++) {
    const response = await ask('/')
    await response.text()
    if (variantOf(response, 'hero-copy') === variant) return cookiesOf(response)
  }
  throw new Error(`Nobody got ${variant}`)
}

async function visit(path: string, cookie: string) {
  const response = await ask(path, { headers: { cookie } })
  const html = await response.text()
  return {
    status: response.status,
    code: response.headers.get('x-middleware-rewrite')?.split('/')[2] ?? '',
    cache: response.headers.get('x-nextjs-cache'),
    headline: /<h1[^>]*>([^<]*)</.exec(html)?.[1] ?? '',
    /** The code that the page's events carry. */
    counted: readPage(path, html).code,
  }
}

/** Asks until the answer is as wanted, and returns it; the last one when patience ends. */
async function visitUntil(
  path: string,
  cookie: string,
  isWanted: (page: Awaited<ReturnType<typeof visit>>) => boolean,
) {
  const deadline = Date.now() + 15_000
  for (;;) {
    const page = await visit(path, cookie)
    if (isWanted(page) || Date.now() > deadline) return page
    await pause(50)
  }
}

function revisionOf(document: Experiments): number | undefined {
  return document.experiments.find(({ id }) => id === 'hero-copy')?.revision
}

test('a cookie that somebody changed, or took from somebody else, changes no variant', async () => {
  const [bold, control] = [await visitorIn('bold'), await visitorIn('control')]
  const [boldId = '', boldVariants = ''] = bold.split('; ')
  const [, controlVariants = ''] = control.split('; ')
  expect([boldId, boldVariants, controlVariants].map((cookie) => cookie.split('=')[0])).toEqual([
    'sl_visitor',
    'sl_variants',
    'sl_variants',
  ])
  const changed = boldVariants.replace('hero-copy_bold_', 'hero-copy_control_')
  expect(changed).not.toBe(boldVariants)
  for (const variants of [
    changed,
    controlVariants,
    `${boldVariants}x`,
    'sl_variants=hero-copy_control_0000.x',
  ]) {
    const page = await visit('/', `${boldId}; ${variants}`)
    expect(page.status).toBe(200)
    expect(page.code, variants).toMatch(/~hero-copy_\d+_bold~/)
  }
})

test.describe('when documents change', () => {
  test.beforeEach(async () => {
    experiments = await readDocument<Experiments>('experiments')
    content = await readDocument<Content>('content')
    markets = await readDocument<Markets>('markets')
  })

  test.afterEach(async () => {
    await writeDocuments({ experiments, content, markets })
    await pause(IN_FORCE_MS)
  })

  test('a renderer behind the middleware shows control for seconds, and then keeps what it was asked for', async () => {
    const bold = await visitorIn('bold')
    const control = await visit('/', await visitorIn('control'))
    const fresh = { ...raised(), markets: withFreshCodes() }
    const marketBefore = (await visit('/cart', bold)).code
    await writeDocuments(fresh)
    // The cart has the market in its code and no slot, so that the home page is not rendered by waiting.
    await visitUntil('/cart', bold, ({ code }) => code !== marketBefore)
    // The middleware now has the new documents, and keeps them for two seconds; the renderer reads the old ones.
    await writeDocuments({ experiments, content })
    const behind = await visit('/', bold)
    expect(behind).toMatchObject({ status: 200, cache: 'MISS', headline: control.headline })
    expect(behind.code).toContain(`~hero-copy_${revisionOf(fresh.experiments)}_bold~`)
    expect(behind.counted, 'nobody saw the variant').toContain('~home.hero_')

    await writeDocuments(fresh)
    const caught = await visitUntil('/', bold, ({ headline }) => headline === NEW_HEADLINE)
    expect(caught).toMatchObject({
      status: 200,
      code: behind.code,
      counted: behind.code,
      headline: NEW_HEADLINE,
    })
    await pause(IN_FORCE_MS)
    expect(await visit('/', bold)).toMatchObject({ code: behind.code, cache: 'HIT', headline: NEW_HEADLINE })
  })

  test('a code that was never rendered is rendered at its first request and kept; none of the build is rendered anew', async () => {
    const bold = await visitorIn('bold')
    // Pages of the build are there from the start; whether somebody has asked before makes no difference.
    const built = await ask('/de/products/keel-mug', { headers: { 'x-vercel-ip-country': 'JP' } })
    expect(built.headers.get('x-nextjs-cache')).not.toBe('MISS')
    const before = await visit('/', bold)
    await writeDocument('markets', withFreshCodes())
    await pause(IN_FORCE_MS)
    const pages = [await visit('/', bold), await visit('/', bold), await visit('/', bold)]
    expect(pages.map(({ cache }) => cache)).toEqual(['MISS', 'HIT', 'HIT'])
    for (const page of pages) expect(page).toMatchObject({ status: 200, headline: before.headline })
    expect(pages[0]?.code).not.toBe(before.code)
  })

  test('who was in an experiment that has ended, or is gone, sees the slot’s own content', async () => {
    const bold = await visitorIn('bold')
    const control = await visit('/', await visitorIn('control'))
    const gone = {
      ...experiments,
      experiments: experiments.experiments.filter(({ id }) => id !== 'hero-copy'),
    }
    for (const document of [withHero({ status: 'ended' }), withHero({ status: 'paused' }), gone]) {
      await writeDocument('experiments', document)
      await pause(IN_FORCE_MS)
      const page = await visit('/', bold)
      expect(page).toMatchObject({ status: 200, headline: control.headline })
      expect(page.code).not.toContain('hero-copy')
    }
    await writeDocument('experiments', experiments)
    await pause(IN_FORCE_MS)
    expect((await visit('/', bold)).code).toContain('_bold~')
  })

  test('an experiment that a hand edit broke leaves all others running, until it is mended', async () => {
    const broken = withHero({ status: 'running', revision: -1 })
    await writeDocument('experiments', broken)
    await pause(IN_FORCE_MS)
    const during = await Promise.all(Array.from({ length: 30 }, () => ask('/')))
    const offers = new Set(during.map((response) => variantOf(response, 'offer-wording')))
    expect(during.every(({ status }) => status === 200)).toBe(true)
    expect(offers.size).toBeGreaterThan(1)
    await writeDocument('experiments', experiments)
    await pause(IN_FORCE_MS)
    expect(variantOf(await ask('/'), 'hero-copy')).toMatch(/^(control|bold)$/)
  })
})
