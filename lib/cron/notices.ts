import * as v from 'valibot'
import { parseExperiments } from '#lib/core/experiments/document'
import { readBill } from '#lib/insights/read-bill'
import { deliverNotices } from '#lib/notices/deliver-notices'
import { findCostNotice } from '#lib/notices/find-cost-notice'
import { findExperimentNotices } from '#lib/notices/find-experiment-notices'
import type { NewNotice } from '#lib/notices/notice'
import { raiseNotice } from '#lib/notices/raise-notice'
import { measureBytes } from '#lib/publish/byte-budget'
import { readBase } from '#lib/publish/read-base'
import { readSettings } from '#lib/publish/settings'
import { loadResults } from '#lib/results/load-results'
import { ResultsQuery } from '#lib/results/results-query'
import { viewResults } from '#lib/results/view-results'
import { readRunning } from './read-running.ts'

/** The share of the Edge Config plan from which on its end is in sight. */
const BUDGET_LINE = 0.8

/**
 * Looks at what runs and at the room that is left, tells the team of what is new, and sends what waits for the channel.
 * @throws when a store does not answer: what was told is told, the next run goes on
 */
export async function notices(now: Date): Promise<readonly string[]> {
  const found = [...(await experimentNotices(now)), ...(await storeNotices(now)), ...(await costNotices(now))]
  const did: string[] = []
  for (const notice of found) if (await raiseNotice(notice, now)) did.push(`told: ${notice.title}`)
  const sent = await deliverNotices(now)
  return sent === 0 ? did : [...did, `sent ${sent}`]
}

async function experimentNotices(now: Date): Promise<readonly NewNotice[]> {
  const { running } = await readRunning(now.getTime(), () => true)
  const query = v.parse(ResultsQuery, {})
  const found: NewNotice[] = []
  for (const { live, draft } of running) {
    const source = await loadResults(live.id, { dimension: null, now: now.getTime() })
    if (source === null) continue
    const name = draft.definition.name ?? live.id
    found.push(...findExperimentNotices({ name, seed: live.seed, results: viewResults(source, query) }))
  }
  return found
}

/** What is to be said of the store itself: how full it is, and what somebody wrote into it past the console. */
async function storeNotices(now: Date): Promise<readonly NewNotice[]> {
  const { items, live, digest, isEdited, settings } = await readBase(null)
  const { used, limit } = measureBytes(items, live, settings.plan)
  const { faults } = parseExperiments(live.experiments)
  const found: NewNotice[] = []
  if (used >= BUDGET_LINE * limit)
    found.push({
      kind: 'budget',
      subject: 'edge-config',
      // Once a month: whoever has read it does something, or has decided not to.
      occasion: now.toISOString().slice(0, 7),
      title: `Edge Config is ${Math.round((100 * used) / limit)} % full`,
      detail: `${used} of ${limit} bytes on the plan ${settings.plan}. End experiments that are decided, or take a larger plan.`,
      href: '/console/cost',
    })
  if (faults.length > 0)
    found.push({
      ...EDITED,
      occasion: digest,
      title: 'Part of the live configuration cannot be read',
      detail: faults.map(({ pointer, message }) => `${pointer}: ${message}`).join('. '),
    })
  else if (isEdited)
    found.push({
      ...EDITED,
      occasion: digest,
      title: 'Edge Config was edited outside the console',
      detail: 'Visitors get the edited version. History shows what differs: keep it there, or take it back.',
    })
  return found
}

/** Only where somebody drew a line is the bill worked out. */
async function costNotices(now: Date): Promise<readonly NewNotice[]> {
  const settings = await readSettings()
  const { budget } = settings.cost
  if (budget === undefined) return []
  const notice = findCostNotice(await readBill(settings, now.getTime()), budget, now)
  return notice === null ? [] : [notice]
}

const EDITED = {
  kind: 'stale-configuration',
  subject: 'edge-config',
  href: '/console/history#outside',
} as const
