import type * as v from 'valibot'

/** One step of an RFC 6901 JSON pointer (section 3): `~` is written `~0` and `/` is written `~1`. */
export function pointerStep(key: unknown): string {
  return `/${String(key).replaceAll('~', '~0').replaceAll('/', '~1')}`
}

/** Where a schema found a fault, from the value that it was given; `''` is that value itself. */
export function toPointer({ path }: Pick<v.BaseIssue<unknown>, 'path'>): string {
  return (path ?? []).map(({ key }) => pointerStep(key)).join('')
}
