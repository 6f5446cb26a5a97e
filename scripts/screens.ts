import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { ensureBuild } from './instance/ensure-build.ts'
import { consoleScreens } from './screens/console-screens.ts'
import { DESIGNED } from './screens/fill-instance.ts'
import { takeScreens } from './screens/take-screens.ts'
import { RUNNING, withStory } from './screens/with-story.ts'
import { findBrowser } from './testing/find-browser.ts'
import { runCommand } from './testing/run-command.ts'

/**
 * `npm run screens [-- --port N --visitors N --out DIR]`: pictures of every page of the console, and of the storefront, on
 * an instance of its own with two weeks of visitors.
 */
const MOST_BYTES = 4_000_000
const { values } = parseArgs({
  options: {
    port: { type: 'string', default: '3200' },
    visitors: { type: 'string', default: '1500' },
    out: { type: 'string', default: 'docs/screens' },
  },
})
const data = await mkdtemp(join(tmpdir(), 'shoreline-screens-'))
try {
  const browser = await findBrowser()
  await ensureBuild()
  await mkdir(values.out, { recursive: true })
  const story = { port: Number(values.port), visitors: Number(values.visitors), data }
  await withStory(story, async ({ services: { site } }) => {
    const signInLink = await createLink()
    const shots = [
      { name: 'storefront', path: '/' },
      ...consoleScreens({ running: RUNNING, designed: DESIGNED }),
    ]
    const bytes = await takeScreens(shots, { url: site, signInLink, folder: values.out, browser })
    process.stdout.write(`${(bytes / 1_000_000).toFixed(2)} MB in ${values.out}\n`)
    if (bytes > MOST_BYTES) throw new Error(`The pictures may have ${MOST_BYTES / 1_000_000} MB in all`)
  })
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : error}\n`)
  process.exitCode = 1
} finally {
  await rm(data, { recursive: true, force: true })
}

async function createLink(): Promise<string> {
  const command = ['node', '--import', 'tsx', 'scripts/sign-in.ts', '--data', data] as const
  const { code, output } = await runCommand(command, { quiet: true })
  if (code !== 0) throw new Error(output)
  return output.trim()
}
