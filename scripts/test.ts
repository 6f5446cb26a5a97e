import { readFile, rm } from 'node:fs/promises'
import { ensureBuild } from './instance/ensure-build.ts'
import { findBrowser } from './testing/find-browser.ts'
import { type Count, runChecks } from './testing/run-checks.ts'
import { runCommand } from './testing/run-command.ts'

/** `npm test`: checks, unit and integration tests, a build, and the tests in a browser; the last line sums them up. */
const RESULTS = 'test-results'

const counts = [await step('Checks', runChecks), await step('Unit and integration tests', runUnitTests)]
counts.push(await step('Browser tests', runBrowserTests))
const passed = counts.reduce((sum, count) => sum + count.passed, 0)
const failed = counts.reduce((sum, count) => sum + count.failed, 0)
process.stdout.write(`\n${passed} passed, ${failed} failed\n`)
process.exit(failed === 0 && passed > 0 ? 0 : 1)

/** A step that breaks down counts as one failure, so that it cannot pass for an empty success. */
async function step(name: string, run: () => Promise<Count>): Promise<Count> {
  process.stdout.write(`\n== ${name}\n`)
  const startedAt = Date.now()
  const count = await run().catch((error: unknown) => {
    process.stdout.write(`${error instanceof Error ? error.message : error}\n`)
    return { passed: 0, failed: 1 }
  })
  process.stdout.write(`${name}: ${((Date.now() - startedAt) / 1_000).toFixed(0)} s\n`)
  return count
}

async function runUnitTests(): Promise<Count> {
  const file = `${RESULTS}/unit.json`
  await rm(file, { force: true })
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`]
  const { code } = await runCommand(['node', 'node_modules/vitest/vitest.mjs', 'run', ...reporters])
  const result = JSON.parse(await readFile(file, 'utf8')) as {
    numPassedTests: number
    numFailedTests: number
    numFailedTestSuites: number
  }
  return count(code, result.numPassedTests, Math.max(result.numFailedTests, result.numFailedTestSuites))
}

async function runBrowserTests(): Promise<Count> {
  const file = `${RESULTS}/browser.json`
  await rm(file, { force: true })
  const browser = await findBrowser()
  await ensureBuild()
  const { code } = await runCommand(['node', 'node_modules/@playwright/test/cli.js', 'test'], {
    environment: { BROWSER_PATH: browser, PLAYWRIGHT_JSON_OUTPUT_NAME: file },
  })
  const { stats } = JSON.parse(await readFile(file, 'utf8')) as {
    stats: { expected: number; unexpected: number; flaky: number }
  }
  return count(code, stats.expected, stats.unexpected + stats.flaky)
}

function count(code: number, passedTests: number, failedTests: number): Count {
  return { passed: passedTests, failed: code !== 0 && failedTests === 0 ? 1 : failedTests }
}
