import type { Page } from '@playwright/test'
import { type Measurement, median, spreadOf } from '../measurement.ts'

const ROUNDS = 7
const MOST_MS = 200
/** As `web-vitals` counts: below it the browser tells nothing, and nobody notices. */
const LEAST_MS = 16
const QUIET_MS = 3_000
const PAINTED_MS = 400
const MOST_SHIFT = 0.002

type Interaction = { readonly name: string; readonly act: (page: Page, round: number) => Promise<unknown> }

const LIST: readonly Interaction[] = [
  { name: 'type into search', act: (page) => page.getByRole('searchbox').press('b') },
  {
    name: 'open a row’s menu',
    act: (page) =>
      page
        .getByRole('button', { name: /^Actions for/ })
        .nth(3)
        .click(),
  },
  { name: 'close it', act: (page) => page.keyboard.press('Escape') },
  {
    name: 'switch a filter',
    act: (page, round) => page.getByRole('link', { name: round % 2 === 0 ? /^Decided/ : /^Drafts/ }).click(),
  },
  { name: 'open the palette', act: (page) => page.keyboard.press('Control+k') },
  { name: 'type into it', act: (page) => page.keyboard.press('t') },
  { name: 'close the palette', act: (page) => page.keyboard.press('Escape') },
  ...theme(),
]

const RESULTS: readonly Interaction[] = [
  {
    name: 'change the segment',
    act: (page, round) =>
      page.getByRole('link', { name: round % 2 === 0 ? 'Country' : 'Source', exact: true }).click(),
  },
  {
    name: 'change the unit',
    act: (page) => page.getByRole('link', { name: 'Absolute', exact: true }).click(),
  },
  {
    name: 'read a chart by arrow key',
    act: (page) => page.getByRole('slider', { name: /^Lift over time/ }).press('ArrowLeft'),
  },
  { name: 'show a chart as table', act: (page) => page.getByText('Show as table: Lift over time').click() },
  ...theme(),
]

/** From an input to the next paint, by the browser's own Event Timing; the longest event of each interaction. */
export async function measureInteractions(page: Page, site: string): Promise<readonly Measurement[]> {
  await page.addInitScript(watchPage, LEAST_MS)
  return [
    ...(await measurePage(page, { name: 'list', url: `${site}/console`, interactions: LIST })),
    ...(await measurePage(page, {
      name: 'results',
      url: `${site}/console/experiments/test-150`,
      interactions: RESULTS,
    })),
  ]
}

function theme(): readonly Interaction[] {
  return [
    {
      name: 'open the account menu',
      act: (page) => page.getByRole('button', { name: /^Account of/ }).click(),
    },
    {
      name: 'toggle the theme',
      act: (page, round) => page.getByText(round % 2 === 0 ? 'Dark' : 'Light', { exact: true }).click(),
    },
    { name: 'close the account menu', act: (page) => page.keyboard.press('Escape') },
  ]
}

type Place = {
  readonly name: string
  readonly url: string
  readonly interactions: readonly Interaction[]
}

async function measurePage(page: Page, { name, url, interactions }: Place): Promise<readonly Measurement[]> {
  const found = new Map<string, number[]>(interactions.map((one) => [one.name, []]))
  const shifts: number[] = []
  for (let round = 0; round < ROUNDS; round += 1) {
    await page.goto(url)
    await page.waitForLoadState('networkidle', { timeout: QUIET_MS }).catch(() => undefined)
    shifts.push(await page.evaluate(() => (window as unknown as Watched).shifted))
    for (const { name: what, act } of interactions)
      found.get(what)?.push(await time(page, () => act(page, round)))
  }
  return [
    ...[...found].map(([what, ms]) => ({
      name: `${name}: ${what}`,
      value: median(ms),
      unit: 'ms to paint',
      spread: spreadOf(ms),
      goal: { atMost: MOST_MS },
    })),
    { name: `${name}: layout shift`, value: Math.max(...shifts), unit: 'CLS', goal: { atMost: MOST_SHIFT } },
  ]
}

type Watched = { longest: number; shifted: number }

async function time(page: Page, act: () => Promise<unknown>): Promise<number> {
  await page.evaluate(() => {
    ;(window as unknown as Watched).longest = 0
  })
  await act()
  await page.waitForTimeout(PAINTED_MS)
  return await page.evaluate(() => (window as unknown as Watched).longest)
}

/** In the page, from its first byte. */
function watchPage(leastMs: number): void {
  const seen = window as unknown as Watched
  seen.longest = 0
  seen.shifted = 0
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) seen.longest = Math.max(seen.longest, duration)
  }).observe({ type: 'event', durationThreshold: leastMs } as PerformanceObserverInit)
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) seen.shifted += (entry as unknown as { value: number }).value
  }).observe({ type: 'layout-shift', buffered: true })
}
