import * as v from 'valibot'
import { isRecord } from '../json/is-record.ts'
import { Audience } from './audience.ts'
import type { Holdout } from './definition.ts'
import { pieceOf } from './fault.ts'
import { isOfHeldOut, takesAllHeldOut, toHeldOut } from './held-out-audience.ts'
import type { SlotRule } from './with-slot-rules.ts'

/** Whether anybody is held out. */
export function isInForce(holdout: Holdout | null): holdout is Holdout {
  return holdout !== null && holdout.coverage > 0
}

/**
 * What a slot shows to the held-out, as rules for them alone: put in front of any others, they see what they saw.
 * Rules behind the first that takes them all in are left out. Rules that came of this stay as they are.
 */
export function rulesOfHeldOut(rules: readonly SlotRule[]): readonly SlotRule[] {
  const last = rules.findIndex(({ rule }) => takesAllHeldOut(audienceOf(rule)))
  return rules.slice(0, last + 1).map(({ rule, content }) => {
    return { rule: { ...(isRecord(rule) && rule), audience: toHeldOut(audienceOf(rule)) }, content }
  })
}

/** The rules that are not for the held-out alone. */
export function rulesOfOthers(rules: readonly SlotRule[]): readonly SlotRule[] {
  return rules.filter(({ rule }) => !isOfHeldOut(audienceOf(rule)))
}

/** Of a rule as it stands in the document; a rule of a slot that was parsed has one that is valid, or none. */
function audienceOf(rule: unknown): Audience {
  const parsed = v.safeParse(Audience, pieceOf(rule, 'audience').value)
  return parsed.success ? parsed.output : {}
}
