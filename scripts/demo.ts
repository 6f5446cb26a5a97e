import { createOwnerLink } from './instance/create-owner-link.ts'
import { ensureBuild } from './instance/ensure-build.ts'
import { readOptions } from './instance/read-options.ts'
import { runInstance } from './instance/run-instance.ts'
import { seedStores } from './instance/seed-stores.ts'
import { sendVisitors } from './instance/send-visitors.ts'

/** The one command: builds if needed, starts everything, seeds it, sends visitors and says where to look. */
const DEMO_VISITORS = 300

const options = readOptions()
try {
  await ensureBuild()
  const { site } = await runInstance('start', options, seedStores)
  if (options.traffic) await sendVisitors(site.url, DEMO_VISITORS, options.data)
  const link = await createOwnerLink(site.url)
  process.stdout.write(`
  Shoreline is running.

  Storefront  ${site.url}
  Console     ${site.url}/console
  Sign in     ${link}
              (works once, within the hour; npm run --silent sign-in prints another)

  Ctrl-C stops it; what it stored stays in ${options.data}.
`)
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : error}\n`)
  process.exit(1)
}
