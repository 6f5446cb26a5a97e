import type * as v from 'valibot'
import { stepsOf } from '#lib/core/json/at-pointer'
import { pointerStep } from '#lib/core/json/pointer'
import type { PreflightView } from '#lib/publish/publish-view'

export type Preflight = v.InferOutput<typeof PreflightView>

/** One line of the checklist; `pointer` is the place of the definition that mends it. */
export type Check = {
  readonly level: 'blocks' | 'warns' | 'passes'
  readonly text: string
  readonly pointer: string | null
}

/** The checklist of a rehearsal: what stops the publish, what is to be known, what is in order. */
export function toChecks(preflight: Preflight): readonly Check[] {
  const { findings = [], errors, blocked, detail } = preflight
  const found = findings.flatMap(({ severity, code, message, document, pointer }): Check[] => {
    const place = placeOf(preflight, { document, pointer })
    if (place === null && severity === 'warning') return []
    const level = severity === 'error' ? 'blocks' : 'warns'
    return [{ level, text: message, pointer: code === CONTENDED ? '/group' : place }]
  })
  const refused = errors
    .filter(({ detail: text }) => !found.some((check) => check.text === text))
    .map(({ pointer, detail: text }): Check => ({ level: 'blocks', text, pointer: pointer || null }))
  const isToConfirm = blocked === 'needs-confirmation' || blocked === 'outside-edit'
  const isSaid = isToConfirm || (blocked === 'lint' && found.some(({ level }) => level === 'blocks'))
  const reason: readonly Check[] =
    blocked === null || isSaid || refused.length > 0
      ? []
      : [{ level: 'blocks', text: detail ?? blocked, pointer: null }]
  const biases = isToConfirm ? [] : refused
  return [...reason, ...biases, ...found, ...passes(preflight)].toSorted(
    (a, b) => RANK[a.level] - RANK[b.level],
  )
}

/** Another slot would not be the same experiment: a group of its own is what helps. */
const CONTENDED = 'slot-contended'

const RANK = { blocks: 0, warns: 1, passes: 2 } as const

/** What was looked at and is in order. */
function passes({ findings = [], bytes, pages = [] }: Preflight): readonly Check[] {
  const has = (...codes: string[]) => findings.some(({ code }) => codes.includes(code))
  const said = (text: string, isTrue: boolean): Check[] =>
    isTrue ? [{ level: 'passes', text, pointer: null }] : []
  const fullest = pages.toSorted((a, b) => b.pages / b.limit - a.pages / a.limit)[0]
  return [
    ...said('The split sums to 100 %', !has('ratios-incomplete', 'invalid')),
    ...said(
      'Every language of every variant fits its slot',
      !has('content-missing', 'content-invalid', 'translation-missing', 'no-content'),
    ),
    ...said('No other experiment takes its visitors', !has('slot-contended', 'overlapping-ranges')),
    ...(bytes
      ? said(
          `Edge Config: ${bytes.used.toLocaleString('en')} of ${bytes.limit.toLocaleString('en')} bytes`,
          bytes.used <= bytes.limit,
        )
      : []),
    ...(fullest
      ? said(
          `Pages to prerender: ${fullest.pages} of ${fullest.limit} on ${fullest.path}`,
          fullest.pages <= fullest.limit,
        )
      : []),
  ]
}

type Place = Pick<NonNullable<Preflight['findings']>[number], 'document' | 'pointer'>

/** Where in this experiment's definition a finding leads; null for what is another's. */
function placeOf({ experiment, changes = [] }: Preflight, { document, pointer }: Place): string | null {
  const [first = '', second = '', ...rest] = stepsOf(pointer)
  if (document === 'content') {
    const [owner, , part = ''] = first.split('/')
    if (owner !== experiment) return null
    return ['content', part, second, ...rest]
      .filter((step) => step !== '')
      .map(pointerStep)
      .join('')
  }
  const own = changes.find(({ subject }) => subject === `experiments/${experiment}`)
  const [, index] = own === undefined ? [] : stepsOf(own.pointer)
  if (first !== 'experiments' || index === undefined || second !== index) return null
  return rest.map(pointerStep).join('')
}
