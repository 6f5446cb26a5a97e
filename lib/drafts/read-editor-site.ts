import * as v from 'valibot'
import { COUNTRY_CODES } from '#content/country-codes'
import { slots } from '#content/slots'
import { listCountries } from '#lib/content/list-countries'
import { parseMarkets, resolveMarket } from '#lib/core/access/markets'
import { PURCHASE } from '#lib/core/events/event'
import { toDateText, toDay } from '#lib/core/events/event-time'
import { type Goals, parseGoals } from '#lib/core/events/goals'
import { type ExperimentsDocument, parseExperiments } from '#lib/core/experiments/document'
import { countGoals } from '#lib/insights/count-goals'
import { log } from '#lib/observability/log'
import { readSettings, Settings } from '#lib/publish/settings'
import { type ExperimentCounts, readCounts } from '#lib/results/read-counts'
import { readSiteDays } from '#lib/results/read-site-days'
import { toTraffic } from '#lib/results/to-traffic'
import { readDocuments } from '#lib/stores/edge-config/client'
import { describeEditorSlot, type KnownSite } from './describe-editor-slot.ts'
import type { EditorGoal, EditorSite } from './editor-view.ts'

const RECENT_DAYS = 14
const GOAL_NAME = /^[a-z0-9][a-z0-9-]{0,63}$/

type Recent = ReturnType<typeof toTraffic>
/**
 * What the editor needs to know of the site. What is merely counted may be missing; nothing else may.
 * @throws when Edge Config does not answer
 */
export async function readEditorSite(now: number): Promise<EditorSite> {
  const live = await readDocuments(['experiments', 'content', 'markets', 'paths', 'goals'])
  const { document } = parseExperiments(live.experiments)
  const { markets } = parseMarkets(live.markets)
  const { goals } = parseGoals(live.goals)
  const marketOf = (country: string) => resolveMarket(markets, country).key
  const running = document.experiments.filter(({ status }) => status !== 'ended')
  const counted = await readCounted(
    running.map(({ id }) => id),
    marketOf,
    now,
  )
  const known: KnownSite = { document, content: live.content, paths: live.paths, ...counted }
  const { alpha, minimumDays, minimumLift, minimumConversions } = counted.settings.decision
  return {
    slots: Object.values(slots).map((slot) => describeEditorSlot(slot, known)),
    segments: Object.entries(document.segments).map(([name, audience]) => ({ name, audience })),
    groups: describeGroups(document),
    experiments: running.map(({ id, variants }) => ({ id, variants: variants.map(({ key }) => key) })),
    countries: listCountries(COUNTRY_CODES, 'en'),
    markets: markets.list.map(({ key, countries }) => ({ key, countries })),
    goals: describeGoals(goals, counted.recent),
    areGoalsDeclared: goals.isDeclared,
    traffic: counted.recent && toPlain(counted.recent),
    decision: { alpha, minimumDays, minimumLift, minimumConversions },
    needsApproval: counted.settings.approvals === 'required',
  }
}

/** A day that is not over says too little, unless there is no other. */
async function readCounted(ids: readonly string[], marketOf: (country: string) => string, now: number) {
  const today = toDay(now)
  try {
    const [days, counts, settings] = await Promise.all([
      readSiteDays(toDateText(today - RECENT_DAYS), toDateText(today)),
      readCounts(ids),
      readSettings(),
    ])
    const whole = days.filter(({ date, totals }) => date !== toDateText(today) && totals.size > 0)
    const recent = toTraffic(whole.length > 0 ? whole : days.slice(-1), marketOf)
    return { recent, counts, settings }
  } catch (error) {
    log('warn', 'traffic-unavailable', { error })
    return { recent: null, counts: new Map<string, ExperimentCounts>(), settings: v.parse(Settings, {}) }
  }
}

function toPlain({ days, visitorsPerDay, shares }: Recent): EditorSite['traffic'] {
  return { days, visitorsPerDay, shares }
}

function describeGroups({ groups, experiments }: ExperimentsDocument): EditorSite['groups'] {
  const used = experiments.flatMap(({ group }) => (group ? [group.id] : []))
  return [...new Set([...Object.keys(groups), ...used])].map((id) => ({
    id,
    taken: experiments.flatMap(({ id: experiment, status, group }) =>
      group?.id === id && status !== 'ended' ? [{ experiment, range: group.range }] : [],
    ),
  }))
}

/** Declared goals; while none is declared, every name that was sent lately and may be one. */
function describeGoals(goals: Goals, recent: Recent | null): readonly EditorGoal[] {
  const names = new Map([
    ['event', new Map(Object.entries(recent?.events ?? {}))],
    ['path', recent?.views ?? new Map<string, number>()],
  ])
  const counts = new Map(countGoals(goals, names).map(({ key, count }) => [key, count]))
  const orders = counts.get(PURCHASE) ?? names.get('event')?.get(PURCHASE) ?? 0
  const visitors = recent ? recent.visitorsPerDay * recent.days : 0
  return [...new Set([PURCHASE, ...[...counts.keys()].filter((name) => GOAL_NAME.test(name))])].map(
    (key) => ({
      key,
      label: key === PURCHASE ? 'Orders' : toLabel(key),
      perVisitor: visitors > 0 ? ((key === PURCHASE ? orders : counts.get(key)) ?? 0) / visitors : null,
    }),
  )
}

function toLabel(key: string): string {
  const words = key.replaceAll('-', ' ')
  return words.charAt(0).toUpperCase() + words.slice(1)
}
