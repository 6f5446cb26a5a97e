import type { Finding } from '../finding.ts'
import { type LintContext, toError, toWarning } from './lint-context.ts'

/** Slots that the site does not have, rules that nobody gets to, and holdouts of everybody. */
export function lintSlots({ document, site, pointerTo }: LintContext): readonly Finding[] {
  const { slots, holdout, groups } = document
  const ofSlots = Object.entries(slots).flatMap(([name, { rules }]) => {
    const pointer = pointerTo(`slots/${name}`)
    if (!site.slots.has(name))
      return [toError('unknown-slot', pointer, `The site has no slot ${name}: take it out, or mend its name`)]
    const open = rules.slice(0, -1).findIndex(({ audience = {} }) => Object.keys(audience).length === 0)
    if (open < 0) return []
    const message = `Rule ${open + 1} is for everybody, so that none behind it is ever shown: give it an audience`
    return [toWarning('unreachable-rule', `${pointer}/rules/${open}`, message)]
  })
  const all = 'This holdout keeps everybody out: lower its coverage'
  const ofGroups = Object.entries(groups).flatMap(([name, group]) =>
    group.holdout.coverage < 1
      ? []
      : [toWarning('holdout-of-all', `${pointerTo(`groups/${name}`)}/holdout/coverage`, all)],
  )
  const global =
    holdout && holdout.coverage >= 1 ? [toWarning('holdout-of-all', '/holdout/coverage', all)] : []
  return [...ofSlots, ...ofGroups, ...global]
}
