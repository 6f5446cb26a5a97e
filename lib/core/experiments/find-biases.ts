import { isSame } from '../json/is-same.ts'
import { diffRatios, toChangeSentence, toPercent } from '../ratios/describe-ratios.ts'
import { type Circumstances, circumstancesOf } from './circumstances.ts'
import type { Experiment } from './definition.ts'
import { parseExperiments } from './document.ts'
import type { LiveDocuments } from './edit.ts'
import { findHeldOutChanges } from './find-held-out-changes.ts'
import type { Bias, BiasCode } from './finding.ts'
import { compileTiming, coverageAt, phaseAt } from './schedule.ts'

interface Side {
  readonly experiment: Experiment
  readonly circumstances: Circumstances
}

type Found = readonly [code: BiasCode, message: string]

/**
 * What an edit would do to the results of experiments that have visitors and go on under the same seed. A restart has
 * no bias, nor has what only adds visitors: coverage that is raised. And what it would do to the result of the holdout.
 */
export function findBiases(before: LiveDocuments, after: LiveDocuments, now: number): readonly Bias[] {
  const [earlier, later] = [before, after].map(({ experiments, content }) => {
    const { document } = parseExperiments(experiments)
    return new Map(
      document.experiments.map((experiment): [string, Side] => {
        return [
          experiment.id,
          { experiment, circumstances: circumstancesOf(experiment, { document, content }) },
        ]
      }),
    )
  })
  const ofExperiments = [...(earlier ?? [])].flatMap(([id, side]) => {
    const other = later?.get(id)
    if (!other || !hasVisitors(side, now) || !goesOn(side, other, now)) return []
    return compare(side, other, now).map(([code, message]) => ({ code, experiment: id, message }))
  })
  return [...ofExperiments, ...findHeldOutChanges(before, after)]
}

function hasVisitors({ experiment }: Side, now: number): boolean {
  return ['running', 'paused'].includes(phaseOf(experiment, now))
}

function goesOn({ experiment: { seed } }: Side, { experiment }: Side, now: number): boolean {
  return experiment.seed === seed && phaseOf(experiment, now) !== 'ended'
}

function phaseOf({ status, coverage, schedule }: Experiment, now: number) {
  return phaseAt(compileTiming(status, coverage, schedule), now)
}

function compare(before: Side, after: Side, now: number): readonly Found[] {
  const [a, b] = [before.circumstances, after.circumstances]
  const differs = (key: keyof Circumstances) => !isSame(a[key], b[key])
  const found: (Found | false)[] = [
    ...(differs('variants') ? compareVariants(a, b) : [compareRatios(before, after)]),
    compareCoverage(before, after, now),
    differs('audience') && ['audience-changed', AUDIENCE],
    differs('group') && ['group-changed', GROUP],
    differs('requires') && ['prerequisite-changed', PREREQUISITE],
    differs('holdouts') && ['holdout-changed', HOLDOUT],
    (differs('slot') || contentDiffers(before, after)) && ['content-changed', CONTENT],
    differs('control') && ['control-content-changed', CONTROL],
  ]
  return found.filter((each) => each !== false)
}

const AUDIENCE =
  'The audience changes. Those who are in stay in, and those who come later are others: the result mixes both'
const GROUP =
  'The place in the exclusion group changes. Visitors leave or enter who may have seen another experiment of the group'
const PREREQUISITE =
  'The prerequisite changes. Those who come later are chosen by another rule than those before'
const HOLDOUT =
  'The holdout changes. Visitors who are in leave the experiment, or those who were kept out come in'
const CONTENT =
  'What a treatment shows changes. Earlier visitors saw something else, yet both count for one variant'
const CONTROL =
  'What the control shows changes, since it shows what the slot shows. Earlier and later visitors cannot be compared'

function compareVariants(
  { variants: before }: Circumstances,
  { variants: after }: Circumstances,
): readonly Found[] {
  if (before.hash !== after.hash)
    return [
      ['variants-changed', 'The version of the hash changes. Most visitors would move to another variant'],
    ]
  if (before.unit !== after.unit)
    return [
      ['variants-changed', 'The unit changes. Visitors who sign in move to another variant, or count twice'],
    ]
  const added = after.keys.filter((key) => !before.keys.includes(key))
  const removed = before.keys.filter((key) => !after.keys.includes(key))
  const parts = [
    added.length > 0 && `${added.join(', ')} added`,
    removed.length > 0 && `${removed.join(', ')} removed`,
  ]
  const what = parts.filter((part) => part !== false).join(', ') || 'in another order'
  return [
    ['variants-changed', `The variants change (${what}). Visitors move between variants and have seen both`],
  ]
}

function compareRatios({ experiment: before }: Side, { experiment: after }: Side): Found | false {
  const shifts = diffRatios(before.variants, after.variants)
  if (shifts.length === 0) return false
  const what = toChangeSentence(shifts)
  return [
    'ratios-changed',
    `The ratios change: ${what}. Visitors from before and after are counted apart, and visitors without a cookie may see another variant`,
  ]
}

function compareCoverage(
  { experiment: before }: Side,
  { experiment: after }: Side,
  now: number,
): Found | false {
  const [from, to] = [before, after].map(({ status, coverage, schedule }) =>
    coverageAt(compileTiming(status, coverage, schedule), now),
  )
  if (from === undefined || to === undefined || to >= from) return false
  const what = `Coverage falls from ${toPercent(from)} to ${toPercent(to)}`
  return [
    'coverage-lowered',
    `${what}. Visitors who saw a treatment fall back to what the slot shows, unless a cookie keeps them`,
  ]
}

/** By variant, so that an added or removed one is not also a change of content. */
function contentDiffers(before: Side, after: Side): boolean {
  const contents = contentsOf(after)
  return [...contentsOf(before)].some(
    ([key, content]) => contents.has(key) && !isSame(content, contents.get(key)),
  )
}

function contentsOf({ experiment, circumstances }: Side): ReadonlyMap<string, unknown> {
  return new Map(experiment.variants.slice(1).map(({ key }, index) => [key, circumstances.contents[index]]))
}
