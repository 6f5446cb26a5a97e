import type { Metadata } from 'next'
import Link from 'next/link'
import { BillSummary } from '#components/console/insights/bill-summary'
import { CostForm } from '#components/console/insights/cost-form'
import { MeterRow } from '#components/console/insights/meter-row'
import { PageHeader } from '#components/ui/page-header'
import { Section } from '#components/ui/section'
import { ALERT_SHARE, listMeters, type Silent } from '#lib/insights/list-meters'
import { readCostQuery } from '#lib/insights/read-cost-query'
import type { Params } from '#lib/insights/read-param'
import { readEdgeConfigBytes, readEdgeConfigWrites, readRedisSize } from '#lib/insights/read-store-sizes'
import { readUsage } from '#lib/insights/read-usage'
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
  await requireSession(COST_PATH)
  const query = readCostQuery(await searchParams)
  const now = Date.now()
  const [usage, writes, edgeConfig, redis, settings] = await Promise.all([
    tryRead('usage', () => readUsage(now)),
    tryRead('edge-config-writes', () => readEdgeConfigWrites(now)),
    tryRead('edge-config-bytes', readEdgeConfigBytes),
    tryRead('redis-size', readRedisSize),
    tryRead('settings', readSettings),
  ])
  const plan = settings?.plan ?? 'pro'
  const plans = { vercel: plan, redis: query.redis, share: query.share / 100 }
  const { meters, silent } = listMeters({ usage, writes, edgeConfig, redis }, plans)
  return (
    <>
      <PageHeader
        title="Cost"
        description="What this site uses against the limits of its plans, and where the month will end."
      />
      <BillSummary meters={meters} visitors={usage?.visitors ?? null} query={query} />
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
