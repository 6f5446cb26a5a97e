import type { Notice } from '#lib/auth/read-notice'

/** The error that belongs beside a field of a form, as props of the field. */
export function errorOf(notice: Notice, at: string | null, field: string): { readonly error?: string } {
  const { problem } = notice
  return problem !== null && notice.at === at && problem.field === field ? { error: problem.text } : {}
}

/** Whether a form of this name has just failed: what hides it must then be open. */
export function hasFailed(notice: Notice, at: string): boolean {
  return notice.problem !== null && notice.at === at
}
