import type { Audience } from './audience.ts'

/** Who is in the global holdout, in the form in which the console's builder writes it. */
export const HELD_OUT: Audience = { attribute: 'heldOut', in: [true] }

/** The held-out of an audience. One that is of the held-out alone stays as it is. */
export function toHeldOut(audience: Audience = {}): Audience {
  if (isOfHeldOut(audience)) return audience
  const { all = [], ...rest } = audience
  const parts = Object.keys(rest).length > 0 ? [audience] : all
  return parts.length > 0 ? { all: [HELD_OUT, ...parts] } : HELD_OUT
}

/** Whether an audience asks to be held out, whatever else it asks: by itself, or in a part of its `all`. */
export function isOfHeldOut(audience: Audience): boolean {
  return asksToBeHeldOut(audience) || (audience.all ?? []).some(isOfHeldOut)
}

/** Whether an audience takes in everybody who is held out: it asks for nothing else. Sound, not complete. */
export function takesAllHeldOut({ all = [], ...rest }: Audience): boolean {
  const size = Object.keys(rest).length
  return (size === 0 || (size === 2 && asksToBeHeldOut(rest))) && all.every(takesAllHeldOut)
}

function asksToBeHeldOut({ attribute, equals, in: among = [] }: Audience): boolean {
  const values = equals === undefined ? among : [equals]
  return attribute === 'heldOut' && values.length > 0 && values.every((value) => String(value) === 'true')
}
