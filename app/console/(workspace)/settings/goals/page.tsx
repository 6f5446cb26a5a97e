import type { Metadata } from 'next'
import Link from 'next/link'
import { consoleButtonClass } from '#components/console/console-button'
import { PieceRightNote } from '#components/console/pieces/piece-right-note'
import { GoalsBoard } from '#components/console/settings/goals-board'
import { StoreUnreachable } from '#components/console/store-unreachable'
import { PageHeader } from '#components/ui/page-header'
import { slots } from '#content/slots'
import { describeSchema } from '#lib/content/describe-fields'
import { type GoalSignals, readGoalSignals } from '#lib/insights/read-goal-signals'
import { log } from '#lib/observability/log'
import { readGoals } from '#lib/publish/read-goals'
import { readSettings } from '#lib/publish/settings'
import { judgePieceRight } from '../../../../../components/console/pieces/piece-right.ts'
import { requireSession } from '../../../require-session.ts'

export const metadata: Metadata = { title: 'Goals' }
/** Every view reads what is live anew. */
export const dynamic = 'force-dynamic'

type Query = Readonly<Record<string, string | string[] | undefined>>

export default async function GoalsPage({ searchParams }: { readonly searchParams: Promise<Query> }) {
  const { roles } = await requireSession('/console/settings/goals')
  const query = await searchParams
  const known = await read()
  if (known === null) return <StoreUnreachable />
  const { view, signals, settings } = known
  const { canEdit, reason } = judgePieceRight(roles, settings.approvals === 'required')
  const isNew = query.new !== undefined
  return (
    <>
      <PageHeader
        title="Goals"
        description="What visitors do that experiments are measured by. Orders are a goal always."
        actions={
          canEdit && !isNew && view.goals.length > 0 ? (
            <Link
              href="/console/settings/goals?new="
              prefetch={false}
              scroll={false}
              data-opens="new"
              className={consoleButtonClass('quiet')}
            >
              Declare a goal
            </Link>
          ) : undefined
        }
      />
      <PieceRightNote reason={reason} />
      <GoalsBoard
        initial={view.goals}
        uses={view.uses}
        slots={Object.values(slots).map(({ name, schema }) => ({
          name,
          title: describeSchema(schema).title ?? name,
        }))}
        signals={signals}
        canEdit={canEdit}
        open={typeof query.goal === 'string' ? query.goal : null}
        isNew={isNew}
      />
    </>
  )
}

/** Null while a store does not answer. */
async function read() {
  try {
    const [view, settings, signals] = await Promise.all([readGoals(), readSettings(), readSignals()])
    return { view, settings, signals }
  } catch (error) {
    log('error', 'goals-unavailable', { error })
    return null
  }
}

/** What is merely counted may be missing. */
async function readSignals(): Promise<GoalSignals | null> {
  return await readGoalSignals(Date.now()).catch((error: unknown) => {
    log('warn', 'goal-signals-unavailable', { error })
    return null
  })
}
