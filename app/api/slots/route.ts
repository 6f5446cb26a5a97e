import { withAccess } from '#lib/auth/with-access'
import { refuseMethod } from '#lib/http/refuse-method'
import { listPieces } from '#lib/publish/answer-pieces'

/** All live slots. */
export async function GET(request: Request): Promise<Response> {
  return await withAccess(request, listPieces('slot'))
}

const refuse = refuseMethod('GET')

export { refuse as DELETE, refuse as PATCH, refuse as POST, refuse as PUT }
