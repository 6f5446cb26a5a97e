import { createOwnerLink } from './instance/create-owner-link.ts'
import { readOptions } from './instance/read-options.ts'
import { runInstance } from './instance/run-instance.ts'
import { seedStores } from './instance/seed-stores.ts'
import { sendVisitors } from './instance/send-visitors.ts'

/** The same services as the demo with the development server: no build, and changes show at once. */
const DEV_VISITORS = 20

const options = readOptions()
try {
  const { site } = await runInstance('dev', options, seedStores)
  if (options.traffic) await sendVisitors(site.url, DEV_VISITORS, options.data)
  const link = await createOwnerLink(site.url)
  process.stdout.write(
    `\n  Storefront  ${site.url}\n  Console     ${site.url}/console\n  Sign in     ${link}\n`,
  )
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : error}\n`)
  process.exit(1)
}
