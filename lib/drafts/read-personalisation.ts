import { slots } from '#content/slots'
import { type Market, parseMarkets } from '#lib/core/access/markets'
import type { Audience } from '#lib/core/experiments/audience'
import type { Experiment } from '#lib/core/experiments/definition'
import { parseExperiments } from '#lib/core/experiments/document'
import type { Fault } from '#lib/core/experiments/fault'
import { log } from '#lib/observability/log'
import { listPlaces, type PreviewMarket } from '#lib/preview/list-places'
import { describeSlotRules } from '#lib/publish/describe-pieces'
import { readTrafficShares } from '#lib/results/read-traffic-shares'
import { readDocuments } from '#lib/stores/edge-config/client'
import type { EditorSite, EditorSlot } from './editor-view.ts'
import { readEditorSite } from './read-editor-site.ts'

const SHARE_DAYS = 28

/** A rule of a slot as it is live: what those see whom its audience takes, by language. */
export type LiveRule = {
  readonly audience?: Audience
  readonly content: Readonly<Record<string, unknown>>
}

/** A slot with its live rules, the first that matches wins. */
export type PersonalSlot = Pick<
  EditorSlot,
  'name' | 'title' | 'description' | 'samplePath' | 'languages' | 'requiredLanguages' | 'fields'
> & {
  readonly rules: readonly LiveRule[]
  /** Those on the slot that have not ended. */
  readonly experiments: readonly Pick<Experiment, 'id' | 'status'>[]
}

/** What is live that is no experiment and no flag: who sees what where, and in which market. */
export type Personalisation = {
  /** Of the live document in which the rules stand. */
  readonly version: number
  readonly slots: readonly PersonalSlot[]
  readonly markets: readonly Market[]
  /** Where a preview's visitor can be from. */
  readonly places: readonly PreviewMarket[]
  readonly faults: readonly Fault[]
  /** Page views without an identity, of all lately; null where nothing was counted or Redis does not answer. */
  readonly unidentified: number | null
  readonly site: EditorSite
}

/**
 * What is live of personalisation. What is merely counted may be missing.
 * @throws when Edge Config does not answer
 */
export async function readPersonalisation(now: number): Promise<Personalisation> {
  const [site, live, unidentified] = await Promise.all([
    readEditorSite(now),
    readDocuments(['experiments', 'content', 'markets']),
    readUnidentified(now),
  ])
  const { document, faults } = parseExperiments(live.experiments)
  const { markets, faults: marketFaults } = parseMarkets(live.markets)
  return {
    version: document.version,
    slots: Object.values(slots).flatMap((slot) => {
      const described = site.slots.find(({ name }) => name === slot.name)
      if (described === undefined) return []
      const experiments = document.experiments
        .filter((one) => one.slot === slot.name && one.status !== 'ended')
        .map(({ id, status }) => ({ id, status }))
      return [{ ...described, experiments, rules: describeSlotRules(slot, document, live.content) }]
    }),
    markets: markets.list,
    places: listPlaces(markets),
    faults: [...faults.filter(({ pointer }) => isAboutSlots(pointer)), ...marketFaults],
    unidentified,
    site,
  }
}

function isAboutSlots(pointer: string): boolean {
  return pointer === '' || pointer.startsWith('/slots')
}

async function readUnidentified(now: number): Promise<number | null> {
  try {
    return (await readTrafficShares(now - SHARE_DAYS * 86_400_000, now)).unidentified
  } catch (error) {
    log('warn', 'traffic-unavailable', { error })
    return null
  }
}
