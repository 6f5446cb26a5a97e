import { isSame } from '#lib/core/json/is-same'
import type { LiveRule } from '#lib/drafts/read-personalisation'
import { callApi } from '../call-api.ts'
import type { PieceOutcome } from '../pieces/send-piece.ts'
import { type LivePiece, sendSettled } from '../pieces/send-settled.ts'

/** The rules of a slot in a version of the live document. */
export type LiveRules = { readonly version: number; readonly rules: readonly LiveRule[] }

export type SlotWish = {
  readonly slot: string
  readonly seen: LiveRules
  readonly next: readonly LiveRule[]
  readonly dryRun?: boolean
  readonly confirm?: readonly string[]
}

/** Puts rules in the place of those that were looked at, unless somebody changed these since. Never throws. */
export async function putSlot({ slot, seen, next, ...options }: SlotWish): Promise<PieceOutcome> {
  const path = `/api/slots/${slot}`
  const wish = { path, value: { rules: next }, seen: seen.version, ...options }
  const overtaken = 'Somebody changed these rules meanwhile. Nothing was published.'
  return await sendSettled(wish, () => readLive(path, seen.rules), overtaken)
}

/** Null when nobody answers. */
async function readLive(path: string, seen: readonly LiveRule[]): Promise<LivePiece | null> {
  const response = await callApi(path).catch(() => null)
  if (!response?.ok) return null
  const { version, slot } = (await response.json()) as {
    version: number
    slot: { rules: readonly unknown[] }
  }
  return { version, isAsSeen: isSame(slot.rules, seen) }
}
