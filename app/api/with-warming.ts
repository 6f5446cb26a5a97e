import { after } from 'next/server'
import { type Access, withAccess } from '#lib/auth/with-access'
import { warmVersion } from '#lib/publish/warm-version'

/** `withAccess` for what publishes: once the answer has left, the pages that are new are rendered. */
export async function withWarming(
  request: Request,
  answer: (request: Request, access: Access) => Promise<Response>,
): Promise<Response> {
  const response = await withAccess(request, answer)
  if (!response.ok) return response
  const { version, published } = await response.clone().json()
  if (published === true) after(() => warmVersion(version))
  return response
}
