import { defineConfig, devices } from '@playwright/test'

const BROWSER_FLAGS = [
  '--no-sandbox',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  '--disable-quic',
  // A browser that says it is driven by a program is not counted, as `navigator.webdriver`.
  '--disable-blink-features=AutomationControlled',
  // Headless Chromium calls itself so, and beacons of bots are not counted. A context's own name does not reach them.
  `--user-agent=${devices['Desktop Chrome'].userAgent}`,
]

export default defineConfig({
  testDir: 'e2e',
  outputDir: 'test-results/browser',
  globalSetup: './e2e/start-instance.ts',
  // One worker: the tests share an instance, and the machine has two cores.
  workers: 1,
  timeout: 60_000,
  retries: 0,
  forbidOnly: true,
  reporter: [
    ['list'],
    ['json', { outputFile: process.env.PLAYWRIGHT_JSON_OUTPUT_NAME ?? 'test-results/browser.json' }],
  ],
  use: {
    ...devices['Desktop Chrome'],
    trace: 'retain-on-failure',
    launchOptions: {
      args: BROWSER_FLAGS,
      ...(process.env.BROWSER_PATH && { executablePath: process.env.BROWSER_PATH }),
    },
  },
})
