/** One fault in the input; `pointer` is an RFC 6901 JSON pointer into the request body. */
export type InputError = { readonly pointer: string; readonly detail: string }

export type ProblemDetails = {
  readonly title: string
  readonly detail?: string
  /** A stable name of what went wrong, for programs. */
  readonly code?: string
  readonly requestId?: string | null
  readonly errors?: readonly InputError[]
  readonly headers?: HeadersInit
}

/** An `application/problem+json` answer (RFC 9457). Never put a secret or a cause in it: those belong in the log. */
export function problem(status: number, details: ProblemDetails): Response {
  const { headers, requestId, ...body } = details
  return Response.json(
    { type: 'about:blank', status, ...body, ...(requestId && { requestId }) },
    {
      status,
      headers: {
        'cache-control': 'no-store',
        ...toRecord(headers),
        'content-type': 'application/problem+json',
      },
    },
  )
}

function toRecord(headers: HeadersInit | undefined): Record<string, string> {
  return headers === undefined ? {} : Object.fromEntries(new Headers(headers))
}
