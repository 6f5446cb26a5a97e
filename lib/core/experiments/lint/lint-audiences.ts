import type { Audience } from '../audience.ts'
import type { Finding } from '../finding.ts'
import { isOfHeldOut } from '../held-out-audience.ts'
import { isInForce } from '../held-out-rules.ts'
import { type LintContext, toError, toWarning } from './lint-context.ts'

interface Placed {
  readonly pointer: string
  readonly audience: Audience
}

/** Regular expressions that could take very long, and audiences that nobody can be in. */
export function lintAudiences(context: LintContext): readonly Finding[] {
  const isNobody = nobodyTest(context.document.segments)
  const isHolding = isInForce(context.document.holdout)
  const reasonFor = remember(context.site.findUnsafe)
  return audiencesIn(context).flatMap(({ pointer, audience }) => [
    ...unsafePatterns({ pointer, audience }, reasonFor),
    ...(isNobody(audience)
      ? [
          toWarning(
            'empty-audience',
            pointer,
            'Nobody can be in this audience: take out the part that is empty',
          ),
        ]
      : []),
    ...lintHeldOut({ pointer, audience }, isHolding),
  ])
}

/** The held-out are in no experiment, and without a holdout there are none. */
function lintHeldOut({ pointer, audience }: Placed, isHolding: boolean): readonly Finding[] {
  if (!isOfHeldOut(audience)) return []
  if (!isHolding) return [toWarning('empty-audience', pointer, NOBODY_HELD_OUT)]
  return pointer.startsWith('/experiments/') ? [toWarning('empty-audience', pointer, NOT_TAKEN_IN)] : []
}

const NOBODY_HELD_OUT = 'This asks for held-out visitors and there is no holdout: take it out, or set one up'
const NOT_TAKEN_IN = 'This asks for held-out visitors, whom no experiment takes in: take that out'

function audiencesIn({ document, live, pointerTo }: LintContext): readonly Placed[] {
  const { segments, slots, flags } = document
  const placed = (pointer: string, audience: Audience | undefined) =>
    audience ? [{ pointer, audience }] : []
  return [
    ...Object.entries(segments).flatMap(([name, audience]) =>
      placed(pointerTo(`segments/${name}`), audience),
    ),
    ...Object.entries(slots).flatMap(([name, { rules }]) =>
      rules.flatMap(({ audience }, index) =>
        placed(`${pointerTo(`slots/${name}`)}/rules/${index}/audience`, audience),
      ),
    ),
    ...live.flatMap(({ id, audience }) => placed(`${pointerTo(`experiments/${id}`)}/audience`, audience)),
    ...flags.flatMap(({ key, audience }) => placed(`${pointerTo(`flags/${key}`)}/audience`, audience)),
  ]
}

function unsafePatterns(
  { pointer, audience }: Placed,
  reasonFor: (pattern: string) => string | null,
): readonly Finding[] {
  const reason = audience.matches === undefined ? null : reasonFor(audience.matches)
  const own = reason === null ? [] : [toUnsafe(`${pointer}/matches`, reason)]
  const nested = (['all', 'any', 'none'] as const).flatMap((name) =>
    (audience[name] ?? []).flatMap((part, index) =>
      unsafePatterns({ pointer: `${pointer}/${name}/${index}`, audience: part }, reasonFor),
    ),
  )
  return [...own, ...nested]
}

function toUnsafe(pointer: string, reason: string): Finding {
  return toError('unsafe-pattern', pointer, `${reason}. A slow pattern holds up every visitor`)
}

/** Analysing a pattern is slow, and one pattern may stand in many places. */
function remember(findUnsafe: (pattern: string) => string | null): (pattern: string) => string | null {
  const known = new Map<string, string | null>()
  return (pattern) => {
    const reason = known.has(pattern) ? (known.get(pattern) ?? null) : findUnsafe(pattern)
    known.set(pattern, reason)
    return reason
  }
}

/** Sound, not complete: what it calls empty is empty. */
function nobodyTest(segments: Readonly<Record<string, Audience>>): (audience: Audience) => boolean {
  const known = new Map<string, boolean>()
  const isNobody = (audience: Audience): boolean => {
    const { all = [], any, none = [], segment } = audience
    if (audience.in?.length === 0 || all.some(isNobody) || none.some(isEverybody)) return true
    return (any?.every(isNobody) ?? false) || (segment !== undefined && isNobodySegment(segment))
  }
  const isNobodySegment = (name: string): boolean => {
    const is = known.get(name) ?? isNobody(segments[name] ?? {})
    known.set(name, is)
    return is
  }
  return isNobody
}

function isEverybody(audience: Audience): boolean {
  return Object.keys(audience).length === 0
}
