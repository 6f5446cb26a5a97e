import type { Flag } from '#lib/core/experiments/definition'
import { isSame } from '#lib/core/json/is-same'
import { callApi } from '../call-api.ts'
import type { PieceOutcome } from '../pieces/send-piece.ts'
import { type LivePiece, sendSettled } from '../pieces/send-settled.ts'

export type FlagWish = {
  readonly key: string
  /** The flag as it was looked at; null for one that is to be created. */
  readonly seen: Flag | null
  /** As it is to be; null takes it out. */
  readonly next: Flag | null
  /** The version of the live document in which it was looked at. */
  readonly version: number
}

/** Puts a flag in the place of the one that was looked at, unless that one changed since. Never throws. */
export async function putFlag({ key, seen, next, version }: FlagWish): Promise<PieceOutcome> {
  const wish = {
    path: `/api/flags/${key}`,
    value: next && toBody(next),
    seen: seen === null ? null : version,
  }
  const overtaken = seen === null ? `There is a flag ${key} already.` : `Somebody changed ${key} meanwhile.`
  return await sendSettled(wish, () => readLive(key, seen), overtaken)
}

function toBody({ key: _, ...rest }: Flag): object {
  return rest
}

/** Null when nobody answers. */
async function readLive(key: string, seen: Flag | null): Promise<LivePiece | null> {
  const response = await callApi('/api/flags').catch(() => null)
  if (!response?.ok) return null
  const { version, flags } = (await response.json()) as { version: number; flags: readonly Flag[] }
  const live = flags.find((flag) => flag.key === key) ?? null
  return { version, isAsSeen: isSame(live, seen) }
}
