import { refuse } from './refuse.ts'

/** A handler for the methods that a route does not have; `allow` lists those that it has (RFC 9110 section 15.5.6). */
export function refuseMethod(allow: string): (request: Request) => Response {
  return (request) => refuse(request, 405, { title: 'This method is not allowed here', headers: { allow } })
}
