import type { Metadata } from 'next'
import Link from 'next/link'
import * as v from 'valibot'
import { BillSummary } from '#components/console/insights/bill-summary'
import { CostForm } from '#components/console/insights/cost-form'
import { KeepLine } from '#components/console/insights/keep-line'
import { MeterRow } from '#components/console/insights/meter-row'
import { PageHeader } from '#components/ui/page-header'
import { Section } from '#components/ui/section'
import { hasRole } from '#lib/core/access/roles'
import { formatMoney } from '#lib/core/format/format-money'
import { CostSettings } from '#lib/insights/cost-settings'
import { ALERT_SHARE, listMeters, type Silent } from '#lib/insights/list-meters'
import { isKept, readCostQuery } from '#lib/insights/read-cost-query'
import type { Params } from '#lib/insights/read-param'
import { readEdgeConfigBytes, readEdgeConfigWrites, readRedisSize } from '#lib/insights/read-store-sizes'
import { readUsage } from '#lib/insights/read-usage'
import { totalCents } from '#lib/insights/total-cents'
import { tryRead } from '#lib/insights/try-read'
import { readSettings } from '#lib/publish/settings'
import { requireSession } from '../../require-session.ts'

export const metadata: Metadata = { title: 'Cost' }
/** Counters are read anew for every view. */
export const dynamic = 'force-dynamic'

const COST_PATH = '/console/cost'
const PLAN_NAMES = { hobby: 'Hobby', pro: 'Pro', enterprise: 'Enterprise' } as const

type Props = { readonly searchParams: Promise<Params> }

export default async function CostPage({ searchParams }: Props) {
  const { roles } = await requireSession(COST_PATH)
  const now = Date.now()
  const [usage, writes, edgeConfig, redis, settings] = await Promise.all([
    tryRead('usage', () => readUsage(now)),
    tryRead('edge-config-writes', () => readEdgeConfigWrites(now)),
    tryRead('edge-config-bytes', readEdgeConfigBytes),
    tryRead('redis-size', readRedisSize),
    tryRead('settings', readSettings),
  ])
  const plan = settings?.plan ?? 'pro'
  const kept = settings?.cost ?? v.parse(CostSettings, {})
  const query = readCostQuery(await searchParams, kept)
  const plans = { vercel: plan, redis: query.redis, share: query.share / 100 }
  const { meters, silent } = listMeters({ usage, writes, edgeConfig, redis }, plans)
  return (
    <>
      <PageHeader
        title="Cost"
        description="What this site uses against the limits of its plans, and where the month will end."
      />
      <BillSummary total={totalCents(meters)} visitors={usage?.visitors ?? null} query={query} />
      <Section
        title="Work out for"
        id="plans"
        hint={
          <>
            The platform’s plan is {PLAN_NAMES[plan]}
            {settings === null && ', assumed while settings do not answer'}; change it in{' '}
            <Link href="/console/settings" className="text-tide-text underline underline-offset-4">
              Settings
            </Link>
            . If only a part of your traffic comes here yet, say how much: forecasts are then for all of it.
          </>
        }
      >
        <CostForm path={COST_PATH} query={query} />
        <div id="line" className="mt-3 flex flex-wrap items-center gap-3 text-ink-2">
          {isKept(query, kept) ? (
            <p>{lineText(query.budget)}</p>
          ) : hasRole(roles, 'owner') ? (
            <KeepLine query={query} />
          ) : (
            <p>An owner can keep these figures, so that the team is told when the line is passed.</p>
          )}
        </div>
      </Section>
      <Section
        title="Meters"
        id="meters"
        hint="This UTC month. Solid is what is used, pale where the month ends, the first mark the alert line at 80 %, the second the limit."
      >
        <ul>
          {meters.map((meter) => (
            <MeterRow key={meter.key} meter={meter} alertShare={ALERT_SHARE} />
          ))}
        </ul>
      </Section>
      {silent.length > 0 && <SilentMeters silent={silent} />}
    </>
  )
}

function lineText(budget: number | null): string {
  return budget === null
    ? 'No alert line is kept: nobody is told. Enter one and work out.'
    : `Everybody’s inbox is told, once a month, when the forecast passes ${formatMoney(Math.round(budget * 100), 'USD')}.`
}

function SilentMeters({ silent }: { readonly silent: readonly Silent[] }) {
  return (
    <Section title="Without a figure" id="silent">
      <dl className="grid max-w-[68ch] gap-2 [&_dd]:text-ink-2 [&_dt]:font-semibold">
        {silent.map(({ key, title, why }) => (
          <div key={key}>
            <dt>{title}</dt>
            <dd>{why}</dd>
          </div>
        ))}
      </dl>
    </Section>
  )
}
