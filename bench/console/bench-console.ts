import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium, type Page } from '@playwright/test'
import { startLocalServices } from '../../emulators/start.ts'
import { createOwnerLink } from '../../scripts/instance/create-owner-link.ts'
import { ensureBuild } from '../../scripts/instance/ensure-build.ts'
import { instanceEnvironment } from '../../scripts/instance/instance-environment.ts'
import { keepSecrets } from '../../scripts/instance/keep-secrets.ts'
import { seedStores } from '../../scripts/instance/seed-stores.ts'
import { startSite } from '../../scripts/instance/start-site.ts'
import { findBrowser } from '../../scripts/testing/find-browser.ts'
import type { Measurement } from '../measurement.ts'
import { fillStores } from './fill-stores.ts'
import { measureInteractions } from './measure-interactions.ts'
import { measureViews } from './measure-views.ts'

const PORT = Number(process.env.BENCH_CONSOLE_PORT ?? 4_304)

/** The console with two hundred experiments and ninety days of visitors: how long pages and interactions take. */
export async function benchConsole(): Promise<readonly Measurement[]> {
  await ensureBuild()
  const dataDir = await mkdtemp(join(tmpdir(), 'shoreline-bench-'))
  const services = await startLocalServices({ dataDir })
  try {
    const environment = instanceEnvironment(services, await keepSecrets(dataDir), PORT)
    Object.assign(process.env, environment)
    await seedStores()
    await fillStores(Date.now())
    const site = await startSite({ mode: 'start', port: PORT, dataDir, environment })
    try {
      await site.ready
      return await inBrowser(await createOwnerLink(site.url), async (page) => [
        ...(await measureViews(page, site.url)),
        ...(await measureInteractions(page, site.url)),
      ])
    } finally {
      await site.stop()
    }
  } finally {
    await services.stop()
    await rm(dataDir, { recursive: true, force: true })
  }
}

async function inBrowser<T>(link: string, act: (page: Page) => Promise<T>): Promise<T> {
  const browser = await chromium.launch({ executablePath: await findBrowser(), args: ['--no-sandbox'] })
  try {
    const page = await browser.newPage({ viewport: { width: 1_280, height: 900 } })
    await page.goto(link)
    // The list is measured where nothing has been read yet: the form is sent, and its page not waited for.
    await signIn(page)
    return await act(page)
  } finally {
    await browser.close()
  }
}

async function signIn(page: Page): Promise<void> {
  await page.route('**/console', (route) => route.fulfill({ status: 204 }))
  await Promise.all([
    page.waitForResponse((response) => response.request().method() === 'POST'),
    page.getByRole('button', { name: 'Go to the console' }).click(),
  ])
  await page.unroute('**/console')
}
