import { type CompiledExperiments, compile } from '../compile.ts'
import type { Experiment } from '../definition.ts'
import { type ExperimentsDocument, parseExperiments } from '../document.ts'
import type { LiveDocuments } from '../edit.ts'
import type { Fault } from '../fault.ts'
import type { Finding } from '../finding.ts'
import type { LintSite } from '../lint-site.ts'
import { listPieces } from '../list-pieces.ts'
import { compileTiming, type Phase, phaseAt } from '../schedule.ts'

/** Documents read once for all that lint has to say about them. */
export interface LintContext {
  readonly raw: unknown
  readonly content: unknown
  readonly document: ExperimentsDocument
  readonly faults: readonly Fault[]
  readonly compiled: CompiledExperiments
  readonly site: LintSite
  readonly now: number
  /** Experiments that have not ended: what is wrong with the others hurts nobody. */
  readonly live: readonly Experiment[]
  /** Where a valid piece stands in the raw document, by its subject, such as `experiments/hero-copy`. */
  pointerTo(subject: string): string
}

export function readForLint(
  { experiments: raw, content }: LiveDocuments,
  site: LintSite,
  now: number,
): LintContext {
  const { document, faults } = parseExperiments(raw)
  const pointers = new Map(
    listPieces(raw, document).flatMap(({ subject, pointer, parsed }) => (parsed ? [[subject, pointer]] : [])),
  )
  return {
    raw,
    content,
    document,
    faults,
    compiled: compile(document),
    site,
    now,
    live: document.experiments.filter((experiment) => phaseOf(experiment, now) !== 'ended'),
    pointerTo: (subject) => pointers.get(subject) ?? '',
  }
}

export function phaseOf(
  { status, coverage, schedule }: Pick<Experiment, 'status' | 'coverage' | 'schedule'>,
  now: number,
): Phase {
  return phaseAt(compileTiming(status, coverage, schedule), now)
}

export function toError(code: string, pointer: string, message: string): Finding {
  return { severity: 'error', code, document: 'experiments', pointer, message }
}

export function toWarning(code: string, pointer: string, message: string): Finding {
  return { severity: 'warning', code, document: 'experiments', pointer, message }
}

/** `a`, `a and b`, `a, b and c`. */
export function listNames(names: readonly string[]): string {
  const [last = '', ...others] = names.toReversed()
  return others.length === 0 ? last : `${others.toReversed().join(', ')} and ${last}`
}
