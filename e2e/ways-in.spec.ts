import { type Browser, expect, type Page, test } from '@playwright/test'
import { startIssuer } from '../lib/auth/testing/issuer.ts'
import { freshAddress } from './instance.ts'
import { type OwnInstance, startMailCatcher, startOwnInstance } from './own-instance.ts'

test.describe.configure({ mode: 'serial' })

const SETUP_TOKEN = 'a-setup-token-of-the-tests'
const OWNER = { email: 'mara@example.com', name: 'Mara Jensen', password: 'a lantern at the pier' }
const ADA = { sub: 'ada-at-issuer', email: 'ada@example.com', email_verified: true, name: 'Ada Quist' }

let own: OwnInstance
let mail: Awaited<ReturnType<typeof startMailCatcher>>
let issuer: Awaited<ReturnType<typeof startIssuer>>

test.beforeAll(async () => {
  mail = await startMailCatcher()
  issuer = await startIssuer({ claims: ADA })
  own = await startOwnInstance({ SETUP_TOKEN, ...mail.environment, ...issuer.environment })
})

test.afterAll(async () => {
  await own?.stop()
  await issuer?.close()
  await mail?.close()
})

async function stranger(browser: Browser): Promise<Page> {
  // The issuer and the e-mail links are other sites to the browser: no header goes to them.
  const page = await (await browser.newContext()).newPage()
  const address = freshAddress()
  await page.route(`${own.site}/**`, (route) =>
    route.continue({ headers: { ...route.request().headers(), 'x-forwarded-for': address } }),
  )
  return page
}

async function signIn(page: Page, { email, password } = OWNER): Promise<void> {
  await page.goto(`${own.site}/console/sign-in`)
  await page.getByLabel('E-mail address').fill(email)
  await page.getByLabel('Password').fill(password)
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
}

test('whoever knows the setup token becomes the first owner, and nobody after them', async ({ browser }) => {
  const setUp = async (page: Page, token: string) => {
    await page.goto(`${own.site}/console/sign-in/setup`)
    await page.getByLabel('Setup token').fill(token)
    await page.getByLabel('E-mail address').fill(OWNER.email)
    await page.getByLabel('Name').fill(OWNER.name)
    await page.getByLabel('Password').fill(OWNER.password)
    await page.getByRole('button', { name: 'Set up and sign in' }).click()
  }
  const page = await stranger(browser)
  await page.goto(`${own.site}/console/sign-in`)
  await expect(page.getByRole('link', { name: 'Set up the first owner' })).toBeVisible()
  await setUp(page, 'not-the-setup-token')
  await expect(page).toHaveURL(/problem=setup-wrong/)
  await setUp(page, SETUP_TOKEN)
  await expect(page).toHaveURL(`${own.site}/console`)
  const second = await stranger(browser)
  await setUp(second, SETUP_TOKEN)
  await expect(second).toHaveURL(/problem=setup-closed/)
  await second.goto(`${own.site}/console/sign-in`)
  await expect(second.getByText('An owner of the workspace can invite you.')).toBeVisible()
})

test('a link for a new password comes by e-mail and works once', async ({ browser }) => {
  const page = await stranger(browser)
  await page.goto(`${own.site}/console/sign-in`)
  await page.getByRole('link', { name: 'Forgot your password?' }).click()
  await page.getByLabel('E-mail address').fill(OWNER.email)
  await page.getByRole('button', { name: 'Send a link' }).click()
  await expect(page.getByText('a link is on its way')).toBeVisible()
  await expect.poll(() => mail.linkTo(OWNER.email)).not.toBeNull()
  const link = mail.linkTo(OWNER.email) ?? ''
  const password = 'seven gulls on a mast'
  await page.goto(link)
  await page.getByLabel('New password').fill(password)
  await page.getByRole('button', { name: 'Save and sign in' }).click()
  await expect(page).toHaveURL(`${own.site}/console`)

  const again = await stranger(browser)
  await again.goto(link)
  await again.getByLabel('New password').fill('another one entirely')
  await again.getByRole('button', { name: 'Save and sign in' }).click()
  await expect(again).toHaveURL(/problem=reset-used/)
  await signIn(again)
  await expect(again).toHaveURL(/problem=/)
  await signIn(again, { ...OWNER, password })
  await expect(again).toHaveURL(`${own.site}/console`)
  OWNER.password = password
})

test('an invitation comes by e-mail, and single sign-on takes its place', async ({ browser }) => {
  const owner = await stranger(browser)
  await signIn(owner)
  await expect(owner).toHaveURL(`${own.site}/console`)
  await owner.goto(`${own.site}/console/team`)
  for (const email of ['ben@example.com', ADA.email]) {
    await owner.getByLabel('E-mail address').fill(email)
    await owner.getByRole('button', { name: 'Invite', exact: true }).click()
    await expect(owner.getByText('The invitation was sent.')).toBeVisible()
  }
  const ben = await stranger(browser)
  await ben.goto(mail.linkTo('ben@example.com') ?? '')
  await ben.getByLabel('Name').fill('Ben Ode')
  await ben.getByLabel('Password').fill('tidal mudflat quartz')
  await ben.getByRole('button', { name: 'Accept and sign in' }).click()
  await expect(ben).toHaveURL(`${own.site}/console`)

  const ada = await stranger(browser)
  const deep = '/console/history?before=900'
  await ada.goto(own.site + deep)
  await ada.getByRole('link', { name: 'Sign in with single sign-on' }).click()
  await expect(ada).toHaveURL(own.site + deep)
  await ada.goto(`${own.site}/console/account`)
  await expect(ada.getByText('by single sign-on')).toBeVisible()
  await owner.reload()
  await expect(owner.getByRole('list', { name: 'Members' })).toContainText('Ada Quist')
})

test('single sign-on lets in nobody whom the issuer does not vouch for, in words', async ({ browser }) => {
  const page = await stranger(browser)
  const enter = async () => {
    await page.goto(`${own.site}/console/sign-in`)
    await page.getByRole('link', { name: 'Sign in with single sign-on' }).click()
    await page.waitForURL(/\/console\/sign-in\?problem=/)
    return new URL(page.url()).searchParams.get('problem')
  }
  issuer.state = { claims: { ...ADA, sub: 'somebody', email: 'eve@example.com' } }
  expect(await enter()).toBe('sso-unknown')
  await expect(page.getByRole('alert').first()).not.toBeEmpty()
  issuer.state = { claims: ADA, forges: true }
  expect(await enter()).toBe('sso-failed')
  issuer.state = { claims: ADA, token: { nonce: 'another' } }
  expect(await enter()).toBe('sso-failed')
  issuer.state = { claims: ADA, refuses: 'access_denied' }
  expect(await enter()).toBe('sso-refused')
})

test('nobody is led to another site after signing in, whichever way', async ({ browser }) => {
  issuer.state = { claims: ADA }
  const page = await stranger(browser)
  for (const next of [
    '//evil.example/x',
    'https://evil.example',
    '/\\evil.example',
    '/console/..//evil.example',
  ]) {
    await page.goto(`${own.site}/console/sign-in?next=${encodeURIComponent(next)}`)
    await page.getByRole('link', { name: 'Sign in with single sign-on' }).click()
    await expect(page).toHaveURL(`${own.site}/console`)
    await page.context().clearCookies()
    await page.goto(`${own.site}/api/auth/sso?next=${encodeURIComponent(next)}`)
    await expect(page).toHaveURL(`${own.site}/console`)
    await page.context().clearCookies()
  }
})
