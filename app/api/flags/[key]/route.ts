import { withAccess } from '#lib/auth/with-access'
import { refuseMethod } from '#lib/http/refuse-method'
import { removePiece, replacePiece, showPiece } from '#lib/publish/answer-pieces'

/** One live feature flag. */
export async function GET(request: Request): Promise<Response> {
  return await withAccess(request, showPiece('flag'))
}

/** Publishes the feature flag that was sent in the place of the one that is live. */
export async function PUT(request: Request): Promise<Response> {
  return await withAccess(request, replacePiece('flag'))
}

/** Takes the feature flag out of the live document. */
export async function DELETE(request: Request): Promise<Response> {
  return await withAccess(request, removePiece('flag'))
}

const refuse = refuseMethod('GET, PUT, DELETE')

export { refuse as PATCH, refuse as POST }
