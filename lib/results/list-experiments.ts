import * as v from 'valibot'
import { readRemovedIds } from '#lib/drafts/draft-store'
import { log } from '#lib/observability/log'
import { DecisionSettings } from '#lib/publish/decision-settings'
import type { ExperimentsView } from '#lib/publish/experiments-view'
import { type KnownExperiments, readKnownExperiments, viewExperiments } from '#lib/publish/read-experiments'
import { readSettings } from '#lib/publish/settings'
import type { ExperimentRow } from './experiment-row.ts'
import { type Frame, frameExperiment } from './frame-experiment.ts'
import { readTotals, readVitalTotals } from './read-totals.ts'
import { type Summary, summariseExperiment } from './summarise-experiment.ts'
import { type Sources, toExperimentRow } from './to-experiment-row.ts'
import { withinTime } from './within-time.ts'

/** A page waits no longer for figures: it is shown without them, and they are there at the next look. */
const PATIENCE_MS = 1_500
/** What is left at least, however long the rest took: figures that are at hand need no more. */
const LEAST_PATIENCE_MS = 300

/** Figures that are late are there at a later look; those that cannot be read are not asked for again. */
export type Figures = 'read' | 'pending' | 'unreadable'

export type ExperimentList = {
  /** What is live, as the API answers it. */
  readonly view: ExperimentsView
  readonly rows: readonly ExperimentRow[]
  /** Whether anything was ever published from here. */
  readonly hasHistory: boolean
  /** Whether every row has what was counted for it. */
  readonly figures: Figures
}

/**
 * All experiments that are live, prepared or decided, but for archived ones. Reads the figures of all of them together.
 * @throws when Edge Config does not answer; without Redis what is live is listed without figures
 */
export async function listExperiments(now = Date.now()): Promise<ExperimentList> {
  const begunAt = Date.now()
  const known = await readKnownExperiments()
  const [view, removed] = await Promise.all([
    viewExperiments(known, now),
    readRemovedIds().catch(() => new Set<string>()),
  ])
  const framed = listSources(known, removed).flatMap((sources) => {
    const frame = frameExperiment(sources, now)
    return frame === null ? [] : [{ sources, frame }]
  })
  const frames = framed.map(({ frame }) => frame)
  const patience = Math.max(PATIENCE_MS - (Date.now() - begunAt), LEAST_PATIENCE_MS)
  const found = known.kept === null ? UNREADABLE : await withinTime(patience, readSummaries(frames, now))
  const rows = framed.map(({ sources, frame }) =>
    toExperimentRow(sources, { frame, summary: found?.summaries?.get(frame.id) ?? null, now }),
  )
  const figures = found === null ? 'pending' : found.summaries === null ? 'unreadable' : 'read'
  return { view, rows, hasHistory: (known.kept?.history.length ?? 0) > 0, figures }
}

/** Archived is what has no draft any more and nobody is in. */
function listSources({ document, kept }: KnownExperiments, removed: ReadonlySet<string>): readonly Sources[] {
  const live = new Map(document.experiments.map((experiment) => [experiment.id, experiment]))
  const drafts = new Map(kept?.drafts.map((draft) => [draft.id, draft]))
  const records = kept?.records ?? new Map()
  const ids = new Set([...live.keys(), ...drafts.keys(), ...records.keys()])
  return [...ids]
    .map((id) => ({
      id,
      draft: drafts.get(id) ?? null,
      live: live.get(id) ?? null,
      record: records.get(id) ?? null,
    }))
    .filter(
      ({ id, draft, live: one }) =>
        draft !== null || !removed.has(id) || (one !== null && one.status !== 'ended'),
    )
}

type Found = { readonly summaries: ReadonlyMap<string, Summary> | null }
const UNREADABLE: Found = { summaries: null }

async function readSummaries(frames: readonly Frame[], now: number): Promise<Found> {
  const counted = frames.filter(
    ({ state }) => state !== 'draft' && state !== 'review' && state !== 'scheduled',
  )
  const running = counted.filter(({ state }) => state === 'running')
  try {
    const [totals, vitals, settings] = await Promise.all([
      readTotals(counted.map(keyOf), now),
      readVitalTotals(running.map(keyOf), now),
      readSettings().then(
        ({ decision }) => decision,
        () => v.parse(DecisionSettings, {}),
      ),
    ])
    const summaries = counted.flatMap((frame) => {
      const found = totals.get(keyOf(frame))
      if (found === undefined || (found.epochs.length === 0 && frame.state !== 'running')) return []
      const given = { totals: found, vitals: vitals.get(keyOf(frame)) ?? null, settings, now }
      return [[frame.id, summariseExperiment(frame, given)] as const]
    })
    return { summaries: new Map(summaries) }
  } catch (error) {
    log('warn', 'counts-unavailable', { error })
    return UNREADABLE
  }
}

function keyOf({ id, tag }: Pick<Frame, 'id' | 'tag'>): string {
  return `${id}.${tag}`
}
