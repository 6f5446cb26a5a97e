import type { Metadata } from 'next'
import * as v from 'valibot'
import { NoHoldout } from '#components/console/programme/no-holdout'
import { ProgrammeReport } from '#components/console/programme/programme-report'
import { PageHeader } from '#components/ui/page-header'
import { ProblemNote } from '#components/ui/problem-note'
import { tryRead } from '#lib/insights/try-read'
import { ProgrammeQuery } from '#lib/results/programme-view'
import { readProgramme } from '#lib/results/read-programme'
import { requireSession } from '../../require-session.ts'

export const metadata: Metadata = { title: 'Programme' }
/** What is counted is read anew for every view. */
export const dynamic = 'force-dynamic'

const PATH = '/console/programme'

export default async function ProgrammePage() {
  await requireSession(PATH)
  const view = await tryRead('programme', () => readProgramme(v.parse(ProgrammeQuery, {}), Date.now()))
  return (
    <>
      <PageHeader
        title="Programme"
        description="What all experiments and every winner that was shipped are worth together, against visitors who get none of it."
      />
      {view === null ? (
        <ProblemNote
          title="The counts do not answer"
          detail="Nothing is lost: they are read again when you ask."
          retryHref={PATH}
        />
      ) : view.holdout === null ? (
        <NoHoldout />
      ) : (
        <ProgrammeReport view={view} coverage={view.holdout.coverage} />
      )}
    </>
  )
}
