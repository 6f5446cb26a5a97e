import { type ProblemDetails, problem } from '#lib/http/problem'

/** Problem+json that names the request, so that a report of it finds its log. */
export function refuse(
  request: Request,
  status: number,
  details: Omit<ProblemDetails, 'requestId'>,
): Response {
  return problem(status, { ...details, requestId: request.headers.get('x-request-id') })
}
