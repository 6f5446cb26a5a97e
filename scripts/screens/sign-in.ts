import type { Browser, BrowserContext } from '@playwright/test'
import { fillInstance } from './fill-instance.ts'

export type Session = Awaited<ReturnType<BrowserContext['storageState']>>

const OWNER = { 'E-mail address': 'mara@example.com', Name: 'Mara Jensen', Password: 'a lantern at the pier' }
const COLLEAGUE = 'ada@example.com'

/** Signs in by a one-time link, opens an account as a new owner does, and fills the instance under that name. */
export async function signIn(browser: Browser, site: string, link: string): Promise<Session> {
  const context = await browser.newContext()
  const page = await context.newPage()
  await page.goto(link)
  await page.getByRole('button', { name: 'Go to the console' }).click()
  await page.waitForURL(/\/console$/)
  await page.goto(`${site}/console/account`)
  for (const [label, value] of Object.entries(OWNER))
    await page.getByLabel(label, { exact: true }).fill(value)
  await page.getByRole('button', { name: 'Open account' }).click()
  await page.getByText('Your account is open.').waitFor()
  await page.goto(`${site}/console/team`)
  await page.getByLabel('E-mail address').fill(COLLEAGUE)
  await page.getByRole('button', { name: 'Invite', exact: true }).click()
  await page.getByLabel('The link').waitFor()
  await fillInstance(site, page.request)
  const session = await context.storageState()
  await context.close()
  return session
}
