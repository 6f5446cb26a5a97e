import type { Metadata } from 'next'
import { cookies } from 'next/headers'
import Link from 'next/link'
import * as v from 'valibot'
import { AssignmentView } from '#components/console/live/assignment-view'
import { ExplainForm, type ExplainValues } from '#components/console/live/explain-form'
import { SlotView } from '#components/console/live/slot-view'
import { PageHeader } from '#components/ui/page-header'
import { ProblemNote } from '#components/ui/problem-note'
import { Section } from '#components/ui/section'
import { COUNTRY_CODES } from '#content/country-codes'
import { readSealedVariants } from '#lib/auth/variants-cookie'
import { readVisitor } from '#lib/auth/visitor-cookie'
import { listCountries } from '#lib/content/list-countries'
import { LANGUAGES } from '#lib/core/shop/language'
import { DecisionQuery } from '#lib/decisions/decision-query'
import { explainVisit, type VisitExplanation } from '#lib/decisions/explain-visit'
import { toInputErrors } from '#lib/forms/to-input-errors'
import { log } from '#lib/observability/log'
import { requireSession } from '../../../require-session.ts'

export const metadata: Metadata = { title: 'Explain a visit' }
/** By what is live at the moment. */
export const dynamic = 'force-dynamic'

type Query = Readonly<Record<string, string | string[] | undefined>>
type Props = { readonly searchParams: Promise<Query> }

const FIELDS = ['visitor', 'path', 'country', 'device', 'language', 'returning', 'query', 'sticky'] as const
const COUNTRIES = listCountries(COUNTRY_CODES, 'en')

export default async function ExplainPage({ searchParams }: Props) {
  await requireSession('/console/live/explain')
  const given = toTexts(await searchParams)
  const parsed = v.safeParse(DecisionQuery, given)
  const errors = parsed.success ? [] : toInputErrors(parsed.issues)
  const isAsked = Object.keys(given).length > 0
  const explained = parsed.success && isAsked ? await explain(parsed.output) : null
  const own = await ownVisitor()
  return (
    <>
      <PageHeader
        title="Explain a visit"
        description="What any visitor gets, and why, decided by what is live now as it is for real visitors."
        actions={
          <Link href="/console/live" prefetch={false} className="text-tide-text underline underline-offset-4">
            Live
          </Link>
        }
      />
      <ExplainForm
        values={{
          ...EMPTY,
          ...given,
          ...(explained && explained !== 'unavailable' && { visitor: explained.visitor }),
        }}
        errors={Object.fromEntries(errors.map(({ pointer, detail }) => [pointer.slice(1), detail]))}
        countries={COUNTRIES}
        languages={LANGUAGES}
      />
      {own !== null && (
        <p className="pb-6 text-[13px]">
          <Link
            href={`/console/live/explain?${new URLSearchParams(own)}`}
            prefetch={false}
            className="text-tide-text underline underline-offset-4"
          >
            Use the id that this browser has in the shop
          </Link>
        </p>
      )}
      {explained === 'unavailable' && (
        <ProblemNote title="What is live cannot be read" detail="Edge Config does not answer." />
      )}
      {explained !== null && explained !== 'unavailable' && <Explained explained={explained} />}
    </>
  )
}

const EMPTY: ExplainValues = {
  visitor: '',
  path: '',
  country: '',
  device: 'desktop',
  language: '',
  returning: 'no',
  query: '',
  sticky: '',
}

function Explained({ explained }: { readonly explained: VisitExplanation }) {
  const { experiments, slots, visitor, market, language, path, version, code } = explained
  return (
    <>
      <p className="wrap-anywhere text-[13px] text-ink-2">
        Visitor <span className="font-mono">{visitor}</span> · market {market} · language {language} · page{' '}
        {path} · version {version}
      </p>
      <div className="mt-4 grid gap-x-10 lg:grid-cols-2">
        <Section title="What the page shows" id="slots">
          {slots.length === 0 ? (
            <p className="text-ink-2">This page has no slot: it is the same for everybody.</p>
          ) : (
            <ul>
              {slots.map((slot) => (
                <SlotView key={slot.slot} explanation={slot} />
              ))}
            </ul>
          )}
          <p className="wrap-anywhere mt-2 text-[13px] text-ink-2">
            Page code <span className="font-mono">{code}</span>
          </p>
        </Section>
        <Section title="Experiments" id="experiments">
          {experiments.length === 0 ? (
            <p className="text-ink-2">No experiment is live.</p>
          ) : (
            <ul>
              {experiments.map((one) => (
                <AssignmentView key={one.experiment} explanation={one} />
              ))}
            </ul>
          )}
        </Section>
      </div>
    </>
  )
}

async function explain(query: DecisionQuery): Promise<VisitExplanation | 'unavailable'> {
  try {
    return await explainVisit(query, Date.now())
  } catch (error) {
    log('error', 'edge-config-unavailable', { error })
    return 'unavailable'
  }
}

/** This browser as a visitor of the shop, with what it was assigned before. */
async function ownVisitor(): Promise<Record<string, string> | null> {
  const text = (await cookies()).toString()
  const visitor = await readVisitor(text)
  if (visitor === null) return null
  const sticky = await readSealedVariants(text, visitor)
  return { visitor, returning: 'yes', ...(sticky && { sticky }) }
}

function toTexts(query: Query): Partial<ExplainValues> {
  return Object.fromEntries(
    FIELDS.flatMap((name) => (typeof query[name] === 'string' ? [[name, query[name]]] : [])),
  )
}
