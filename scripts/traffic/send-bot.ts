import { sendBeacon } from './beacon.ts'
import { Browser } from './browser.ts'
import { createProfile } from './profile.ts'
import { seededRandom } from './random.ts'
import { openPage } from './read-page.ts'

/** A crawler by its name, a script with a borrowed one that forgets what a browser sends, and a driven browser. */
const BOTS = [
  { userAgent: 'Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)', common: {} },
  { userAgent: 'python-requests/2.32', common: {} },
  { common: { wd: 1 } },
] as const

/** A program looks at the first page and reports it as seen; whether the server said that it counts for nothing. */
export async function sendBot(site: string, index: number): Promise<boolean> {
  const { common, ...own } = BOTS[index % BOTS.length] ?? BOTS[0]
  const browser = new Browser(site, { ...createProfile(seededRandom(index), ~index), ...own })
  const { code } = await openPage(browser, '/')
  const dropped = await sendBeacon(
    browser,
    [{ id: `bot-${index}`, type: 'pageview', path: '/', code }],
    common,
  )
  return [...dropped].some((reason) => reason.startsWith('bot'))
}
