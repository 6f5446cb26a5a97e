import { log } from '#lib/observability/log'
import { readHistory } from './history.ts'
import { readDocumentsOf } from './read-base.ts'
import { type Warming, warmPages } from './warm-pages.ts'

/**
 * Has the pages rendered that a version brought in, against the version before it. Does what it can and never throws:
 * a page that is not warm is rendered by its first visitor.
 */
export async function warmVersion(version: number): Promise<Warming> {
  try {
    const [previous] = await readHistory(1, version)
    const [before, after] = await Promise.all([
      previous ? readDocumentsOf(previous.version) : null,
      readDocumentsOf(version),
    ])
    return after ? await warmPages(before?.experiments, after.experiments) : { warmed: 0, failed: 0 }
  } catch (error) {
    log('warn', 'pages-not-warmed', { version, error })
    return { warmed: 0, failed: 0 }
  }
}
