import { expect, type Page } from '@playwright/test'
import { runCommand } from '../scripts/testing/run-command.ts'
import { freshAddress } from './instance.ts'

/** A one-time link for the owner, as the README's command prints it. */
export async function ownerLink(): Promise<string> {
  const data = process.env.INSTANCE_DATA ?? ''
  const command = ['node', '--import', 'tsx', 'scripts/sign-in.ts', '--data', data] as const
  return (await runCommand(command, { quiet: true })).output.trim()
}

/** Signs the owner in by a link, from a network of their own: attempts are limited by it. Ends on the list of experiments. */
export async function signIn(page: Page): Promise<void> {
  await page.setExtraHTTPHeaders({ 'x-forwarded-for': freshAddress() })
  await page.goto(await ownerLink())
  await page.getByRole('button', { name: 'Go to the console' }).click()
  await expect(page).toHaveURL(/\/console$/)
}
