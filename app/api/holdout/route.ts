import { withAccess } from '#lib/auth/with-access'
import { refuseMethod } from '#lib/http/refuse-method'
import { listPieces, removePiece, replacePiece } from '#lib/publish/answer-pieces'

/** The holdout. */
export async function GET(request: Request): Promise<Response> {
  return await withAccess(request, listPieces('holdout'))
}

/** Publishes the holdout that was sent in the place of the one that is live. */
export async function PUT(request: Request): Promise<Response> {
  return await withAccess(request, replacePiece('holdout'))
}

/** Takes the holdout out of the live document. */
export async function DELETE(request: Request): Promise<Response> {
  return await withAccess(request, removePiece('holdout'))
}

const refuse = refuseMethod('GET, PUT, DELETE')

export { refuse as PATCH, refuse as POST }
