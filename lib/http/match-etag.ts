/** What a conditional header asks for (RFC 9110 section 13.1): any state there is, or one of these tags. */
export type EtagCondition = '*' | readonly string[]

const TAGS = /^(?:W\/)?"[\x21\x23-\x7e\x80-\xff]*"(?:\s*,\s*(?:W\/)?"[\x21\x23-\x7e\x80-\xff]*")*$/
const ONE_TAG = /(?:W\/)?"[^"]*"/g

/** Reads `If-Match` or `If-None-Match`; null when it is absent. A malformed one names no tag, and so matches nothing. */
export function readEtags(header: string | null): EtagCondition | null {
  const text = header?.trim()
  if (text === undefined || text === '') return null
  if (text === '*') return '*'
  return TAGS.test(text) ? (text.match(ONE_TAG) ?? []) : []
}

/** By strong comparison, for writes: a weak tag never matches (RFC 9110 section 8.8.3.2). */
export function isSameState(condition: EtagCondition, etag: string): boolean {
  return condition === '*' || condition.includes(etag)
}

/** The entity tag of a revision. */
export function toEtag(revision: number): string {
  return `"${revision}"`
}
