import type { Experiment } from '../definition.ts'
import type { Finding } from '../finding.ts'
import { areDisjoint } from '../ranges.ts'
import { type LintContext, listNames, toError, toWarning } from './lint-context.ts'

/** Experiments that get in each other's way: in one exclusion group, on one slot, or by one seed. */
export function lintGroups(context: LintContext): readonly Finding[] {
  const { live, pointerTo } = context
  const pairs = live.flatMap((later, index) => live.slice(0, index).map((earlier) => ({ earlier, later })))
  const meeting = pairs.filter(({ earlier, later }) => canMeetInTime(earlier, later))
  const findings = meeting.flatMap(({ earlier, later }) => {
    const pointer = pointerTo(`experiments/${later.id}`)
    return [
      ...lintRanges(earlier, later, pointer),
      ...lintUnits(earlier, later, pointer),
      ...lintSlots(earlier, later, pointer),
    ]
  })
  return [...findings, ...lintSeeds(context)]
}

/** Windows of a schedule that do not overlap keep two experiments apart as well as a group does. */
function canMeetInTime(a: Experiment, b: Experiment): boolean {
  const [windowA, windowB] = [a, b].map(({ schedule = {} }) => [
    schedule.start === undefined ? -Infinity : Date.parse(schedule.start),
    schedule.end === undefined ? Infinity : Date.parse(schedule.end),
  ])
  const [startA = 0, endA = 0] = windowA ?? []
  const [startB = 0, endB = 0] = windowB ?? []
  return startA < endB && startB < endA
}

function lintRanges(
  { id: other, group: a }: Experiment,
  { id, group: b }: Experiment,
  pointer: string,
): readonly Finding[] {
  if (!a || !b || a.id !== b.id || areDisjoint(a.range, b.range)) return []
  const message = `The ranges of ${other} and ${id} overlap in the exclusion group ${a.id}: give each a range of its own`
  return [toError('overlapping-ranges', `${pointer}/group/range`, message)]
}

/** A group places devices, by the visitor's id; a user has one place on each of theirs. */
function lintUnits(earlier: Experiment, later: Experiment, pointer: string): readonly Finding[] {
  if (!later.group || earlier.group?.id !== later.group.id) return []
  const byUser = [earlier, later].filter(({ unit }) => unit === 'user').map(({ id }) => id)
  if (byUser.length === 0) return []
  const goes = byUser.length === 1 ? 'goes' : 'go'
  const what = `The exclusion group ${later.group.id} keeps devices apart, and ${listNames(byUser)} ${goes} by user: whoever signs in on two devices may be in both ${earlier.id} and ${later.id}`
  const advice = 'Let both go by visitor, or let one begin when the other has ended'
  return [toWarning('group-by-device', `${pointer}/group`, `${what}. ${advice}`)]
}

/** A warning: the earlier one loses nobody to the later, which waits for the visitors that are left. */
function lintSlots(earlier: Experiment, later: Experiment, pointer: string): readonly Finding[] {
  if (earlier.slot !== later.slot || (earlier.group && earlier.group.id === later.group?.id)) return []
  const what = `${earlier.id} is on the slot ${earlier.slot} already: of the visitors in both only ${earlier.id} is seen, and ${later.id} counts none of them`
  const advice = `put both into one exclusion group with ranges of their own, or let ${later.id} begin when ${earlier.id} has ended`
  return [toWarning('slot-contended', `${pointer}/slot`, `${what}. To give it visitors, ${advice}`)]
}

function lintSeeds({ live, document, pointerTo }: LintContext): readonly Finding[] {
  const { holdout, groups } = document
  const ofHoldouts = [...(holdout ? [holdout] : []), ...Object.values(groups).map((group) => group.holdout)]
  const held = ofHoldouts.map(({ seed }) => ({ name: 'a holdout', seed, hash: 2 }))
  const ofExperiments = live.map(({ id, seed, hash }) => ({ name: id, seed, hash }))
  return ofExperiments.flatMap(({ name, seed, hash }, index) => {
    const twin = [...held, ...ofExperiments.slice(0, index)].find(
      (other) => other.seed === seed && other.hash === hash,
    )
    if (!twin) return []
    const message = `${name} and ${twin.name} share the seed ${seed}, so that one decides the other: restart ${name} under a seed of its own`
    return [toWarning('shared-seed', `${pointerTo(`experiments/${name}`)}/seed`, message)]
  })
}
