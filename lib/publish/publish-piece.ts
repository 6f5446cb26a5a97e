import { type ExperimentsDocument, parseExperiments } from '#lib/core/experiments/document'
import { type Piece, putPiece } from '#lib/core/experiments/put-piece'
import { type EtagCondition, isSameState, toEtag } from '#lib/http/match-etag'
import { describePieces, PIECE_NAMES } from './describe-pieces.ts'
import type { Prepared, PublishOutcome, Wish } from './publication.ts'
import { publish } from './publish.ts'
import type { PublishRequest } from './publish-request.ts'
import type { Base } from './read-base.ts'

type PiecePublication = PublishRequest & {
  readonly piece: Piece
  /** The ETag that the publisher saw, which is the version of the document; without it any state will do. */
  readonly condition?: EtagCondition | null
  /** Only if there is none of this name yet. */
  readonly isNew?: boolean
}

/** Publishes a piece that is no experiment: a slot, a flag, a segment, a group or the holdout. Never throws: see `publish`. */
export async function publishPiece(
  { piece, condition = null, isNew = false, ...request }: PiecePublication,
  options?: Parameters<typeof publish>[1],
): Promise<PublishOutcome> {
  const wish: Wish = {
    confirmed: [],
    ...request,
    action: 'piece',
    experiment: null,
    replaces: subjectsOf(piece),
    prepare: (base) => judgeState(piece, condition, isNew, base) ?? { ok: true, edit: putPiece(piece) },
  }
  return await publish(wish, options)
}

function judgeState(
  piece: Piece,
  condition: EtagCondition | null,
  isNew: boolean,
  { live }: Base,
): Prepared | null {
  const { document } = parseExperiments(live.experiments)
  const conflict = { ok: false, code: 'conflict', seen: null, live: document.version } as const
  if (condition !== null && !isSameState(condition, toEtag(document.version)))
    return { ...conflict, header: 'If-Match' }
  return isNew && isThere(piece, document, live.content) ? { ...conflict, header: 'If-None-Match' } : null
}

function isThere(piece: Piece, document: ExperimentsDocument, content: unknown): boolean {
  if (piece.kind === 'holdout') return document.holdout !== null
  const { key } = PIECE_NAMES[piece.kind]
  return describePieces(piece.kind, document, content).some((each) => each[key] === piece.name)
}

function subjectsOf(piece: Piece): readonly string[] {
  switch (piece.kind) {
    case 'slot':
      return [`slots/${piece.name}`, `content/${piece.name}`]
    case 'flag':
      return [`flags/${piece.name}`]
    case 'segment':
      return [`segments/${piece.name}`]
    case 'group':
      return [`groups/${piece.name}`]
    case 'holdout':
      return ['holdout']
  }
}
