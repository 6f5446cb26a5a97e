import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type Browser, type BrowserContext, chromium, type Page } from '@playwright/test'
import sharp from 'sharp'
import { type Session, signIn } from './sign-in.ts'

type Shot = { readonly name: string; readonly path: string }

const LOOKS = [390, 1280].flatMap((width) => (['light', 'dark'] as const).map((theme) => ({ width, theme })))
type Look = (typeof LOOKS)[number]
const HEIGHT = 900
/** What is further down does not make a picture clearer. */
const TALLEST = 1_600
const WEBP = { quality: 62, effort: 6, smartSubsample: true } as const
const QUIET_MS = 3_000
const SETTLED_MS = 500
const FIGURES_MS = 15_000

type Site = {
  readonly url: string
  readonly signInLink: string
  readonly folder: string
  readonly browser: string
}

/** Takes every picture as `<name>-<width>-<theme>.webp`, in a fixed order, and answers the bytes of all. @throws Error that names the page which did not answer */
export async function takeScreens(shots: readonly Shot[], site: Site): Promise<number> {
  const browser = await chromium.launch({ executablePath: site.browser, args: ['--no-sandbox'] })
  try {
    const session = await signIn(browser, site.url, site.signInLink)
    let bytes = 0
    for (const look of LOOKS) {
      const [member, stranger] = [await openContext(browser, look, session), await openContext(browser, look)]
      for (const shot of shots)
        bytes += await take(shot, site, look, shot.path === '/console/sign-in' ? stranger : member)
      await Promise.all([member.close(), stranger.close()])
    }
    return bytes
  } finally {
    await browser.close()
  }
}

async function take(
  { name, path }: Shot,
  { url, folder }: Site,
  { width, theme }: Look,
  context: BrowserContext,
): Promise<number> {
  const file = join(folder, `${name}-${width}-${theme}.webp`)
  const page = await context.newPage()
  const picture = await sharp(await shoot(page, url + path, width))
    .webp(WEBP)
    .toBuffer()
  await page.close()
  await writeFile(file, picture)
  process.stdout.write(`${file} ${(picture.length / 1_000).toFixed(1)} kB\n`)
  return picture.length
}

async function openContext(
  browser: Browser,
  { width, theme }: Look,
  session?: Session,
): Promise<BrowserContext> {
  return await browser.newContext({
    colorScheme: theme,
    viewport: { width, height: HEIGHT },
    reducedMotion: 'reduce',
    locale: 'en-GB',
    timezoneId: 'UTC',
    ...(session && { storageState: session }),
  })
}

async function shoot(page: Page, url: string, width: number): Promise<Buffer> {
  const answer = await page.goto(url)
  if (answer?.status() !== 200) throw new Error(`${url} answered ${answer?.status()}`)
  // A page that listens to what happens live is never quiet.
  await page.waitForLoadState('networkidle', { timeout: QUIET_MS }).catch(() => undefined)
  // On a busy machine the list comes without figures at first.
  const reading = page.getByText('Figures are still being read')
  await reading.waitFor({ state: 'hidden', timeout: FIGURES_MS }).catch(() => undefined)
  await page.evaluate(() => document.fonts.ready)
  await page.waitForTimeout(SETTLED_MS)
  const tall = await page.evaluate(() => document.documentElement.scrollHeight)
  const height = Math.min(Math.max(tall, HEIGHT), TALLEST)
  // What sticks to the lower edge belongs at the end of the picture, and pictures further down load only in sight.
  await page.setViewportSize({ width, height })
  await page.waitForTimeout(SETTLED_MS)
  return await page.screenshot({ animations: 'disabled' })
}
