import AxeBuilder from '@axe-core/playwright'
import { type Browser, expect, type Page, test } from '@playwright/test'
import { runCommand } from '../scripts/testing/run-command.ts'
import { freshAddress, instance } from './instance.ts'

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']
const PASSWORD = 'a lantern at the pier'

/** Signs in by the printed link and opens an account of its own, as a new owner does. */
async function openOwner(page: Page, email: string) {
  const data = process.env.INSTANCE_DATA ?? ''
  const command = ['node', '--import', 'tsx', 'scripts/sign-in.ts', '--data', data] as const
  const { output } = await runCommand(command, { quiet: true })
  await page.setExtraHTTPHeaders({ 'x-forwarded-for': freshAddress() })
  await page.goto(output.trim())
  await page.getByRole('button', { name: 'Go to the console' }).click()
  await page.goto(`${instance().site}/console/account`)
  await page.getByLabel('E-mail address').fill(email)
  await page.getByLabel('Name', { exact: true }).fill('Mara Jensen')
  await page.getByLabel('Password', { exact: true }).fill(PASSWORD)
  await page.getByRole('button', { name: 'Open account' }).click()
  await expect(page.getByText('Your account is open.')).toBeVisible()
}

const freshEmail = (name: string) => `${name}-${Date.now().toString(36)}@example.com`

async function pageWith(browser: Browser, javaScriptEnabled: boolean) {
  const context = await browser.newContext({ javaScriptEnabled })
  return await context.newPage()
}

for (const scripts of [true, false])
  test(`an owner invites a colleague, who signs in, is promoted and is removed, ${scripts ? 'with' : 'without'} scripts`, async ({
    browser,
  }) => {
    test.setTimeout(90_000)
    const owner = await pageWith(browser, scripts)
    await openOwner(owner, freshEmail('mara'))
    await owner.goto(`${instance().site}/console/team`)
    const email = freshEmail('ada')
    await owner.getByLabel('E-mail address').fill(email)
    await owner.getByRole('button', { name: 'Invite', exact: true }).click()
    const link = await owner.getByLabel('The link').inputValue()

    const colleague = await pageWith(browser, scripts)
    await colleague.goto(link)
    await colleague.getByLabel('Name').fill('Ada Quist')
    await colleague.getByLabel('Password').fill('password12345')
    await colleague.getByRole('button', { name: 'Accept and sign in' }).click()
    await expect(colleague.getByText('among the passwords that are tried first')).toBeVisible()
    await colleague.getByLabel('Name').fill('Ada Quist')
    await colleague.getByLabel('Password').fill('tidal mudflat quartz')
    await colleague.getByRole('button', { name: 'Accept and sign in' }).click()
    await colleague.waitForURL(/\/console$/)

    await owner.goto(`${instance().site}/console/team`)
    const row = owner.getByRole('listitem').filter({ hasText: email })
    await row.getByLabel('Role of Ada Quist', { exact: true }).selectOption('publisher')
    await row.getByRole('button', { name: 'Change the role of Ada Quist' }).click()
    await expect(owner.getByText('The role was changed.')).toBeVisible()
    await colleague.goto(`${instance().site}/console/team`)
    await expect(colleague).toHaveURL(/sign-in\?.*problem=session-ended/)
    await colleague.getByLabel('E-mail address').fill(email)
    await colleague.getByLabel('Password').fill('tidal mudflat quartz')
    await colleague.getByRole('button', { name: 'Sign in', exact: true }).click()
    // Without scripts nobody can say which page it was.
    await colleague.waitForURL(scripts ? /\/console\/team$/ : /\/console$/)
    await colleague.goto(`${instance().site}/console/team`)
    await expect(colleague.getByText('may edit, approve, publish and roll back').first()).toBeVisible()

    await row.getByText('Remove…').click()
    await row.getByLabel('Why').fill('Changed teams')
    await row.getByRole('button', { name: 'Remove Ada Quist' }).click()
    await expect(owner.getByText('The member was removed')).toBeVisible()
    await colleague.reload()
    await expect(colleague).toHaveURL(/sign-in/)

    await owner.goto(`${instance().site}/console/audit?action=member-removed&by=mara`)
    const entry = owner.getByRole('row').filter({ hasText: 'Changed teams' }).first()
    await expect(entry.getByRole('link', { name: 'Ada Quist' })).toBeVisible()
    const csv = owner.getByRole('link', { name: 'Download CSV' })
    const file = await owner.request.get(instance().site + ((await csv.getAttribute('href')) ?? ''))
    expect(await file.text()).toMatch(/,member-removed,team\/u_[^,]+,ok,Ada Quist: Changed teams,/)
    if (scripts) await expect(owner.getByText('Chain intact')).toBeVisible()
  })

