import { refuse } from '#lib/http/refuse'
import { describeRefusal, type PublishRefusal } from './describe-refusal.ts'
import type { PublishReport } from './publication.ts'

/** The problem+json answer to a publish that was refused: with the report, and a detail that says what to do next. */
export function refusePublish(request: Request, refusal: PublishRefusal): Response {
  const { status, ...details } = describeRefusal(refusal)
  return refuse(request, status, {
    code: refusal.code,
    ...details,
    ...reportIn(refusal),
  })
}

/** What a console shows beside a refusal; empty where there is no report. */
function reportIn(refusal: PublishRefusal): Partial<PublishReport> {
  const report = 'report' in refusal ? refusal.report : null
  return report ?? {}
}
