import { existsSync } from 'node:fs'
import { chromium } from '@playwright/test'
import { runCommand } from './run-command.ts'

const DEBIAN_CHROMIUM = '/usr/bin/chromium'

/**
 * A browser for the tests: Playwright's own, else the system's Chromium, installing the first of these that can be.
 * @throws Error that says what to install
 */
export async function findBrowser(): Promise<string> {
  const present = installedBrowser()
  if (present) return present
  process.stdout.write('No browser found: installing one\n')
  await runCommand(['node', 'node_modules/@playwright/test/cli.js', 'install', '--with-deps', 'chromium'], {
    quiet: true,
  })
  if (!installedBrowser()) {
    await runCommand(['apt-get', 'update'], { quiet: true })
    await runCommand(['apt-get', 'install', '-y', '--no-install-recommends', 'chromium'], { quiet: true })
  }
  const installed = installedBrowser()
  if (installed) return installed
  throw new Error(
    'No browser could be installed: run `npx playwright install chromium`, or install Chromium yourself',
  )
}

function installedBrowser(): string | undefined {
  return [chromium.executablePath(), DEBIAN_CHROMIUM].find((path) => existsSync(path))
}
