import * as v from 'valibot'
import { type Fault, keep, type Located, parsePiece, pieceOf, piecesOf } from '../experiments/fault.ts'
import { ConversionName, Name, PURCHASE } from './event.ts'
import { isUnderPattern } from './is-under-pattern.ts'

/** A conversion counts when it follows the first exposure within so many days, unless its goal says otherwise. */
export const DEFAULT_WINDOW_DAYS = 14

const common = {
  key: Name,
  windowDays: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(90)), DEFAULT_WINDOW_DAYS),
}

/** `*` stands for one segment of a path, at its end for one or more. */
const PathPattern = v.pipe(v.string(), v.regex(/^\/[^\s?#\\]{0,255}$/, 'Not a pathname'))

export const Goal = v.variant('kind', [
  /** A page was viewed, in whatever language. */
  v.object({ ...common, kind: v.literal('page'), path: PathPattern }),
  /** The call to action of a slot was clicked. */
  v.object({ ...common, kind: v.literal('click'), slot: Name }),
  /** `track(name)` was called; without `event` the goal's own key is the name. */
  v.object({ ...common, kind: v.literal('event'), event: v.exactOptional(Name) }),
  /** The same, and its value counts as revenue: the one amount that a browser may tell. */
  v.object({ ...common, kind: v.literal('revenue'), event: v.exactOptional(Name) }),
  /** An order, recorded by the checkout or by a server with a token. */
  v.object({ ...common, kind: v.literal('purchase') }),
])
export type Goal = v.InferOutput<typeof Goal>

/** Edge Config key `goals`. `isDeclared` is false while none is there: then every name that is sent is a goal. */
export type Goals = { readonly isDeclared: boolean; readonly list: readonly Goal[] }

export const NO_GOALS: Goals = { isDeclared: false, list: [] }

/** Reads the document whatever it is: never throws, drops an invalid goal and keeps the rest; of two keys the first. */
export function parseGoals(value: unknown): { readonly goals: Goals; readonly faults: readonly Fault[] } {
  if (value === undefined) return { goals: NO_GOALS, faults: [] }
  const faults: Fault[] = []
  const schema = parsePiece(v.literal(1), pieceOf(value, 'schema'), faults)
  if (schema === null) return { goals: NO_GOALS, faults }
  const named = piecesOf(value, 'goals', 'array', faults)
  const pieces = named.flatMap((piece) => parsePiece(Goal, piece, faults) ?? [])
  const list = keepFirst(pieces, faults).map((piece) => piece.value)
  // An empty list is what is left when the last goal was taken out: it declares nothing.
  const isDeclared = named.length > 0 || faults.length > 0
  return { goals: { isDeclared, list }, faults }
}

/** How long after the first exposure a goal counts, in seconds. */
export function windowSecondsOf(key: string, { list }: Goals): number {
  return (list.find((goal) => goal.key === key)?.windowDays ?? DEFAULT_WINDOW_DAYS) * 86_400
}

/** The goals that a page view reaches; `path` without its language. */
export function goalsOfPage(path: string, { list }: Goals): readonly Goal[] {
  return list.filter((goal) => goal.kind === 'page' && isUnderPattern(goal.path, path))
}

/** The goals that a name stands for, sent as a conversion or as a custom event. A purchase is never among them. */
export function goalsOfName(name: string, { list }: Goals): readonly Goal[] {
  return list.filter((goal) => nameOf(goal) === name)
}

/** What a browser calls it when the goal is reached; null for what it cannot tell. */
function nameOf(goal: Goal): string | null {
  switch (goal.kind) {
    case 'click':
      return `click:${goal.slot}`
    case 'event':
    case 'revenue':
      return goal.event ?? goal.key
    case 'page':
    case 'purchase':
      return null
  }
}

/** Whether a name may be a goal although none is declared. */
export function isFreeGoal(name: string, { isDeclared }: Goals): boolean {
  return !isDeclared && name !== PURCHASE && v.is(ConversionName, name)
}

function keepFirst(pieces: readonly Located<Goal>[], faults: Fault[]): readonly Located<Goal>[] {
  const seen = new Set<string>()
  return keep(
    pieces,
    faults,
    'Another has the same key',
    ({ value }) => seen.size !== seen.add(value.key).size,
  )
}
