import AxeBuilder from '@axe-core/playwright'
import { type BrowserContext, expect, type Page, test } from '@playwright/test'
import { type ConsoleScreen, consoleScreens } from '../scripts/screens/console-screens.ts'
import { instance } from './instance.ts'
import { signIn } from './sign-in.ts'
import { walkByTab } from './walk-by-tab.ts'
import { weigh } from './weigh.ts'

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']
/** What another theme can break in a page that is otherwise the same. */
const OF_COLOUR = ['color-contrast', 'link-in-text-block']
const MOST_HTML_BYTES = 25_000
const LOADS = [
  { width: 390, colorScheme: 'light' },
  { width: 1280, colorScheme: 'dark' },
] as const
const QUIET_MS = 1_500
/** A word that gives way to another, such as a time in the reader's own zone, moves nothing that anybody sees. */
const MOST_SHIFT = 0.002
const SCREENS = consoleScreens({ running: 'hero-copy', designed: 'hero-copy' })
const WALKED = ['list', 'edit', 'results']

type Look = (typeof LOADS)[number]
let session: Awaited<ReturnType<BrowserContext['storageState']>>

test.beforeAll(async ({ browser }) => {
  const context = await browser.newContext()
  await signIn(await context.newPage())
  session = await context.storageState()
  await context.close()
})

/** Writes down what a page complains of and how far it moves, from its first byte. */
async function watch(page: Page): Promise<string[]> {
  const complaints: string[] = []
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text())
  })
  page.on('pageerror', (error) => complaints.push(error.message))
  await page.addInitScript(() => {
    type Shift = { readonly value: number; readonly sources: readonly { readonly node: Element | null }[] }
    const seen = window as unknown as { shifted: number; moved: string[] }
    seen.shifted = 0
    seen.moved = []
    new PerformanceObserver((list) => {
      for (const { value, sources } of list.getEntries() as unknown as Shift[]) {
        seen.shifted += value
        seen.moved.push(...sources.map(({ node }) => node?.outerHTML?.slice(0, 150) ?? 'what is gone'))
      }
    }).observe({ type: 'layout-shift', buffered: true })
  })
  return complaints
}

async function open(page: Page, path: string): Promise<number | undefined> {
  const answer = await page.goto(instance().site + path)
  // A page that listens to what happens live is never quiet.
  await page.waitForLoadState('networkidle', { timeout: QUIET_MS }).catch(() => undefined)
  return answer?.status()
}

async function findViolations(page: Page, name: string, rules?: string[]): Promise<string[]> {
  const axe = new AxeBuilder({ page }).exclude('iframe')
  const { violations } = await (rules ? axe.withRules(rules) : axe.withTags(TAGS)).analyze()
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${name}: ${id} ${html}`))
}

/** What is wrong with a page at one width, in words; in both themes, the second by a change of the system's. */
async function judge(page: Page, { name, path }: ConsoleScreen, { width, colorScheme }: Look) {
  const complaints = await watch(page)
  const status = await open(page, path)
  const faults = status === 200 ? [] : [`answers ${status}`]
  const { shifted, moved, over } = await page.evaluate(() => ({
    shifted: (window as unknown as { shifted: number }).shifted,
    moved: (window as unknown as { moved: string[] }).moved,
    over: document.documentElement.scrollWidth - innerWidth,
  }))
  if (shifted > MOST_SHIFT)
    faults.push(`moves by ${shifted.toFixed(4)} while it loads, at ${width} px: ${moved.join(' ')}`)
  if (over > 0) faults.push(`scrolls sideways by ${over} px at ${width} px`)
  faults.push(...(await findViolations(page, `${colorScheme} ${width}`)))
  const other = colorScheme === 'light' ? 'dark' : 'light'
  await page.emulateMedia({ colorScheme: other })
  faults.push(...(await findViolations(page, `${other} ${width}`, OF_COLOUR)))
  return [...faults, ...complaints.map((complaint) => `${name} says: ${complaint}`)]
}

for (const screen of SCREENS)
  test(`${screen.name} answers, says no error, breaks no rule of WCAG 2.2 AA, stands still and fits its width`, async ({
    browser,
  }) => {
    const faults: string[] = []
    for (const look of LOADS) {
      const context = await browser.newContext({
        colorScheme: look.colorScheme,
        viewport: { width: look.width, height: 900 },
        reducedMotion: 'reduce',
        ...(screen.name !== 'sign-in' && { storageState: session }),
      })
      faults.push(...(await judge(await context.newPage(), screen, look)))
      await context.close()
    }
    expect(faults).toEqual([])
  })

test('every page keeps to its budget of scripts, and to 25 kB of HTML', async () => {
  const cookie = session.cookies.map(({ name, value }) => `${name}=${value}`).join('; ')
  const faults: string[] = []
  for (const { name, path, scriptBytes } of SCREENS) {
    const { html, scripts } = await weigh(path, name === 'sign-in' ? '' : cookie)
    const figures = `${name}: ${(scripts / 1_000).toFixed(1)} of ${scriptBytes / 1_000} kB scripts, ${(html / 1_000).toFixed(1)} kB HTML`
    process.stdout.write(`  ${figures}\n`)
    // Less than any page has: what was weighed is an error or nothing.
    if (scripts < 100_000 || scripts > scriptBytes || html > MOST_HTML_BYTES) faults.push(figures)
  }
  expect(faults).toEqual([])
})

for (const { name, path } of SCREENS.filter((screen) => WALKED.includes(screen.name)))
  test(`the Tab key reaches everything on ${name}, visibly, and is held by nothing`, async ({ browser }) => {
    const context = await browser.newContext({
      storageState: session,
      viewport: { width: 1280, height: 900 },
      reducedMotion: 'reduce',
    })
    const page = await context.newPage()
    await open(page, path)
    const { steps, ...faults } = await walkByTab(page)
    process.stdout.write(`  ${name}: ${steps} steps\n`)
    expect(faults).toEqual({ unreached: [], unseen: [], trap: null })
    await context.close()
  })
