import { showProgress } from './instance/show-progress.ts'
import { runChecks } from './testing/run-checks.ts'

/** `npm run check`: format, lint, import rules, types and dead code. */
const done = showProgress('Checking')
const { passed, failed } = await runChecks()
done()
process.stdout.write(`${passed} passed, ${failed} failed\n`)
process.exit(failed === 0 ? 0 : 1)
