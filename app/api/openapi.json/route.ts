import { refuseMethod } from '#lib/http/refuse-method'
import { openApiDocument } from '#lib/openapi/document'

/** Every API of the site, described for programs. */
export function GET(): Response {
  return Response.json(openApiDocument(), { headers: { 'cache-control': 'public, max-age=300' } })
}

const refuse = refuseMethod('GET')

export { refuse as DELETE, refuse as PATCH, refuse as POST, refuse as PUT }
