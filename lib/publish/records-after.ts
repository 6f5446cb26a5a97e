import { applyPublication } from '#lib/core/experiments/apply-publication'
import type { Experiment } from '#lib/core/experiments/definition'
import { parseExperiments } from '#lib/core/experiments/document'
import type { LiveDocuments } from '#lib/core/experiments/edit'
import type { ExperimentRecord } from '#lib/core/experiments/record'
import { OUTSIDE } from './history-entry.ts'
import type { Publication } from './publication.ts'
import type { Base } from './read-base.ts'

type Versions = { readonly at: string; readonly version: number; readonly outsideVersion: number }
type Experiments = ReadonlyMap<string, Experiment>

/** The records of all experiments that this publish changes, or that were changed from outside before it. */
export function recordsAfter(
  publication: Publication,
  { live, published, records }: Base,
  documents: LiveDocuments,
  { at, version, outsideVersion }: Versions,
): readonly ExperimentRecord[] {
  const [first, found, last] = [published ?? live, live, documents].map(experimentsOf)
  if (!(first && found && last)) return []
  const ids = new Set([...first.keys(), ...found.keys(), ...last.keys()])
  return [...ids].flatMap((id) => {
    const known = records.get(id) ?? null
    const [a, b, c] = [first.get(id) ?? null, found.get(id) ?? null, last.get(id) ?? null]
    const outside = { stamp: { version: outsideVersion, at }, by: OUTSIDE }
    const own = { stamp: { version, at }, by: publication.by, ...ownContext(publication, id, b) }
    const adopted = isSame(a, b) ? known : applyPublication(known, a, b, outside)
    const record = isSame(b, c) ? adopted : applyPublication(adopted, b, c, own)
    return record === null || record === known ? [] : [record]
  })
}

/** What concerns the experiment that is published, and not those that change beside it. */
function ownContext(
  { experiment, draftRevision, concludesWith }: Publication,
  id: string,
  live: Experiment | null,
) {
  if (id !== experiment) return {}
  const isControl = live?.variants[0]?.key === concludesWith
  return {
    ...(draftRevision !== undefined && { draftRevision }),
    ...(concludesWith !== undefined && {
      conclusion: {
        kind: isControl ? ('rolled-back' as const) : ('shipped' as const),
        variant: concludesWith,
      },
    }),
  }
}

function experimentsOf({ experiments }: LiveDocuments): Experiments {
  return new Map(parseExperiments(experiments).document.experiments.map((each) => [each.id, each]))
}

function isSame(a: Experiment | null, b: Experiment | null): boolean {
  return JSON.stringify(a) === JSON.stringify(b)
}
