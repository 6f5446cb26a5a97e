import type { StoredResponse } from './stored-response.ts'

/** The fields that select a response among those of its URL, with the values of this request (RFC 9111 section 4.1). */
export function selectingFields(response: Headers, request: Headers): StoredResponse['selected'] {
  const names = response.get('vary')?.toLowerCase().split(',') ?? []
  return names
    .map((name) => name.trim())
    .filter(Boolean)
    .map((name) => [name, normalise(request.get(name))])
}

/** Whether a stored response is one for this request. */
export function isSelected({ selected }: StoredResponse, request: Headers): boolean {
  return selected.every(([name, value]) => normalise(request.get(name)) === value)
}

/** White space around the members of a list does not tell two requests apart. */
function normalise(value: string | null): string | null {
  return value?.replace(/[\t ]*,[\t ]*/g, ', ').trim() ?? null
}
