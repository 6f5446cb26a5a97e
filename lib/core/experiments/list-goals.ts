import { Goal } from '../events/goals.ts'
import { isRecord } from '../json/is-record.ts'
import { pointerStep } from '../json/pointer.ts'
import type { Item } from './diff.ts'
import { parsePiece, pieceOf } from './fault.ts'

/** The goals of a raw document by subject, such as `goals/newsletter`, defaults filled in; what else stands in it by its name. */
export function listGoals(raw: unknown): ReadonlyMap<string, Item> {
  if (raw === undefined) return new Map()
  const list = pieceOf(raw, 'goals').value
  if (!isRecord(raw) || !Array.isArray(list)) return new Map([['goals', { pointer: '', value: raw }]])
  return new Map(
    list.map((piece: unknown, index): [string, Item] => {
      const key = pieceOf(piece, 'key').value
      const pointer = `/goals/${index}`
      const goal = parsePiece(Goal, { pointer, value: piece }, [])?.value
      return [toSubject(typeof key === 'string' ? key : String(index)), { pointer, value: goal ?? piece }]
    }),
  )
}

function toSubject(key: string): string {
  return `goals${pointerStep(key)}`
}
