import type { Access } from '#lib/auth/with-access'
import { parseExperiments } from '#lib/core/experiments/document'
import type { Piece } from '#lib/core/experiments/put-piece'
import { readEtags, toEtag } from '#lib/http/match-etag'
import { readJson } from '#lib/http/read-body'
import { readQuery } from '#lib/http/read-query'
import { refuse } from '#lib/http/refuse'
import { readDocuments } from '#lib/stores/edge-config/client'
import { answerFromStore } from './answer-from-store.ts'
import { answerOutcome } from './answer-publish.ts'
import { describePieces, PIECE_NAMES } from './describe-pieces.ts'
import { isPieceName, parsePieceInput, toRemoval } from './piece-input.ts'
import { QueryOptions } from './publish-input.ts'
import { publishPiece } from './publish-piece.ts'
import { toPublish } from './read-publish-request.ts'
import { toWritablePiece } from './to-writable-piece.ts'

type Answer = (request: Request, access: Access) => Promise<Response>
type Kind = Piece['kind']

const RULES = { types: ['application/json'], limitBytes: 65_536 }

/** `GET /api/slots`, `/api/flags` …: everything of a kind that is live, under the version as its ETag. */
export function listPieces(kind: Kind): Answer {
  return async (request) =>
    await answerFromStore(request, async () => {
      const { document, content } = await readLive()
      const list =
        kind === 'holdout'
          ? { holdout: document.holdout }
          : { [PIECE_NAMES[kind].all]: describePieces(kind, document, content) }
      return toAnswer(document.version, list)
    })
}

/** `GET /api/slots/<name>` and its like. */
export function showPiece(kind: Exclude<Kind, 'holdout'>): Answer {
  return async (request, { steps: [name = ''] }) =>
    await answerFromStore(request, async () => {
      const { document, content } = await readLive()
      const { one, key } = PIECE_NAMES[kind]
      const piece = describePieces(kind, document, content).find((candidate) => candidate[key] === name)
      return piece ? toAnswer(document.version, { [one]: piece }) : refuseName(request, kind)
    })
}

/** `PUT` of a piece, its caller known to be a publisher; how to publish stands in the query. */
export function replacePiece(kind: Kind): Answer {
  return async (request, access) => {
    const name = nameIn(kind, access)
    if (!isPieceName(kind, name)) return refuseName(request, kind)
    const body = await readJson(request, RULES)
    if (!body.ok) return body.response
    const parsed = parsePieceInput(kind, name, toWritablePiece(kind, name, body.value))
    if (!parsed.ok)
      return refuse(request, 400, {
        title: 'This cannot be published',
        errors: parsed.errors,
        code: 'invalid',
      })
    return await publish(request, access, parsed.piece, JSON.stringify(body.value))
  }
}

/** `DELETE` of a piece, its caller known to be a publisher. */
export function removePiece(kind: Kind): Answer {
  return async (request, access) => {
    const name = nameIn(kind, access)
    if (!isPieceName(kind, name)) return refuseName(request, kind)
    return await publish(request, access, toRemoval(kind, name), '')
  }
}

async function publish(request: Request, access: Access, piece: Piece, text: string): Promise<Response> {
  const query = readQuery(request, QueryOptions)
  if (!query.ok) return query.response
  const { confirm = [], dryRun = false, ...options } = query.value
  const condition = readEtags(request.headers.get('if-match'))
  const isNew = readEtags(request.headers.get('if-none-match')) === '*'
  if (piece.kind === 'slot' && condition === null && !isNew && options.version === undefined)
    return refuseUnconditional(request)
  const read = await toPublish(request, access, { ...options, confirm, dryRun }, text)
  if (!read.ok) return read.response
  const publication = { ...read.request, piece, condition, isNew }
  return await answerOutcome(request, null, await publishPiece(publication, { dryRun }))
}

/** A slot's rules are one list that several people edit: whoever has not seen it would drop what others added. */
function refuseUnconditional(request: Request): Response {
  const detail =
    'Read the slot, and send its ETag, or the version as ?version=: nobody else’s rules are dropped then'
  return refuse(request, 428, { title: 'Send If-Match', detail, code: 'if-match-missing' })
}

async function readLive() {
  const { experiments, content } = await readDocuments(['experiments', 'content'])
  return { document: parseExperiments(experiments).document, content }
}

function toAnswer(version: number, found: object): Response {
  const headers = { etag: toEtag(version), 'cache-control': 'no-store' }
  return Response.json({ version, ...found }, { headers })
}

function nameIn(kind: Kind, { steps: [name = ''] }: Access): string {
  return kind === 'holdout' ? '' : name
}

function refuseName(request: Request, kind: Kind): Response {
  const detail =
    kind === 'slot'
      ? 'Slots are declared in the code of the site: GET /api/slots lists them'
      : 'A name has 1 to 64 letters a to z, digits and hyphens'
  return refuse(request, 404, { title: `There is no such ${kind}`, detail, code: 'not-found' })
}
