import { pointerStep } from '../../json/pointer.ts'
import type { Experiment } from '../definition.ts'
import { pieceOf } from '../fault.ts'
import type { Finding } from '../finding.ts'
import { chooseVariant } from '../ranges.ts'
import { type LintContext, toError, toWarning } from './lint-context.ts'

const LARGE_BYTES = 400
const LAST_BUCKET = 0.9999

/** What is wrong with an experiment by itself. */
export function lintExperiments(context: LintContext): readonly Finding[] {
  return context.live.flatMap((experiment) => {
    const pointer = context.pointerTo(`experiments/${experiment.id}`)
    return [
      ...lintSlot(context, experiment, pointer),
      ...lintRatios(experiment, pointer),
      ...lintForced(experiment, pointer),
      ...lintSize(context, experiment, pointer),
    ]
  })
}

function lintSlot({ site }: LintContext, { slot }: Experiment, pointer: string): readonly Finding[] {
  if (site.slots.has(slot)) return []
  const known = [...site.slots.keys()].join(', ')
  return [toError('unknown-slot', `${pointer}/slot`, `The site has no slot ${slot}. It has: ${known}`)]
}

function lintRatios({ variants, coverage, schedule }: Experiment, pointer: string): readonly Finding[] {
  const zero = variants.flatMap(({ key, ratio }, index) =>
    ratio > 0 ? [] : [toWarning('ratio-zero', `${pointer}/variants/${index}/ratio`, ratioMessage(key))],
  )
  const ramps = schedule?.ramp?.some((step) => step.coverage > 0) ?? false
  const isShort =
    chooseVariant(
      variants.map(({ ratio }) => ratio),
      1,
      LAST_BUCKET,
    ) < 0
  return [
    ...zero,
    ...(coverage === 0 && !ramps ? [toWarning('coverage-zero', `${pointer}/coverage`, COVERAGE)] : []),
    ...(isShort ? [toWarning('ratios-incomplete', `${pointer}/variants`, INCOMPLETE)] : []),
  ]
}

const COVERAGE = 'Nobody enters this experiment: raise its coverage, or give it a ramp'
const INCOMPLETE =
  'The ratios sum to less than 1, so that some visitors are in no variant: give one of them the rest'

function ratioMessage(key: string): string {
  return `No new visitor gets ${key}: raise its ratio, or take the variant out with a restart`
}

function lintForced({ forced = {}, variants }: Experiment, pointer: string): readonly Finding[] {
  return Object.entries(forced).flatMap(([visitor, variant]) => {
    if (variants.some(({ key }) => key === variant)) return []
    const message = `There is no variant ${variant}, so that nothing is forced: name one that exists`
    return [toError('forced-unknown-variant', `${pointer}/forced${pointerStep(visitor)}`, message)]
  })
}

function lintSize({ raw }: LintContext, { id }: Experiment, pointer: string): readonly Finding[] {
  const [, list = '', index = ''] = pointer.split('/')
  const piece = pieceOf(pieceOf(raw, list).value, index).value
  const bytes = new TextEncoder().encode(JSON.stringify(piece) ?? '').length
  if (bytes <= LARGE_BYTES) return []
  const advice = 'move its audience into a segment, or its forced visitors out'
  return [
    toWarning(
      'large-experiment',
      pointer,
      `${id} takes ${bytes} bytes of every decision's document: ${advice}`,
    ),
  ]
}
