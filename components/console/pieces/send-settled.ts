import { type PieceOutcome, type PieceWish, sendPiece } from './send-piece.ts'

/** What is live of a piece by now, against what was looked at. */
export type LivePiece = { readonly version: number; readonly isAsSeen: boolean }

const OVERTAKEN = ['conflict', 'outside-edit']

/**
 * Publishes like `sendPiece`. That somebody published something else meanwhile, or that the piece was edited by hand
 * before it was looked at, is no obstacle; that it changed since is one, and nothing is overwritten. Never throws.
 */
export async function sendSettled(
  wish: PieceWish,
  readLive: () => Promise<LivePiece | null>,
  overtaken: string,
): Promise<PieceOutcome> {
  const first = await sendPiece(wish)
  if (first.ok || !OVERTAKEN.includes(first.code ?? '')) return first
  const live = await readLive()
  if (live === null) return first
  if (!live.isAsSeen) return { ...first, code: 'overtaken', message: overtaken }
  return await sendPiece({ ...wish, seen: wish.seen === null ? null : live.version, outside: 'adopt' })
}
