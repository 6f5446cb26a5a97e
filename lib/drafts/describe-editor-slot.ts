import type { slots } from '#content/slots'
import { describeFields, describeSchema } from '#lib/content/describe-fields'
import { isUnderPattern } from '#lib/core/events/is-under-pattern'
import type { ExperimentsDocument } from '#lib/core/experiments/document'
import type { ExperimentCounts } from '#lib/results/read-counts'
import type { toTraffic } from '#lib/results/to-traffic'
import type { Baseline, EditorSlot } from './editor-view.ts'
import { samplePathOf } from './sample-path.ts'
import { readSlotControl } from './slot-control.ts'

export type KnownSite = {
  readonly document: ExperimentsDocument
  readonly content: unknown
  readonly paths: unknown
  readonly recent: ReturnType<typeof toTraffic> | null
  readonly counts: ReadonlyMap<string, ExperimentCounts>
}

type Slot = (typeof slots)[keyof typeof slots]

/** A slot with its form, what its control shows, and what is known of those who see it. */
export function describeEditorSlot(slot: Slot, known: KnownSite): EditorSlot {
  const { name, schema, languages, requiredLanguages } = slot
  const { rules, control } = readSlotControl(slot, known.document, known.content)
  const { title, description } = describeSchema(schema)
  return {
    name,
    title: title ?? name,
    description: description ?? '',
    samplePath: samplePathOf(slot, known.paths),
    languages,
    requiredLanguages,
    fields: describeFields(schema),
    control,
    rules,
    experiments: known.document.experiments
      .filter((one) => one.slot === name && one.status !== 'ended')
      .map(({ id }) => id),
    baseline: baselineOf(slot, known),
  }
}

/** Views of a page are more than visitors of it: the share is an upper bound. */
function baselineOf({ name, paths }: Slot, { document, recent, counts }: KnownSite): Baseline {
  const visitors = (recent?.visitorsPerDay ?? 0) * (recent?.days ?? 0)
  const views = [...(recent?.views ?? [])]
    .filter(([path]) => paths.some((pattern) => isUnderPattern(pattern, path)))
    .reduce((sum, [, count]) => sum + count, 0)
  const controls = document.experiments
    .filter((experiment) => experiment.slot === name)
    .flatMap(({ id, variants: [control] }) => counts.get(id)?.get(control?.key ?? '') ?? [])
  const goals = new Set(controls.flatMap(({ goals: reached }) => [...reached.keys()]))
  const sum = (of: (control: (typeof controls)[number]) => number) =>
    controls.reduce((total, control) => total + of(control), 0)
  return {
    pageShare: visitors > 0 ? Math.min(1, views / visitors) : 1,
    visitors: sum((control) => control.visitors),
    reached: Object.fromEntries([...goals].map((goal) => [goal, sum((one) => one.goals.get(goal) ?? 0)])),
  }
}
