import { isRecord } from '../json/is-record.ts'
import { isSame } from '../json/is-same.ts'
import { diffRatios, toChangeSentence, toPercent } from '../ratios/describe-ratios.ts'
import { parseContentKey } from './content-key.ts'
import type { Change } from './diff.ts'

/** What a change is about, and what became of it. */
export interface Told {
  readonly name: string
  readonly what: string
}

const LABELS = new Map([
  ['flags', 'flag '],
  ['segments', 'segment '],
  ['groups', 'group '],
  ['goals', 'goal '],
])

/** One change in words for people; null for what is counted up or moved along with another change. */
export function tellChange(change: Change, all: readonly Change[]): Told | null {
  const [kind = '', ...rest] = change.subject.split('/')
  const id = rest.join('/')
  if (kind === 'content' && id !== '') return tellContent(change, id, all)
  const [field, ...deeper] = change.pointer.split('/').slice(id === '' ? 2 : 3)
  const name = id === '' ? kind : `${LABELS.get(kind) ?? ''}${id}`
  if (field === undefined) return { name, what: change.kind }
  const what = tellField(deeper.length > 0 ? { kind: 'changed' } : change, field)
  return what === null ? null : { name, what }
}

const FIELDS = new Map([
  ['requires', 'prerequisite'],
  ['group', 'exclusion group'],
  ['forced', 'forced variants'],
  ['hash', 'hash version'],
  ['windowDays', 'window'],
])

function tellField(
  { kind, before, after }: Pick<Change, 'kind' | 'before' | 'after'>,
  field: string,
): string | null {
  if (field === 'revision' || field === 'epoch') return null
  if (field === 'status' && before === 'paused' && after === 'running') return 'resumed'
  if (field === 'status') return STATUS.get(after) ?? 'status changed'
  if (field === 'seed' && typeof after === 'string') return `restarted under the seed ${after}`
  if (field === 'enabled') return after === true ? 'turned on' : 'turned off'
  if (field === 'variants') return tellVariants(before, after)
  if (field === 'coverage' && typeof before === 'number' && typeof after === 'number')
    return `coverage from ${toPercent(before)} to ${toPercent(after)}`
  return `${FIELDS.get(field) ?? field} ${kind}`
}

const STATUS = new Map<unknown, string>([
  ['running', 'started'],
  ['paused', 'paused'],
  ['ended', 'stopped'],
  ['scheduled', 'scheduled'],
])

function tellVariants(before: unknown, after: unknown): string {
  const [earlier, later] = [sharesOf(before), sharesOf(after)]
  const added = later.filter(({ key }) => !earlier.some((share) => share.key === key))
  const removed = earlier.filter(({ key }) => !later.some((share) => share.key === key))
  const keys = [...added.map(({ key }) => `${key} added`), ...removed.map(({ key }) => `${key} removed`)]
  return keys.join(', ') || toChangeSentence(diffRatios(earlier, later)) || 'variants changed'
}

function sharesOf(variants: unknown): readonly { readonly key: string; readonly ratio: number }[] {
  if (!Array.isArray(variants)) return []
  return variants.flatMap((variant: unknown) => {
    const { key, ratio } = isRecord(variant) ? variant : {}
    return typeof key === 'string' && typeof ratio === 'number' ? [{ key, ratio }] : []
  })
}

/** Content that merely moved to a key of the next revision is no news. */
function tellContent({ kind, before, after }: Change, id: string, all: readonly Change[]): Told | null {
  const key = parseContentKey(id)
  if (key === null) return { name: `content ${id}`, what: kind }
  const hasMoved = all.some((other) => {
    const itsKey = other.subject.startsWith('content/') ? parseContentKey(other.subject.slice(8)) : null
    if (itsKey?.owner !== key.owner || itsKey.part !== key.part) return false
    return kind === 'added' ? isMoved(other.before, after) : isMoved(before, other.after)
  })
  if (hasMoved) return null
  return {
    name: key.owner,
    what: key.owner.includes('.') ? 'content changed' : `content of ${key.part} changed`,
  }
}

function isMoved(from: unknown, to: unknown): boolean {
  return from !== undefined && isSame(from, to)
}
