import type * as v from 'valibot'
import type { InputError } from '#lib/http/problem'

/** A schema's issues as the errors of problem+json, with RFC 6901 pointers into the body. */
export function toInputErrors(issues: readonly v.BaseIssue<unknown>[]): readonly InputError[] {
  return issues.map(({ path, message }) => {
    const steps = (path ?? []).map(({ key }) => String(key).replaceAll('~', '~0').replaceAll('/', '~1'))
    return { pointer: ['', ...steps].join('/'), detail: message }
  })
}
