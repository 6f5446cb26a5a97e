import * as v from 'valibot'
import { Audience, Id, segmentsIn } from './audience.ts'
import { Experiment, Flag, Group, Holdout, Revision, Slot, SlotName } from './definition.ts'
import { type Fault, keep, keyOf, type Located, parsePiece, pieceOf, piecesOf } from './fault.ts'
import { settle } from './settle.ts'

/** Edge Config key `experiments`, with defaults filled in. Every reference in it resolves. */
export interface ExperimentsDocument {
  readonly schema: 1
  readonly version: number
  readonly updatedAt: string
  readonly holdout: Holdout | null
  /** Exclusion groups that keep visitors out of all their experiments; others need no entry. */
  readonly groups: Readonly<Record<string, Group>>
  readonly segments: Readonly<Record<string, Audience>>
  readonly slots: Readonly<Record<string, Slot>>
  readonly experiments: readonly Experiment[]
  readonly flags: readonly Flag[]
}

const EMPTY_DOCUMENT: ExperimentsDocument = {
  schema: 1,
  version: 0,
  updatedAt: '',
  holdout: null,
  groups: {},
  segments: {},
  slots: {},
  experiments: [],
  flags: [],
}

/**
 * Reads the document whatever it is: never throws, drops what is invalid (and what refers to it) and keeps the rest.
 * Only a document whose `schema` is not 1 is refused as a whole. Of two pieces with one id the first is kept.
 */
export function parseExperiments(value: unknown): {
  readonly document: ExperimentsDocument
  readonly faults: readonly Fault[]
} {
  const faults: Fault[] = []
  const schema = parsePiece(v.picklist([1]), pieceOf(value, 'schema'), faults)
  return { document: schema ? parseParts(value, faults) : EMPTY_DOCUMENT, faults }
}

function parseParts(raw: unknown, faults: Fault[]): ExperimentsDocument {
  const field = <S extends v.GenericSchema>(name: string, schema: S) =>
    parsePiece(v.optional(schema), pieceOf(raw, name), faults)?.value
  const each = <S extends v.GenericSchema>(name: string, kind: 'object' | 'array', schema: S) =>
    piecesOf(raw, name, kind, faults).flatMap((piece) => parsePiece(schema, piece, faults) ?? [])

  const segments = parseSegments(each('segments', 'object', Audience), faults)
  const names = new Set(segments.map(keyOf))
  const resolve = <T>(
    pieces: readonly Located<T>[],
    audiencesOf: (piece: T) => readonly (Audience | undefined)[],
  ) =>
    keep(pieces, faults, 'Refers to a segment that does not exist', ({ value }) =>
      audiencesOf(value).every(
        (audience) => !audience || segmentsIn(audience).every((name) => names.has(name)),
      ),
    )
  const slots = keepNamed(each('slots', 'object', Slot), SlotName, faults)
  const experiments = keepFirst(each('experiments', 'array', Experiment), ({ id }) => id, faults)
  const flags = keepFirst(each('flags', 'array', Flag), ({ key }) => key, faults)
  return {
    schema: 1,
    version: field('version', Revision) ?? 0,
    updatedAt: field('updatedAt', v.string()) ?? '',
    holdout: field('holdout', Holdout) ?? null,
    groups: toRecord(keepNamed(each('groups', 'object', Group), Id, faults)),
    segments: toRecord(segments),
    slots: toRecord(resolve(slots, ({ rules }) => rules.map(({ audience }) => audience))),
    experiments: keepSatisfiable(
      resolve(experiments, ({ audience }) => [audience]),
      faults,
    ),
    flags: resolve(flags, ({ audience }) => [audience]).map(({ value }) => value),
  }
}

function parseSegments(pieces: readonly Located<Audience>[], faults: Fault[]): readonly Located<Audience>[] {
  const { settled, unsettled } = settle(keepNamed(pieces, Id, faults), keyOf, ({ value }) =>
    segmentsIn(value),
  )
  for (const { pointer } of unsettled)
    faults.push({ pointer, message: 'Refers to a segment that does not exist, or to itself' })
  return settled
}

/** Drops experiments whose prerequisite is missing, lacks the variants, or depends on them in turn. */
function keepSatisfiable(pieces: readonly Located<Experiment>[], faults: Fault[]): readonly Experiment[] {
  const variantsOf = new Map(pieces.map(({ value }) => [value.id, value.variants.map(({ key }) => key)]))
  const possible = keep(
    pieces,
    faults,
    'Requires a variant that does not exist',
    ({ value: { requires } }) =>
      !requires || requires.variants.every((key) => variantsOf.get(requires.experiment)?.includes(key)),
  )
  const needsOf = ({ value: { requires } }: Located<Experiment>) => (requires ? [requires.experiment] : [])
  const { settled, unsettled } = settle(possible, ({ value }) => value.id, needsOf)
  for (const { pointer } of unsettled)
    faults.push({
      pointer: `${pointer}/requires`,
      message: 'Requires an experiment that does not exist, or itself',
    })
  return possible.filter((piece) => settled.includes(piece)).map(({ value }) => value)
}

function keepNamed<T>(pieces: readonly Located<T>[], name: v.GenericSchema, faults: Fault[]) {
  return keep(pieces, faults, 'Not a valid name', (piece) => v.safeParse(name, keyOf(piece)).success)
}

function keepFirst<T>(pieces: readonly Located<T>[], idOf: (piece: T) => string, faults: Fault[]) {
  const seen = new Set<string>()
  return keep(
    pieces,
    faults,
    'Another has the same id',
    ({ value }) => seen.size !== seen.add(idOf(value)).size,
  )
}

/** `Object.fromEntries` defines own properties, whatever their names. */
function toRecord<T>(pieces: readonly Located<T>[]): Readonly<Record<string, T>> {
  return Object.fromEntries(pieces.map((piece) => [keyOf(piece), piece.value]))
}
