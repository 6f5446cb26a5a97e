import type { Experiment } from '../definition.ts'
import type { Finding } from '../finding.ts'
import { areDisjoint } from '../ranges.ts'
import { type LintContext, phaseOf, toError } from './lint-context.ts'

/** Prerequisites that nobody can meet as things are. */
export function lintPrerequisites({ live, document, now, pointerTo }: LintContext): readonly Finding[] {
  return live.flatMap((child) => {
    const parent = document.experiments.find(({ id }) => id === child.requires?.experiment)
    const why = parent && whyUnmet(child, parent, now)
    if (!why) return []
    return [toError('prerequisite-unmet', `${pointerTo(`experiments/${child.id}`)}/requires`, why)]
  })
}

function whyUnmet(child: Experiment, parent: Experiment, now: number): string | null {
  const phase = phaseOf(parent, now)
  const nobody = `nobody can be in ${child.id}`
  if (phase === 'ended')
    return `${parent.id} has ended, so that ${nobody}: take the prerequisite out, or stop it`
  if (phase === 'paused')
    return `${parent.id} is paused, so that ${nobody}: resume it, or pause ${child.id} too`
  if (child.requires?.variants.length === 0)
    return `No variant of ${parent.id} is named, so that ${nobody}: name one`
  if (
    !child.group ||
    child.group.id !== parent.group?.id ||
    !areDisjoint(child.group.range, parent.group.range)
  )
    return null
  return `${parent.id} and ${child.id} exclude each other in the group ${child.group.id}, so that ${nobody}: take ${child.id} out of it`
}
