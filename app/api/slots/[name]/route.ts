import { withAccess } from '#lib/auth/with-access'
import { refuseMethod } from '#lib/http/refuse-method'
import { replacePiece, showPiece } from '#lib/publish/answer-pieces'
import { withWarming } from '../../with-warming.ts'

/** One live slot. */
export async function GET(request: Request): Promise<Response> {
  return await withAccess(request, showPiece('slot'))
}

/** Publishes the slot that was sent in the place of the one that is live. */
export async function PUT(request: Request): Promise<Response> {
  return await withWarming(request, replacePiece('slot'))
}

const refuse = refuseMethod('GET, PUT')

export { refuse as DELETE, refuse as PATCH, refuse as POST }