test('a passkey is made, signs in by itself, and signs in no more once it is removed', async ({
  browser,
}) => {
  test.setTimeout(90_000)
  const context = await browser.newContext()
  const page = await context.newPage()
  const devtools = await context.newCDPSession(page)
  await devtools.send('WebAuthn.enable')
  await devtools.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  })
  await openOwner(page, freshEmail('pia'))
  await page.getByLabel('Name of this device').fill('Laptop')
  await page.getByRole('button', { name: 'Add a passkey' }).click()
  await expect(page.getByText('The passkey was added.')).toBeVisible()
  await page.getByLabel('Name of this device').fill('Laptop again')
  await page.getByRole('button', { name: 'Add a passkey' }).click()
  await expect(page.getByText('This device has a passkey here already.')).toBeVisible()

  const withPasskey = async () => {
    await page.goto(`${instance().site}/console/sign-in?next=%2Fconsole%2Faccount`)
    await page.getByRole('button', { name: 'Sign in with a passkey' }).click()
  }
  await page.getByText('Sign out everywhere…').click()
  await page.getByRole('button', { name: 'Sign out everywhere', exact: true }).click()
  await expect(page.getByText('You are signed out everywhere.')).toBeVisible()
  await withPasskey()
  await expect(page.getByText('Signed in by a passkey')).toBeVisible()
  await expect(page.getByRole('list', { name: 'Passkeys' })).toContainText('last used')

  await page.getByText('Remove…').click()
  await page.getByRole('button', { name: 'Remove the passkey Laptop' }).click()
  await expect(page.getByText('The passkey was removed.')).toBeVisible()
  await withPasskey()
  await expect(page.getByText('The passkey was not accepted.')).toBeVisible()
})

test('a session that was ended leads back to the very page after sign-in, also from the middle of an edit', async ({
  browser,
}) => {
  test.setTimeout(90_000)
  const email = freshEmail('nia')
  const page = await pageWith(browser, true)
  await openOwner(page, email)
  const other = await pageWith(browser, true)
  await other.setExtraHTTPHeaders({ 'x-forwarded-for': freshAddress() })
  const signIn = async (on: Page) => {
    await on.getByLabel('E-mail address').fill(email)
    await on.getByLabel('Password').fill(PASSWORD)
    await on.getByRole('button', { name: 'Sign in', exact: true }).click()
  }
  const endOthers = async () => {
    await other.goto(`${instance().site}/console/account`)
    if (other.url().includes('sign-in')) await signIn(other)
    await other.getByText('Sign out everywhere else…').click()
    await other.getByRole('button', { name: 'Sign out everywhere else' }).click()
    await expect(other.getByText('You are signed out everywhere else.')).toBeVisible()
  }

  await endOthers()
  const deep = `${instance().site}/console/audit?by=mara&outcome=ok`
  await page.goto(deep)
  await expect(page).toHaveURL(/sign-in\?.*problem=session-ended/)
  await signIn(page)
  await expect(page).toHaveURL(deep)

  const settings = `${instance().site}/console/settings?from=${encodeURIComponent('the test')}`
  await page.goto(settings)
  const field = page.getByLabel('Shortest run')
  const before = await field.inputValue()
  await field.fill('9')
  await endOthers()
  await page.getByRole('button', { name: 'Save settings' }).click()
  const dialog = page.getByRole('dialog', { name: 'You were signed out' })
  await expect(dialog).toBeVisible()
  const [tab] = await Promise.all([
    page.waitForEvent('popup'),
    dialog.getByRole('link', { name: 'Sign in in another tab' }).click(),
  ])
  await signIn(tab)
  await expect(tab).toHaveURL(settings)
  await tab.close()
  await page.evaluate(() => window.dispatchEvent(new Event('focus')))
  await expect(dialog).toBeHidden()
  await expect(field).toHaveValue('9')
  await page.getByRole('button', { name: 'Save settings' }).click()
  await expect(page.getByText('Settings saved.')).toBeVisible()
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(field).toHaveValue(before)

  await endOthers()
  await page.getByRole('button', { name: 'Save settings' }).click()
  await dialog.getByRole('link', { name: 'Sign in here' }).click()
  await signIn(page)
  await expect(page).toHaveURL(settings)
})

test('no page of sign-in, team, account, audit, history, inbox and settings breaks WCAG 2.2 AA', async ({
  browser,
}) => {
  test.setTimeout(240_000)
  const page = await (await browser.newContext()).newPage()
  await openOwner(page, freshEmail('axel'))
  const token = 'x'.repeat(43)
  const paths = [
    'team',
    'account',
    'audit',
    'history',
    'inbox',
    'settings',
    'sign-in',
    'sign-in/reset',
    `sign-in/reset?token=${token}`,
    'sign-in/setup',
    `sign-in/invitation?token=${token}`,
  ]
  for (const path of paths)
    for (const colorScheme of ['light', 'dark'] as const)
      for (const width of [390, 1280]) {
        await page.emulateMedia({ colorScheme })
        await page.setViewportSize({ width, height: 900 })
        await page.goto(`${instance().site}/console/${path}`, { waitUntil: 'networkidle' })
        const { violations } = await new AxeBuilder({ page }).withTags(TAGS).analyze()
        expect(violations.map(({ id, nodes }) => `${path}: ${id} ${nodes[0]?.html}`)).toEqual([])
        const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
        expect(overflow, `${path} scrolls sideways`).toBeLessThanOrEqual(0)
      }
})
