import type { Experiment } from '#lib/core/experiments/definition'
import type { Draft } from '#lib/core/experiments/draft'
import { attentionOf, groupOf } from '#lib/core/experiments/group-of'
import { hasUnpublishedEdits } from '#lib/core/experiments/has-unpublished-edits'
import type { ExperimentRecord } from '#lib/core/experiments/record'
import type { ExperimentRow } from './experiment-row.ts'
import type { Frame } from './frame-experiment.ts'
import type { Summary } from './summarise-experiment.ts'

/** All that is known of one experiment, of which at least one place knows something. */
export type Sources = {
  readonly id: string
  readonly draft: Draft | null
  readonly live: Experiment | null
  readonly record: ExperimentRecord | null
}

const DAY_MS = 86_400_000

/** One row of the list. Pure. */
export function toExperimentRow(
  { id, draft, live, record }: Sources,
  {
    frame: { state },
    summary,
    now,
  }: { readonly frame: Frame; readonly summary: Summary | null; readonly now: number },
): ExperimentRow {
  const definition = draft?.definition
  const planned = definition?.schedule?.start
  const attention = attentionOf({
    state,
    verdict: summary?.decision ?? null,
    isHarmed: summary?.guardrails === 'harmed',
    visitors: summary?.visitors ?? null,
    days: summary?.days ?? 0,
    startHasPassed: planned !== undefined && Date.parse(planned) < now,
  })
  return {
    id,
    name: definition?.name ?? toTitle(id),
    slot: live?.slot ?? definition?.slot ?? null,
    hypothesis: definition?.hypothesis ?? null,
    state,
    attention,
    group: groupOf(state, attention),
    owner: draft?.created.by.name ?? null,
    variants: variantsOf({ id, draft, live, record }),
    isLive: live !== null,
    draftRevision: draft?.revision ?? null,
    hasUnpublishedEdits: live !== null && hasUnpublishedEdits(draft, record, live),
    summary,
    lift: goodnessOf(summary?.lead ?? null),
    visitors: summary?.visitors ?? null,
    winner: record?.conclusion?.variant ?? null,
    changedAt: draft?.updated.at ?? record?.stoppedAt ?? record?.startedAt ?? null,
    start: record?.startedAt ?? live?.schedule?.start ?? planned ?? firstSeen(summary, now),
    end: endOf({ id, draft, live, record }, summary, now),
  }
}

/** The most welcome lift comes first, be it a rise or a fall. */
function goodnessOf(lead: Summary['lead']): number | null {
  if (lead === null) return null
  return lead.direction === 'lower' ? -lead.lift : lead.lift
}

function variantsOf({ draft, live, record }: Sources): ExperimentRow['variants'] {
  const known = live?.variants ?? draft?.definition.variants
  if (known) return known.map(({ key, ratio }) => ({ key, ratio }))
  return Object.entries(record?.epochs.at(-1)?.ratios ?? {}).map(([key, ratio]) => ({ key, ratio }))
}

/** What was never published from here has no record: it began when its first visitor came. */
function firstSeen(summary: Summary | null, now: number): string | null {
  return summary === null || summary.visitors === 0
    ? null
    : new Date(now - summary.days * DAY_MS).toISOString()
}

/** When it ended, else when it is planned to, else when it will be known at the pace so far. */
function endOf({ draft, live, record }: Sources, summary: Summary | null, now: number): string | null {
  const end = record?.stoppedAt ?? live?.schedule?.end ?? draft?.definition.schedule?.end
  if (end !== undefined && end !== null) return end
  const daysLeft = live === null ? null : (summary?.daysLeft ?? null)
  return daysLeft === null ? null : new Date(now + daysLeft * DAY_MS).toISOString()
}

/** `hero-copy` as a person would write it. */
function toTitle(id: string): string {
  const words = id.replaceAll('-', ' ')
  return words.charAt(0).toUpperCase() + words.slice(1)
}
