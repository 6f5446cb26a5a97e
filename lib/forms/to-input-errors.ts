import type * as v from 'valibot'
import { describeIssue } from '#lib/core/json/describe-issue'
import { toPointer } from '#lib/core/json/pointer'
import type { InputError } from '#lib/http/problem'

/** A schema's issues as the errors of problem+json, with pointers into the body. */
export function toInputErrors(issues: readonly v.BaseIssue<unknown>[]): readonly InputError[] {
  return issues.map((issue) => ({ pointer: toPointer(issue), detail: describeIssue(issue) }))
}
